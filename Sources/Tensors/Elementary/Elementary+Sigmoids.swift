/// The logistic function and the hyperbolic tangent.
extension Elementary {
  /// `1/(1+e⁻ˣ)`; by `eˣ/(1+eˣ)` for negative `x`, so that nothing overflows and no digit is lost.
  public static func sigmoid(_ x: Double) -> Double {
    guard x.magnitude <= 40 else { return beyondOne(x) }
    let e = decay(x)
    return quotient(x < 0 ? e : DoubleDouble(1, 0), e)
  }

  /// The logistic function at `−|x|` and at `|x|`.
  static func logisticTails(_ x: Double) -> (small: Double, large: Double) {
    guard x.magnitude <= 40 else { return (beyondOne(-x.magnitude), beyondOne(x.magnitude)) }
    let e = decay(x)
    return (quotient(e, e), quotient(DoubleDouble(1, 0), e))
  }

  /// The logistic function where `1 + e^{−|x|}` rounds to 1; NaN for NaN.
  private static func beyondOne(_ x: Double) -> Double { x > 0 ? 1 : exp(x) }

  /// `e^{−|x|}` for `|x| ≤ 40`.
  @inline(__always)
  private static func decay(_ x: Double) -> DoubleDouble {
    let power = exponential(-x.magnitude)
    let unit = powerOfTwo(power.exponent)
    let head = DoubleDouble.sum(larger: unit, power.part.high * unit)
    return DoubleDouble(head.high, head.low + power.part.low * unit)
  }

  /// `a/(1 + e)`
  @inline(__always)
  private static func quotient(_ a: DoubleDouble, _ e: DoubleDouble) -> Double {
    let quotient = a / (e + 1)
    return quotient.high + quotient.low
  }

  /// `tanh x`, as `−t/(2 + t)` with `t = e^{−2|x|} − 1`; `tanh(−0) = −0`.
  public static func tanh(_ x: Double) -> Double {
    let size = x.magnitude
    guard size >= 0x1p-28 else { return x }
    guard size < 22 else { return x > 0 ? 1 : x < 0 ? -1 : x }
    let difference = exponentialMinusOne(-2 * size)
    let unit = powerOfTwo(difference.exponent)
    let t = DoubleDouble(difference.part.high * unit, difference.part.low * unit)
    let quotient = t / (t + 2)
    let value = quotient.high + quotient.low
    return x < 0 ? value : -value
  }
}
