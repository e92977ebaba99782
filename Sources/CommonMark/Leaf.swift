/// A paragraph, heading or block of raw HTML of cmark's tree with the lines it was written on.
struct Leaf {
  var isParagraph: Bool
  /// One line, whatever comes behind it.
  var isATXHeading: Bool
  /// Raw HTML.
  var isHTML = false
  var lines: ClosedRange<Int>
  var chain: ContainerChain
  /// Its place in cmark's list of nodes.
  var node: Int

  static func all(in nodes: [CMarkNode], of text: PreparedText) -> [Leaf] {
    var leaves: [Leaf] = []
    ContainerChain.walk(nodes, of: text) { number, node, chain in
      switch node.kind {
      case .paragraph, .heading: leaves.append(Leaf(node, number, in: chain, of: text))
      case .htmlBlock:
        leaves.append(Leaf(html: node, number, in: chain, of: text))
      default: break
      }
    }
    return leaves
  }

  private init(
    html node: CMarkNode, _ number: Int, in chain: ContainerChain, of text: PreparedText
  ) {
    self.chain = chain
    self.node = number
    isParagraph = false
    isATXHeading = false
    isHTML = true
    lines = BlockRanges(text: text).lines(of: node)
  }

  init(_ node: CMarkNode, _ number: Int, in chain: ContainerChain, of text: PreparedText) {
    self.chain = chain
    self.node = number
    isParagraph = node.kind == .paragraph
    let first = min(max(1, node.startLine), text.lineCount)
    let last = min(max(first, node.endLine), text.lineCount)
    var cursor = LineCursor(text, line: first)
    _ = chain.strip(&cursor, line: first)
    isATXHeading = !isParagraph && cursor.firstByte == UInt8(ascii: "#")
    lines = first...last
    if isATXHeading { lines = first...first }
    // cmark may give a setext heading lines of the block behind it.
    if !isParagraph, !isATXHeading { lines = first...underline(from: first, in: text) }
  }

  private func underline(from first: Int, in text: PreparedText) -> Int {
    for line in lines where line > first {
      var cursor = LineCursor(text, line: line)
      guard chain.strip(&cursor, line: line), cursor.indent <= 3, let mark = cursor.firstByte,
        mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")
      else { continue }
      var at = cursor.firstNonspace
      while at < cursor.end, text.bytes[at] == mark { at += 1 }
      while at < cursor.end, text.bytes[at].isBlank { at += 1 }
      if at == cursor.end { return line }
    }
    return lines.upperBound
  }
}
