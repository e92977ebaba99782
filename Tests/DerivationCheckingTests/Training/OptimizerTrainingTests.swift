import DerivationChecking
import Foundation
import Testing

/// An article's own recurrences at work, beside the same recurrences written as loops.
@Suite struct OptimizerTrainingTests {
  private typealias Suite = ArticleTrainingTests

  /// `J = (w - 3)²` from w = 0, and the rule.
  private static func article(_ rule: String, _ keys: String = "") -> String {
    """
    ---
    values: {w: 0}
    training: {epochs: 6\(keys), optimizer: {parameter: θ, gradient: g}}
    ---
    $$J = (w - 3)^2$$

    \(rule)
    """
  }

  private func losses(_ text: String) throws -> [Double] {
    let training = try #require(Suite.train(text))
    #expect(training.diagnostics.isEmpty, "\(training.diagnostics)")
    return try #require(training.runs.first).outcome.epochs.map(\.loss)
  }

  private func expect(
    _ text: String, _ reference: [Double], _ place: SourceLocation = #_sourceLocation
  )
    throws
  {
    let found = try losses(text)
    #expect(found.count == reference.count, sourceLocation: place)
    for (a, b) in zip(found, reference) {
      #expect(abs(a - b) <= 1e-11 * max(abs(b), 1e-3), sourceLocation: place)
    }
  }

  /// The losses of a loop over steps from 1: `step` changes w.
  private func loop(_ count: Int = 6, _ step: (inout Double, Int) -> Void) -> [Double] {
    var w = 0.0
    var losses = [(w - 3) * (w - 3)]
    for t in 1...count {
      step(&w, t)
      losses.append((w - 3) * (w - 3))
    }
    return losses
  }

  private func slope(_ w: Double) -> Double { 2 * (w - 3) }

  @Test(arguments: [
    #"$$\theta_t = \theta_{t-1} - \eta g_t$$"#,
    #"$$\theta_{t+1} = \theta_t - \eta \nabla_\theta J(\theta_t)$$"#,
    "`θ ← θ − η g`",
    #"$$\theta^{(k+1)} = \theta^{(k)} - \eta \frac{\partial J}{\partial \theta^{(k)}}$$"#,
  ]) func gradientDescent(_ rule: String) throws {
    try expect(
      Self.article(rule, ", learning-rate: 0.1"), loop { w, _ in w -= 0.1 * slope(w) })
  }

  @Test(arguments: [
    #"$$v_t = \mu v_{t-1} - \eta g_t$$ $$\theta_t = \theta_{t-1} + v_t$$ and $\mu = 0.8$, $v_0 = 0$"#,
    "`v ← μ v − η g`, `θ ← θ + v`, where $\\mu = 0.8$",
    #"$$v_t = \mu v_{t-1} + \eta \nabla_\theta J(\theta)$$ $$\theta = \theta - v_t$$ $\mu = 0.8$"#,
    #"$$\theta_{t+1} = \theta_t - \eta g_t + \mu (\theta_t - \theta_{t-1})$$ $\mu = 0.8$"#,
  ]) func momentum(_ rule: String) throws {
    var v = 0.0
    try expect(
      Self.article(rule, ", learning-rate: 0.1"),
      loop { w, _ in
        v = 0.8 * v - 0.1 * slope(w)
        w += v
      })
  }

  /// Steps are made in the order written: here with the velocity of the step before.
  @Test func assignmentsInTheirOrder() throws {
    var v = 0.0
    try expect(
      Self.article("`θ ← θ + v`, `v ← μ v − η g`, where $\\mu = 0.8$", ", learning-rate: 0.1"),
      loop { w, _ in
        let old = w
        w += v
        v = 0.8 * v - 0.1 * slope(old)
      })
  }

  @Test func differentialsAsNames() throws {
    var v = 0.0
    let text = """
      ---
      values: {w: 0}
      training: {epochs: 6, optimizer: {parameter: W, gradient: dW}}
      ---
      $$J = (w - 3)^2$$

      $$V_{dW} := \\beta V_{dW} + (1-\\beta) dW$$

      $$W := W - \\alpha V_{dW}$$

      $\\beta = 0.9$ and $\\alpha = 0.2$
      """
    try expect(
      text,
      loop { w, _ in
        v = 0.9 * v + 0.1 * slope(w)
        w -= 0.2 * v
      })
  }

  @Test func nesterovAndTheGradientElsewhere() throws {
    var v = 0.0
    try expect(
      Self.article(
        #"$$v_t = \mu v_{t-1} - \eta \nabla J(\theta_{t-1} + \mu v_{t-1})$$ "#
          + #"$$\theta_t = \theta_{t-1} + v_t$$ $\mu = 0.8$"#, ", learning-rate: 0.1"),
      loop { w, _ in
        v = 0.8 * v - 0.1 * slope(w + 0.8 * v)
        w += v
      })
  }

  @Test func rmspropAndAdagrad() throws {
    var s = 0.0
    try expect(
      Self.article(
        #"$$s_t = \rho s_{t-1} + (1-\rho) g_t \odot g_t$$ "#
          + #"$$\theta_{t+1} = \theta_t - \frac{\eta}{\sqrt{s_t + \epsilon}} g_t$$ "#
          + #"$\rho = 0.9$, $\epsilon = 10^{-6}$"#, ", learning-rate: 0.1"),
      loop { w, _ in
        let g = slope(w)
        s = 0.9 * s + 0.1 * g * g
        w -= 0.1 / (s + 1e-6).squareRoot() * g
      })
    var total = 0.0
    try expect(
      Self.article(
        #"$$G_t = G_{t-1} + g_t^2$$ $$\theta_t = \theta_{t-1} - \frac{\eta}{\sqrt{G_t}} g_t$$"#,
        ", learning-rate: 0.1"),
      loop { w, _ in
        let g = slope(w)
        total += g * g
        w -= 0.1 / total.squareRoot() * g
      })
  }

  @Test func adadelta() throws {
    let rule = #"""
      $$E[g^2]_t = \rho E[g^2]_{t-1} + (1 - \rho) g_t^2$$
      $$\Delta\theta_t = - \frac{\mathrm{RMS}[\Delta\theta]_{t-1}}{\mathrm{RMS}[g]_t} g_t$$
      $$\mathrm{RMS}[g]_t = \sqrt{E[g^2]_t + \epsilon}$$
      $$\mathrm{RMS}[\Delta\theta]_t = \sqrt{E[\Delta\theta^2]_t + \epsilon}$$
      $$E[\Delta\theta^2]_t = \rho E[\Delta\theta^2]_{t-1} + (1 - \rho) \Delta\theta_t^2$$
      $$\theta_{t+1} = \theta_t + \Delta\theta_t$$
      $\rho = 0.95$ and $\epsilon = 10^{-6}$.
      """#
    var (squares, steps) = (0.0, 0.0)
    try expect(
      Self.article(rule),
      loop { w, _ in
        let g = slope(w)
        squares = 0.95 * squares + 0.05 * g * g
        let step = -(steps + 1e-6).squareRoot() / (squares + 1e-6).squareRoot() * g
        steps = 0.95 * steps + 0.05 * step * step
        w += step
      })
  }

  private static let adam = #"""
    $$m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t$$
    $$v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2$$
    $$\hat m_t = \frac{m_t}{1 - \beta_1^t}$$
    $$\hat v_t = \frac{v_t}{1 - \beta_2^t}$$
    $$\theta_t = \theta_{t-1} - \alpha \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon} \tag{adam}$$
    $m_0 = v_0 = 0$, $\beta_1 = 0.9$, $\beta_2 = 0.99$, $\epsilon = 10^{-3}$
    """#

  private func adam(_ count: Int = 6, squared: Bool = true) -> [Double] {
    var (m, v) = (0.0, 0.0)
    return loop(count) { w, t in
      let g = slope(w)
      m = 0.9 * m + 0.1 * g
      v = 0.99 * v + 0.01 * (squared ? g * g : -g)
      let (a, b) = (m / (1 - pow(0.9, Double(t))), v / (1 - pow(0.99, Double(t))))
      w -= 0.3 * a / (b.squareRoot() + 1e-3)
    }
  }

  @Test func adamWithItsPowers() throws {
    try expect(Self.article(Self.adam, ", learning-rate: 0.3"), adam())
  }

  /// t counts the steps, and not the epochs.
  @Test func stepsAreCountedOverMinibatches() throws {
    let text = """
      ---
      values: {w: 0}
      names: {input: x, target: y}
      training:
        epochs: 3
        batch: 1
        learning-rate: 0.3
        data: {values: {x: [1, 1], y: [3, 3]}}
        optimizer: {parameter: θ, gradient: g}
      ---
      $$J = (w x - y)^2$$

      \(Self.adam)
      """
    let all = adam()
    try expect(text, [all[0], all[2], all[4], all[6]])
  }

  /// Whatever an article writes is what is run, once it is asked for.
  @Test func aWrongRecurrenceByItsLabel() throws {
    let wrong = #"""


      <!-- gradproof: expect refuted -->
      $$v_t = \beta_2 v_{t-1} - (1 - \beta_2) g_t \tag{slip}$$
      """#
    try expect(Self.article(Self.adam + wrong, ", learning-rate: 0.3"), adam())
    try expect(
      Self.article(Self.adam + wrong, ", learning-rate: 0.3, rule: slip"), adam(squared: false))
  }

  @Test func runsByLabelAndHeading() throws {
    let text = """
      ---
      values: {w: 0}
      training:
        epochs: 6
        learning-rate: 0.3
        runs:
          - {name: plain, rule: down}
          - {name: Adam, rule: Adam}
      ---
      $$J = (w - 3)^2$$ and $g_t = \\nabla_\\theta J(\\theta_{t-1})$

      ## Descent

      $$\\theta_t = \\theta_{t-1} - \\alpha g_t \\tag{down}$$

      ## Adam

      \(Self.adam)
      """
    let training = try #require(Suite.train(text))
    #expect(training.diagnostics.isEmpty, "\(training.diagnostics)")
    #expect(training.runs.map(\.name) == ["plain", "Adam"])
    let plain = loop { w, _ in w -= 0.3 * slope(w) }
    for (run, wanted) in zip(training.runs, [plain, adam()]) {
      for (a, b) in zip(run.outcome.epochs.map(\.loss), wanted) {
        #expect(abs(a - b) <= 1e-11 * max(abs(b), 1e-3))
      }
    }
    let facts = try #require(training.runs.last?.outcome.optimizer)
    #expect(facts.memories.map(\.start) == [.given(0), .given(0)])
    #expect(facts.values.map(\.value).sorted() == [0.001, 0.3, 0.9, 0.99])
  }

  /// Every weight and bias of a network, by the formulas of the article.
  @Test func aWholeNetwork() throws {
    let step = #"$$\theta_t = \theta_{t-1} - \eta g_t$$"#
    let keys = "epochs: 4, batch: 32, learning-rate: 0.7, optimizer: {parameter: θ, gradient: g}, "
    let optimized = try losses(
      Suite.article(Suite.gradients + "\n" + step, training: keys + Suite.teacher))
    let plain = try losses(Suite.article(Suite.gradients + "\n" + Suite.updates))
    #expect(optimized.count == plain.count)
    for (a, b) in zip(optimized, plain) { #expect(abs(a - b) <= 1e-12 * abs(b)) }
  }
}
