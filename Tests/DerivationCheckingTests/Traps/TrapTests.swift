import DerivationChecking
import Testing

/// Statements that tell a checker from a toy.
@Suite struct TrapTests {
  @Test(arguments: TrapTable.all, Style.allCases)
  func verdicts(row: Row, style: Style) {
    expect(row, style)
  }

  @Test func whereATrueFormulaFailsIsSaid() {
    let article = TableArticle(
      context: Context.network("[sigmoid, sigmoid, identity]"),
      formulas: [(#"f'(z^{(l)}) = a^{(l)} \odot (1 - a^{(l)})"#, .latex)])
    #expect(
      article.statements(0).first?.notes.contains { $0.contains("holds for l = 1; l = 2") } == true)
  }

  @Test func theCaretStandsAtTheUnknownCommand() throws {
    let article = TableArticle(
      context: Context.network,
      formulas: [(#"\frac{\partial J}{\partial W} = \foo{\delta} a^T"#, .latex)])
    let statement = try #require(article.statements(0).first)
    let caret = Array(article.text.utf8)[statement.caret.start..<statement.caret.end]
    #expect(String(decoding: caret, as: UTF8.self).hasPrefix(#"\foo"#))
  }

  /// Code, link targets and comments are not part of the article's mathematics.
  @Test(arguments: [
    "```\nδ(L) = (ŷ−y)·σ′(z)\n```", "```swift\n$\\delta^L = 1$\n```", "    δ(L) = (ŷ−y)·σ′(z)",
    "[a link](https://example.org/?q=$\\delta^L=\\hat{y}-y$)",
    "<!-- $\\delta(L) = (\\hat y - y) \\cdot \\sigma'(z)$ -->", "<!--\nδ(L) = (ŷ−y)·σ′(z)\n-->",
  ])
  func formulasThatAreNotSeen(text: String) {
    let checked = ArticleChecker().check(
      path: "trap.md", text: "---\n\(Context.network)\n---\n\nBefore.\n\n\(text)\n\nAfter.\n")
    #expect(checked.statements.map(\.summary) == [])
  }
}
