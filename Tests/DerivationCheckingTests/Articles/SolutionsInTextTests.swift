import DerivationChecking
import Testing

/// What solves an equation defines nothing, and words that only sound so take nothing away.
@Suite struct SolutionsInTextTests {
  private static let squares =
    "$E = \\sum_{i=1}^n (y_i - (m x_i + b))^2$, $s = n$, $\\bar y = \\frac1n \\sum_{i=1}^n y_i$ and "
    + "$\\bar x = \\frac1n \\sum_{i=1}^n x_i$. "
    + "$\\frac{\\partial E}{\\partial m} = -2 \\sum_{i=1}^n x_i (y_i - m x_i - b)$. "
  private static let zero = "$\\frac{\\partial E}{\\partial b} = 0$"
  private static let solution = "$b = \\bar y - m \\bar x$"

  private static func checked(_ text: String) -> [CheckedStatement] {
    ArticleChecker().check(path: "a.md", text: text + "\n").statements
  }

  @Test(arguments: [
    "Setting \(zero) gives \(solution).", "From \(zero) we get \(solution).",
    "\(zero) gives \(solution).", "Put \(zero). Then \(solution).", "\(zero). Hence \(solution).",
    "Let \(zero); then \(solution).", "The best $b$ is \(solution).",
    "Setting this to zero gives \(solution).",
    "$\\frac{\\partial E}{\\partial b} = 0 \\Rightarrow b = \\bar y - m \\bar x$",
  ])
  func solved(sentence: String) {
    let statements = Self.checked(Self.squares + sentence)
    let statuses = statements.map(\.status)
    #expect(statuses.contains(.verified), "\(sentence)")
    #expect(!statuses.contains(.refuted), "\(sentence)")
    #expect(statuses.last == .undecided, "\(sentence)")
  }

  @Test(arguments: [
    "We find \(solution).", "The intercept is then \(solution).", "Equating to 0: \(solution).",
  ])
  func foundLater(sentence: String) {
    #expect(!Self.checked(Self.squares + sentence).map(\.status).contains(.refuted), "\(sentence)")
    let wrong = Self.squares.replacing("-2 \\sum", with: "2 \\sum")
    #expect(Self.checked(wrong + sentence).map(\.status).contains(.refuted), "\(sentence)")
  }

  @Test func theVariableIsFree() {
    let line = "$L = \\frac12 (w x - y)^2$, $\\frac{\\partial L}{\\partial w} = (w x - y) x$. "
    for sentence in ["We obtain $w = y/x$.", "Hence $w = y/x$.", "The result is $w = y/x$."] {
      let statuses = Self.checked(line + sentence).map(\.status)
      #expect(statuses.prefix(2) == [.definition, .verified], "\(sentence)")
      let wrong = Self.checked(line.replacing("y) x$", with: "y)$") + sentence).map(\.status)
      #expect(!wrong.contains(.verified), "\(sentence)")
    }
    // What is between is no variable.
    let partial = Self.checked("$y = u x$. $\\frac{dy}{dx} = u$, where $u = x^2$.")
    #expect(partial.map(\.status) == [.definition, .undecided, .definition])
  }

  @Test(arguments: [
    "$L = \\frac12 (y - t)^2$ is to be minimised, with $y = w x$.",
    "To minimise $L = \\frac12 (y - t)^2$, where $y = w x$, we derive.",
    "The optimal weights minimise $L = \\frac12 (y - t)^2$, $y = w x$.",
    "$L = \\frac12 (y - t)^2$. The optimizer needs $y = w x$.",
    "$L = \\frac12 (y - t)^2$. We must compute $y = w x$ first.",
    "$y = w x$ and $L = \\frac12 (y - t)^2$. To solve this problem we use",
    "$y = w x$ and $L = \\frac12 (y - t)^2$. The gradient is critical:",
    "$y = w x$ and $L = \\frac12 (y - t)^2$. The vanishing gradient:",
    "$y = w x$ and $L = \\frac12 (y - t)^2$. We set $\\eta = 0.1$ and start from zero:",
    "$y = w x$ and $L = \\frac12 (y - t)^2$. Gradients that vanish are no problem here. We have",
    "$y = w x$ and $L = \\frac12 (y - t)^2$. For $\\eta > 0$ the step uses",
  ])
  func onlyWords(lead: String) {
    let right = Self.checked(lead + " $\\frac{\\partial L}{\\partial w} = (y - t) x$")
    #expect(right.last?.status == .verified, "\(lead)")
    let wrong = Self.checked(lead + " $\\frac{\\partial L}{\\partial w} = y - t$")
    #expect(wrong.last?.status == .refuted, "\(lead)")
  }

  @Test func conditionsOnWhatIsComputed() {
    let statuses = Self.checked(
      "$a = \\max(0, z)$, $z = w x$. If $z < 0$ then $\\frac{\\partial a}{\\partial w} = 0$."
    ).map(\.status)
    #expect(statuses == [.definition, .definition, .mention, .undecided])
    let step = "$y = w x$ and $L = \\frac12 (y - t)^2$. For $\\eta > 0$ the step is "
    #expect(Self.checked(step + "$w \\leftarrow w + \\eta (y - t) x$").last?.status == .refuted)
    #expect(Self.checked(step + "$w \\leftarrow w - \\eta (y - t) x$").last?.status == .verified)
  }
}
