import DerivationChecking
import Testing

/// What sentences say of a matrix or of targets holds where they say it, and nowhere else.
@Suite struct SaidInWordsTests {
  private static let quadratic =
    "$x, b \\in \\mathbb{R}^n$, $A \\in \\mathbb{R}^{n \\times n}$, $q = x^T A x$"
    + " and $f(x) = \\frac12 x^T A x - b^T x$. "
  private static let special = "$\\frac{\\partial q}{\\partial x} = 2 A x$"
  private static let general = "$\\frac{\\partial q}{\\partial x} = (A + A^T) x$"
  private static let half = "$\\nabla f(x) = A x - b$"
  private static let wrong = "$\\nabla f(x) = A x + b$"

  /// The statuses of what is no definition.
  private static func statuses(_ text: String) -> [String] {
    let checked = ArticleChecker().check(path: "a.md", text: text + "\n")
    return checked.statements.map(\.status.rawValue)
      .filter { $0 != "definition" && $0 != "mention" }
  }

  @Test(arguments: [
    "The product of $A^T$ and $A$ is symmetric.",
    "The part $\\frac12 (A + A^T)$ of $A$ is symmetric.",
    "It is a common mistake to think that $A$ is symmetric.",
    "Nobody said that the matrix $A$ is symmetric.",
    "For the moment, $A$ is symmetric, then it is easy. For general $A$ it is",
    "Some authors assume that $A$ is symmetric.", "Is $A$ symmetric?", "If $A$ is symmetric, then",
    "In Section 3 $A$ is symmetric.", "$A$ is symmetric only for gradients of functions.",
    "Unlike for a symmetric matrix $A$, we have", "The sum $A + A^T$ of $A$ is symmetric.",
    "Let $A$ be symmetric. Now let $A$ be any matrix.", "$A$ is symmetric in special cases.",
    "The eigenvalues of a symmetric matrix $A$ are real.", "Let us see what makes $A$ symmetric.",
    "Let $A$ be symmetric. In general,", "Symmetric matrices $A$ are another matter.",
    "We wish that $A$ were symmetric.", "For example, $A$ is symmetric.",
  ])
  func saysNothingForCertain(sentence: String) {
    #expect(
      Self.statuses("\(Self.quadratic)\(sentence) \(Self.special)") == ["undecided"], "\(sentence)")
    #expect(
      Self.statuses("\(Self.quadratic)\(sentence) \(Self.general)") == ["verified"], "\(sentence)")
    #expect(
      Self.statuses("\(Self.quadratic)\(sentence) \(Self.wrong)") == ["refuted"], "\(sentence)")
  }

  @Test(arguments: [
    "with $A$ symmetric.", "where $A$ is symmetric.", ", $A$ symmetric.", "for a symmetric $A$.",
    "with symmetric $A \\in \\mathbb{R}^{n \\times n}$.",
    "where $A \\in \\mathbb{R}^{n \\times n}$ symmetric and positive definite.",
    "By symmetry of $A$,", "Since $A$ is symmetric,", "Throughout, $A$ is symmetric.",
    "with $A$ symmetric positive definite.", "and $A$ is a real symmetric matrix.",
    "Using the symmetry of $A$ we get", "Recall that the matrix $A$ is symmetric, so",
    "For simplicity, the matrix $A$ is symmetric.", "where $A$ (symmetric) is given.",
    "Here the Hessian $A$ is symmetric and invertible.", "We assume that $A$ is symmetric.",
  ])
  func saysIt(sentence: String) {
    #expect(
      Self.statuses("\(Self.quadratic)\(sentence) \(Self.half)") == ["verified"], "\(sentence)")
    #expect(
      Self.statuses("\(Self.quadratic)\(sentence) \(Self.wrong)") == ["refuted"], "\(sentence)")
  }

  @Test func underHeadings() {
    let two =
      "\(Self.quadratic)\n\n# One\n\nHere $A$ is symmetric. \(Self.special)\n\n# Two\n\n"
    #expect(
      Self.statuses(two + "Now let $A$ be any matrix. \(Self.special)")
        == ["undecided", "undecided"])
    #expect(Self.statuses(two + Self.special) == ["verified", "undecided"])
    #expect(Self.statuses(two + Self.general) == ["verified", "verified"])
    // What the article starts with holds everywhere.
    #expect(
      Self.statuses("# Setting\n\n\(Self.quadratic)Let $A$ be symmetric.\n\n# B\n\n\(Self.special)")
        == ["verified"])
    #expect(
      Self.statuses("\(Self.quadratic)\n\n# A\n\n\(Self.special)\n\n# B\n\nLet $A$ be symmetric.")
        == ["refuted"])
  }

  @Test func otherKinds() {
    let vector =
      "$x, y \\in \\mathbb{R}^n$, $n(x) = \\sqrt{x^T x}$ and $p = \\frac{x x^T}{x^T x}$. "
    let unit = "$p_{ij} = x_i x_j$"
    #expect(Self.statuses(vector + "Let $x$ be a unit vector. " + unit) == ["verified"])
    #expect(Self.statuses(vector + "If $x$ is normalized, then " + unit) == ["undecided"])
    let matrix = "$Q \\in \\mathbb{R}^{n \\times n}$, $x \\in \\mathbb{R}^n$, $s = \\|Q x\\|^2$. "
    let rotated = "$\\frac{\\partial s}{\\partial x} = 2 x$"
    #expect(Self.statuses(matrix + "with $Q$ orthogonal. " + rotated) == ["verified"])
    #expect(Self.statuses(matrix + "for an orthogonal $Q$. " + rotated) == ["verified"])
    #expect(
      Self.statuses(matrix + "The columns of $Q$ are orthogonal. " + rotated) == ["undecided"])
    #expect(Self.statuses(matrix + "with $Q$ symmetric. " + rotated) == ["refuted"])
  }

  @Test func spaces() {
    let lead = "$x \\in \\mathbb{R}^n$, $A \\in \\mathbb{S}^n$, $q = x^T A x$. "
    #expect(Self.statuses(lead + Self.special) == ["verified"])
    #expect(Self.statuses(lead + "$\\frac{\\partial q}{\\partial x} = A x$") == ["refuted"])
    let definite = lead.replacing("{S}^n", with: "{S}^n_{++}")
    #expect(Self.statuses(definite + "$q \\ge 0$") == ["verified"])
    #expect(Self.statuses(lead + "$q \\ge 0$") == ["refuted"])
    // Whether a value lies in such a space is no matter of its shape.
    let product = "$A \\in \\mathbb{R}^{n \\times n}$, $B = A A$ and $B \\in \\mathbb{S}^n$"
    #expect(!Self.statuses(product).contains("verified"))
  }

  @Test func targets() {
    let network =
      "---\nnetwork: {layers: [4, 5, 3], activation: [tanh, softmax], loss: cross-entropy}\n---\n\n"
    let claim = "$J = -\\log(y^T \\hat y)$"
    func statuses(_ sentence: String) -> [String] { Self.statuses(network + sentence + claim) }
    #expect(statuses("with $y$ one-hot. ") == ["verified"])
    #expect(
      statuses("During training $y$ is one-hot; in distillation $y$ is a distribution. ")
        == ["undecided"])
    #expect(statuses("During training, $y$ is one-hot. ") == ["undecided"])
  }
}
