import Diagnostics

/// The text as cmark gets it: byte order mark gone, NUL replaced as cmark would, front matter
/// emptied, the lines kept. Every byte knows where it came from.
///
/// The rest of the room counts in offsets of this text and asks ``origin(_:)`` at the rim.
struct PreparedText {
  private(set) var bytes: [UInt8] = []
  private var origins: [Int] = []
  /// Offset of the first byte of every line; line numbers count from 1.
  private(set) var lineStarts: [Int] = [0]

  init(_ source: SourceText, from start: Int) {
    let utf8 = source.utf8
    bytes.reserveCapacity(utf8.count)
    origins.reserveCapacity(utf8.count + 1)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var offset = start <= 0 && utf8.has(mark, at: 0) ? mark.count : 0
    while offset < utf8.count {
      let byte = utf8[offset]
      if offset >= start || byte.isLineEnd {
        append(byte == 0 ? [0xEF, 0xBF, 0xBD] : [byte], at: offset)
      }
      let isReturnOfPair = byte == Byte.carriageReturn && utf8.has([Byte.lineFeed], at: offset + 1)
      if byte.isLineEnd, !isReturnOfPair { lineStarts.append(bytes.count) }
      offset += 1
    }
    origins.append(utf8.count)
  }

  private mutating func append(_ new: [UInt8], at offset: Int) {
    for byte in new {
      bytes.append(byte)
      origins.append(offset)
    }
  }

  var lineCount: Int { lineStarts.count }

  /// The line without its end; empty when there is no such line.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }

  /// The number of the line on which the byte at `offset` stands.
  func lineNumber(at offset: Int) -> Int {
    max(1, lineStarts.partitioningIndex { $0 > offset })
  }

  func isBlank(_ number: Int) -> Bool { line(number).allSatisfy { bytes[$0].isBlank } }

  /// Where the byte at `offset` stands in the source.
  func origin(_ offset: Int) -> Int { origins[min(max(0, offset), bytes.count)] }

  /// A range of this text as a range of the source.
  func sourceRange(_ range: Range<Int>) -> TextRange {
    guard !range.isEmpty else {
      return TextRange(origin(range.lowerBound), origin(range.lowerBound))
    }
    return TextRange(origin(range.lowerBound), origin(range.upperBound - 1) + 1)
  }
}
