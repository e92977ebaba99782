/// The logistic function and the hyperbolic tangent.
extension Elementary {
  /// `1/(1+e⁻ˣ)`; by `eˣ/(1+eˣ)` for negative `x`, so that nothing overflows and no digit is lost.
  public static func sigmoid(_ x: Double) -> Double {
    let tails = logisticTails(x)
    return x < 0 ? tails.small : tails.large
  }

  /// The logistic function at `−|x|` and at `|x|`.
  @inline(__always)
  static func logisticTails(_ x: Double) -> (small: Double, large: Double) {
    // Here 1 + e rounds to 1; NaN goes on.
    if x.magnitude > 40 { return (exp(-x.magnitude), 1) }
    guard !x.isNaN else { return (x, x) }
    let power = exponential(-x.magnitude)
    let unit = powerOfTwo(power.exponent)
    let head = DoubleDouble.sum(larger: unit, power.part.high * unit)
    let e = DoubleDouble(head.high, head.low + power.part.low * unit)
    let sum = e + 1
    let small = e / sum
    let large = DoubleDouble(1, 0) / sum
    return (small.high + small.low, large.high + large.low)
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
