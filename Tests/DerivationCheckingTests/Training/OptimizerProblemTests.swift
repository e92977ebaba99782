import DerivationChecking
import Testing

/// Optimisers that cannot run, and what is said of their formulas.
@Suite struct OptimizerProblemTests {
  private func problems(_ rule: String, _ keys: String = ", learning-rate: 0.1") throws -> [String]
  {
    let text = """
      ---
      values: {w: 0}
      training: {epochs: 2\(keys), optimizer: {parameter: θ, gradient: g}}
      ---
      $$J = (w - 3)^2$$

      \(rule)
      """
    let session = ArticleSession(path: "a/article.md", text: text)
    let checked = session.check()
    if checked.isUnusable { return checked.diagnostics.map(\.headline) }
    return ArticleTrainingTests.train(text)?.diagnostics.map(\.headline) ?? []
  }

  @Test(arguments: [
    (
      #"$$v_t = \mu v_{t-1} - \eta g_t$$ $$\theta_t = \theta_{t-1} + v_t$$"#,
      "nothing gives `μ` a value"
    ),
    (
      #"$$\theta_t = \theta_{t-1} - \eta g_t \frac{1}{\lVert g_t \rVert}$$"#,
      "the formula in line 7 does more than change every parameter by itself"
    ),
    (
      #"$$s_t = s_{t-1} + g_t^T g_t$$ $$\theta_t = \theta_{t-1} - \eta g_t / s_t$$"#,
      "the formula in line 7 does more than change every parameter by itself"
    ),
    (
      #"$$g_t = \nabla_\theta J(\theta_t)$$ $$\theta_t = \theta_{t-1} - \eta g_t$$"#,
      "a step of the optimiser needs `\\nabla J` before it is made"
    ),
    (
      #"$$v_t = \mu v_{t-1} - \eta g_t$$ $$\theta_t = \theta_{t-1} + u_t$$ $\mu = 0.9$"#,
      "no gradient goes into the steps of line 7"
    ),
    (
      #"$$m_t = \mu m_{t-1} + g_t$$ $$\theta_t = \theta_{t-1} - \eta m_t$$ "#
        + #"$m_1 = 0$, $\mu = 0.9$ $$s_t = s_{t-1} + g_t^2$$ $s_0 = 0$"#,
      ""
    ),
    (
      #"$$m_t = \mu m_{t-1} + g_t$$ $$s_t = s_{t-1} + g_t^2$$ "#
        + #"$$\theta_t = \theta_{t-1} - \eta m_t / s_t$$ $m_1 = 0$, $\mu = 0.9$, $s_0 = 0$"#,
      "the given starts of `m`, `s` belong to different first steps"
    ),
  ])
  func rules(_ rule: String, _ headline: String) throws {
    #expect(try problems(rule) == (headline.isEmpty ? [] : [headline]))
  }

  @Test func severalWithoutAChoice() throws {
    let found = try problems(
      "## A\n\n`θ ← θ − η g`\n\n## B\n\n$$v_t = v_{t-1} + g_t$$ $$\\theta_t = \\theta_{t-1} - \\eta v_t$$"
    )
    #expect(
      found == ["`training` (line 3) does not say which of the article’s optimisers to run"])
  }

  @Test func unknownNames() throws {
    #expect(
      try problems("## A\n\n`θ ← θ − η g`", ", learning-rate: 0.1, rule: Adam")
        == ["no formula has the label `Adam` (line 3)"])
    #expect(
      try problems(#"$$\frac{dJ}{dw} = 2 (w - 3)$$"#)
        == ["no formula of the article changes `θ` step by step (line 3)"])
    #expect(
      try problems(#"$$\theta_t = \theta_{t-1} - g_t$$"#)
        == ["`learning-rate` is given, and the rule in line 7 has no rate"])
  }

  // MARK: Statuses

  private func statuses(_ body: String, _ front: String = "") -> [String] {
    let text = "---\n\(front)\n---\n\(body)\n"
    return ArticleSession(path: "a.md", text: text).check().statements.map(\.status.rawValue)
      .filter { $0 != "mention" }
  }

  private static let network =
    "network: {layers: [3, 4, 2], activation: tanh, loss: half-squared-error}"
  private static let momentum = #"""
    $$g_t = \nabla_\theta J(\theta_{t-1})$$
    $$v_t = \mu v_{t-1} + g_t$$
    $$\theta_t = \theta_{t-1} - \eta v_t$$
    $v_0 = 0$

    """#

  @Test(arguments: [
    (#"$$v_t = \sum_{i=1}^t \mu^{t-i} g_i$$"#, "verified"),
    (#"$$v_t = \sum_{i=1}^t \mu^{i} g_i$$"#, "refuted"),
    (#"$$v_1 = g_1$$"#, "verified"),
    (#"$$v_2 = g_2 - \mu g_1$$"#, "refuted"),
    (#"$$\theta_1 = \theta_0 - \eta g_1$$"#, "verified"),
    // What is not about the optimiser alone stays as it is.
    (#"$$v_1 = \frac{\partial J}{\partial q}$$"#, "unread"),
  ])
  func claimsUnderANetwork(_ claim: String, _ status: String) {
    #expect(
      statuses(Self.momentum + claim, Self.network)
        == ["definition", "definition", "definition", "definition", status])
  }

  /// The gradients are any numbers only as long as nothing says what they are.
  @Test func aLossThatIsWrittenOut() {
    let found = statuses(
      "$$J(\\theta) = \\theta^2$$\n" + Self.momentum + #"$$g_t = 2 \theta_{t-1}$$"#)
    #expect(found.last != "refuted", "\(found)")
  }

  /// Without a step the article's own updates are judged as ever.
  @Test func ordinaryUpdates() {
    let body =
      Self.momentum + #"""
        $$W \leftarrow W - \eta \frac{\partial J}{\partial W}$$
        $$W \leftarrow W + \eta \frac{\partial J}{\partial W}$$
        """#
    #expect(statuses(body, Self.network).suffix(2) == ["verified", "refuted"])
  }
}
