import DerivationChecking
import Testing

/// Points at which an article looks at its formulas.
@Suite struct PointTests {
  private static let function = "Let $f(x, y) = x^2 y$. "

  static let cases: [(String, [String])] = [
    (
      function + "At the point $(x, y) = (2, 3)$ we have $\\frac{\\partial f}{\\partial x} = 12$ "
        + "and $\\frac{\\partial f}{\\partial y} = 5$.",
      ["definition", "definition", "verified", "refuted"]
    ),
    // A second point: nothing tells which of them a number is about.
    (
      function + "At $(x, y) = (2, 3)$ we have $\\frac{\\partial f}{\\partial x} = 12$, "
        + "at $(x, y) = (1, 1)$ only $\\frac{\\partial f}{\\partial x} = 2$. "
        + "In general $\\frac{\\partial f}{\\partial y} = 2 x^2$.",
      ["definition", "unread", "undecided", "unread", "undecided", "refuted"]
    ),
    (
      function + "$x = 1$. At $(x, y) = (2, 3)$ we have $\\frac{\\partial f}{\\partial x} = 12$.",
      ["definition", "definition", "unread", "undecided"]
    ),
    // The names are left out.
    (
      function + "At $(2, 3)$ the gradient is $\\frac{\\partial f}{\\partial x} = 2xy = 12$ and "
        + "$\\frac{\\partial f}{\\partial y} = 2 x^2$.",
      ["definition", "mention", "verified", "undecided", "refuted"]
    ),
    // An interval is no point.
    (
      function + "All is drawn from $(2, 3)$, so that $\\frac{\\partial f}{\\partial x} = 12$.",
      ["definition", "mention", "refuted"]
    ),
    // Where they are sizes, they are no numbers of names.
    (
      "$z = W x$ with $W \\in \\mathbb{R}^{m \\times n}$, $J = \\frac12 \\|z\\|^2$. "
        + "$\\frac{\\partial J}{\\partial W} = z x^\\top$, "
        + "$\\frac{\\partial J}{\\partial W} = x z^\\top$.",
      ["definition", "definition", "definition", "verified", "refuted"]
    ),
    // What the text says of a name with a subscript.
    (
      "$J = \\lambda_1 w^2$ with $0 < \\lambda_1 < 1$, hence $J \\ge 0$ and $J \\ge w^2$.",
      ["definition", "definition", "definition", "verified", "refuted"]
    ),
  ]

  @Test(arguments: cases) func isTaken(_ text: String, _ wanted: [String]) {
    let statements = ArticleSession(path: "a.md", text: text).check().statements
    #expect(statements.map(\.status.rawValue) == wanted)
  }
}
