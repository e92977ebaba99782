/// A second opinion on a gradient that needs no step size: the rate at which the Taylor remainder
/// vanishes.
///
///     R(t) = |f(x + t·v) − f(x) − t·g·v|,   rate = log₂(R(t) / R(t/2))
///
/// The rate is 2 for the right gradient `g` and 1 for a wrong one. It is undefined where `f` is
/// linear along `v` (the remainder is rounding noise), then ``rate`` is `nil`.
public struct TaylorTest: Hashable, Sendable {
  /// The step lengths `t`, each half of the one before.
  public var steps: [Double]
  /// `R(t)` for each of them.
  public var remainders: [Double]
  /// The size of the rounding errors of `R`.
  public var noise: Double

  /// - Parameters:
  ///   - direction: `v`, of the length of `x`; a generic one, since a wrong gradient that is right
  ///     along `v` passes.
  ///   - firstStep: small enough that the quadratic term rules, 1e-2 for functions of size 1.
  public init(
    at x: [Double], direction v: [Double], gradient g: [Double], firstStep: Double = 1e-2,
    halvings: Int = 6, of f: ([Double]) -> Double
  ) {
    let start = f(x)
    let slope = zip(g, v).reduce(0) { $0 + $1.0 * $1.1 }
    steps = (0...max(1, halvings)).map {
      firstStep / Double(sign: .plus, exponent: $0, significand: 1)
    }
    remainders = steps.map { t in
      (f(zip(x, v).map { $0 + t * $1 }) - start - t * slope).magnitude
    }
    noise = 16 * Double.ulpOfOne * max(start.magnitude, Double.leastNormalMagnitude)
  }

  /// The smallest rate over the halvings whose remainders stand clear of rounding; `nil` without any.
  public var rate: Double? {
    var smallest: Double?
    for (large, small) in zip(remainders, remainders.dropFirst()) {
      guard large.isFinite, small.isFinite, small > 8 * noise else { continue }
      let rate = Self.log2(large / small)
      smallest = min(smallest ?? rate, rate)
    }
    return smallest
  }

  /// log₂ of a positive number without a mathematics library, to 1e-9.
  private static func log2(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return .nan }
    // 2·artanh((s−1)/(s+1)) for the significand s in [1, 2), a series with a ratio below 1/9.
    let s = x.significand
    let u = (s - 1) / (s + 1)
    var sum = 0.0
    var power = u
    for k in 0..<12 {
      sum += power / Double(2 * k + 1)
      power *= u * u
    }
    return Double(x.exponent) + 2 * sum / 0.693_147_180_559_945_3
  }
}
