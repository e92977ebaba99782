/// A number as the sum of two: `high` the nearest Double, `low` what is left, some 106 bits in all.
///
/// The classical error-free transformations (O. Møller 1965, T. J. Dekker 1971), which need nothing but
/// that every single operation is rounded to nearest.
struct DoubleDouble {
  var high, low: Double

  init(_ high: Double, _ low: Double) {
    self.high = high
    self.low = low
  }

  /// `a + b` without error, whichever is larger.
  @inline(__always)
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    let partOfB = sum - a
    let partOfA = sum - partOfB
    return DoubleDouble(sum, (a - partOfA) + (b - partOfB))
  }

  /// `a + b` without error where `|a| ≥ |b|` or `a = 0`.
  @inline(__always)
  static func sum(larger a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    return DoubleDouble(sum, b - (sum - a))
  }

  /// `a·b` without error, unless a half of a factor overflows or the error underflows.
  ///
  /// Not by a fused multiply-add: where the processor has none, that is a slow library call.
  @inline(__always)
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let product = a * b
    let (aHigh, aLow) = halves(a)
    let (bHigh, bLow) = halves(b)
    let error = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return DoubleDouble(product, error)
  }

  /// Two numbers of at most 26 bits each whose sum is `a`.
  @inline(__always)
  private static func halves(_ a: Double) -> (Double, Double) {
    let scaled = a * 0x1.0000002p27
    let high = scaled - (scaled - a)
    return (high, a - high)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let sum = Self.sum(a.high, b)
    return Self.sum(larger: sum.high, sum.low + a.low)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = Self.sum(a.high, b.high)
    return Self.sum(larger: sum.high, sum.low + (a.low + b.low))
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = Self.product(a.high, b.high)
    return Self.sum(larger: product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    // One division: what the product is off by comes back with the rest.
    let inverse = 1 / b.high
    let quotient = a.high * inverse
    let back = Self.product(quotient, b.high)
    let rest = ((a.high - back.high) - back.low + a.low) - quotient * b.low
    return Self.sum(larger: quotient, rest * inverse)
  }
}
