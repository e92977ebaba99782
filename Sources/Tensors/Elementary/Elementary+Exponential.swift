/// `eˣ` and `eˣ − 1`.
///
/// `x = k·ln 2 + r` with `|r| ≤ ½ ln 2`, and `eʳ − 1 = r + r²·Q(r)`.
extension Elementary {
  /// `eˣ`; 0 below −745.13…, infinite above 709.78….
  public static func exp(_ x: Double) -> Double {
    guard x.magnitude < 750 else { return x > 0 ? .infinity : x < 0 ? 0 : x }
    let power = exponential(x)
    return scaled(power.value, power.exponent)
  }

  /// `eˣ − 1`, with all its digits where `x` is small; `expm1(−0) = −0`.
  public static func expm1(_ x: Double) -> Double {
    guard x.magnitude >= 0x1p-54, !x.isNaN else { return x }
    guard x < 750 else { return .infinity }
    guard x >= -38 else { return -1 }
    let difference = exponentialMinusOne(x)
    return scaled(difference.part.high + difference.part.low, difference.exponent)
  }

  /// `e` to the `x + tail` as `2ᵏ·(1 + part)`, for `|x| < 800` and `tail` within an ulp of `x`.
  struct ScaledExponential {
    var exponent: Int
    var part: DoubleDouble

    /// `1 + part`, between 0.7 and 1.42.
    @inline(__always)
    var value: Double {
      let sum = DoubleDouble.sum(larger: 1, part.high)
      return sum.high + (sum.low + part.low)
    }
  }

  @inline(__always)
  static func exponential(_ x: Double, tail: Double = 0) -> ScaledExponential {
    let k = rounded(x * 0x1.71547652b82fep0)
    // The first part of ln 2 has 32 bits, k at most 11: the product is exact, and so is the
    // difference.
    let first = DoubleDouble.sum(x - k * 0x1.62e42ffp-1, k * 0x1.718432a1b0e26p-35)
    let r = DoubleDouble.sum(first.high, first.low + tail)
    let curve = r.high * r.high * exponentialCurve(r.high) + (r.low + r.low * r.high)
    return ScaledExponential(exponent: Int(k), part: .sum(larger: r.high, curve))
  }

  /// `e` to the `x`, less 1, as `2ᵏ·part`, for `|x| < 750`.
  @inline(__always)
  static func exponentialMinusOne(_ x: Double) -> ScaledExponential {
    let power = exponential(x)
    guard power.exponent != 0 else { return power }
    // 2ᵏ·(1 + part) − 1 = 2ᵏ·(1 − 2⁻ᵏ + part)
    let one = DoubleDouble.sum(1, -powerOfTwo(-min(power.exponent, 1000)))
    let sum = DoubleDouble.sum(one.high, power.part.high)
    let low = sum.low + (one.low + power.part.low)
    return ScaledExponential(exponent: power.exponent, part: .sum(larger: sum.high, low))
  }

  /// `(eʳ − 1 − r)/r²` for `|r| ≤ ½ ln 2`.
  @inline(__always)
  private static func exponentialCurve(_ r: Double) -> Double {
    var p = 0x1.1f730349868cep-29
    p = p * r + 0x1.af4de97ca4194p-26
    p = p * r + 0x1.27e4db646b17ep-22
    p = p * r + 0x1.71de0231960ebp-19
    p = p * r + 0x1.a01a01a6d889cp-16
    p = p * r + 0x1.a01a01abe7fe1p-13
    p = p * r + 0x1.6c16c16c162d4p-10
    p = p * r + 0x1.11111111100dcp-7
    p = p * r + 0x1.5555555555556p-5
    p = p * r + 0x1.5555555555557p-3
    p = p * r + 0x1.0000000000000p-1
    return p
  }
}
