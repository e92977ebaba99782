/// `ln x` and `ln(1 + x)`.
///
/// `x = 2ᵏ·(1 + f)` with `√½ ≤ 1 + f < √2`. With `s = f/(2 + f)` the logarithm is `2 artanh s`, and
/// since `2s = f − s·f` also `f − (½f² − s·(½f² + s²·L(s²)))`: the leading `f` carries no error.
extension Elementary {
  /// `ln x`; −∞ at 0 and −0, NaN below.
  public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
    let (k, m) = binade(x)
    return logarithm(m - 1, k, tail: 0)
  }

  /// `ln(1 + x)`, with all its digits where `x` is small; −∞ at −1, NaN below; `log1p(−0) = −0`.
  public static func log1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return x == -1 ? -.infinity : x > 0 ? x : .nan }
    guard x.magnitude >= 0x1p-54 else { return x }
    if x > -0.29, x < 0.41 { return logarithm(x, 0, tail: 0) }
    let sum = DoubleDouble.sum(1, x)
    let (k, m) = binade(sum.high)
    return logarithm(m - 1, k, tail: sum.low / sum.high)
  }

  /// `x = 2ᵏ·m` with `√½ ≤ m < √2`, for positive finite `x`.
  @inline(__always)
  static func binade(_ x: Double) -> (Int, Double) {
    let normal = x < 0x1p-1022 ? x * 0x1p54 : x
    let half: UInt64 = 0x3fe6_a09e_667f_3bcd  // √½
    // Counted from √½, the exponent changes where m would leave its interval.
    let distance = normal.bitPattern &+ (0x3ff0_0000_0000_0000 &- half)
    let k = Int(distance >> 52) &- 1023
    let m = Double(bitPattern: (distance & 0x000f_ffff_ffff_ffff) &+ half)
    return (x < 0x1p-1022 ? k &- 54 : k, m)
  }

  /// `k·ln 2 + ln(1 + f) + tail`
  @inline(__always)
  private static func logarithm(_ f: Double, _ k: Int, tail: Double) -> Double {
    let s = f / (2 + f)
    let z = s * s
    let half = 0.5 * f * f
    let k = Double(k)
    let low = s * (half + z * logarithmCurve(z)) + (k * -0x1.718432a1b0e26p-35 + tail)
    return k * 0x1.62e42ffp-1 - ((half - low) - f)
  }

  /// `(2 artanh s − 2s)/s³` for `z = s²`, `|s| ≤ 0.1716`.
  @inline(__always)
  private static func logarithmCurve(_ z: Double) -> Double {
    var p = 0x1.0c04595972ab8p-3
    p = p * z + 0x1.0fbe83c2cbcf3p-3
    p = p * z + 0x1.3b1c360763b8ap-3
    p = p * z + 0x1.745cf901605f7p-3
    p = p * z + 0x1.c71c720160b47p-3
    p = p * z + 0x1.2492492476c87p-2
    p = p * z + 0x1.9999999999a38p-2
    p = p * z + 0x1.5555555555555p-1
    return p
  }
}
