/// Numbers as reports print them: rounded in decimal, so that the same value reads the same on
/// every machine.
struct ReportNumber: Hashable {
  private let negative: Bool
  /// Significant digits without leading or trailing zeros; empty for zero.
  private let digits: [UInt8]
  /// The value is 0.d₁d₂d₃… · 10^exponent.
  private let exponent: Int
  /// `nan` or `inf` where there are no digits to show.
  private let word: String?

  /// `value` rounded to `significant` decimal digits, halves away from zero.
  ///
  /// Rounds the shortest decimal that identifies `value`, not its binary expansion: 0.125 to two
  /// digits is 0.13 everywhere.
  init(_ value: Double, significant: Int = 6) {
    guard value.isFinite else {
      negative = value < 0
      digits = []
      exponent = 0
      word = value.isNaN ? "nan" : "inf"
      return
    }
    let decimal = Self.decimal(value.magnitude)
    let rounded = Self.round(decimal.digits, decimal.exponent, to: max(1, significant))
    negative = value < 0 && !rounded.digits.isEmpty
    (digits, exponent, word) = (rounded.digits, rounded.exponent, nil)
  }

  /// The least power of ten that is not below `|value|`: how residuals are printed. Zero stays zero.
  init(orderOf value: Double) {
    let exact = ReportNumber(value.magnitude, significant: 17)
    let isPower = exact.digits == [1]
    negative = false
    digits = exact.digits.isEmpty ? [] : [1]
    exponent = exact.digits.isEmpty ? 0 : exact.exponent + (isPower ? 0 : 1)
    word = exact.word
  }

  /// `nil` for NaN and infinities, which JSON cannot say.
  var json: String? { word == nil ? text : nil }

  /// `0.12`, `-3`, `1.2e-7`, `nan`, `inf`.
  var text: String {
    if let word { return (negative ? "-" : "") + word }
    guard !digits.isEmpty else { return "0" }
    return isPlain ? sign("-") + plain : sign("-") + mantissa + "e\(exponent - 1)"
  }

  /// With a true minus sign and `1.2 × 10⁻⁷`.
  var typeset: String {
    if let word { return sign("−") + (word == "inf" ? "∞" : "not a number") }
    guard !digits.isEmpty else { return "0" }
    if isPlain { return sign("−") + plain }
    let power = "10" + String("\(exponent - 1)".map(Self.superscript))
    return sign("−") + (digits == [1] ? power : "\(mantissa) × \(power)")
  }

  private var isPlain: Bool { (-3...7).contains(exponent) }

  private func sign(_ minus: String) -> String { negative ? minus : "" }

  private var mantissa: String {
    let rest = Self.string(digits.dropFirst())
    return Self.string(digits.prefix(1)) + (rest.isEmpty ? "" : "." + rest)
  }

  private var plain: String {
    if exponent <= 0 {
      return "0." + String(repeating: "0", count: -exponent) + Self.string(digits[...])
    }
    if digits.count <= exponent {
      return Self.string(digits[...]) + String(repeating: "0", count: exponent - digits.count)
    }
    return Self.string(digits.prefix(exponent)) + "." + Self.string(digits.dropFirst(exponent))
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String {
    digits.map(String.init).joined()
  }

  private static func superscript(_ character: Character) -> Character {
    switch character {
    case "-": "⁻"
    case "0": "⁰"
    case "1": "¹"
    case "2": "²"
    case "3": "³"
    case "4": "⁴"
    case "5": "⁵"
    case "6": "⁶"
    case "7": "⁷"
    case "8": "⁸"
    default: "⁹"
    }
  }

  /// Digits and exponent of the shortest decimal, `value` finite and not negative.
  private static func decimal(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    let parts = "\(value)".lowercased().split(separator: "e")
    let mantissa = (parts.first ?? "0").split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa.first ?? "0"
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = (whole + fraction).utf8.map { $0 &- UInt8(ascii: "0") }
    var exponent = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    return (digits, digits.isEmpty ? 0 : exponent)
  }

  private static func round(
    _ digits: [UInt8], _ exponent: Int, to count: Int
  ) -> (digits: [UInt8], exponent: Int) {
    guard digits.count > count else { return (digits, exponent) }
    var kept = Array(digits.prefix(count))
    guard digits[count] >= 5 else { return (trimmed(kept), exponent) }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index < 0 { return ([1], exponent + 1) }
    kept[index] += 1
    return (trimmed(kept), exponent)
  }

  private static func trimmed(_ digits: [UInt8]) -> [UInt8] {
    Array(digits.reversed().drop { $0 == 0 }.reversed())
  }
}

extension ReportNumber {
  /// A difference between claimed and measured: six digits, or its order where only noise is left.
  init(residual value: Double) {
    let isNoise = value.magnitude < 1e-5
    if isNoise { self.init(orderOf: value) } else { self.init(value) }
  }
}
