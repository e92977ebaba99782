import CommonMark
import Diagnostics
import Testing

/// Texts no person writes: they must neither crash the reader nor hold it up.
@Suite struct HostileTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("> ", 4000), ("- ", 500), ("*a **b ", 2000), ("[", 4000), ("$", 10000),
      ("$$ ", 4000),
      ("$a ", 4000), ("$$\n\n", 2000), ("\\[\n\n", 2000), ("\\begin{align}\n\n", 600),
      ("\\( ", 4000),
      ("\\begin{align} ", 1000), ("<a b=\"", 1000), ("`$", 4000), ("$`", 4000),
      ("$\\text{", 1000), ("[a](", 2000),
      ("$x$ ", 1000), ("$$\nx\n=\n$$\n\n", 500), ("[a](b$c$)", 600), ("<!-- ", 2000),
      ("<?", 2000),
    ]) func repeated(_ bit: String, _ count: Int)
  {
    let text = String(repeating: bit, count: count)
    let document = MarkdownReader { _ in true }.read(SourceText(path: "a.md", text: text))
    let html = HTMLWriter { _ in "" }.write(document)
    #expect(html.utf8.count < 40 * text.utf8.count + 100)
  }

  @Test func deepNestingIsFlattenedAndSaid() {
    let text = String(repeating: "> ", count: 500) + "deep"
    let document = MarkdownReader().read(SourceText(path: "a.md", text: text))
    #expect(document.diagnostics.map(\.id) == ["nested-too-deep"])
    #expect(HTMLWriter { _ in "" }.write(document).contains("<p>deep</p>"))
  }
}
