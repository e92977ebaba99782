import DerivationChecking
import Testing

/// A wrong statement gains nothing from company: not from itself, and not from what it stands beside.
@Suite struct RepetitionTests {
  /// Wrong under `network:`, each in a way of its own.
  static let wrong = [
    #"\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})"#,
    #"\delta^{(L)} = 2 (\hat y - y) \odot \sigma'(z^{(L)})"#,
    #"\delta^{(L)} = \hat y - y"#,
    #"\delta^{(l)} = (W^{(l)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
    #"\delta^{(l)} = -(W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
    #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma(z^{(l)})"#,
    #"\frac{\partial J}{\partial W^{(l)}} = -\delta^{(l)} (a^{(l-1)})^T"#,
    #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l)})^T"#,
    #"\frac{\partial J}{\partial b^{(l)}} = 2 \delta^{(l)}"#,
    #"\frac{\partial J}{\partial a^{(L)}} = y - \hat y"#,
    #"\sigma'(z) = z(1 - z)"#,
    #"W^{(l)} \leftarrow W^{(l)} + \eta \frac{\partial J}{\partial W^{(l)}}"#,
    #"z^{(l)} = W^{(l)} a^{(l-1)}"#,
  ]

  /// True together with any of them.
  static let right = [
    #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
    #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#,
    #"\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}"#,
    #"\sigma'(z) = \sigma(z) (1 - \sigma(z))"#,
    #"W^{(l)} \leftarrow W^{(l)} - \eta \frac{\partial J}{\partial W^{(l)}}"#,
  ]

  private func statuses(_ formulas: [String]) -> [[Status]] {
    let article = TableArticle(
      context: Context.network, formulas: formulas.map { ($0, .latex) })
    return formulas.indices.map { article.statements($0).map(\.status) }
  }

  @Test(arguments: wrong)
  func aloneAndTenTimes(formula: String) {
    #expect(statuses([formula]) == [[.refuted]])
    #expect(
      statuses(Array(repeating: formula, count: 10)) == Array(repeating: [.refuted], count: 10))
  }

  @Test(arguments: wrong)
  func besideRightOnes(formula: String) {
    let verified = Array(repeating: [Status.verified], count: Self.right.count)
    #expect(statuses([formula] + Self.right) == [[.refuted]] + verified)
    #expect(statuses(Self.right + [formula]) == verified + [[.refuted]])
  }

  /// Many wrong statements in one article: none lends another a vote. (But two that agree on another
  /// sign of δ would, below.)
  @Test func wrongOnesTogether() {
    let formulas = Self.wrong.filter { !$0.contains(#"= -\delta"#) }
    #expect(statuses(formulas) == Array(repeating: [.refuted], count: formulas.count))
  }

  /// Two claims that hold only for δ = −∂J/∂z, of which none ties δ to the loss or to a step, do not
  /// make it so; one that does, together with another, may.
  @Test func signsThatAgreeWithEachOther() {
    let untied = [
      #"\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})"#,
      #"\delta^{(L)} = -(\hat y - y) \odot \hat y \odot (1 - \hat y)"#,
    ]
    #expect(statuses(untied) == [[.refuted], [.refuted]])
    let tied = [untied[0], #"\frac{\partial J}{\partial W^{(l)}} = -\delta^{(l)} (a^{(l-1)})^T"#]
    #expect(statuses(tied) == [[.verified], [.verified]])
    // One claim that holds only under the default undoes it.
    let torn = tied + [#"\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}"#]
    #expect(statuses(torn) == [[.refuted], [.refuted], [.verified]])
  }

  /// Claims true under both choices are no votes.
  @Test func neutralClaimsDoNotVote() {
    let formulas = [
      #"\frac{\partial J}{\partial W^{(l)}} = -\delta^{(l)} (a^{(l-1)})^T"#,
      #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
      #"\delta^{(L-1)} = (W^{(L)})^T \delta^{(L)} \odot \sigma'(z^{(L-1)})"#,
    ]
    #expect(statuses(formulas) == [[.refuted], [.verified], [.verified]])
  }
}
