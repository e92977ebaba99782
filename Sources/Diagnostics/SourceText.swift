/// A place a person can find: both numbers count from 1, columns count Unicode scalars.
public struct SourcePosition: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A file's text with the one conversion from UTF-8 offsets to lines and columns.
///
/// A line ends at LF, CR LF or a lone CR; each counts as one end.
public struct SourceText: Sendable {
  public let path: String
  public let text: String
  public let utf8: [UInt8]
  /// Offset of the first byte of every line.
  public let lineStarts: [Int]

  public init(path: String, text: String) {
    self.path = path
    self.text = text
    let bytes = Array(text.utf8)
    utf8 = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isLineFeed = byte == UInt8(ascii: "\n")
      let isLoneReturn =
        byte == UInt8(ascii: "\r")
        && !(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n"))
      if isLineFeed || isLoneReturn { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  /// The position of `offset`; offsets beyond the text are at its end.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), utf8.count)
    let line = lineIndex(at: offset)
    let scalars = utf8[lineStarts[line]..<offset].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  /// The bytes of `range` as text.
  public func slice(_ range: TextRange) -> String {
    let end = min(range.end, utf8.count)
    return String(decoding: utf8[min(max(0, range.start), end)..<end], as: UTF8.self)
  }

  /// The text of the 1-based `line`, without its end; empty when there is no such line.
  public func line(_ line: Int) -> String {
    guard line >= 1, line <= lineStarts.count else { return "" }
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    let start = lineStarts[line - 1]
    while end > start, utf8[end - 1] == UInt8(ascii: "\n") || utf8[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// The 1-based `line` without its indent and its end; the beginning when there is no such line.
  public func rangeOfLine(_ line: Int) -> TextRange {
    let start = lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : 0
    let text = self.line(line)
    let indent = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return TextRange(start + indent, start + text.utf8.count)
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
