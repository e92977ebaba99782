import Diagnostics

/// A fenced block whose language is `math`.
enum MathFence {
  static func isMath(_ info: String) -> Bool {
    let name = info.split(whereSeparator: \.isWhitespace).first
    return name == "math" || name == "{math}"
  }

  /// The spans of all such blocks by their place in cmark's list of nodes.
  static func all(in nodes: [CMarkNode], of text: PreparedText) -> [Int: MathSpan] {
    var spans: [Int: MathSpan] = [:]
    ContainerChain.walk(nodes, of: text) { number, node, chain in
      guard case .code(let info, _) = node.kind, isMath(info) else { return }
      spans[number] = span(in: text, line: node.startLine, chain: chain)
    }
    return spans
  }

  /// The span of a fence that opens in `line`; `nil` when nothing stands in it.
  static func span(in text: PreparedText, line: Int, chain: ContainerChain) -> MathSpan? {
    var cursor = LineCursor(text, line: line)
    _ = chain.strip(&cursor, line: line)
    let start = cursor.firstNonspace
    guard start < cursor.end else { return nil }
    let mark = text.bytes[start]
    let width = text.bytes.run(at: start)
    var end = cursor.end
    var kept: [Int] = []
    var next = line + 1
    while next <= text.lineCount {
      var cursor = LineCursor(text, line: next)
      guard chain.strip(&cursor, line: next) else { break }
      if closes(cursor, mark, width, in: text.bytes) {
        end = trimmedEnd(cursor, in: text.bytes)
        break
      }
      if !kept.isEmpty { kept.append(text.line(next - 1).upperBound) }
      kept += cursor.firstNonspace..<cursor.end
      end = max(end, cursor.end)
      next += 1
    }
    guard let content = content(kept, of: text) else { return nil }
    let infoEnd = text.bytes[start..<LineCursor(text, line: line).end].prefix { !$0.isBlank }
      .endIndex
    return MathSpan(
      form: .display, content: content, range: text.sourceRange(start..<end),
      delimiter: text.bytes.text(start..<infoEnd), label: nil)
  }

  private static func closes(_ cursor: LineCursor, _ mark: UInt8, _ width: Int, in bytes: [UInt8])
    -> Bool
  {
    guard cursor.indent <= 3, cursor.firstByte == mark else { return false }
    let run = bytes.run(at: cursor.firstNonspace)
    let behind = cursor.firstNonspace + run
    return run >= width && bytes[behind..<max(behind, cursor.end)].allSatisfy { $0.isBlank }
  }

  private static func trimmedEnd(_ cursor: LineCursor, in bytes: [UInt8]) -> Int {
    var end = cursor.end
    while end > cursor.firstNonspace, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  private static func content(_ offsets: [Int], of text: PreparedText) -> MappedText? {
    func byte(_ offset: Int) -> UInt8 {
      // A line end of two bytes is one line feed.
      let byte = text.bytes[offset]
      return byte.isLineEnd ? Byte.lineFeed : byte
    }
    let front = offsets.drop { byte($0).isWhitespace }
    let core = front.prefix(front.reversed().drop { byte($0).isWhitespace }.count)
    guard let last = core.last else { return nil }
    return MappedText(
      utf8: core.map(byte),
      origins: core.map { text.origin($0) } + [text.sourceRange(last..<(last + 1)).end])
  }
}
