import DerivationChecking
import Testing

/// Formulas where Markdown hides them get the verdict they would get anywhere else.
@Suite struct HiddenMathsTests {
  private static let start = "$y = x^2 + 3x$\n\n"

  /// What stands behind the definition, and what is said of its formulas.
  static let cases: [(String, [String])] = [
    // A display goes on in the next one: neither the first line nor the sum alone is judged.
    ("$$\\frac{dy}{dx} = 2x$$\n\n$$+ 3$$", ["verified"]),
    ("$$\\frac{dy}{dx} = 2x$$\n\n$$- 3$$", ["refuted"]),
    ("$$\\frac{dy}{dx} = 2x + 3$$\n\n$$+ 3$$", ["refuted"]),
    ("$$\\frac{dy}{dx} = 3$$\n\n$$+ 2x$$\n\n$$= 2x + 3$$", ["verified", "verified"]),
    ("$$\\frac{dy}{dx} = 3$$\n\n$$+ 2x$$\n\n$$= 2x - 3$$", ["verified", "refuted"]),
    (
      "$$\\begin{aligned}\\frac{dy}{dx} &= 2x + 3 \\\\ &= 3\\end{aligned}$$\n\n$$+ 2x$$",
      ["verified", "verified"]
    ),
    // Inline formulas over lines that look like lists.
    ("So $\\frac{dy}{dx} = 2x\n+ 3$ holds", ["verified"]),
    ("So $\\frac{dy}{dx} = 2x\n- 3$ does not", ["refuted"]),
    ("So $\\frac{dy}{dx}\n= 2x + 3$ holds", ["verified"]),
    ("So $\\frac{dy}{dx}\n=\n2x$ does not", ["refuted"]),
    // Blocks of HTML.
    ("<p>So $\\frac{dy}{dx} = 2x + 3$</p>", ["verified"]),
    ("<p>So $\\frac{dy}{dx} = 2x$</p>", ["refuted"]),
    ("<div align=center>$$\\frac{dy}{dx} = 2x$$</div>\n\n$$+ 3$$", ["verified"]),
    ("<pre>$\\frac{dy}{dx} = 2x$</pre>", []),
    // Pictures.
    ("![](https://latex.codecogs.com/svg.latex?%5Cfrac%7Bdy%7D%7Bdx%7D=2x&plus;3)", ["verified"]),
    ("![](https://latex.codecogs.com/svg.latex?%5Cfrac%7Bdy%7D%7Bdx%7D=2x-3)", ["refuted"]),
    (
      "<img src=\"https://render.githubusercontent.com/render/math?math=\\frac{dy}{dx} = 2x %2B 3\">",
      ["verified"]
    ),
    ("![](https://chart.googleapis.com/chart?cht=tx&chl=%5Cfrac{dy}{dx}=2x)", ["refuted"]),
  ]

  @Test(arguments: cases) func verdicts(text: String, expected: [String]) {
    let checked = ArticleChecker().check(path: "a.md", text: Self.start + text + "\n")
    #expect(checked.statements.dropFirst().map(\.status.rawValue) == expected, "\(text)")
  }
}
