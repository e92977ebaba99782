import Diagnostics

/// Builds the immutable tree from cmark's nodes and puts maths where the placeholders are.
struct TreeBuilder {
  struct Tree {
    var blocks: [Block]
    var maths: [MathSpan]
    /// Masks whose placeholders did not come out in text.
    var strays: Set<Int>
    var diagnostics: [Diagnostic]
  }

  private struct Frame {
    var node: CMarkNode
    var number: Int
    var blocks: [Block] = []
    var items: [[Block]] = []
    var inlines: [Inline] = []
    /// Where the last block inside ends, in the source.
    var end = 0
  }

  private let text: PreparedText
  private let masks: [Mask]
  /// Places of inline HTML by the node they stand in.
  var html: [Int: [(literal: String, range: TextRange)]] = [:]
  /// The bars of paragraphs that may be tables, by their node.
  var bars: [Int: [Bool]] = [:]
  private let ranges: BlockRanges
  private var pieces: MaskedInlines
  private var frames: [Frame] = []
  private var fences: [Int: MathSpan] = [:]
  private var spans = SpanNumbers()
  private var flattened: TextRange?

  init(_ text: PreparedText, _ masks: [Mask], _ placeholders: Placeholders?) {
    self.text = text
    self.masks = masks
    ranges = BlockRanges(text: text)
    pieces = MaskedInlines(text: text, masks: masks, placeholders: placeholders)
  }

  func build(_ nodes: [CMarkNode]) -> Tree {
    var builder = self
    return builder.run(nodes)
  }

  private mutating func run(_ nodes: [CMarkNode]) -> Tree {
    fences = MathFence.all(in: nodes, of: text)
    spans = SpanNumbers(masks: masks, fences: fences)
    pieces.numbers = spans.ofMask
    let root = CMarkNode(
      kind: .quote, depth: 0, startLine: 1, startColumn: 1, endLine: text.lineCount, endColumn: 0)
    frames = [Frame(node: root, number: -1)]
    for (number, node) in nodes.enumerated() {
      while frames.count > 1, let last = frames.last, last.node.depth >= node.depth { close() }
      visit(node, number)
    }
    while frames.count > 1 { close() }
    let strays = pieces.strays.union(Set(masks.indices).subtracting(pieces.seen))
    return Tree(
      blocks: frames[0].blocks, maths: spans.all, strays: strays, diagnostics: diagnostics())
  }

  private func diagnostics() -> [Diagnostic] {
    var result = masks.filter(\.spaceBeforeCloser).map {
      Diagnostic.spaceBeforeDollar(at: $0.span.range)
    }
    if let flattened { result.append(.nestedTooDeep(at: flattened)) }
    return result
  }

  // MARK: - Nodes

  private mutating func visit(_ node: CMarkNode, _ number: Int) {
    switch node.kind {
    case .quote, .list, .item, .emphasis, .strong, .link, .image:
      guard frames.count < ContainerChain.deepest + 20 else {
        flattened = flattened ?? ranges.range(of: node)
        return
      }
      frames.append(Frame(node: node, number: number))
    case .paragraph, .heading:
      frames.append(Frame(node: node, number: number))
    case .code(let info, let literal):
      if let index = spans.ofFence[number] {
        add(.maths(index), ranges.range(of: node))
      } else {
        add(
          .code(info: pieces.restore(info), text: pieces.restore(literal)), ranges.range(of: node))
      }
    case .htmlBlock(let literal): addHTML(literal, node, number)
    case .thematicBreak: add(.thematicBreak, ranges.range(of: node))
    case .text(let literal): addText(literal)
    case .softBreak: add(.softBreak)
    case .hardBreak: add(.hardBreak)
    case .inlineCode(let literal): add(.code(pieces.restore(literal)))
    case .inlineHTML(let literal):
      let restored = pieces.restore(literal)
      let leaf = frames.last { $0.node.kind.isLeafBlock }
      let range = leaf.map { place(of: restored, in: $0.node, $0.number) }
      add(.html(restored, range ?? TextRange(0, 0)))
    }
  }

  /// Raw HTML with maths in its text becomes a paragraph, or the displays that it holds.
  private mutating func addHTML(_ literal: String, _ node: CMarkNode, _ number: Int) {
    guard pieces.hasParts(literal) else {
      add(.html(pieces.restore(literal)), ranges.range(of: node))
      return
    }
    let inlines = HTMLText.inlines(literal) { tag in
      let restored = pieces.restore(tag)
      return .html(restored, place(of: restored, in: node, number))
    }
    closeParagraph(pieces.resolve(inlines), ranges.range(of: node))
  }

  private mutating func add(_ kind: Block.Kind, _ range: TextRange) {
    let last = frames.count - 1
    frames[last].blocks.append(Block(kind, range: range))
    frames[last].end = max(frames[last].end, range.end)
  }

  private mutating func add(_ inline: Inline) {
    frames[frames.count - 1].inlines.append(inline)
  }

  private mutating func addText(_ literal: String) {
    let last = frames.count - 1
    if case .text(let before)? = frames[last].inlines.last {
      frames[last].inlines[frames[last].inlines.count - 1] = .text(before + literal)
    } else {
      frames[last].inlines.append(.text(literal))
    }
  }

  /// The next place in the leaf where that HTML was written.
  private mutating func place(of literal: String, in leaf: CMarkNode, _ number: Int) -> TextRange {
    let written = literal.filter { $0 != "\r" }
    guard let index = html[number]?.firstIndex(where: { $0.literal == written }) else {
      let start = ranges.range(of: leaf).start
      return TextRange(start, start)
    }
    let range = html[number]?[index].range ?? TextRange(0, 0)
    html[number]?.removeSubrange(...index)
    return range
  }

  // MARK: - Closing

  private mutating func close() {
    let frame = frames.removeLast()
    let last = frames.count - 1
    switch frame.node.kind {
    case .quote: add(.quote(frame.blocks), ranges.container(frame.node, to: frame.end))
    case .item:
      frames[last].end = max(frames[last].end, frame.end)
      if case .list = frames[last].node.kind {
        frames[last].items.append(frame.blocks)
      } else {
        frames[last].blocks += frame.blocks
      }
    case .list(let ordered, let start, let tight):
      let items = frame.blocks.isEmpty ? frame.items : frame.items + [frame.blocks]
      add(
        .list(ordered: ordered, start: start, tight: tight, items: items),
        ranges.container(frame.node, to: frame.end))
    case .paragraph: closeParagraph(frame)
    case .heading(let level):
      add(.heading(level: level, pieces.resolve(frame.inlines)), ranges.range(of: frame.node))
    case .emphasis: add(.emphasis(pieces.resolve(frame.inlines)))
    case .strong: add(.strong(pieces.resolve(frame.inlines)))
    case .link(let destination, let title):
      add(
        .link(
          destination: pieces.restore(destination), title: pieces.restore(title),
          pieces.resolve(frame.inlines)))
    case .image(let source, let title):
      add(
        .image(
          source: pieces.restore(source), title: pieces.restore(title),
          alt: pieces.restore(frame.inlines)))
    default: break
    }
  }
  /// A paragraph of nothing but displays and plain formulas falls apart into them.
  private mutating func closeParagraph(_ frame: Frame) {
    let inlines = pieces.resolve(frame.inlines)
    let whole = ranges.range(of: frame.node)
    if !spans.all.isEmpty, let bars = bars[frame.number],
      let (before, table) = TableBuilder.table(in: inlines, bars: bars)
    {
      let start = before.isEmpty ? whole.start : ranges.tableStart(in: frame.node)
      if !before.isEmpty { add(.paragraph(before), TextRange(whole.start, start)) }
      add(.table(table), TextRange(start, whole.end))
      return
    }
    closeParagraph(inlines, whole)
  }

  private mutating func closeParagraph(_ inlines: [Inline], _ whole: TextRange) {
    guard let formulas = formulas(in: inlines) else {
      add(.paragraph(inlines), whole)
      return
    }
    for (position, index) in formulas.enumerated() {
      let range = formulas.count == 1 ? whole : spans.all[index].range
      // The last one ends where the paragraph does, label included.
      let end = position == formulas.count - 1 ? whole.end : range.end
      add(.maths(index), TextRange(range.start, end))
    }
  }

  private func formulas(in inlines: [Inline]) -> [Int]? {
    var indices: [Int] = []
    for inline in inlines {
      switch inline {
      case .maths(let index) where spans.all[index].form != .inline: indices.append(index)
      case .softBreak, .hardBreak: continue
      case .strong(let inner), .emphasis(let inner):
        guard case .maths(let index)? = inner.first, inner.count == 1,
          spans.all[index].form == .plain
        else { return nil }
        indices.append(index)
      default: return nil
      }
    }
    return indices.isEmpty ? nil : indices
  }
}

extension Diagnostic {
  static func nestedTooDeep(at range: TextRange) -> Diagnostic {
    Diagnostic(
      id: "nested-too-deep", severity: .warning,
      headline: "blocks are nested deeper than \(ContainerChain.deepest) levels", range: range,
      notes: ["what stands deeper is kept, its nesting is not"])
  }
}
