import DerivationChecking
import Diagnosis
import Testing

@Suite("Where nothing is to be said") struct NoRepairTests {
  @Test(arguments: [
    "$\\delta^{(L)} = \\hat y \\odot \\hat y \\odot y$",
    "$\\frac{\\partial J}{\\partial b^{(l)}} = z^{(l)} \\odot a^{(l)}$",
    "$J = \\sum_i \\hat y_i$",
  ])
  func staysPlain(_ written: String) throws {
    let statement = try #require(Diagnosed.statements(written).first)
    #expect(statement.status == .refuted)
    #expect(statement.repair == nil)
    #expect(statement.help == nil)
    #expect(Set(statement.codes).isSubset(of: ["value-mismatch", "contradicts-model"]))
    #expect(statement.caret == statement.range)
  }

  /// Everything but refutations is as the checker left it.
  @Test func leavesTheRestAlone() {
    let body = """
      $z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}$ and $δ(L) = (ŷ−y)·σ′(z)$, so $∂J/∂W = δ·aᵀ$,
      $δ(l) = Wᵀδ·σ′(z)$, $W ← W − η∂J/∂W$, $∂J/∂W = \\frac{1}{k} δ·aᵀ$, $q = 3$, $∂J/∂W = \\foo$.
      """
    let text = Diagnosed.frontMatter("half-squared-error") + body
    let diagnosed = Diagnostician().check(path: "a.md", text: text)
    let checked = ArticleChecker().check(path: "a.md", text: text)
    #expect(checked.statements.contains { $0.status == .verified })
    #expect(!checked.statements.contains { $0.status == .refuted })
    #expect(checked.statements.map(\.status) == diagnosed.statements.map(\.status))
    #expect(checked.statements.map(\.codes) == diagnosed.statements.map(\.codes))
    #expect(checked.statements.map(\.notes) == diagnosed.statements.map(\.notes))
    #expect(diagnosed.statements.allSatisfy { $0.repair == nil })
  }

  @Test func statusesNeverChange() {
    for wrong in WrongStatement.matrices + WrongStatement.functions {
      let text = Diagnosed.frontMatter(wrong.loss) + wrong.written
      let checked = ArticleChecker().check(path: "a.md", text: text)
      let diagnosed = Diagnostician().check(path: "a.md", text: text)
      #expect(checked.statements.map(\.status) == diagnosed.statements.map(\.status))
    }
  }

  /// One number from the article's own world is a multiple of anything: no factor is made up.
  @Test func aWrongNumberIsNoFactor() throws {
    let body = "$y = (x+2)^2$, $x = 2$, $\\frac{dy}{dx} = 7$"
    let checked = Diagnostician().check(path: "a.md", text: body)
    let statement = try #require(checked.statements.first { $0.status == .refuted })
    #expect(statement.repair == nil)
  }

  @Test func anUnusableArticleIsHandedBack() {
    let checked = Diagnostician().check(path: "a.md", text: "---\nnetwork: {layers: 3}\n---\n$x$")
    #expect(checked.isUnusable)
  }
}
