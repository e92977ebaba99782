/// Lines of one paragraph or heading, prefixes and indents stripped, joined by line feeds: what cmark
/// reads inlines from, with the place of every byte.
struct LeafText {
  private(set) var bytes: [UInt8] = []
  /// Offset in the prepared text of every byte, and of the end.
  private(set) var offsets: [Int] = []

  init(_ text: PreparedText, lines: ClosedRange<Int>, in chain: ContainerChain) {
    var end = 0
    for line in lines {
      if line > lines.lowerBound {
        bytes.append(Byte.lineFeed)
        offsets.append(end)
      }
      var cursor = LineCursor(text, line: line)
      _ = chain.strip(&cursor, line: line)
      end = cursor.end
      for offset in cursor.firstNonspace..<end {
        bytes.append(text.bytes[offset])
        offsets.append(offset)
      }
    }
    offsets.append(end)
  }

  func isLineStart(_ index: Int) -> Bool { index == 0 || bytes[index - 1] == Byte.lineFeed }

  /// The first index whose byte stands at `offset` or behind it.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The offsets of a range that stays in one line.
  func offsets(_ range: Range<Int>) -> Range<Int> {
    let start = offsets[range.lowerBound]
    return start..<(start + range.count)
  }

  /// The part of every line that `range` covers; empty for a blank line.
  func segments(_ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    while true {
      let end = min(bytes.lineEnd(from: start), range.upperBound)
      segments.append(offsets(start..<end))
      if end >= range.upperBound { return segments }
      start = end + 1
    }
  }
}
