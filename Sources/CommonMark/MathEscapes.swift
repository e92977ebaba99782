/// Undoes what authors write for Markdown's sake inside maths.
enum MathEscapes {
  /// Commands whose argument is text, where `\_` is LaTeX and `$` opens maths again.
  static let textCommands: Set<String> = [
    "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "mbox", "hbox",
    "mathrm", "mathtt", "mathsf", "mathit", "mathbf", "operatorname", "label", "ref", "tag",
  ]

  /// No argument of text is longer; without a limit open braces would cost the square of their number.
  private static let longestGroup = 1000

  /// Behind the braces that open at `start`; `nil` when they do not or are not closed.
  static func groupEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.has("{", at: start) else { return nil }
    var depth = 0
    var index = start
    while index < bytes.count, index - start < longestGroup {
      switch bytes[index] {
      case Byte.backslash: index += 1
      case Byte.openBrace: depth += 1
      case Byte.closeBrace:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static let entities: [(name: StaticString, text: UInt8)] = [
    ("&lt;", Byte.less), ("&gt;", Byte.greater), ("&amp;", UInt8(ascii: "&")),
    ("&nbsp;", Byte.space), ("&plus;", UInt8(ascii: "+")),
  ]

  /// The bytes to keep of `bytes[range]`, each with its index.
  ///
  /// - Parameter doubled: the delimiters were `\\(` or `\\[`, so other escapes are doubled too.
  static func undo(_ bytes: [UInt8], _ range: Range<Int>, doubled: Bool) -> [(UInt8, Int)] {
    var result: [(UInt8, Int)] = []
    result.reserveCapacity(range.count)
    var textEnd = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      var dropped = 0
      var kept = 1
      if byte == Byte.backslash {
        if let end = textEndIfCommand(bytes, at: index) { textEnd = max(textEnd, end) }
        (dropped, kept) = backslash(bytes, at: index, inText: index < textEnd, doubled: doubled)
      } else if byte == UInt8(ascii: "&"), let entity = entity(bytes, at: index) {
        result.append((entity.text, index))
        (dropped, kept) = (entity.name.utf8CodeUnitCount, 0)
      }
      index += dropped
      for at in index..<min(index + kept, range.upperBound) { result.append((bytes[at], at)) }
      index += kept
    }
    return result
  }

  static func entity(_ bytes: [UInt8], at index: Int) -> (name: StaticString, text: UInt8)? {
    entities.first { bytes.has($0.name, at: index) }
  }

  private static func textEndIfCommand(_ bytes: [UInt8], at start: Int) -> Int? {
    var end = start + 1
    while end < bytes.count, bytes[end].isLetter { end += 1 }
    guard textCommands.contains(bytes.text((start + 1)..<end)) else { return nil }
    return groupEnd(in: bytes, at: end)
  }

  /// How many bytes to drop at a backslash, then how many to keep.
  private static func backslash(_ bytes: [UInt8], at index: Int, inText: Bool, doubled: Bool)
    -> (dropped: Int, kept: Int)
  {
    // Two row breaks in a row mean nothing: it is one, doubled.
    if bytes.has("\\\\\\\\", at: index) { return (2, 2) }
    if doubled, bytes.has("\\\\", at: index), index + 2 < bytes.count,
      "{}|".utf8.contains(bytes[index + 2])
    {
      return (1, 2)
    }
    if !inText, bytes.has("\\_", at: index) || bytes.has("\\*", at: index) { return (1, 1) }
    return (0, 2)
  }
}
