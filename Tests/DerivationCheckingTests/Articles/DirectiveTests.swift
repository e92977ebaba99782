import DerivationChecking
import Testing

/// Comments that steer the next formula, and what an article says of its conventions.
@Suite struct DirectiveTests {
  static let wrong = #"$\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})$"#
  static let right = #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#

  private func check(_ body: String, _ context: String = Context.network) -> CheckedArticle {
    ArticleChecker().check(path: "a.md", text: "---\n\(context)\n---\n\n\(body)\n")
  }

  @Test(arguments: [
    (wrong, "refuted", true), (wrong, "refuted value-mismatch", true),
    (wrong, "refuted shape-mismatch", false), (wrong, "verified", false), (right, "refuted", false),
    (right, "verified", true),
  ])
  func expectations(formula: String, expected: String, met: Bool) {
    let checked = check("<!-- gradproof: expect \(expected) -->\n\n\(formula)\n\n\(Self.right)")
    #expect(checked.statements.first?.expected?.met == met)
    #expect(checked.statements.last?.expected == nil)
  }

  @Test func skippedFormulasAreCounted() {
    let checked = check("<!-- gradproof: skip -->\n\n\(Self.wrong)\n\n\(Self.right)")
    #expect(checked.statements.map(\.status) == [.unread, .verified])
    #expect(checked.statements.first?.codes == ["skipped"])
  }

  /// What is skipped defines nothing either.
  @Test func skippedFormulasDefineNothing() {
    let text = "<!-- gradproof: skip -->\n\n$m = 3$\n\n"
    let checked = check(text + #"$\frac{\partial J}{\partial W} = \frac1m \delta a^T$"#)
    #expect(checked.statements.last?.codes == ["undefined-symbol"])
  }

  @Test func unusableFrontMatter() {
    for context in [
      "network: {layers: [4, 5], activation: nosuch}", "network: [", "network: {layers: []}",
      "network: {layers: [4, 5, 2], activation: sigmoid, loss: nosuch}",
    ] {
      let checked = check(Self.right, context)
      #expect(checked.isUnusable, "\(context)")
      #expect(!checked.statements.contains { $0.status.isDecided }, "\(context)")
    }
  }

  private func delta(_ checked: CheckedArticle) -> Convention? {
    checked.conventions.first { $0.id == "delta" }
  }

  @Test func conventionsAreReported() {
    #expect(delta(check(Self.right))?.basis == .default)
    let declared = check(Self.wrong, Context.network + "\nconventions: {delta: \"-∂J/∂z\"}")
    #expect(delta(declared)?.basis == .declared)
    #expect(declared.statements.map(\.status) == [.verified])
    let inferred = check(
      Self.wrong + "\n\n" + #"$\frac{\partial J}{\partial W^{(l)}} = -\delta^{(l)} (a^{(l-1)})^T$"#)
    #expect(delta(inferred)?.basis == .inferred)
    #expect(delta(inferred)?.votesFor == 2)
    let defined = check(#"$\delta^{(l)} = \frac{\partial J}{\partial a^{(l)}}$"#)
    #expect(delta(defined)?.basis == .defined)
  }
}
