import DerivationChecking
import Testing

/// Where a formula stands in the text changes nothing of what it says.
@Suite struct PlacementTests {
  static let formulas = RewritingTests.base

  private func statuses(_ body: String) -> [Status] {
    let checked = ArticleChecker().check(
      path: "place.md", text: "---\n\(Context.network)\n---\n\n\(body)\n")
    return checked.statements.map(\.status)
  }

  /// `□` stands for the formula.
  static let places = [
    "$□$", "$$□$$", "$$\n□\n$$", "Then $□$ follows.", "- $□$", "1. First:\n\n   $$\n   □\n   $$",
    "> $□$", "> $$\n> □\n> $$", "# Heading\n\n$□$", "```math\n□\n```", "\\[□\\]", "\\(□\\)",
    "**Result.** $□$", "| formula |\n|---|\n| $□$ |", "\\begin{align}\n□\n\\end{align}",
    "$$\n\\begin{aligned}\n□\n\\end{aligned}\n$$", "$$\n\\boxed{□}\n$$", "$$\n□ \\tag{7}\n$$",
    "$`□`$",
  ]

  @Test(arguments: places)
  func place(place: String) {
    for (formula, status) in Self.formulas {
      let text = place.replacing("□", with: formula)
      #expect(statuses(text) == [status], "\(text)")
    }
  }

  private func article(_ formulas: [(String, Status)]) -> [Status] {
    statuses(formulas.map { "$\($0.0)$" }.joined(separator: "\n\n"))
  }

  @Test func order() {
    let all = Self.formulas
    #expect(article(all) == all.map(\.1))
    #expect(article(all.reversed()) == all.reversed().map(\.1))
    let odd = all.indices.filter { $0 % 2 == 1 } + all.indices.filter { $0 % 2 == 0 }
    #expect(article(odd.map { all[$0] }) == odd.map { all[$0].1 })
  }

  @Test func sections() {
    let text = Self.formulas.map { "## A section\n\n$\($0.0)$" }.joined(separator: "\n\n")
    #expect(statuses(text) == Self.formulas.map(\.1))
  }

  /// Claims do not lean on each other.
  @Test func claimsDeleted() {
    for removed in Self.formulas.indices {
      var rest = Self.formulas
      rest.remove(at: removed)
      #expect(article(rest) == rest.map(\.1))
    }
  }

  /// The model a text writes out may stand before or behind the claims.
  @Test func definitionsBeforeAndBehind() {
    let model = [
      #"z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}"#, #"a^{(l)} = \tanh(z^{(l)})"#, #"a^{(0)} = x"#,
      #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#,
    ]
    let claims: [(String, Status)] = [
      (#"\frac{\partial J}{\partial z^{(L)}} = (a^{(L)} - y) \odot \tanh'(z^{(L)})"#, .verified),
      (#"\frac{\partial J}{\partial z^{(L)}} = a^{(L)} - y"#, .refuted),
      (#"\frac{\partial J}{\partial b^{(l)}} = \frac{\partial J}{\partial z^{(l)}}"#, .verified),
      (#"\frac{\partial J}{\partial b^{(l)}} = \frac{\partial J}{\partial a^{(l)}}"#, .refuted),
    ]
    func checked(_ formulas: [String]) -> [Status] {
      let article = TableArticle(context: "", formulas: formulas.map { ($0, .latex) })
      return formulas.indices.flatMap { article.statements($0).map(\.status) }
    }
    let definitions = model.map { _ in Status.definition }
    #expect(checked(model + claims.map(\.0)) == definitions + claims.map(\.1))
    #expect(checked(claims.map(\.0) + model) == claims.map(\.1) + definitions)
    #expect(
      checked(model.reversed() + claims.map(\.0)) == definitions + claims.map(\.1))
  }
}
