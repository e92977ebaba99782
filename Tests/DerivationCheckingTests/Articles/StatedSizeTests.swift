import DerivationChecking
import Testing

/// `n = 3` of an n that a sum runs up to.
@Suite struct StatedSizeTests {
  private func statuses(_ text: String, last: Int) -> [String] {
    ArticleSession(path: "a.md", text: text + "\n").check().statements
      .filter { $0.status != .mention }.suffix(last).map(\.status.rawValue)
  }

  @Test(arguments: [
    (#"\frac{\partial f}{\partial x_i} = 2 x_i"#, "verified"),
    (#"\frac{\partial f}{\partial x_i} = x_i"#, "refuted"),
    (#"f = x_1^2 + x_2^2 + x_3^2"#, "verified"), (#"f = x_1^2 + x_2^2"#, "undecided"),
  ])
  func aSum(_ claim: String, _ status: String) {
    #expect(
      statuses("$n = 3$, $f = \\sum_{i=1}^n x_i^2$ and $\(claim)$", last: 3).first == "definition")
    #expect(statuses("$n = 3$, $f = \\sum_{i=1}^n x_i^2$ and $\(claim)$", last: 1) == [status])
    #expect(statuses("$f = \\sum_{i=1}^n x_i^2$, $n = 3$ and $\(claim)$", last: 1) == [status])
  }

  @Test(arguments: [
    (#"\frac{1}{m} \sum_{i=1}^m (w x_i - y_i) x_i"#, "verified"),
    (#"\sum_{i=1}^m (w x_i - y_i) x_i"#, "refuted"),
    // Right for two samples.
    (#"\frac{1}{2} \sum_{i=1}^m (w x_i - y_i) x_i"#, "undecided"),
  ])
  func aMean(_ slope: String, _ status: String) {
    let model = #"$m = 2$, $J = \frac{1}{2m} \sum_{i=1}^m (w x_i - y_i)^2$"#
    #expect(
      statuses("\(model)\n\n$\\frac{\\partial J}{\\partial w} = \(slope)$", last: 1) == [status])
  }

  /// A number that is no length stays a number, and what is said twice is not settled.
  @Test func otherNumbers() {
    #expect(statuses("$n = 3$, $y = n x$ and $\\frac{dy}{dx} = n$", last: 1) == ["verified"])
    #expect(statuses("$n = 3$, $y = n x$ and $\\frac{dy}{dx} = 4$", last: 1) != ["verified"])
    let twice = statuses(
      "$n = 3$, $n = 4$, $f = \\sum_{i=1}^n x_i^2$, $\\frac{\\partial f}{\\partial x_i} = x_i$",
      last: 1)
    #expect(twice != ["verified"])
  }
}
