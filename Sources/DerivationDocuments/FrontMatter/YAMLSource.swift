import Diagnostics

/// The bytes of a YAML text inside a file, with the way from its marks to offsets of the file.
///
/// libyaml ends a line at U+0085, U+2028 and U+2029 as well, so its line numbers are not the file's:
/// every mark is turned into an offset at once, by libyaml's own lines.
struct YAMLSource {
  let bytes: [UInt8]
  /// Offset of the first byte in the file.
  let base: Int
  /// Offset of every Unicode scalar, then of the end: a mark is found without walking its line,
  /// which may be the whole text.
  private let scalars: [Int]
  /// The first scalar of every line.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    var scalars: [Int] = []
    var starts = [0]
    scalars.reserveCapacity(bytes.count + 1)
    var lineStart = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if offset > 0, offset == lineStart { starts.append(scalars.count) }
      scalars.append(offset)
      let length = Self.breakLength(bytes, offset)
      if length > 0 { lineStart = offset + length }
    }
    if !bytes.isEmpty, lineStart == bytes.count { starts.append(scalars.count) }
    scalars.append(bytes.count)
    self.scalars = scalars
    lineStarts = starts
  }

  /// Offset in `bytes` of a 1-based line and column; columns count Unicode scalars.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count, column >= 1 else { return bytes.count }
    let index = lineStarts[line - 1] + column - 1
    return index < scalars.count ? scalars[index] : bytes.count
  }

  /// The rest of the line from `start`, without trailing spaces.
  func restOfLine(_ start: Int) -> TextRange {
    var end = min(max(0, start), bytes.count)
    while end < bytes.count, Self.breakLength(bytes, end) == 0 { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    return TextRange(min(start, end), end)
  }

  func fileRange(_ range: TextRange) -> TextRange {
    TextRange(range.start + base, range.end + base)
  }

  /// Where a scalar that begins at `start` and reads `text` ends.
  func scalarEnd(_ start: Int, _ text: String) -> Int {
    guard start < bytes.count else { return bytes.count }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return quotedEnd(start, quote)
    }
    let plain = Array(text.utf8)
    if start + plain.count <= bytes.count, Array(bytes[start..<(start + plain.count)]) == plain {
      return start + plain.count
    }
    return restOfLine(start).end
  }

  private func quotedEnd(_ start: Int, _ quote: UInt8) -> Int {
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 2
      } else if byte == quote {
        let doubled = offset + 1 < bytes.count && bytes[offset + 1] == quote
        guard doubled, quote == UInt8(ascii: "'") else { return offset + 1 }
        offset += 2
      } else {
        offset += 1
      }
    }
    return bytes.count
  }

  private static func breakLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    func byte(_ distance: Int) -> UInt8? {
      offset + distance < bytes.count ? bytes[offset + distance] : nil
    }
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
