import DerivationDocuments
import Testing

@Suite struct UnmarkedFormulaTests {
  private func notes(_ text: String) -> [String] {
    ArticleReader.read(path: "a.md", text: text).diagnostics
      .filter { $0.id == "unmarked-formula" }.flatMap { [$0.help ?? ""] + $0.notes }
  }

  @Test func aFormulaInASentenceIsNamed() {
    #expect(
      notes("Model: ŷ = wx + b, and the error E = (ŷ - y)²/2.\n\nThen we step w := w - α * dE/dw.")
        == [
          "put it between dollars, `$ŷ = wx + b$`, or on a line of its own",
          "so does `E = (ŷ - y)²/2` in line 1", "so does `w := w - α * dE/dw` in line 3",
        ])
  }

  @Test(arguments: [
    "The learning rate is 0.1, and x = 5 here.", "We have $ŷ = wx + b$ and the rest.",
    "dE/dw = (ŷ - y) * x", "`ŷ = wx + b` is code", "Use key=value and a == b.",
    "The loss falls as α → 0, and stays there.",
  ])
  func proseAndMarkedFormulasAreNot(_ text: String) { #expect(notes(text).isEmpty) }
}
