import CommonMark
import Diagnostics
import Testing

@Suite struct PlaceTests {
  private func read(_ markdown: String, from offset: Int = 0) -> (MarkdownDocument, SourceText) {
    let source = SourceText(path: "a.md", text: markdown)
    return (MarkdownReader().read(source, from: offset), source)
  }

  /// The source of every block, inner ones behind outer ones.
  private func slices(_ blocks: [Block], of source: SourceText) -> [String] {
    blocks.flatMap { block -> [String] in
      let inner =
        switch block.kind {
        case .quote(let blocks): slices(blocks, of: source)
        case .list(_, _, _, let items): items.flatMap { slices($0, of: source) }
        default: [String]()
        }
      return [source.slice(block.range)] + inner
    }
  }

  private func slices(_ markdown: String) -> [String] {
    let (document, source) = read(markdown)
    return slices(document.blocks, of: source)
  }

  @Test func blocks() {
    #expect(slices("# a\n\nb\nc\n\n***\n") == ["# a", "b\nc", "***"])
    #expect(slices("a\n===\n\nb\n") == ["a\n===", "b"])
    #expect(slices("- a\n- b\n\n\nc") == ["- a\n- b", "a", "b", "c"])
    #expect(
      slices("> a\n> - b\n>   c\n\nd") == ["> a\n> - b\n>   c", "a", "- b\n>   c", "b\n>   c", "d"])
    #expect(slices("    a\n\n    b\n\n\nc") == ["a\n\n    b", "c"])
    #expect(slices("```x\na\n```\nb") == ["```x\na\n```", "b"])
    #expect(slices("<!-- a\n\nb -->\nc") == ["<!-- a\n\nb -->", "c"])
    #expect(slices("<!-- a\n\nb -->") == ["<!-- a\n\nb -->"])
    #expect(slices("\u{FEFF}é\r\n\r\nb\r\n") == ["é", "b"])
    #expect(slices("a\u{0}b\n\nc") == ["a\u{0}b", "c"])
    #expect(slices("$$\na\n\nb\n$$ (1)\n\nc") == ["$$\na\n\nb\n$$ (1)", "c"])
    #expect(slices("$$a$$ (1)\n$$b$$ (2)\n\nc") == ["$$a$$", "$$b$$ (2)", "c"])
  }

  @Test func frontMatterIsCounted() {
    let (document, source) = read("---\na: $x$\n---\n# h\n$y$", from: 14)
    #expect(document.maths.map(\.content.text) == ["y"])
    #expect(document.maths.first.map { source.position(at: $0.range.start).line } == 5)
    #expect(document.blocks.map { source.slice($0.range) } == ["# h", "$y$"])
  }

  @Test func commentsInline() {
    let (document, source) = read("> a `<!-- c -->` <!-- c -->\n> <b> $x$<!-- d\n> e -->")
    guard case .quote(let blocks)? = document.blocks.first?.kind,
      case .paragraph(let inlines)? = blocks.first?.kind
    else {
      Issue.record("no quote")
      return
    }
    let places = inlines.compactMap { inline -> String? in
      guard case .html(_, let range) = inline else { return nil }
      let position = source.position(at: range.start)
      return "\(position.line):\(position.column) \(source.slice(range))"
    }
    #expect(places == ["1:18 <!-- c -->", "2:3 <b>", "2:10 <!-- d\n> e -->"])
  }

  @Test func offsetsOfContent() {
    let (document, source) = read("> $$\n> a &lt; b\n> \\_c\n> $$")
    let content = document.maths[0].content
    #expect(content.text == "a < b\n_c")
    #expect(content.text.utf8.count + 1 == content.origins.count)
    #expect(source.slice(content.sourceRange(TextRange(4, 8))) == "b\n> \\_c")
  }

  @Test func diagnostics() {
    let (document, source) = read("the $w_1 $ is\n\n$$\na")
    #expect(document.diagnostics.map(\.id) == ["space-before-dollar", "unclosed-maths"])
    #expect(document.diagnostics.compactMap(\.range).map(source.slice) == ["$w_1 $", "$$"])
  }
}
