import DerivationChecking
import Foundation
import Testing

/// Breaking one claim of a right article makes exactly its line red.
@Suite struct BrokenArticleTests {
  struct Slip: CustomStringConvertible, Sendable {
    var right: String
    var wrong: String
    var description: String { "\(right) → \(wrong)" }
    init(_ right: String, _ wrong: String) {
      self.right = right
      self.wrong = wrong
    }
  }

  static let slips = [
    Slip(#"W^{(L)} a^{(L-1)} + b \tag{2}"#, #"W^{(L)} a^{(L)} + b \tag{2}"#),
    Slip(#"W^{(L)} a^{(L-1)} + b \tag{2}"#, #"W^{(L)} a^{(L-1)} - b \tag{2}"#),
    Slip(#"\sigma(z^{(L)}) \tag{3}"#, #"\sigma(a^{(L)}) \tag{3}"#),
    Slip(#"\frac{1}{2}(\hat{y} - y)^2"#, #"(\hat{y} - y)^2"#),
    Slip(#"= a^{(L-1)} \tag{5}"#, #"= a^{(L)} \tag{5}"#),
    Slip(#"\sigma'(z^{(L)}) \tag{6}"#, #"\sigma(z^{(L)}) \tag{6}"#),
    Slip(#"= (\hat{y} - y) \cdot \sigma'(z^{(L)}) \tag{9}"#, #"= (\hat{y} - y) \tag{9}"#),
    Slip(#"= (\hat{y} - y) \cdot \sigma'"#, #"= (y - \hat{y}) \cdot \sigma'"#),
    Slip(#"= \hat{y} - y \tag{10}"#, #"= 2(\hat{y} - y) \tag{10}"#),
    Slip(#"\delta^{(L)} \cdot (a^{(L-1)})^T \tag{11}"#, #"\delta^{(L)} \cdot a^{(L-1)} \tag{11}"#),
    Slip(#"\delta^{(L-1)} \cdot (a^{(L-2)})^T"#, #"\delta^{(L)} \cdot (a^{(L-2)})^T"#),
    Slip(#"= W^{(L)} \tag{15}"#, #"= (W^{(L)})^T \tag{15}"#),
    Slip(
      #"W^{(L)} \cdot \sigma'(z^{(L-1)}) \tag{16}"#, #"W^{(L)} \cdot \sigma'(a^{(L-1)}) \tag{16}"#),
    Slip(#"(W^{(L)})^T \delta^{(L)} \cdot"#, #"W^{(L)} \delta^{(L)} \cdot"#),
    Slip(#"(W^{(L)})^T \delta^{(L)} \cdot"#, #"-(W^{(L)})^T \delta^{(L)} \cdot"#),
    Slip(#"(W^{(l+1)})^T \delta^{(l+1)} \odot"#, #"(W^{(l)})^T \delta^{(l+1)} \odot"#),
    Slip(#"(W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, #"(W^{(l+1)})^T \delta^{(l+1)}"#),
    Slip(#"W - \eta \frac{\partial J}{\partial W}"#, #"W + \eta \frac{\partial J}{\partial W}"#),
    Slip("- δ(L) = (ŷ−y)·σ′(z)", "- δ(L) = (ŷ−y)·σ(z)"),
    Slip("- ∂J/∂W = δ·aᵀ", "- ∂J/∂W = 2δ·aᵀ"),
    Slip("- δ(l) = Wᵀδ·σ′(z)", "- δ(l) = Wδ·σ′(z)"),
    Slip("- W ← W − η∂J/∂W", "- W ← W + η∂J/∂W"),
  ]

  static var article: String {
    get throws {
      let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
      }
      let data = try Data(contentsOf: root.appendingPathComponent("derivations/any-depth.md"))
      return String(decoding: data, as: UTF8.self)
    }
  }

  @Test(arguments: slips) func oneSlipOneLine(slip: Slip) throws {
    let right = try Self.article
    let place = try #require(right.range(of: slip.right), "the article has changed")
    let line = right[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      .count
    let wrong = right.replacingCharacters(in: place, with: slip.wrong)
    let checked = ArticleChecker().check(path: "any-depth.md", text: wrong)
    let source = try #require(checked.article?.source)
    let red = checked.statements.filter { $0.status == .refuted }
      .map { source.position(at: $0.range.start).line }
    #expect(red == [line])
  }

  /// What is no name under an accent must neither be guessed nor run in circles.
  @Test(arguments: [
    #"\hat{ab}"#, #"\bar{a + b}"#, #"\vec{\frac{a}{q}}"#, #"\hat{\hat{a b}}"#, #"\tilde{(z)}^2"#,
  ])
  func accentsOverMore(than formula: String) {
    let front =
      "---\nnetwork: {layers: [4, 5, 2], activation: tanh, loss: half-squared-error}\n---\n"
    let checked = ArticleChecker().check(path: "a.md", text: front + "$\(formula) = z$\n")
    #expect(checked.statements.map(\.status) == [.unread])
  }
}
