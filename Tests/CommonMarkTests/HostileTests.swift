import CommonMark
import Diagnostics
import Testing

/// Texts no person writes: they must neither crash the reader nor hold it up.
@Suite struct HostileTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("> ", 20_000), ("- ", 2_000), ("*a **b ", 10_000), ("[", 20_000), ("$", 50_000),
      ("$$ ", 20_000),
      ("$a ", 20_000), ("$$\n\n", 10_000), ("\\[\n\n", 10_000), ("\\begin{align}\n\n", 3_000),
      ("\\( ", 20_000),
      ("\\begin{align} ", 5_000), ("<a b=\"", 5_000), ("`$", 20_000), ("$`", 20_000),
      ("$\\text{", 5_000), ("[a](", 10_000),
      ("$x$ ", 5_000), ("$$\nx\n=\n$$\n\n", 500), ("[a](b$c$)", 3_000), ("<!-- ", 10_000),
      ("<?", 10_000),
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
