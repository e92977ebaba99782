import Diagnostics

extension MarkdownDocument {
  /// The document with displays made one that follow each other at once, nothing but blank lines between
  /// them, where `goesOn` says of their contents that the second goes on with the first.
  public func joiningDisplays(where goesOn: @escaping (String, String) -> Bool) -> MarkdownDocument
  {
    var joining = DisplayJoining(maths: maths, goesOn: goesOn)
    let joined = joining.blocks(blocks)
    guard !joining.taken.isEmpty else { return self }
    let kept = maths.indices.filter { !joining.taken.contains($0) }
    let numbers = Dictionary(
      kept.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let renumbering = MathsRenumbering(numbers: numbers)
    return MarkdownDocument(
      blocks: joined.map(renumbering.block), maths: kept.map { joining.maths[$0] },
      diagnostics: diagnostics)
  }
}

private struct DisplayJoining {
  var maths: [MathSpan]
  let goesOn: (String, String) -> Bool
  /// Spans that became part of another one.
  private(set) var taken: Set<Int> = []

  init(maths: [MathSpan], goesOn: @escaping (String, String) -> Bool) {
    self.maths = maths
    self.goesOn = goesOn
  }

  mutating func blocks(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if case .maths(let second) = block.kind, let last = result.last,
        case .maths(let first) = last.kind, join(first, second)
      {
        result[result.count - 1].range = TextRange(last.range.start, block.range.end)
        continue
      }
      result.append(inside(block))
    }
    return result
  }

  private mutating func inside(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .quote(let inner): block.kind = .quote(blocks(inner))
    case .list(let ordered, let start, let tight, let items):
      var joined: [[Block]] = []
      for item in items { joined.append(blocks(item)) }
      block.kind = .list(ordered: ordered, start: start, tight: tight, items: joined)
    case .paragraph, .heading, .code, .html, .thematicBreak, .table, .maths: break
    }
    return block
  }

  private mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (above, below) = (maths[first], maths[second])
    guard above.form == .display, below.form == .display, !above.isPicture,
      !below.isPicture, goesOn(above.content.text, below.content.text)
    else { return false }
    let end = above.content.origins.last ?? above.range.end
    maths[first].content = MappedText(
      utf8: above.content.utf8 + [Byte.lineFeed] + below.content.utf8,
      origins: above.content.origins.dropLast() + [end] + below.content.origins)
    maths[first].range = TextRange(above.range.start, below.range.end)
    maths[first].label = below.label ?? above.label
    taken.insert(second)
    return true
  }
}

/// Gives the spans of a tree other numbers.
private struct MathsRenumbering {
  let numbers: [Int: Int]

  func block(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .paragraph(let inner): block.kind = .paragraph(inlines(inner))
    case .heading(let level, let inner): block.kind = .heading(level: level, inlines(inner))
    case .quote(let inner): block.kind = .quote(inner.map(self.block))
    case .list(let ordered, let start, let tight, let items):
      block.kind = .list(
        ordered: ordered, start: start, tight: tight, items: items.map { $0.map(self.block) })
    case .table(let table):
      block.kind = .table(
        Table(
          alignments: table.alignments, header: table.header.map(inlines),
          rows: table.rows.map { $0.map(inlines) }))
    case .maths(let index): block.kind = .maths(numbers[index] ?? index)
    case .code, .html, .thematicBreak: break
    }
    return block
  }

  private func inlines(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .maths(let index): .maths(numbers[index] ?? index)
      case .emphasis(let inner): .emphasis(self.inlines(inner))
      case .strong(let inner): .strong(self.inlines(inner))
      case .link(let destination, let title, let inner):
        .link(destination: destination, title: title, self.inlines(inner))
      case .image(let source, let title, let alt):
        .image(source: source, title: title, alt: self.inlines(alt))
      case .text, .softBreak, .hardBreak, .code, .html: inline
      }
    }
  }
}
