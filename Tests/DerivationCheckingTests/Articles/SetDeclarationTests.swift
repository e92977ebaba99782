import DerivationChecking
import Testing

/// `y ∈ {0, 1}`: what holds for these numbers alone holds in an article that says so.
@Suite struct SetDeclarationTests {
  private func statuses(_ text: String) -> [Status] {
    ArticleChecker().check(path: "article.md", text: text).statements.map(\.status)
  }

  private func claim(declared: String, _ claim: String) -> Status? {
    statuses("\(declared)\n\n$$E = \\frac12 (1 - y z)^2$$\n\n$$\(claim)$$").last
  }

  @Test(arguments: [
    "$y \\in \\{-1, 1\\}$", "$y \\in \\{\\pm 1\\}$", "$y \\in \\{+1, -1\\}$",
    "Labels $y \\in \\{-1, +1\\}$.",
  ])
  func signsHaveTheSquareOne(_ declared: String) {
    let right = "\\frac{\\partial E}{\\partial z} = z - y"
    #expect(statuses(declared) == [.definition])
    #expect(claim(declared: declared, right) == .verified)
    #expect(claim(declared: "", right) == .refuted)
    #expect(claim(declared: declared, "\\frac{\\partial E}{\\partial z} = y - z") == .refuted)
    #expect(claim(declared: declared, "\\frac{\\partial E}{\\partial z} = z - 1") == .refuted)
  }

  @Test func zeroAndOneAreTheirOwnSquares() {
    let right = "\\frac{\\partial E}{\\partial z} = y (z - 1)"
    #expect(claim(declared: "$y \\in \\{0, 1\\}$", right) == .verified)
    #expect(claim(declared: "$y \\in {0, 1}$", right) == .verified)
    #expect(claim(declared: "$y \\in [0, 1]$", right) == .refuted)
    // Holds for y = 1 alone, and for y = 0 alone.
    for wrong in ["z - 1", "0", "y z", "(1 - y)(z - 1)"] {
      let claimed = "\\frac{\\partial E}{\\partial z} = \(wrong)"
      #expect(claim(declared: "$y \\in \\{0, 1\\}$", claimed) == .refuted, "\(wrong)")
    }
  }

  @Test func labelsOfSamplesAreDeclared() {
    let text = """
      Samples $x^{(i)} \\in \\mathbb{R}^n$ with $y^{(i)} \\in \\{0, 1\\}$.

      $$p^{(i)} = \\frac{1}{1 + e^{-w^T x^{(i)}}}$$

      $$J = -\\frac1m \\sum_{i=1}^m \\left[ y^{(i)} \\log p^{(i)} + (1 - y^{(i)}) \\log(1 - p^{(i)}) \\right]$$

      $$\\frac{\\partial J}{\\partial w} = \\frac1m \\sum_{i=1}^m (p^{(i)} - y^{(i)}) x^{(i)}$$
      """
    #expect(!statuses(text).contains(.unread))
    #expect(statuses(text).last == .verified)
  }

  @Test func otherSetsAndComputedNamesStayOpen() {
    #expect(statuses("$k \\in \\{1, 2, 3\\}$") == [.unread])
    let computed = "$$p = \\frac{1}{1 + e^{-z}}$$\n\n$p \\in \\{0, 1\\}$"
    #expect(statuses(computed).last == .unread)
  }
}
