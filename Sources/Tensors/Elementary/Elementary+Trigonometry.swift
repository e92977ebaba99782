/// `sin x` and `cos x`, for every finite `x`.
///
/// By the quadrant and the rest of ``Angle``, and one polynomial each on `|r| ≤ π/4`.
extension Elementary {
  /// `sin x`; NaN for infinite `x`; `sin(−0) = −0`.
  public static func sin(_ x: Double) -> Double {
    guard x.magnitude >= 0x1p-27 else { return x }
    return quarterTurns(Angle(x), ahead: 0)
  }

  /// `cos x`; NaN for infinite `x`.
  public static func cos(_ x: Double) -> Double { quarterTurns(Angle(x), ahead: 1) }

  /// `sin(angle + ahead·π/2)`
  private static func quarterTurns(_ angle: Angle, ahead: Int) -> Double {
    switch (angle.quadrant &+ ahead) & 3 {
    case 0: sine(angle.rest)
    case 1: cosine(angle.rest)
    case 2: -sine(angle.rest)
    default: -cosine(angle.rest)
    }
  }

  /// `sin(r + t) ≈ r + r³·S(r²) + t·(1 − r²/2)`
  private static func sine(_ r: DoubleDouble) -> Double {
    let z = r.high * r.high
    return r.high + (z * r.high * sineCurve(z) + r.low * (1 - 0.5 * z))
  }

  /// `cos(r + t) ≈ 1 − r²/2 + r⁴·C(r²) − t·r`, what is lost in the difference added again.
  private static func cosine(_ r: DoubleDouble) -> Double {
    let z = r.high * r.high
    let head = DoubleDouble.sum(larger: 1, -0.5 * z)
    return head.high + (head.low + (z * z * cosineCurve(z) - r.low * r.high))
  }

  /// `(sin r − r)/r³` for `z = r²`, `|r| ≤ π/4`.
  private static func sineCurve(_ z: Double) -> Double {
    var p = -0x1.ab17bdcbd3414p-41
    p = p * z + 0x1.61217ee5cca1bp-33
    p = p * z - 0x1.ae64541295cdfp-26
    p = p * z + 0x1.71de3a54607a5p-19
    p = p * z - 0x1.a01a01a019937p-13
    p = p * z + 0x1.1111111111110p-7
    p = p * z - 0x1.5555555555555p-3
    return p
  }

  /// `(cos r − 1 + r²/2)/r⁴` for `z = r²`, `|r| ≤ π/4`.
  private static func cosineCurve(_ z: Double) -> Double {
    var p = 0x1.ab78473be59d7p-45
    p = p * z - 0x1.9394b9eb4d56dp-37
    p = p * z + 0x1.1eed8deb82809p-29
    p = p * z - 0x1.27e4fb7712ca2p-22
    p = p * z + 0x1.a01a01a019d0ap-16
    p = p * z - 0x1.6c16c16c16c16p-10
    p = p * z + 0x1.5555555555555p-5
    return p
  }
}
