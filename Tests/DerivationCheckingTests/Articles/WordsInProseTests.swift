import DerivationChecking
import Testing

/// Words of the text that say what a symbol is: the same claims with the word and without it.
@Suite struct WordsInProseTests {
  struct Word: Sendable, CustomTestStringConvertible {
    /// The sentence, and one in its place that says nothing of the kind.
    var said: String
    var unsaid: String
    var model: String
    /// Right with the word alone.
    var claim: String
    /// Wrong in any case.
    var wrong: String
    var testDescription: String { said }
  }

  private static let square =
    "$x \\in \\mathbb{R}^n$, $A \\in \\mathbb{R}^{n \\times n}$ and $y = A x$. "
  private static let form =
    "$x \\in \\mathbb{R}^n$, $A \\in \\mathbb{R}^{n \\times n}$ and $q = x^T A x$. "
  private static let softmax =
    "$z \\in \\mathbb{R}^K$, $y \\in \\mathbb{R}^K$, $p = \\mathrm{softmax}(z)$, "
    + "$q = (1-\\epsilon) y + \\frac{\\epsilon}{K} \\mathbf{1}$, $L = -\\sum_{k=1}^K q_k \\log p_k$. "

  static let words = [
    Word(
      said: "Here $A$ is diagonal.", unsaid: "Here $A$ need not be diagonal.", model: form,
      claim: "$\\frac{\\partial q}{\\partial x} = 2 A x$",
      wrong: "$\\frac{\\partial q}{\\partial x} = A x$"),
    Word(
      said: "Let $A$ be an orthogonal matrix.", unsaid: "Let $A$ be a matrix.", model: square,
      claim: "$\\|y\\|^2 = \\|x\\|^2$ and $x = A^T y$", wrong: "$\\|y\\|^2 = 2 \\|x\\|^2$"),
    Word(
      said: "The matrix $A$ is skew-symmetric.", unsaid: "The matrix $A$ is square.", model: square,
      claim: "$A^T x = -y$", wrong: "$A^T x = 2y$"),
    Word(
      said: "With a symmetric positive definite matrix $A$.", unsaid: "With a matrix $A$.",
      model: form, claim: "$q \\ge 0$ and $\\frac{\\partial q}{\\partial x} = 2 A x$",
      wrong: "$\\frac{\\partial q}{\\partial x} = A x$"),
    Word(
      said: "$A$ is idempotent.", unsaid: "$A$ is not idempotent.", model: square,
      claim: "$A y = y$", wrong: "$A^T y = y$"),
    Word(
      said: "$A$ is row-stochastic.", unsaid: "$A$ may be stochastic.", model: square,
      claim: "$\\sum_j A_{ij} = 1$",
      wrong: "$\\sum_j \\frac{\\partial y_i}{\\partial x_j} = 2$"),
    Word(
      said: "$A$ is lower triangular.", unsaid: "$A$ is not lower triangular.", model: square,
      claim: "$\\frac{\\partial y_1}{\\partial x_2} = 0$",
      wrong: "$A^T x = y$"),
    Word(
      said: "The label $y$ is one-hot.", unsaid: "The label $y$ is not one-hot.", model: softmax,
      claim: "$\\frac{\\partial L}{\\partial z} = p - q$",
      wrong: "$\\frac{\\partial L}{\\partial z} = p - y$"),
    Word(
      said: "$y$ is a probability distribution.", unsaid: "$y$ is arbitrary.", model: softmax,
      claim: "$\\frac{\\partial L}{\\partial z} = p - q$",
      wrong: "$\\frac{\\partial L}{\\partial z} = p - y$"),
    Word(
      said: "Let $u$ be a unit vector.", unsaid: "Let $u$ be a vector.",
      model: "$x \\in \\mathbb{R}^n$, $u \\in \\mathbb{R}^n$ and $y = (u^T x) u$. ",
      claim: "$u^T y = u^T x$", wrong: "$u^T y = 2 u^T x$"),
    Word(
      said: "with $c > 0$,", unsaid: "with any $c$,", model: "$q = \\sqrt{c^2} x$, ",
      claim: "$\\frac{dq}{dx} = c$", wrong: "$\\frac{dq}{dx} = -c$"),
    Word(
      said: "with a positive constant $c$,", unsaid: "with a constant $c$,",
      model: "$q = \\sqrt{c^2} x$, ",
      claim: "$\\frac{dq}{dx} = c$", wrong: "$\\frac{dq}{dx} = 2c$"),
  ]

  private static func claims(_ text: String) -> [CheckedStatement] {
    let checked = ArticleChecker().check(path: "a.md", text: text + "\n")
    return checked.statements.filter { $0.status != .definition && $0.status != .mention }
  }

  @Test(arguments: words) func withTheWord(word: Word) {
    let right = Self.claims(word.model + word.said + " So " + word.claim)
    #expect(
      !right.isEmpty && right.allSatisfy { $0.status == .verified }, "\(right.map(\.summary))")
    let wrong = Self.claims(word.model + word.said + " So " + word.wrong)
    #expect(wrong.allSatisfy { $0.status == .refuted }, "\(wrong.map(\.summary))")
  }

  @Test(arguments: words) func withoutTheWord(word: Word) {
    for claim in [word.claim, word.wrong] {
      let judged = Self.claims(word.model + word.unsaid + " So " + claim)
      #expect(judged.allSatisfy { $0.status != .verified }, "\(judged.map(\.summary))")
    }
  }

  @Test func rows() {
    let text =
      "$z = x W + b$ and $L = \\frac12 \\|z - y\\|^2$, where $x$ is a row vector. "
      + "$\\frac{\\partial L}{\\partial W} = x^T (z - y)$, "
      + "$\\frac{\\partial L}{\\partial W} = (z - y) x^T$"
    let statuses = Self.claims(text).map(\.status)
    #expect(statuses.first == .verified)
    #expect(statuses.last != .verified)
  }

  @Test func theReportSaysIt() {
    let text = Self.square + "Let $A$ be an orthogonal matrix.\n"
    let checked = ArticleChecker().check(path: "a.md", text: text)
    #expect(checked.modelDescription.contains("`A` is orthogonal, as line 1 says"))
  }

  @Test func whatIsSolvedForIsNotDefined() {
    let judged = Self.claims("$y = x + b$, so $x = y - b$ and not $x = y + b$")
    #expect(judged.map(\.status) == [.verified, .refuted])
  }
}
