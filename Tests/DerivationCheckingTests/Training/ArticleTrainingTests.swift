import DerivationChecking
import Testing

/// Trainings of whole articles, files held in memory.
@Suite struct ArticleTrainingTests {
  static let network =
    "network: {layers: [3, 5, 4, 2], activation: sigmoid, loss: half-squared-error"
  static let teacher =
    "data: {teacher: {layers: [3, 6, 2], activation: sigmoid, samples: 70, seed: 2}}"
  static let updates = #"""
    $$W \leftarrow W - \eta \frac{\partial J}{\partial W} \tag{1}$$
    $$b \leftarrow b - \eta \frac{\partial J}{\partial b} \tag{2}$$
    """#
  static let gradients = #"""
    $$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$$
    $$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})$$
    $$\frac{\partial J}{\partial W} = \delta a^T$$
    $$\frac{\partial J}{\partial b} = \delta$$
    """#
  static let batchGradients = #"""
    $$\delta^{(L)} = \frac{1}{m} (\hat Y - Y) \odot \sigma'(Z^{(L)})$$
    $$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(Z^{(l)})$$
    $$\frac{\partial J}{\partial W} = \delta A^T$$
    $$\frac{\partial J}{\partial b} = \sum_i \delta_i$$
    """#

  static func article(
    _ body: String, network: String = network + "}",
    training: String = "epochs: 4, batch: 32, "
      + "learning-rate: 0.7, " + teacher
  ) -> String {
    "---\n\(network)\ntraining: {\(training)}\n---\n\(body)\n"
  }

  static func train(_ text: String, files: [String: String] = [:]) -> ArticleTraining? {
    let session = ArticleSession(path: "a/article.md", text: text)
    let checked = session.check()
    let host = TrainingHost(read: { article, name in
      #expect(article == "a/article.md")
      return files[name].map { .success($0) } ?? .failure(.init("No such file or directory"))
    })
    return session.train(checked, host)
  }

  private func losses(_ text: String) throws -> [Double] {
    let training = try #require(Self.train(text))
    #expect(training.diagnostics.isEmpty, "\(training.diagnostics)")
    return try #require(training.runs.first).outcome.epochs.map(\.loss)
  }

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-12 * abs($1) }
  }

  // MARK: What drives a step

  @Test func theArticlesFormulasGiveTheSameStepsAsReverseMode() throws {
    let formulas = try #require(Self.train(Self.article(Self.gradients + "\n" + Self.updates)))
    let run = try #require(formulas.runs.first)
    #expect(run.drivers.allSatisfy { $0.statement != nil }, "\(run.drivers)")
    #expect(run.drivers.count == 9)
    let automatic = try #require(Self.train(Self.article(Self.updates))?.runs.first)
    #expect(automatic.drivers.allSatisfy { $0.statement == nil })
    #expect(
      agree(run.outcome.epochs.map(\.loss), automatic.outcome.epochs.map(\.loss)))
    #expect(run.outcome.epochs[4].loss < run.outcome.epochs[0].loss)
    #expect(run.untouched.isEmpty)
    #expect(run.outcome.parameters == 3 * 5 + 5 + 5 * 4 + 4 + 4 * 2 + 2)
  }

  /// A batch of matrices and single samples learn the same.
  @Test(arguments: ["columns", "rows"]) func aBatchInTheModel(_ samples: String) throws {
    let network = Self.network + ", batch: 7, samples: \(samples)}"
    let single = try losses(Self.article(Self.updates))
    let matrices = try losses(Self.article(Self.updates, network: network))
    #expect(
      agree(Array(single.dropFirst()), Array(matrices.dropFirst())) == false || samples == "columns"
    )
    #expect(matrices.count == 5)
    #expect(matrices[4] < matrices[0])
    if samples == "columns" {
      let formulas = try losses(
        Self.article(Self.batchGradients + "\n" + Self.updates, network: network))
      #expect(agree(formulas, matrices))
    }
  }

  @Test func aRefutedFormulaDrivesNothing() throws {
    let wrong = Self.gradients.replacing(#"\delta a^T"#, with: #"2 \delta a^T"#)
    let training = try #require(Self.train(Self.article(wrong + "\n" + Self.updates)))
    let run = try #require(training.runs.first)
    let weights = run.drivers.filter { $0.derivative.contains("W") }
    #expect(weights.count == 3)
    #expect(weights.allSatisfy { $0.statement == nil })
    #expect(agree(run.outcome.epochs.map(\.loss), try losses(Self.article(Self.updates))))
  }

  @Test func aDerivativeThatIsNamedInTheRuleDrivesEvenWhenRefuted() throws {
    let wrong =
      Self.gradients + "\n"
      + #"$$\frac{\partial J}{\partial W} = \frac{1}{2} \delta a^T \tag{half}$$"#
    let text = Self.article(
      wrong + "\n" + Self.updates,
      training: "epochs: 4, batch: 32, learning-rate: 0.7, rule: [\"1\", half], " + Self.teacher)
    let run = try #require(Self.train(text)?.runs.first)
    #expect(run.updates.count == 1)
    let slower = try losses(
      Self.article(
        Self.gradients + "\n" + Self.updates,
        training: "epochs: 4, batch: 32, learning-rate: 0.35, rule: \"1\", " + Self.teacher))
    #expect(agree(run.outcome.epochs.map(\.loss), slower))
    #expect(run.untouched == ["b^{(1)}", "b^{(2)}", "b^{(3)}"])
  }

  @Test func aNegativeDeltaIsDividedOut() throws {
    let text = #"""
      $$\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})$$
      $$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})$$
      $$\frac{\partial J}{\partial W} = -\delta a^T$$
      $$W \leftarrow W + \eta \delta a^T$$
      """#
    let front = Self.network + "}\nconventions: {delta: \"-∂J/∂z\"}"
    let training = try #require(Self.train(Self.article(text, network: front)))
    let run = try #require(training.runs.first)
    #expect(run.drivers.allSatisfy { $0.statement != nil })
    let only = Self.updates.split(separator: "\n").first.map(String.init) ?? ""
    #expect(agree(run.outcome.epochs.map(\.loss), try losses(Self.article(only))))
  }

  // MARK: Steps

  /// 10 000 / 32 is 312.5: the last step takes the sixteen samples that are left.
  @Test func aPartialBatchCounts() throws {
    let text = Self.article(
      #"$W \leftarrow W - \eta \frac{\partial J}{\partial W}$"#,
      network: "network: {layers: [1, 1], activation: tanh, loss: half-squared-error}",
      training: "epochs: 1, batch: 32, learning-rate: 0.1, "
        + "data: {teacher: {layers: [1, 1], activation: tanh, samples: 10000}}")
    let outcome = try #require(Self.train(text)?.runs.first).outcome
    #expect(outcome.stepsPerEpoch == 313)
    #expect(outcome.lastBatch == 16)
  }

  @Test func theSameArticleGivesTheSameNumbers() throws {
    let text = Self.article(Self.updates)
    #expect(try losses(text) == losses(text))
    let other = text.replacing("epochs: 4", with: "epochs: 4, seed: 5")
    #expect(try losses(text) != losses(other))
  }

  @Test func aSinglePointGoesDownhill() throws {
    let text = #"""
      ---
      values: {x: 3}
      training: {epochs: 60, learning-rate: 0.1}
      ---
      $y = (x + 2)^2$ and $x \leftarrow x - \alpha \frac{dy}{dx}$
      """#
    let run = try #require(Self.train(text)?.runs.first)
    #expect(run.outcome.epochs.count == 61)
    #expect(run.outcome.epochs[0].loss == 25)
    // Each step shortens the way to the minimum by 1 − 2α.
    #expect(abs(run.outcome.epochs[1].loss - 25 * 0.64) < 1e-12)
    #expect(run.outcome.epochs[60].loss < 1e-9)
  }

  @Test func whatDivergesIsStopped() throws {
    let text = #"""
      ---
      values: {x: 3}
      training: {epochs: 5000, learning-rate: 3}
      ---
      $y = (x + 2)^2$ and $x \leftarrow x - \alpha \frac{dy}{dx}$
      """#
    let outcome = try #require(Self.train(text)?.runs.first).outcome
    #expect((outcome.divergedIn ?? 0) > 100)
    #expect(outcome.epochs.allSatisfy { $0.loss.isFinite })
  }
}
