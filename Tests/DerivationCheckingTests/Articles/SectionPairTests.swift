import DerivationChecking
import Testing

/// Two symbols that are defined anew under one heading.
@Suite struct SectionPairTests {
  private static func statuses(_ text: String) -> [String] {
    ArticleChecker().check(path: "a.md", text: text).statements.map(\.status.rawValue)
  }

  private static let two =
    "# A\n\n$y = x^2$ and $z = 3 y$.\n\n# B\n\n$y = x^3$ and $z = 5 y$.\n\n"

  @Test(arguments: [
    ("\\frac{dz}{dx} = 15 x^2", "verified"), ("\\frac{dy}{dx} = 3 x^2", "verified"),
    ("\\frac{dz}{dx} = 6 x", "undecided"), ("\\frac{dz}{dx} = 15 x^3", "refuted"),
  ])
  func claims(claim: String, status: String) {
    #expect(
      Self.statuses(Self.two + "$\(claim)$\n")
        == ["definition", "definition", "definition", "definition", status])
  }

  @Test func betweenTheTwo() {
    let text =
      "# A\n\n$y = x^2$ and $z = 3 y$.\n\n# B\n\n$y = x^3$. $\\frac{dy}{dx} = 3 x^2$ and "
      + "$\\frac{dz}{dx} = 9 x^2$. Now $z = 5 y$.\n"
    #expect(
      Self.statuses(text)
        == ["definition", "definition", "definition", "verified", "undecided", "definition"])
  }

  @Test func linearAndLogistic() {
    let text =
      "# Linear\n\n$\\hat y = w x$ and $L = \\frac12 (\\hat y - y)^2$.\n\n# Logistic\n\n"
      + "$\\hat y = \\frac{1}{1 + e^{-w x}}$ and $L = -y \\log \\hat y - (1 - y) \\log(1 - \\hat y)$."
      + "\n\n$\\frac{\\partial L}{\\partial w} = (\\hat y - y) x$ and "
      + "$\\frac{\\partial L}{\\partial w} = \\hat y - y$\n"
    #expect(Self.statuses(text).suffix(4) == ["definition", "definition", "verified", "refuted"])
  }
}
