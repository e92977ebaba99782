import DerivationChecking
import Testing

/// Trainings of models that are written out, without `network:`.
@Suite struct WrittenModelTrainingTests {
  private func run(_ text: String) throws -> ArticleTraining.Run {
    let training = try #require(ArticleTrainingTests.train(text))
    #expect(training.diagnostics.isEmpty, "\(training.diagnostics)")
    return try #require(training.runs.first)
  }

  /// Both w and b of `y = w x + b` are stepped, whatever letters they have.
  @Test(arguments: [("w", "b"), ("m", "b"), ("k", "d")])
  func allThatTheLossDependsOn(_ slope: String, _ start: String) throws {
    let found = try run(
      #"""
      ---
      values: {\#(slope): 0.5, \#(start): 0}
      training:
        epochs: 5
        learning-rate: 0.02
        data: {values: {x: [0, 1, 2, 3, 4, 5, 6, 7], s: [1, 3, 5, 7, 9, 11, 13, 15]}}
      names: {target: s}
      ---
      $y = \#(slope) x + \#(start)$ and $E = \frac12 (y - s)^2$.

      $$g_t = \nabla_\theta E(\theta_{t-1})$$

      $$\theta_t = \theta_{t-1} - \eta g_t$$
      """#)
    var (w, b) = (0.5, 0.0)
    for _ in 0..<5 {
      let errors = (0..<8).map { w * Double($0) + b - Double(2 * $0 + 1) }
      let slopeGradient = zip(errors, 0...).reduce(0) { $0 + $1.0 * Double($1.1) } / 8
      w -= 0.02 * slopeGradient
      b -= 0.02 * errors.reduce(0, +) / 8
    }
    let loss = (0..<8).reduce(0.0) {
      let error = w * Double($1) + b - Double(2 * $1 + 1)
      return $0 + error * error / 16
    }
    #expect(found.outcome.parameters == 2)
    #expect(abs((found.outcome.epochs.last?.loss ?? 0) - loss) < 1e-11)
  }

  /// A penalty's weight is no parameter.
  @Test func aPenaltyStays() throws {
    let found = try run(
      #"""
      ---
      values: {w: 0.5, λ: 0.1}
      training: {epochs: 2, learning-rate: 0.02, data: {values: {x: [1, 2], s: [1, 3]}}}
      names: {target: s}
      ---
      $y = w x$ and $E = \frac12 (y - s)^2 + \frac{\lambda}{2} w^2$.

      $$g_t = \nabla_\theta E(\theta_{t-1})$$

      $$\theta_t = \theta_{t-1} - \eta g_t$$
      """#)
    #expect(found.outcome.parameters == 1)
  }

  /// The softmax beside the target is what is predicted; what is none counts nothing.
  @Test(arguments: [
    (#"\mathrm{softmax}(z)"#, true), (#"\mathrm{sigmoid}(z)"#, true), ("z^2", false),
  ])
  func rightOnes(_ prediction: String, _ isCounted: Bool) throws {
    let found = try run(
      #"""
      ---
      shapes: {W: [2, 2], b: [2], y: [2], x: [2]}
      training:
        epochs: 3
        learning-rate: 0.5
        data: {values: {x: [[0, 1], [1, 0], [2, 1]], y: [[1, 0], [0, 1], [0, 1]]}}
      ---
      $z = W x + b$, $p = \#(prediction)$, $L = \frac12 \|p - y\|^2$.

      $$W \leftarrow W - \eta \frac{\partial L}{\partial W}$$

      $$b \leftarrow b - \eta \frac{\partial L}{\partial b}$$
      """#)
    #expect((found.outcome.epochs.last?.accuracy != nil) == isCounted)
  }
}
