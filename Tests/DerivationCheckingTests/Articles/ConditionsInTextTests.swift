import DerivationChecking
import Testing

/// What sentences say under a condition is not said of all values.
@Suite struct ConditionsInTextTests {
  private static let squares = "$J = \\frac12\\|Xw - y\\|^2$. "
  private static let line = "$L = \\frac12 (w x - y)^2$. "

  static let cases: [(String, [String])] = [
    // Equations that are solved.
    (
      squares + "Setting $\\nabla_w J = 0$ gives $X^\\top X w = X^\\top y$.",
      ["definition", "undecided", "undecided"]
    ),
    (
      squares + "Setting the gradient to zero yields\n\n$$X^\\top X w = X^\\top y$$\n\n"
        + "The gradient is $\\nabla_w J = X^\\top y$.",
      ["definition", "undecided", "refuted"]
    ),
    (
      squares + "The gradient is $\\nabla_w J = X^\\top(Xw-y)$. Here $\\nabla_w J = 0$.",
      ["definition", "verified", "undecided"]
    ),
    (squares + "We find $\\nabla_w J = 0$.", ["definition", "refuted"]),
    // Special values define nothing, neither below nor above.
    (
      line + "$\\frac{\\partial L}{\\partial w} = (wx-y)x$. This vanishes at $w = \\frac yx$.",
      ["definition", "verified", "undecided"]
    ),
    (
      line + "$\\frac{\\partial L}{\\partial w} = 2(wx-y)x$. Setting this to zero gives "
        + "$w = \\frac yx$, while $\\frac{\\partial L}{\\partial y} = wx - y$.",
      ["definition", "refuted", "undecided", "undecided"]
    ),
    (
      line + "$\\frac{\\partial L}{\\partial x} = (wx-y)w$. If $x = y$ then "
        + "$\\frac{\\partial L}{\\partial y} = (1-w)x$. $\\frac{\\partial L}{\\partial y} = wx - y$",
      ["definition", "verified", "mention", "undecided", "refuted"]
    ),
    // Conditions.
    (
      "$a = \\max(0, z)$. If $z < 0$ then $\\frac{da}{dz} = 0$. $\\frac{da}{dz} = 1$",
      ["definition", "mention", "undecided", "refuted"]
    ),
    (
      "$y = |x|$. $\\frac{dy}{dx} = 1$ for positive $x$. $\\frac{dy}{dx} = -1$",
      ["definition", "undecided", "mention", "refuted"]
    ),
    // No conditions.
    (
      "To minimize $L = (wx-y)^2$ we take $\\frac{\\partial L}{\\partial w} = (wx-y)x$.",
      ["definition", "refuted"]
    ),
    (
      "For $z = w x + b$ and $a = z^2$ we have $\\frac{da}{dw} = 2z$.",
      ["definition", "definition", "refuted"]
    ),
    (
      "$x = 3$ and $y = (x + 2)^2$. At $x = 3$ we have $\\frac{dy}{dx} = 11$.",
      ["definition", "definition", "definition", "refuted"]
    ),
  ]

  @Test(arguments: cases) func statuses(text: String, expected: [String]) {
    let checked = ArticleChecker().check(path: "a.md", text: text + "\n")
    #expect(
      checked.statements.map(\.status.rawValue) == expected,
      "\(text)\n\(checked.statements.map(\.summary).joined(separator: "\n"))")
  }
}
