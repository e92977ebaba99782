import MathSyntax

/// One number as it is printed: `0.191`, `-3`, `1.5e-3`, `3.2 × 10^{-3}`.
struct PrintedNumber: Hashable {
  var value: Double
  /// The digits as printed, without sign and power of ten.
  var digits: String
  var isNegative: Bool
  /// Half a unit of the last digit; 0 for whole numbers, which are exact.
  var halfUnit: Double
  /// The power of ten that stands beside the digits.
  var exponent: Int

  /// `nil` where more than one number is written.
  init?(_ node: Notation) {
    switch node.kind {
    case .number(let text): self.init(text: text)
    case .sum(let terms) where terms.count == 1 && terms[0].sign != .plusMinus:
      guard var inner = PrintedNumber(terms[0].value) else { return nil }
      if terms[0].sign == .minus {
        inner.value = -inner.value
        inner.isNegative.toggle()
      }
      self = inner
    case .bracketed(.round, let inner): self.init(inner)
    case .product(let factors, let signs):
      guard factors.count == 2, signs == [.times] || signs == [.dot] || signs == [.star],
        let number = PrintedNumber(factors[0]), number.exponent == 0,
        let power = Self.powerOfTen(factors[1])
      else { return nil }
      self = number.scaled(by: power)
    default: return nil
    }
  }

  /// `0.191`, `1.5e-3`.
  private init?(text: String) {
    guard let value = Double(text), value.isFinite else { return nil }
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let digits = parts.first.map(String.init) ?? text
    self.init(value: value, digits: digits, exponent: parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
  }

  private init(value: Double, digits: String, exponent: Int) {
    self.value = value
    self.digits = digits
    self.exponent = exponent
    isNegative = false
    let decimals = Self.decimals(digits)
    // A power of ten says how many digits are meant; a whole number alone is exact.
    halfUnit = decimals == 0 && exponent == 0 ? 0 : 0.5 * Self.power(exponent - decimals)
  }

  private func scaled(by power: Int) -> PrintedNumber {
    var result = PrintedNumber(
      value: abs(value) * Self.power(power), digits: digits, exponent: power)
    result.isNegative = isNegative
    if isNegative { result.value = -result.value }
    return result
  }

  private static func powerOfTen(_ node: Notation) -> Int? {
    guard case .scripted(let base, nil, let exponent?, 0) = node.kind,
      base.kind == .number("10"), let power = PrintedNumber(exponent),
      let whole = Int(exactly: power.value), abs(whole) <= 300
    else { return nil }
    return whole
  }

  static func power(_ exponent: Int) -> Double {
    let exponent = min(max(exponent, -320), 308)
    // Read as a decimal, so that it is the nearest number there is.
    return Double("1e\(exponent)") ?? 0
  }

  var decimals: Int { Self.decimals(digits) }

  private static func decimals(_ digits: String) -> Int {
    guard let point = digits.firstIndex(of: ".") else { return 0 }
    return digits[digits.index(after: point)...].count(where: \.isNumber)
  }

  /// The digits that count, without leading zeros.
  var significantDigits: Int {
    digits.filter(\.isNumber).drop { $0 == "0" }.count
  }

  /// One unit of the last digit, also of a whole number.
  var unit: Double { Self.power(exponent - decimals) }

  /// Another value printed the same way: as many decimals, the same power of ten.
  func text(of value: Double) -> String? {
    DecimalText.text(value / Self.power(exponent), decimals: decimals)
  }

  /// The number as printed.
  var text: String { (isNegative ? "-" : "") + digits + (exponent == 0 ? "" : "e\(exponent)") }
}

/// Numbers as decimal text, rounded half away from zero.
enum DecimalText {
  /// `nil` for what has more digits than a number holds.
  static func text(_ value: Double, decimals: Int) -> String? {
    guard value.isFinite, decimals >= 0, decimals <= 15 else { return nil }
    let scaled = (abs(value) * PrintedNumber.power(decimals)).rounded()
    guard let whole = Int(exactly: scaled), whole < 1_000_000_000_000_000 else { return nil }
    var digits = String(whole)
    if decimals > 0 {
      if digits.count <= decimals {
        digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (value < 0 && whole != 0 ? "-" : "") + digits
  }

  /// With six significant digits at most, zeros at the end left out.
  static func short(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "\(value)" }
    var decimals = 6
    var size = abs(value)
    while size >= 1, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    while size < 0.1, decimals < 15 {
      size *= 10
      decimals += 1
    }
    guard var text = text(value, decimals: decimals) else { return "\(value)" }
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }
}
