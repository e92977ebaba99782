/// Footnotes `[^1]: …`, which plain Markdown takes for definitions of links.
enum Footnotes {
  /// Behind the closing bracket of every label whose line may hold maths.
  static func marks(in text: PreparedText) -> [Int] {
    (1...max(1, text.lineCount)).compactMap { number in
      let line = text.line(number)
      guard line.count > 5,
        text.bytes[line].contains(where: { $0 == Byte.dollar || $0 >= 0x80 || $0 == Byte.backslash }
        ),
        let start = line.first(where: { !text.bytes[$0].isBlank && text.bytes[$0] != Byte.greater }
        ),
        text.bytes.has("[^", at: start)
      else { return nil }
      var end = start + 2
      while end < line.upperBound, text.bytes[end] != Byte.closeBracket,
        !text.bytes[end].isWhitespace
      {
        end += 1
      }
      return end > start + 2 && text.bytes.has("]:", at: end) ? end + 1 : nil
    }
  }
}
