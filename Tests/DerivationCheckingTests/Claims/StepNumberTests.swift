import DerivationChecking
import Testing

/// Numbers behind an update, and numbers of entries.
@Suite struct StepNumberTests {
  /// With ∂L/∂w = -0.0825 and ∂L/∂b = -0.165.
  private static let model =
    #"$L = \frac12 (w x + b - y)^2$, $w = -0.79$, $b = 0.3$, $x = 0.5$, $y = 0.07$, $\eta = 0.1$"#

  private func statuses(_ claims: String, model: String = model, last: Int) -> [String] {
    ArticleSession(path: "a.md", text: "\(model)\n\n\(claims)\n").check().statements
      .filter { $0.status != .mention }.suffix(last).map(\.status.rawValue)
  }

  private static let step = #"w - \eta \frac{\partial L}{\partial w}"#

  @Test(arguments: [
    #"w \leftarrow"#, "w :=", "w_{new} =", #"w_{\text{new}} ="#, "w' =", "w^+ =",
  ])
  func numbersOfAStep(_ head: String) {
    #expect(
      statuses("$\(head) \(Self.step) = -0.79 - 0.1 \\cdot (-0.0825) = -0.78175$", last: 3)
        == ["verified", "verified", "verified"])
    #expect(
      statuses("$\(head) \(Self.step) = -0.79 + 0.1 \\cdot (-0.0825) = -0.79825$", last: 3)
        == ["verified", "refuted", "refuted"])
    #expect(statuses("$\(head) \(Self.step) = -0.7817$", last: 2) == ["verified", "verified"])
    #expect(statuses("$\(head) \(Self.step) = -0.4488$", last: 2) == ["verified", "refuted"])
  }

  /// A number behind a wrong step proves nothing.
  @Test func behindAWrongStep() {
    let found = statuses(
      #"$w \leftarrow w + \eta \frac{\partial L}{\partial w} = -0.79825$"#, last: 2)
    #expect(found == ["refuted", "undecided"])
  }

  @Test func furtherFormsOfAStep() {
    #expect(
      statuses("$w_{new} = \(Self.step) = w - \\eta (w x + b - y) x$", last: 2)
        == ["verified", "verified"])
    #expect(
      statuses("$w_{new} = \(Self.step) = w - \\eta (w x + b - y)$", last: 2)
        == ["verified", "refuted"])
  }

  /// Every number put in is right to the digits it is printed with, and so is the whole.
  @Test(arguments: [
    (#"-0.79 - 0.1 \cdot (-0.083)"#, "verified"), (#"-0.79 - 0.1 \cdot (-0.08)"#, "verified"),
    (#"-0.79 - 0.1 \cdot (-0.084)"#, "refuted"), (#"-0.79 - 0.1 \cdot 0.083"#, "refuted"),
    (#"-0.79 - 0.2 \cdot (-0.083)"#, "refuted"), (#"-0.78 - 0.1 \cdot (-0.083)"#, "refuted"),
    (#"-0.79 + 0.1 \cdot 0.083"#, "verified"), (#"0.79 - 0.1 \cdot (-0.083)"#, "refuted"),
  ])
  func roundedNumbersPutIn(_ numbers: String, _ status: String) {
    #expect(statuses("$w' = \(Self.step) = \(numbers)$", last: 1) == [status])
  }

  /// A number for the rate is the rate, unless it is another one than the article's.
  @Test func numbersAsRates() {
    let codes = { (rate: String, model: String) in
      ArticleSession(
        path: "a.md",
        text: "\(model)\n\n$w \\leftarrow w - \(rate) \\frac{\\partial L}{\\partial w}$\n"
      ).check().statements.last.map { [$0.status.rawValue] + $0.codes } ?? []
    }
    #expect(codes("0.1", Self.model) == ["verified"])
    #expect(codes("0.2", Self.model) == ["verified", "rate-absorbs-factor"])
    #expect(codes("0.2", #"$L = \frac12 (w x + b - y)^2$"#) == ["verified"])
    #expect(codes("(-0.2)", Self.model).first == "refuted")
  }

  // MARK: Entries

  private static let layer = #"""
    $z = W x + b$, $a = \sigma(z)$, $\sigma(t) = \frac{1}{1 + e^{-t}}$,
    $W = \begin{pmatrix} 0.1 & 0.2 \\ -0.3 & 0.4 \end{pmatrix}$, $x = \begin{pmatrix} 1 \\ -2 \end{pmatrix}$
    and $b = \begin{pmatrix} 0.5 \\ 0.1 \end{pmatrix}$
    """#

  @Test(arguments: [
    ("z_2 = -1.0", "verified"), ("z_2 = -1.1", "refuted"), ("a_1 = 0.5498", "verified"),
    ("a_2 = 0.2689", "verified"), ("a_2 = 0.2208", "refuted"), ("a_1 = 0.2689", "refuted"),
  ])
  func entriesBehindAnActivation(_ claim: String, _ status: String) {
    #expect(statuses("$\(claim)$", model: Self.layer, last: 1) == [status])
  }
}
