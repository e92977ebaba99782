import Diagnostics

/// Source ranges of blocks from cmark's figures, of which not all can be trusted.
struct BlockRanges {
  let text: PreparedText

  /// From the block's first byte to the end of its last line, blank lines at the end left out.
  func range(of node: CMarkNode) -> TextRange {
    let start = start(of: node)
    let end = max(start, text.line(lines(of: node).upperBound).upperBound)
    return text.sourceRange(start..<end)
  }

  /// The lines a block stands on, without blank ones at the end.
  func lines(of node: CMarkNode) -> ClosedRange<Int> {
    let first = min(max(1, node.startLine), text.lineCount)
    var line = min(max(first, lastLine(of: node)), text.lineCount)
    while line > first, text.isBlank(line) { line -= 1 }
    return first...line
  }

  /// From the first byte to `end`, an offset of the source: cmark's own ends of lists are not true.
  func container(_ node: CMarkNode, to end: Int) -> TextRange {
    TextRange(text.origin(start(of: node)), end)
  }

  /// The line above the first one of dashes and bars: where the table of a paragraph begins.
  func tableStart(in node: CMarkNode) -> Int {
    for number in stride(from: node.startLine + 1, through: node.endLine, by: 1) {
      let line = text.bytes[text.line(number)]
      guard line.contains(UInt8(ascii: "|")), line.contains(UInt8(ascii: "-")),
        line.allSatisfy({ "|-: \t>".utf8.contains($0) })
      else { continue }
      return text.origin(text.line(number - 1).lowerBound)
    }
    return range(of: node).start
  }

  private func start(of node: CMarkNode) -> Int {
    let line = text.line(node.startLine)
    return min(line.lowerBound + max(0, node.startColumn - 1), line.upperBound)
  }

  private func lastLine(of node: CMarkNode) -> Int {
    switch node.kind {
    case .htmlBlock(let literal):
      // The end of a comment over several lines comes too early.
      let breaks = literal.utf8.count { $0 == Byte.lineFeed }
      return max(node.endLine, node.startLine + max(1, breaks) - 1)
    case .heading:
      return Leaf(node, 0, in: ContainerChain(), of: text).lines.upperBound
    default:
      return node.endColumn == 0 ? node.endLine - 1 : node.endLine
    }
  }
}

extension CMarkNode.Kind {
  /// Paragraphs and headings, the blocks that hold inlines.
  var isLeafBlock: Bool {
    switch self {
    case .paragraph, .heading: true
    default: false
    }
  }
}
