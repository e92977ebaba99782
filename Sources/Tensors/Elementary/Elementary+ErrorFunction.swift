/// `erf x = 2/√π ∫₀ˣ e^{−t²} dt`, and `erfc x = 1 − erf x`.
///
/// Up to 1 the odd series of the error function as one polynomial; beyond, from its complement
/// `e^{−x²}·g(x)` with a slowly falling `g`, in three pieces.
extension Elementary {
  /// `erf x`; `erf(−0) = −0`.
  public static func erf(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 1 { return x + x * errorCurve(x * x) }
    guard size < 6 else { return x > 0 ? 1 : x < 0 ? -1 : x }
    let value = 1 - complement(size)
    return x < 0 ? -value : value
  }

  /// `1 − erf x`, with all its digits where `x` is large; 0 above 27.23.
  public static func erfc(_ x: Double) -> Double {
    guard x >= 0.5 else { return x.isNaN ? x : 1 - erf(x) }
    return x < 28 ? complement(x) : 0
  }

  /// `erfc x` for `½ ≤ x < 28`.
  private static func complement(_ x: Double) -> Double {
    let square = DoubleDouble.product(x, x)
    let bell = exponential(-square.high, tail: -square.low)
    let slow: Double
    if x < 2 {
      slow = nearCurve(x - 1.25)
    } else if x < 4 {
      slow = middleCurve(1 / x - 0.375) / x
    } else {
      slow = farCurve(1 / square.high) / x
    }
    return scaled(bell.value * slow, bell.exponent)
  }

  /// `erf(x)/x − 1` for `z = x²`, `|x| ≤ 1`.
  private static func errorCurve(_ z: Double) -> Double {
    var p = 0x1.3c01fd3a74542p-42
    p = p * z - 0x1.b40e7abf9f000p-38
    p = p * z + 0x1.9a0fcb5e22c5bp-34
    p = p * z - 0x1.517ce02f1265fp-30
    p = p * z + 0x1.fcbb312b48443p-27
    p = p * z - 0x1.5f73c3bf14b91p-23
    p = p * z + 0x1.b9e6c38e5cf3dp-20
    p = p * z - 0x1.f4d25bf9af03ap-17
    p = p * z + 0x1.f9a326f7ac5b1p-14
    p = p * z - 0x1.c02db40035f1ep-11
    p = p * z + 0x1.565bcd0e6a2eep-8
    p = p * z - 0x1.b82ce31288b47p-6
    p = p * z + 0x1.ce2f21a042be2p-4
    p = p * z - 0x1.812746b0379e7p-2
    p = p * z + 0x1.06eba8214db69p-3
    return p
  }

  /// `e^{x²}·erfc x` for `t = x − 5/4`, `½ ≤ x ≤ 2`.
  private static func nearCurve(_ t: Double) -> Double {
    var p = -0x1.e6880b3e6e59fp-31
    p = p * t + 0x1.d3beabe60ad52p-29
    p = p * t - 0x1.63200e045b8c4p-27
    p = p * t + 0x1.442fc009ca791p-25
    p = p * t - 0x1.27857c651aa40p-23
    p = p * t + 0x1.01c0e7cd302b4p-21
    p = p * t - 0x1.b5b8f579866b9p-20
    p = p * t + 0x1.6a15568a5632fp-18
    p = p * t - 0x1.22fc4e1dac054p-16
    p = p * t + 0x1.c57050abf75f8p-15
    p = p * t - 0x1.55c07ce113526p-13
    p = p * t + 0x1.f0fe6f32f5cd4p-12
    p = p * t - 0x1.5b8bc94d17f85p-10
    p = p * t + 0x1.d1b695ac27c52p-9
    p = p * t - 0x1.299636d6c488cp-7
    p = p * t + 0x1.68a25a663ff1ep-6
    p = p * t - 0x1.9b635ac624ae6p-5
    p = p * t + 0x1.b56f45eef7e7bp-4
    p = p * t - 0x1.abaacdbfa8b07p-3
    p = p * t + 0x1.78a692138767ap-2
    return p
  }

  /// `x·e^{x²}·erfc x` for `t = 1/x − 3/8`, `2 ≤ x ≤ 4`.
  private static func middleCurve(_ t: Double) -> Double {
    var p = 0x1.3933562c1885ep-1
    p = p * t + 0x1.a67bc018c248cp1
    p = p * t - 0x1.d947a37b324bcp1
    p = p * t + 0x1.0758bca4a5cf7p1
    p = p * t - 0x1.b49bf6f1db987p-2
    p = p * t - 0x1.1202857e7cfe5p-1
    p = p * t + 0x1.8fe7158f5f478p-1
    p = p * t - 0x1.1c3335255f136p-1
    p = p * t + 0x1.5cbe3c00c2f9dp-3
    p = p * t + 0x1.16c3e02029c79p-3
    p = p * t - 0x1.05d22813c8746p-2
    p = p * t + 0x1.91e7801ce5de0p-3
    p = p * t - 0x1.35b947fc102d3p-5
    p = p * t - 0x1.dc4a70137bca5p-4
    p = p * t + 0x1.6b0b80c99484bp-3
    p = p * t - 0x1.78feec12540f7p-4
    p = p * t - 0x1.367279608aefep-3
    p = p * t + 0x1.0fcced7e1e7c8p-1
    return p
  }

  /// `x·e^{x²}·erfc x` for `v = 1/x²`, `4 ≤ x ≤ 28`.
  private static func farCurve(_ v: Double) -> Double {
    var p = -0x1.f7070e3c2af98p22
    p = p * v + 0x1.15302d89f1b9ep22
    p = p * v - 0x1.299ffcd89784fp20
    p = p * v + 0x1.ae50197864b10p17
    p = p * v - 0x1.f2f1c772d2b7dp14
    p = p * v + 0x1.0ad345fae8ab2p12
    p = p * v - 0x1.2765a0280cbe8p9
    p = p * v + 0x1.6e33829cc5cb9p6
    p = p * v - 0x1.0a8fe464bdd9cp4
    p = p * v + 0x1.d9eb04bc27ff1p1
    p = p * v - 0x1.0ecf9cd1c9517p0
    p = p * v + 0x1.b14c2f8342963p-2
    p = p * v - 0x1.20dd7504286c3p-2
    p = p * v + 0x1.20dd750429b6bp-1
    return p
  }
}
