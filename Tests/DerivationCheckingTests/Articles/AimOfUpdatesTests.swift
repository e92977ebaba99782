import DerivationChecking
import Testing

/// Which way a step goes is said by the text as well.
@Suite struct AimOfUpdatesTests {
  static let cases: [(String, String)] = [
    (
      "We maximise $J = -(\\theta-3)^2$ by $\\theta \\leftarrow \\theta + \\alpha \\nabla_\\theta J$",
      "undecided"
    ),
    (
      "We maximise $J = -(\\theta-3)^2$ by $\\theta \\leftarrow \\theta + \\alpha \\theta J$",
      "refuted"
    ),
    (
      "We minimise $J = (\\theta-3)^2$ by $\\theta \\leftarrow \\theta + \\alpha \\nabla_\\theta J$",
      "refuted"
    ),
    (
      "Here $J = (\\theta-3)^2$ and $\\theta \\leftarrow \\theta + \\alpha \\nabla_\\theta J$",
      "refuted"
    ),
    (
      "Here $J = (\\theta-3)^2$ and $\\theta \\leftarrow \\theta - \\alpha \\nabla_\\theta J$",
      "verified"
    ),
    ("Gradient descent on $y = (x+2)^2$: $x \\leftarrow x - 2 \\eta (x+2)$", "verified"),
    ("$y = (x+2)^2$ has $\\frac{dy}{dx} = 2(x+2)$: $x \\leftarrow x + 2 \\eta (x+2)$", "refuted"),
  ]

  @Test(arguments: cases) func steps(text: String, expected: String) {
    let checked = ArticleChecker().check(path: "a.md", text: text + "\n")
    #expect(checked.statements.last?.status.rawValue == expected, "\(text)")
  }
}
