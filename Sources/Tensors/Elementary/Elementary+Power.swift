/// `xᵖ` as `e` to the `p·ln x`, the logarithm in two Doubles.
extension Elementary {
  /// `xᵖ` as IEEE 754 has it: `x⁰ = 1ᵖ = 1` also for NaN; NaN for negative `x` unless `p` is an
  /// integer; `(±0)ᵖ` and `(±∞)ᵖ` are 0 or infinite, negative for odd `p` and negative `x`.
  public static func pow(_ x: Double, _ p: Double) -> Double {
    if p == 0 || x == 1 { return 1 }
    if x.isNaN || p.isNaN { return .nan }
    let isInteger = rest(p, 1) == 0
    let sign: Double = x.sign == .minus && isInteger && rest(p, 2) != 0 ? -1 : 1
    if p.isInfinite {
      if x == -1 { return 1 }
      return (x.magnitude > 1) == (p > 0) ? .infinity : 0
    }
    if x == 0 || x.isInfinite { return (x == 0) == (p < 0) ? sign * .infinity : sign * 0 }
    if x < 0, !isInteger { return .nan }
    return sign * positivePower(x.magnitude, p)
  }

  /// What `|p|` is beyond a multiple of 1 or 2; 0 for infinite `p`.
  private static func rest(_ p: Double, _ unit: Double) -> Double {
    let size = p.magnitude
    // All Doubles from here on are even integers.
    guard size < 0x1p53 else { return 0 }
    return Double(Int64(size) % Int64(unit)) + (size - Double(Int64(size)))
  }

  private static func positivePower(_ x: Double, _ p: Double) -> Double {
    let logarithm = preciseLogarithm(x)
    // |ln x| is at least 2⁻⁵³ unless x = 1: the power is infinite or 0, and would not be read right
    // from a product that overflows.
    guard p.magnitude < 0x1p64 else {
      return (p > 0) == (logarithm.high > 0) && logarithm.high != 0
        ? .infinity
        : logarithm.high == 0 ? 1 : 0
    }
    guard p.magnitude > 0x1p-64 else { return 1 }
    let exponent = logarithm * DoubleDouble(p, 0)
    guard exponent.high.magnitude < 750 else { return exponent.high > 0 ? .infinity : 0 }
    let power = exponential(exponent.high, tail: exponent.low)
    return scaled(power.value, power.exponent)
  }

  /// `ln x` for positive finite `x`, to some 65 bits: `2s·(1 + s²·(⅓ + s²·A(s²)))`.
  private static func preciseLogarithm(_ x: Double) -> DoubleDouble {
    let (k, m) = binade(x)
    let s = DoubleDouble(m - 1, 0) / DoubleDouble.sum(larger: 2, m - 1)
    let z = s * s
    let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56)
    let curve = z * (third + z.high * preciseCurve(z.high))
    let mantissa = (s * (curve + 1))
    let twice = DoubleDouble(2 * mantissa.high, 2 * mantissa.low)
    let k2 = Double(k)
    let low = DoubleDouble.product(k2, -0x1.718432a1b0e26p-35)
    return DoubleDouble.sum(k2 * 0x1.62e42ffp-1, 0) + low + twice
  }

  /// `(artanh(s)/s − 1 − s²/3)/s⁴` for `z = s²`, `|s| ≤ 0.1716`.
  private static func preciseCurve(_ z: Double) -> Double {
    var p = 0x1.986d120428349p-5
    p = p * z + 0x1.82bdacb8484c9p-5
    p = p * z + 0x1.af468a7a862cdp-5
    p = p * z + 0x1.e1e13f4ddfdd4p-5
    p = p * z + 0x1.1111121fe6062p-4
    p = p * z + 0x1.3b13b138ef3f7p-4
    p = p * z + 0x1.745d1745d3f1ap-4
    p = p * z + 0x1.c71c71c71c705p-4
    p = p * z + 0x1.2492492492492p-3
    p = p * z + 0x1.999999999999ap-3
    return p
  }
}
