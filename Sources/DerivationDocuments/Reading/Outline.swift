import CommonMark
import Diagnostics

/// What a Markdown tree holds besides maths: headings and comments, in order of place.
struct Outline {
  struct Heading {
    var section: Section
    /// Offset of the heading's first byte.
    var start: Int
  }
  /// Raw HTML: a tag, a comment, or a whole block of it.
  struct Comment {
    var text: String
    var range: TextRange
  }

  private(set) var headings: [Heading] = []
  private(set) var comments: [Comment] = []
  private let source: SourceText
  private let maths: [MathSpan]

  init(_ document: MarkdownDocument, _ source: SourceText) {
    self.source = source
    maths = document.maths
    walk(document.blocks)
  }

  private mutating func walk(_ blocks: [Block]) {
    for block in blocks { walk(block) }
  }

  private mutating func walk(_ inlines: [Inline]) {
    for inline in inlines { walk(inline) }
  }

  private mutating func walk(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines): walk(inlines)
    case .heading(let level, let inlines):
      let line = source.position(at: block.range.start).line
      let title = inlines.map(plain).joined()
      headings.append(
        Heading(
          section: Section(title: title, level: level, line: line), start: block.range.start))
      walk(inlines)
    case .quote(let blocks): walk(blocks)
    case .list(_, _, _, let items): for item in items { walk(item) }
    case .html: walkComments(block.range)
    case .table(let table): for cell in table.cells { walk(cell) }
    case .code, .thematicBreak, .maths: break
    }
  }

  private mutating func walk(_ inline: Inline) {
    switch inline {
    case .html(let text, let range): comments.append(Comment(text: text, range: range))
    case .emphasis(let children), .strong(let children), .link(_, _, let children):
      walk(children)
    case .text, .softBreak, .hardBreak, .code, .image, .maths: break
    }
  }

  /// The comments of an HTML block, which may hold several beside tags.
  private mutating func walkComments(_ block: TextRange) {
    let end = min(block.end, source.utf8.count)
    var offset = block.start
    while let open = find("<!--", from: offset, to: end) {
      let close = find("-->", from: open + 4, to: end).map { $0 + 3 } ?? end
      let range = TextRange(open, close)
      comments.append(Comment(text: source.slice(range), range: range))
      offset = close
    }
  }

  private func find(_ word: String, from start: Int, to end: Int) -> Int? {
    let word = Array(word.utf8)
    var offset = start
    while offset + word.count <= end {
      if source.utf8[offset..<(offset + word.count)].elementsEqual(word) { return offset }
      offset += 1
    }
    return nil
  }

  private func plain(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .softBreak, .hardBreak: " "
    case .html: ""
    case .emphasis(let children), .strong(let children), .link(_, _, let children),
      .image(_, _, let children):
      children.map(plain).joined()
    case .maths(let index): maths.indices.contains(index) ? maths[index].content.text : ""
    }
  }
}
