import DerivationChecking
import Testing

/// What stands around a statement and keeps it from a verdict.
@Suite struct ChainContextTests {
  private func statuses(_ text: String) -> [String] {
    ArticleChecker().check(path: "a.md", text: text).statements
      .filter { $0.status != .definition && $0.status != .mention }
      .map { ([$0.status.rawValue] + $0.codes).joined(separator: " ") }
  }

  static let neuron = """
    $x = 2$, $w = 3$, $b = 1$, $t = 5$, $\\eta = 0.1$, $y = wx + b$ and $L = \\frac12(y-t)^2$.


    """

  @Test func aNumberBehindAWrongStepIsNotVerified() {
    let claim = #"$$w^+ = w - \eta\frac{\partial L}{\partial b} = 2.8$$"#
    let got = statuses(Self.neuron + claim)
    #expect(got.first?.hasPrefix("refuted") == true)
    #expect(got.dropFirst() == ["undecided inherited"])
  }

  /// w is 3 before and behind it.
  @Test func aNumberBehindAnUpdateIsTheNewValue() {
    let claim = #"$$w \leftarrow w - \eta\frac{\partial L}{\partial w} = "#
    #expect(statuses(Self.neuron + claim + "2.6$$") == ["verified", "verified"])
    #expect(statuses(Self.neuron + claim + "3$$") == ["verified", "refuted value-mismatch"])
  }

  @Test func aConditionInTheTextKeepsARefutationBack() {
    let softmax = #"$p_i = \frac{e^{z_i}}{\sum_k e^{z_k}}$ for $z\in\mathbb{R}^n$."#
    let claim = #"$$\frac{\partial p_i}{\partial z_j} = p_i(1-p_i)$$"#
    #expect(
      statuses("\(softmax)\n\nFor $i = j$ we have\n\n\(claim)") == ["undecided unknown-condition"])
    #expect(statuses("\(softmax)\n\nWe have\n\n\(claim)") == ["refuted value-mismatch"])
  }

  @Test func nothingIsKnownOfALossWithoutAMeaning() {
    let model = #"$z = Wx$ with $W\in\mathbb{R}^{m\times n}$ and $L = \ell(z, y)$."#
    let got = statuses(model + "\n\n" + #"$$\frac{\partial L}{\partial W} = 0$$"#)
    #expect(!got.contains { $0.hasPrefix("verified") })
  }

  /// Arguments that cannot be put in are not dropped.
  @Test(arguments: [
    (#"g(s) = f(s^2, 3s)"#, #"g'(s) = 0"#), (#"h(x) = f(x, x)"#, #"h(x) = x^2 y"#),
    (#"g(t) = f(t, 2)"#, #"g'(t) = 0"#),
  ])
  func argumentsAreNotDropped(definition: String, wrong: String) {
    let got = statuses("Let $f(x, y) = x^2y$ and $\(definition)$.\n\n$$\(wrong)$$\n")
    #expect(!got.contains { $0.hasPrefix("verified") })
  }
}
