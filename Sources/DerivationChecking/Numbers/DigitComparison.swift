/// How a printed number differs from what it should be, digit by digit.
enum DigitComparison: Equatable {
  /// One unit too much or too little in the last digit.
  case rounding
  case sign
  /// Two neighbouring digits stand the wrong way round; places count from 1 at the first digit.
  case swapped(first: Character, second: Character)
  case digit(place: Int, printed: Character, expected: Character)
  case other

  init(printed: PrintedNumber, value: Double) {
    self = .other
    guard let expected = printed.text(of: value) else { return }
    let magnitude = printed.isNegative ? String(printed.digits) : printed.digits
    let expectedMagnitude = expected.hasPrefix("-") ? String(expected.dropFirst()) : expected
    let isExpectedNegative = expected.hasPrefix("-")
    if magnitude == expectedMagnitude, isExpectedNegative != printed.isNegative {
      self = .sign
      return
    }
    guard isExpectedNegative == printed.isNegative else { return }
    let units = (printed.value / printed.unit).rounded() - (value / printed.unit).rounded()
    if abs(units) == 1, printed.decimals > 0 || printed.exponent != 0 {
      self = .rounding
      return
    }
    let (a, b) = (Array(magnitude), Array(expectedMagnitude))
    guard a.count == b.count else { return }
    let places = a.indices.filter { a[$0] != b[$0] }
    if places.count == 1 {
      let number = a[...places[0]].count(where: \.isNumber)
      self = .digit(place: number, printed: a[places[0]], expected: b[places[0]])
    } else if places.count == 2, places[1] == places[0] + 1, a[places[0]] == b[places[1]],
      a[places[1]] == b[places[0]]
    {
      self = .swapped(first: a[places[0]], second: a[places[1]])
    }
  }

  /// The code beside `value-mismatch`, if there is one.
  var code: String? {
    switch self {
    case .rounding: "rounding"
    case .sign: "wrong-sign"
    case .swapped: "swapped-digits"
    case .digit: "wrong-digit"
    case .other: nil
    }
  }
}
