import DerivationChecking
import Testing

/// What a report's head says of the symbols an article defines.
@Suite struct ModelDescriptionTests {
  private func symbols(_ text: String) -> [SymbolGroup] {
    ArticleChecker().check(path: "article.md", text: text).symbols
  }

  @Test func symbolsStandTogetherByShapeAndAsTheyAreWritten() {
    let groups = symbols(
      """
      $$h_t = \\tanh(W h_{t-1} + U x_t + b)$$

      $$L = \\frac12 \\lVert h_T - y \\rVert^2$$

      $$\\frac{\\partial L}{\\partial h_T} = h_T - y$$
      """)
    #expect(groups.contains { $0.shape == "numbers" && $0.names == ["L"] })
    let vectors = groups.first { $0.shape.hasPrefix("vectors, ") && $0.names.contains("h_{t}") }
    #expect(vectors?.names.contains("b") == true)
    #expect(groups.contains { $0.shape.hasPrefix("matrices, ") && $0.names == ["W"] })
  }

  @Test func newValuesAreWrittenWithTheirMark() {
    let groups = symbols(
      """
      $w_5 = 0.4$, $x = 2$, $\\eta = 0.5$

      $$E = \\frac12 (w_5 x)^2$$

      $$w_5^{+} = w_5 - \\eta \\frac{\\partial E}{\\partial w_5}$$
      """)
    #expect(groups.first?.names.contains("w_{5}^{+}") == true)
  }
}
