/// The English of verdicts on numbers.
extension CheckWording {
  static let holdsRounded = "some numbers in it are the article's own, rounded as printed before"
  static let holdsFromPrinted = "right for the article's own numbers as they are printed"
  static func goesOn(from values: [PrintedChain.Value]) -> String {
    "checked from "
      + values.map { "`\($0.name) = \(DecimalText.short($0.number))`" }.joined(separator: ", ")
  }
  static let openByRounding =
    "with some numbers as printed and others unrounded this may come out, and much else as well"
  static let arithmeticHolds = "right as arithmetic"
  static let holdsInPlace =
    "it comes out when each update uses the weights that were updated before it; all at once they give "
    + "the other number"
  static func exactly(_ value: String) -> String { "the exact value is \(value)" }
  static func unroundedGives(_ value: String) -> String {
    "without rounding on the way it would be \(value)"
  }
  static func numbersGive(_ value: String) -> String { "the article's own numbers give \(value)" }
  static func roundedWouldGive(_ rounded: String, exact: String) -> String {
    "right for the unrounded numbers (\(exact)); the numbers as printed give \(rounded)"
  }
  static func write(_ digits: String, exponent: Int) -> String {
    exponent == 0 ? "write `\(digits)`" : "write `\(digits)e\(exponent)`"
  }

  static func shape(_ shape: [Int], isRow: Bool = false) -> String {
    shape.isEmpty
      ? "scalar"
      : (isRow && shape.count == 1 ? [1] + shape : shape).map(String.init).joined(separator: " × ")
  }

  /// What is wrong with a printed number.
  static func slip(_ slip: DigitComparison, _ printed: PrintedNumber, _ value: Double) -> String {
    // Two digits more than are printed.
    let exact =
      printed.exponent == 0
      ? DecimalText.text(value, decimals: printed.decimals + 2) ?? DecimalText.short(value)
      : DecimalText.short(value)
    return switch slip {
    case .rounding: "off by one in the last digit: the article's numbers give \(exact)"
    case .sign: "the sign is the other one: the article's numbers give \(exact)"
    case .swapped(let first, let second):
      "the digits \(first) and \(second) are swapped: the article's numbers give \(exact)"
    case .digit(let place, let printed, let expected):
      "digit \(place) is \(printed) and should be \(expected): the article's numbers give \(exact)"
    case .other: "the article's numbers give \(exact)"
    }
  }

  /// A simple factor between a printed number and the right one.
  static func factor(_ factor: Double) -> String? {
    let known: [(Double, String)] = [
      (2, "twice"), (0.5, "half"), (-2, "−2 times"), (-0.5, "−½ times"),
    ]
    return known.first { abs(factor / $0.0 - 1) < 5e-3 }.map { "it is \($0.1) the right number" }
  }
}
