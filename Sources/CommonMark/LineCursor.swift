/// Walks over the prefixes of one line as cmark does: tabs go to the next multiple of four columns and
/// may be used up in part.
struct LineCursor {
  private let bytes: [UInt8]
  private(set) var position: Int
  let end: Int
  private var column = 0

  init(_ text: PreparedText, line: Int) {
    let range = text.line(line)
    bytes = text.bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Columns of white space from here to `firstNonspace`.
  var indent: Int {
    var at = position
    var reached = column
    while at < end, bytes[at].isBlank {
      reached += bytes[at] == Byte.tab ? 4 - reached % 4 : 1
      at += 1
    }
    return reached - column
  }

  var firstNonspace: Int {
    var at = position
    while at < end, bytes[at].isBlank { at += 1 }
    return at
  }

  var isBlank: Bool { firstNonspace == end }

  /// The byte behind the white space.
  var firstByte: UInt8? { firstNonspace < end ? bytes[firstNonspace] : nil }

  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, position < end {
      if bytes[position] == Byte.tab {
        let toStop = 4 - column % 4
        column += min(left, toStop)
        if toStop <= left { position += 1 }
        left -= toStop
      } else {
        position += 1
        column += 1
        left -= 1
      }
    }
  }

  mutating func skipSpace() { advance(columns: indent) }

  /// Strips `> `; false when it is not there.
  mutating func stripQuote() -> Bool {
    guard indent <= 3, firstByte == Byte.greater else { return false }
    advance(columns: indent + 1)
    if position < end, bytes[position].isBlank { advance(columns: 1) }
    return true
  }

  /// Strips a list marker with its padding and gives the indent that further lines of the item need.
  mutating func stripMarker() -> Int? {
    let markerOffset = indent
    guard let width = markerWidth(at: firstNonspace) else { return nil }
    advance(columns: markerOffset + width)
    let padding = indent
    if padding >= 5 || padding < 1 || isBlank {
      if padding > 0 { advance(columns: 1) }
      return markerOffset + width + 1
    }
    advance(columns: padding)
    return markerOffset + width + padding
  }

  private func markerWidth(at start: Int) -> Int? {
    guard start < end else { return nil }
    if "-+*".utf8.contains(bytes[start]) { return 1 }
    var at = start
    while at < end, bytes[at].isDigit { at += 1 }
    guard at > start, at < end, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")")
    else { return nil }
    return at + 1 - start
  }
}
