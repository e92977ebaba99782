import DerivationChecking
import Testing

/// A formula that is right on one side of a kink only is not right.
@Suite struct KinkSideTests {
  private static let hinge =
    "$w, x \\in \\mathbb{R}^n$, $L = \\max(0, 1 - y (w^T x + b))$"
  private static let neuron =
    "$w, x \\in \\mathbb{R}^n$, $a = \\mathrm{ReLU}(w^T x + b)$, $L = \\frac12 (a - y)^2$"
  private static let clipped = "$y = \\min(\\max(0, x), 6)$"

  private func status(_ model: String, _ claim: String, seed: UInt64) -> Status? {
    var options = CheckOptions()
    options.seed = seed
    return ArticleChecker(options: options)
      .check(path: "article.md", text: "\(model)\n\n$$\(claim)$$").statements.last?.status
  }

  @Test(arguments: 0..<6)
  func bothSidesOfANumberAreSeen(_ seed: UInt64) {
    #expect(
      status(
        Self.hinge, "\\nabla_w L = -y x \\mathbb{1}\\{y (w^\\top x + b) < 1\\}", seed: seed)
        == .verified)
    #expect(status(Self.hinge, "\\nabla_w L = -y x", seed: seed) != .verified)
    #expect(
      status(Self.hinge, "\\nabla_w L = -y x \\mathbb{1}\\{w^\\top x + b < 1\\}", seed: seed)
        != .verified)
    #expect(
      status(Self.neuron, "\\frac{\\partial L}{\\partial w} = (a - y) x", seed: seed) != .verified)
  }

  @Test(arguments: 0..<6)
  func kinksFarOutAreSeen(_ seed: UInt64) {
    let right = "\\frac{dy}{dx} = \\mathbb{1}(x > 0) \\mathbb{1}(x < 6)"
    #expect(status(Self.clipped, right, seed: seed) == .verified)
    #expect(status(Self.clipped, "\\frac{dy}{dx} = \\mathbb{1}(x > 0)", seed: seed) == .refuted)
  }

  @Test func aSideThatIsNeverMetLeavesTheClaimOpen() {
    #expect(
      status("$y = \\max(0, e^x)$", "\\frac{dy}{dx} = e^x", seed: 0) == .undecided)
  }
}
