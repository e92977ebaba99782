import DerivationChecking
import Testing

/// Examples worked out with numbers, as textbooks print them: one goes on from rounded numbers.
@Suite struct WorkedExampleTests {
  /// What is said of the claim behind the given lines, statement by statement.
  static func statuses(_ given: String, _ claim: String) -> String {
    let checked = ArticleChecker().check(path: "example.md", text: "\(given)\n\n\(claim)\n")
    guard let article = checked.article else { return "" }
    let line = given.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    return checked.statements
      .filter { $0.status != .mention }
      .filter { article.source.position(at: $0.range.start).line >= line }
      .map(\.status.rawValue).joined(separator: " ")
  }

  // MARK: One unit, three digits

  static let unit = #"""
    $x_1 = 1$, $x_2 = 2$, $w_1 = 0.5$, $w_2 = 0.3$, $b = 0.1$, $t = 1$, $z = w_1x_1 + w_2x_2 + b = 1.2$,
    $a = \sigma(z) = 0.769$, $\sigma(t) = \frac{1}{1+e^{-t}}$, $E = \frac12(a - t)^2$.
    $\frac{\partial a}{\partial z} = a(1-a) = 0.178$. $\frac{\partial E}{\partial a} = -0.231$.
    """#
  static let w1 = #"\frac{\partial E}{\partial w_1} = (a-t)a(1-a)x_1"#
  static let dz = #"\frac{\partial E}{\partial z}"#
  static let w2 = #"\frac{\partial E}{\partial w_2}"#

  @Test(arguments: [
    (#"= -0.231 \cdot 0.769 \cdot 0.231 \cdot 1 = -0.0410"#, "verified verified verified"),
    (#"= -0.231 \cdot 0.769 \cdot 0.231 \cdot 1 = -0.0412"#, "verified verified verified"),
    ("= -0.0412", "verified verified"), ("= -0.0410", "verified verified"),
    (#"= -0.231 \cdot 0.769 \cdot 0.231 \cdot 1 = -0.0510"#, "verified verified refuted"),
    (#"= -0.231 \cdot 0.769 \cdot 0.231 \cdot 1 = -0.0401"#, "verified verified refuted"),
    (#"= -0.231 \cdot 0.769 \cdot 0.231 \cdot 1 = 0.0410"#, "verified verified refuted"),
    (#"= -0.231 \cdot 0.769 \cdot 0.769 \cdot 1 = -0.1366"#, "verified refuted refuted"),
    (#"= 0.231 \cdot 0.769 \cdot 0.231 \cdot 1 = 0.0410"#, "verified refuted refuted"),
    (#"= -0.231 \cdot 0.769 \cdot 0.231 \cdot 2 = -0.0821"#, "verified refuted refuted"),
    (#"= -0.213 \cdot 0.769 \cdot 0.231 \cdot 1 = -0.0378"#, "verified refuted refuted"),
    ("= -0.0414", "verified refuted"), ("= -0.0409", "verified refuted"),
  ])
  func threeFactors(_ numbers: String, _ expected: String) {
    #expect(Self.statuses(Self.unit, "$\(Self.w1) \(numbers)$") == expected)
  }

  /// A number that was accepted is one to go on from.
  @Test(arguments: [
    ("$dz = -0.0411$", "verified"), ("$dz = -0.0412$", "verified"),
    ("$dz = -0.0413$", "refuted"), ("$dz = -0.0409$", "refuted"), ("$dz = 0.0411$", "refuted"),
    (
      #"$dz = -0.231 \cdot 0.178 = -0.0411$ and $dw = dz x_2 = -0.0411 \cdot 2 = -0.0822$"#,
      "verified verified verified verified verified"
    ),
    (#"$dz = -0.0411$ and $dw = -0.0822$"#, "verified verified"),
    (#"$dz = -0.0411$ and $dw = -0.0832$"#, "verified refuted"),
    (#"$dz = -0.0411$ and $dw = -0.0411 \cdot 3 = -0.1233$"#, "verified refuted refuted"),
    (#"$dz = -0.0413$ and $dw = -0.0413 \cdot 2 = -0.0826$"#, "refuted refuted refuted"),
    (#"$dz = -0.231 + 0.178 = -0.053$"#, "refuted refuted"),
    (#"$E = \frac12 (-0.231)^2 = 0.0267$"#, "verified verified"),
    (#"$E = \frac12 (0.769 - 1)^2 = 0.0276$"#, "verified refuted"),
    (#"$E = \frac12 (0.796 - 1)^2 = 0.0208$"#, "refuted refuted"),
  ])
  func goingOn(_ claim: String, _ expected: String) {
    let claim = claim.replacing("dz", with: Self.dz).replacing("dw", with: Self.w2)
    #expect(Self.statuses(Self.unit, claim) == expected)
  }

  @Test func saysWhatItWasCheckedFrom() throws {
    let checked = ArticleChecker().check(
      path: "example.md", text: "\(Self.unit)\n\n$\(Self.dz) = -0.0411$\n")
    let last = try #require(checked.statements.last)
    #expect(last.message == "right for the article's own numbers as they are printed")
    #expect(
      last.notes == [
        "without rounding on the way it would be -0.0411782",
        "checked from `a = 0.769`",
      ])
  }

  // MARK: Two digits

  static let small = #"$x = 0.7$, $w = 0.3$, $z = wx$, $a = \tanh z$, $L = (a-1)^2$"#

  @Test(arguments: [
    (#"2 \cdot (-0.79) \cdot 0.96 \cdot 0.7 \approx -1.062"#, "verified verified"),
    (#"2 \cdot (-0.79) \cdot 0.96 \cdot 0.7 \approx -1.026"#, "verified refuted"),
    (#"2 \cdot (-0.79) \cdot 0.95 \cdot 0.7 \approx -1.051"#, "undecided refuted"),
    (#"2 \cdot (-0.79) \cdot 0.69 \cdot 0.7 \approx -0.763"#, "refuted refuted"),
    (#"2 \cdot 0.79 \cdot 0.96 \cdot 0.7 \approx 1.062"#, "refuted refuted"),
    (#"2 \cdot (-0.79) \cdot 0.96 \cdot 0.3 \approx -0.455"#, "refuted refuted"),
    (#"(-0.79) \cdot 0.96 \cdot 0.7 \approx -0.531"#, "refuted refuted"),
  ])
  func twoDigits(_ numbers: String, _ expected: String) {
    #expect(Self.statuses(Self.small, #"$\frac{dL}{dw} = "# + numbers + "$") == expected)
  }

  /// The derivative of an activation by its printed value.
  @Test(arguments: [
    (#"$a = 0.21$, $\frac{da}{dz} = 0.956$"#, "verified verified"),
    (#"$a = 0.21$, $\frac{da}{dz} = 0.965$"#, "verified refuted"),
    (#"$a = 0.21$, $\frac{dL}{dw} = 2(a-1)(1-a^2)x = -1.057$"#, "verified verified verified"),
    (#"$a = 0.21$, $\frac{dL}{dw} = 2(a-1)(1-a^2)x = -1.075$"#, "verified verified refuted"),
    (#"$a = 0.22$, $\frac{da}{dz} = 0.952$"#, "refuted refuted"),
  ])
  func byValue(_ claim: String, _ expected: String) {
    #expect(Self.statuses(Self.small, claim) == expected)
  }

  // MARK: Functions of numbers

  @Test(arguments: [
    (#"a = \sigma(1.2) = 0.769"#, "verified verified"),
    (#"a = \sigma(0.5 \cdot 1 + 0.3 \cdot 2 + 0.1) = 0.769"#, "verified verified"),
    (#"a = \sigma(z) = \sigma(1.2) = 0.769"#, "definition verified verified"),
    (#"a = \sigma(1.3) = 0.786"#, "refuted refuted"),
    (#"a = \sigma(0.5 \cdot 3 + 0.1)"#, "refuted"),
    (#"a = \sigma(2.1) = 0.891"#, "refuted refuted"),
    (#"a = \sigma(-1.2) = 0.231"#, "refuted refuted"),
  ])
  func functionsOfNumbers(_ claim: String, _ expected: String) {
    #expect(Self.statuses(Self.unit, "$\(claim)$") == expected)
  }

  @Test(arguments: [
    (#"$x = 0.7$, $w = 0.3$, $f(u) = u^2 + 1$, $y = f(wx)$"#, "y = f(0.21)", "verified"),
    (#"$x = 0.7$, $w = 0.3$, $f(u) = u^2 + 1$, $y = f(wx)$"#, "y = f(0.12)", "refuted"),
    (#"$x = 0.7$, $w = 0.3$, $y = \tanh(wx)$"#, #"y = \tanh 0.21"#, "verified"),
    (#"$x = 0.7$, $w = 0.3$, $y = \tanh(wx)$"#, #"y = \tanh 0.31"#, "refuted"),
    (#"$x = 0.7$, $f = 0.3$, $y = f x$"#, "y = f(0.7)", "undecided"),
  ])
  func otherFunctions(_ given: String, _ claim: String, _ expected: String) {
    let found = Self.statuses(given, "$\(claim)$")
    #expect(found == expected)
  }

  // MARK: Steps

  static let descent =
    #"$L(w) = w^2$, $w_0 = 2$, $\eta = 0.1$, $w_{t+1} = w_t - \eta L'(w_t)$"#

  /// A step that is worked out is no definition of that step.
  @Test(arguments: [
    (#"$w_1 = 2 - 0.1 \cdot 4 = 1.6$"#, "verified verified"),
    (
      #"$w_1 = 2 - 0.1 \cdot 4 = 1.6$ and $w_2 = 1.6 - 0.1 \cdot 3.2 = 1.28$"#,
      "verified verified verified verified"
    ),
    (#"$w_1 = w_0 - \eta \cdot 2 w_0 = 1.6$"#, "verified verified"),
    (#"$w_1 = 2 - 0.1 \cdot 5 = 1.5$ and $w_2 = 1.2$"#, "refuted refuted refuted"),
    (#"$w_1 = 2 + 0.1 \cdot 4 = 2.4$"#, "refuted refuted"),
    (#"$w_1 = w_0 + 0.1 \cdot 4 = 2.4$"#, "refuted refuted"),
    (#"$w_1 = 1.6$ and $w_2 = 1.6 - 0.1 \cdot 2.3 = 1.37$"#, "verified refuted refuted"),
    (#"$w_1 = 1.6$ and $w_2 = w_1 - 0.1 \cdot 2.3 = 1.37$"#, "verified refuted refuted"),
  ])
  func stepsWorkedOut(_ claim: String, _ expected: String) {
    #expect(Self.statuses(Self.descent, claim) == expected)
  }

  @Test(arguments: [
    (
      #"$h_1 = \tanh(1) = 0.762$, $h_2 = \tanh(0.5 \cdot 0.762 + 0.5) = \tanh(0.881) = 0.707$"#,
      "verified verified verified verified verified"
    ),
    (
      #"$h_1 = \tanh(1) = 0.762$, $h_2 = \tanh(0.5 \cdot 0.762 + 0.5) = \tanh(0.88) = 0.706$"#,
      "verified verified verified verified verified"
    ),
    (
      #"$h_1 = \tanh(1) = 0.762$, $h_2 = \tanh(0.5 \cdot 0.762 + 0.5) = \tanh(0.818) = 0.674$"#,
      "verified verified verified refuted refuted"
    ),
    (
      #"$h_1 = \tanh(1) = 0.762$, $h_2 = \tanh(0.5 \cdot 0.762 + 1) = 0.881$"#,
      "verified verified refuted refuted"
    ),
    (#"$h_1 = \tanh(1) = 0.672$"#, "verified refuted"),
  ])
  func recurrentSteps(_ claim: String, _ expected: String) {
    let given =
      #"$h_t = \tanh(w h_{t-1} + u x_t)$, $w = 0.5$, $u = 1$, $h_0 = 0$, $x_1 = 1$, $x_2 = 0.5$"#
    #expect(Self.statuses(given, claim) == expected)
  }

  /// A start of 0 is a number as any other.
  @Test(arguments: [
    ("$w_1 = 0.6$, $w_2 = 1.08$", "verified verified"), ("$w_1 = 0.3$", "refuted"),
    ("$w_1 = 0.6$, $w_2 = 1.8$", "verified refuted"), ("$L(w_1) = 5.76$", "verified"),
    ("$L(w_1) = 5.67$", "refuted"), ("$L'(w_0) = -6$", "verified"), ("$L'(w_0) = 6$", "refuted"),
    (#"$w_1 = 0 - 0.1 \cdot (-6) = 0.6$"#, "verified verified"),
    (#"$w_1 = 0 + 0.1 \cdot (-6) = -0.6$"#, "refuted refuted"),
  ])
  func startOfZero(_ claim: String, _ expected: String) {
    let given = #"$L(w) = (w-3)^2$, $w_0 = 0$, $w_{t+1} = w_t - 0.1 L'(w_t)$"#
    #expect(Self.statuses(given, claim) == expected)
  }

  @Test func somethingDrawnIsNoNumber() {
    let given = #"$m_t = 0.9 m_{t-1} + 0.1 g_t$, $m_0 = 0$"#
    #expect(Self.statuses(given, "$m_1 = 0.3$") == "undecided")
  }
}
