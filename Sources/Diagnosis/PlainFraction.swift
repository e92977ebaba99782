/// A factor that people write down: `p/q` with small numbers.
struct PlainFraction: Hashable {
  var numerator: Int
  var denominator: Int

  /// The fraction within measuring noise of a number; `nil` where there is none.
  init?(_ value: Double) {
    guard value.isFinite, abs(value) > 1e-3, abs(value) < 1e3 else { return nil }
    for denominator in 1...12 {
      let numerator = (value * Double(denominator)).rounded()
      guard numerator != 0,
        abs(numerator - value * Double(denominator)) <= 1e-6 * abs(numerator)
      else { continue }
      self.numerator = Int(numerator)
      self.denominator = denominator
      return
    }
    return nil
  }

  var latex: String {
    let sign = numerator < 0 ? "-" : ""
    return denominator == 1 ? "\(numerator)" : "\(sign)\\frac{\(abs(numerator))}{\(denominator)}"
  }
}
