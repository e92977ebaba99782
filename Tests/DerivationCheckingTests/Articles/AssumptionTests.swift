import DerivationChecking
import Testing

/// What sentences say of symbols decides where it can, and only there.
@Suite struct AssumptionTests {
  private static let quadratic =
    "$x \\in \\mathbb{R}^n$, $A \\in \\mathbb{R}^{n \\times n}$ and $q = x^T A x$\n\n"
  private static let special = "$\\frac{\\partial q}{\\partial x} = 2 A x$"
  private static let general = "$\\frac{\\partial q}{\\partial x} = (A + A^T) x$"

  static let cases: [(String, [String])] = [
    ("\(special)", ["refuted"]),
    ("Let $A$ be a symmetric matrix. \(special)", ["verified"]),
    (
      "Let $A$ be symmetric. \(general) but not $\\frac{\\partial q}{\\partial x} = A x$",
      ["verified", "refuted"]
    ),
    ("$\(special)$\n\nwhere $A$ is symmetric.", ["verified"]),
    // Entries move by themselves.
    ("Let $A$ be symmetric. $\\frac{\\partial q}{\\partial A} = x x^T$", ["verified"]),
    ("Let $A$ be symmetric. $\\frac{\\partial q}{\\partial A} = 2 x x^T$", ["refuted"]),
    // The first claim is about any matrix.
    ("\(special)\n\n# B\n\nNow let $A$ be symmetric. \(special)", ["refuted", "verified"]),
    ("If $A$ is symmetric, then \(special)", ["undecided"]),
    ("Let $B$ be symmetric. \(special)", ["refuted"]),
  ]

  @Test(arguments: cases) func symmetric(text: String, expected: [String]) {
    let checked = ArticleChecker().check(path: "a.md", text: Self.quadratic + text + "\n")
    let claims = checked.statements.filter { $0.status != .definition && $0.status != .mention }
    #expect(claims.map(\.status.rawValue) == expected, "\(text)")
  }

  @Test func oneHot() {
    let network =
      "---\nnetwork: {layers: [4, 5, 3], activation: [tanh, softmax], loss: cross-entropy}\n"
    let claim = "$J = -\\log(y^T \\hat y)$ and $J = -\\log(1 - y^T \\hat y)$\n"
    func statuses(_ text: String) -> [String] {
      ArticleChecker().check(path: "a.md", text: text).statements.map(\.status.rawValue)
        .filter { $0 != "mention" }
    }
    #expect(
      statuses(network + "---\n\nThe label $y$ is one-hot. " + claim) == ["verified", "refuted"])
    #expect(statuses(network + "---\n\nIf $y$ is one-hot: " + claim) == ["undecided", "refuted"])
    // The front matter has the last word.
    #expect(
      statuses(network + "targets: simplex\n---\n\nThe label $y$ is one-hot. " + claim)
        == ["undecided", "refuted"])
  }

  @Test func theReportSaysIt() {
    let text = Self.quadratic + "Let $A$ be a symmetric matrix. \(Self.special)\n"
    let checked = ArticleChecker().check(path: "a.md", text: text)
    #expect(checked.modelDescription.contains("`A` is symmetric, as line 3 says"))
  }
}
