import Diagnostics
import Testing

@testable import CommonMark

@Suite struct RandomDocumentTests {
  private func read(_ markdown: String) -> MarkdownDocument {
    MarkdownReader { $0.contains("∂") && !$0.contains("some") }
      .read(SourceText(path: "a.md", text: markdown))
  }

  private func html(_ document: MarkdownDocument) -> String {
    HTMLWriter(unsafe: true) { "⟦\($0)⟧" }.write(document)
  }

  @Test func spansStandInTheSource() {
    for seed in 1...3000 {
      var generator = RandomDocument(seed: seed)
      let markdown = generator.text()
      let document = read(markdown)
      let size = markdown.utf8.count
      var reached = 0
      for span in document.maths {
        #expect(span.range.start >= reached && span.range.end <= size, "seed \(seed)")
        reached = span.range.end
        let origins = span.content.origins
        #expect(!span.content.utf8.isEmpty, "seed \(seed)")
        #expect(zip(origins, origins.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
        #expect(
          (origins.first ?? -1) >= span.range.start && (origins.last ?? size) <= span.range.end,
          "seed \(seed)")
      }
      #expect(document.blocks.maths == Array(document.maths.indices), "seed \(seed)")
      for block in document.blocks { check(block, inside: TextRange(0, size), seed) }
    }
  }

  private func check(_ block: Block, inside outer: TextRange, _ seed: Int) {
    #expect(outer.contains(block.range), "seed \(seed)")
    switch block.kind {
    case .quote(let blocks): for inner in blocks { check(inner, inside: block.range, seed) }
    case .list(_, _, _, let items):
      for inner in items.joined() { check(inner, inside: block.range, seed) }
    default: break
    }
  }

  /// No placeholder, and nothing of the author's, leaks or is lost.
  @Test func withoutMathsItIsCMarksTree() {
    var compared = 0
    for seed in 1...3000 {
      var generator = RandomDocument(seed: seed)
      let markdown = generator.text()
      let document = read(markdown)
      guard document.maths.isEmpty else { continue }
      compared += 1
      #expect(html(document) == CMark.html(Array(markdown.utf8), unsafe: true), "seed \(seed)")
    }
    #expect(compared > 300)
  }

  @Test func withoutDelimitersItIsCMarksTree() {
    for seed in 1...2000 {
      var generator = RandomDocument(seed: seed)
      let markdown = generator.text(without: ["$", "\\", "math", "∂"])
      let document = read(markdown)
      #expect(document.maths.isEmpty, "seed \(seed)")
      #expect(html(document) == CMark.html(Array(markdown.utf8), unsafe: true), "seed \(seed)")
    }
  }

  /// Only scalars of the author come out.
  @Test func noPlaceholderLeaks() {
    for seed in 1...3000 {
      var generator = RandomDocument(seed: seed)
      let markdown = generator.text(without: ["\u{E000}"])
      let html = html(read(markdown))
      #expect(
        !html.unicodeScalars.contains { $0.properties.generalCategory == .privateUse },
        "seed \(seed)")
    }
  }
}
