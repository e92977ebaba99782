import DerivationChecking
import Testing

/// What is said once more for one layer, one entry, or one step.
@Suite struct RestatementTests {
  private func statuses(_ text: String, last: Int) -> [String] {
    ArticleSession(path: "a.md", text: text + "\n").check().statements
      .filter { $0.status != .mention }.suffix(last).map(\.status.rawValue)
  }

  private static let layers = #"""
    $z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}$, $a^{(l)} = \tanh(z^{(l)})$, $a^{(0)} = x$,
    $J = \frac12 \lVert a^{(L)} - y \rVert^2$.

    """#

  @Test(arguments: [
    (#"z^{(1)} = W^{(1)} x + b^{(1)}"#, "verified"),
    (#"z^{(1)} = W^{(1)} x - b^{(1)}"#, "undecided"),
    (#"z^{(2)} = W^{(2)} a^{(1)} + b^{(1)}"#, "undecided"),
    (#"z^{(L)} = W^{(L)} a^{(L-1)} + b^{(L)}"#, "verified"),
    // A layer of its own kind.
    (#"a^{(L)} = \sigma(z^{(L)})"#, "definition"),
  ])
  func oneLayer(_ restated: String, _ status: String) {
    #expect(statuses("\(Self.layers)\n$\(restated)$", last: 1) == [status])
  }

  /// What is restated wrongly proves nothing.
  @Test func aWrongLayerIsNotBelieved() {
    let slope = #"$\frac{\partial J}{\partial b^{(1)}} = -\frac{\partial J}{\partial z^{(1)}}$"#
    let found = statuses("\(Self.layers)\n$z^{(1)} = W^{(1)} x - b^{(1)}$ and \(slope)", last: 2)
    #expect(found.first == "undecided" && found.last != "verified")
  }

  private static let map = #"$W \in \mathbb{R}^{2\times2}$, $x \in \mathbb{R}^2$, $z = W x$."#

  @Test(arguments: [
    ("z_1 = W_{11} x_1 + W_{12} x_2", "verified"), ("z_1 = W_{11} x_1 + W_{21} x_2", "undecided"),
    ("z_2 = W_{21} x_1 + W_{22} x_2", "verified"),
    (#"z_2 = W_{2,1} x_1 + W_{2,2} x_2"#, "verified"),
  ])
  func oneEntry(_ restated: String, _ status: String) {
    #expect(statuses("\(Self.map)\n\n$\(restated)$", last: 1) == [status])
  }

  @Test func aWrongEntryIsNotBelieved() {
    let slope = #"$\frac{\partial z_1}{\partial W_{21}} = x_2$"#
    let found = statuses(
      "\(Self.map)\n\n$z_1 = W_{11} x_1 + W_{21} x_2$ and \(slope)", last: 1)
    #expect(found != ["verified"])
  }

  private static let unit = #"$y = \sum_i w_i x_i$, $E = \frac12(t-y)^2$"#

  /// Alone `Δ` may be the gradient; behind `-η ∂E/∂w` it is the step.
  @Test(arguments: [
    (
      #"\Delta w_i = -\eta\frac{\partial E}{\partial w_i} = \eta(t-y)x_i"#,
      ["verified", "verified"]
    ),
    (
      #"\Delta w_i = -\eta\frac{\partial E}{\partial w_i} = \eta(y-t)x_i"#, ["verified", "refuted"]
    ),
    (
      #"\Delta w_i = -\eta\frac{\partial E}{\partial w_i} = -\eta(y-t)x_i"#,
      ["verified", "verified"]
    ),
    (
      #"\Delta w_i = \eta\frac{\partial E}{\partial w_i} = \eta(y-t)x_i"#,
      ["undecided", "undecided"]
    ),
  ])
  func theDeltaRule(_ rule: String, _ expected: [String]) {
    #expect(statuses("\(Self.unit)\n\n$\(rule)$", last: 2) == expected)
  }
}
