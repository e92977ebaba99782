/// Numbers with signs between their digits: `6\,000`, `2{,}4`.
extension LaTeXTokenizer {
  /// Where the next three digits of `6\,000` end, `nil` where something else follows.
  func thousands() -> Int? {
    guard
      let sign = ["\\,", " "].first(where: { text.string(position, position + $0.count) == $0 }),
      // `(100 200)` is a row.
      sign != " " || !isBracketed
    else { return nil }
    let first = position + sign.count
    let end = first + 3
    guard (first..<end).allSatisfy({ text[$0]?.isDigit == true }), text[end]?.isDigit != true
    else { return nil }
    return end
  }

  /// What a comma in braces, which is no comma of a list, makes of a number.
  enum Comma {
    case number(String, end: Int)
    case unclear(end: Int)
  }

  /// `2{,}4` is 2.4 and `1{,}000{,}000` a million; `1{,}125` may be either.
  func groupedComma(from start: Int) -> Comma? {
    guard text.string(position, position + 3) == "{,}", text[position + 3]?.isDigit == true else {
      return nil
    }
    let whole = text.string(start, position)
    var end = position + 3
    while text[end]?.isDigit == true { end += 1 }
    let digits = text.string(position + 3, end)
    guard digits.count == 3, whole.count <= 3, whole.first != "0" else {
      return .number(whole + "." + digits, end: end)
    }
    var groups = whole + digits
    var count = 1
    while text.string(end, end + 3) == "{,}",
      (3..<6).allSatisfy({ text[end + $0]?.isDigit == true }),
      text[end + 6]?.isDigit != true
    {
      groups += text.string(end + 3, end + 6)
      end += 6
      count += 1
    }
    if text[end] == ".", text[end + 1]?.isDigit == true {
      let point = end
      end += 1
      while text[end]?.isDigit == true { end += 1 }
      return .number(groups + text.string(point, end), end: end)
    }
    return count > 1 ? .number(groups, end: end) : .unclear(end: end)
  }

  mutating func number(_ comma: Comma, from start: Int) {
    switch comma {
    case .number(let number, let end):
      position = end
      emit(.number(number), from: start)
    case .unclear(let end):
      position = end
      fail(
        "unsupported-notation", "this may be a number with thousands or with decimals", from: start)
    }
  }

  private var isBracketed: Bool {
    tokens.contains { token in
      switch token.kind {
      case .open, .begin: true
      default: false
      }
    }
  }
}
