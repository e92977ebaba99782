import DerivationChecking
import Networks
import TensorExpressions
import Testing

/// What the loss, the batch and the layout of a network change.
@Suite struct LossTests {
  static let l = ClaimFixture.layer
  static let depth = ClaimFixture.depth

  /// `∂J/∂z^{(L)} = factor (ŷ − y)`, times `σ′` where there is one.
  static func lastError(
    _ network: Network, slope: Bool = true, factor: TensorExpression = .number(1)
  ) throws -> Judgement {
    let f = try ClaimFixture(network)
    let i = f.neuron(1, depth)
    var right = factor * (f.at(.prediction, nil, i) - f.at(.target, nil, i))
    if slope { right = right * f.slope(depth, f.at(.preActivation, depth, i)) }
    return f.judge([i], f.gradient(.preActivation, depth, i), right)
  }

  static let softmax = Network(
    widths: [4, 5, 3], activations: [.tanh, .softmax], loss: .crossEntropy)

  @Test func losses() throws {
    let widths = [4, 5, 3, 2]
    let n = TensorExpression.length(.indexed("n", Self.depth))
    let mean = Network(widths: widths, loss: .meanSquaredError)
    #expect(try Self.lastError(Network(widths: widths)).outcome == .holds)
    #expect(try Self.lastError(mean).outcome == .fails)
    #expect(try Self.lastError(mean, factor: .quotient(.number(2), n)).outcome == .holds)
    let squared = Network(widths: widths, loss: .squaredError)
    #expect(try Self.lastError(squared, factor: .number(2)).outcome == .holds)
    let root = Network(widths: widths, loss: .rootMeanSquaredError)
    #expect(try Self.lastError(root).outcome == .fails)
    let binary = Network(widths: widths, loss: .binaryCrossEntropy)
    #expect(try Self.lastError(binary, slope: false).outcome == .holds)
    #expect(try Self.lastError(binary).outcome == .fails)
  }

  @Test func softmaxAndCrossEntropy() throws {
    #expect(try Self.lastError(Self.softmax, slope: false).outcome == .holds)
    var oneHot = Self.softmax
    oneHot.targets = .oneHot
    #expect(try Self.lastError(oneHot, slope: false).outcome == .holds)
    // There is no σ′ of a softmax layer, so nothing is said of any instance.
    #expect(try Self.lastError(Self.softmax).outcome.code == "vacuous")
  }

  @Test func theJacobianOfSoftmaxIsNoDiagonal() throws {
    let f = try ClaimFixture(Self.softmax)
    let (i, j) = (f.neuron(1, Self.depth), f.neuron(2, Self.depth))
    let left = TensorExpression.derivative(
      of: f.at(.prediction, nil, i), by: f.symbol(.preActivation, Self.depth), at: [.variable(j)])
    let (p, q) = (f.at(.prediction, nil, i), f.at(.prediction, nil, j))
    let same = TensorExpression.kronecker(.variable(i), .variable(j))
    #expect(f.judge([i, j], left, p * (same - q)).outcome == .holds)
    #expect(f.judge([i, j], left, p * (same * (.number(1) - q))).outcome == .fails)
  }

  @Test func anUnknownLossAgreesWithNoParticularOne() throws {
    let f = try ClaimFixture(Network(widths: [4, 5, 3, 2], loss: nil))
    let i = f.neuron(1, Self.depth)
    let slope = f.slope(Self.depth, f.at(.preActivation, Self.depth, i))
    let left = f.gradient(.preActivation, Self.depth, i)
    #expect(f.judge([i], left, f.gradient(.prediction, nil, i) * slope).outcome == .holds)
    let squares = f.at(.prediction, nil, i) - f.at(.target, nil, i)
    #expect(f.judge([i], left, squares * slope).outcome == .fails)
  }

  /// `∂J/∂W = δ aᵀ` and `∂J/∂b = Σ_s δ_s`, for samples in columns and in rows.
  @Test(arguments: Network.Samples.allCases, [Network.Reduction.mean, .sum])
  func batches(samples: Network.Samples, reduction: Network.Reduction) throws {
    let f = try ClaimFixture(
      Network(
        widths: [4, 5, 3, 2], activations: [.tanh], batch: 7, samples: samples,
        reduction: reduction))
    let inRows = samples == .rows
    let (j, k, s) = (f.neuron(1, Self.l), f.neuron(2, Self.l + -1), f.sample(3))
    let delta =
      inRows
      ? f.gradient(.preActivation, Self.l, s, j) : f.gradient(.preActivation, Self.l, j, s)
    let input =
      inRows
      ? f.at(.activation, Self.l + -1, s, k) : f.at(.activation, Self.l + -1, k, s)
    let weight = inRows ? f.gradient(.weight, Self.l, k, j) : f.gradient(.weight, Self.l, j, k)
    #expect(f.judge([j, k], weight, .total(s, delta * input)).outcome == .holds)
    let bias = f.gradient(.bias, Self.l, j)
    #expect(f.judge([j], bias, .total(s, delta)).outcome == .holds)
    let mean = TensorExpression.quotient(.number(1), .length(.batch))
    #expect(f.judge([j], bias, mean * .total(s, delta)).outcome == .fails)
    #expect(f.judge([j, k], weight, mean * .total(s, delta * input)).outcome == .fails)
  }

  @Test func rectifiersAreJudgedAwayFromTheirKinks() throws {
    #expect(
      try Self.lastError(Network(widths: [4, 5, 3], activations: [.relu])).outcome == .holds)
    #expect(
      try Self.lastError(Network(widths: [4, 5, 3], activations: [.relu]), slope: false).outcome
        == .fails)
  }

  @Test func weightsNumberedByTheLayerTheyLeadFrom() throws {
    let f = try ClaimFixture(
      Network(widths: [4, 5, 3, 2], weightsLead: .fromLayer, firstLayer: 1))
    let (j, k) = (f.neuron(1, Self.l), f.neuron(2, Self.l + 1))
    let sum = TensorExpression.total(
      k, f.at(.weight, Self.l, k, j) * f.gradient(.preActivation, Self.l + 1, k))
    let right = sum * f.slope(Self.l, f.at(.preActivation, Self.l, j))
    let judgement = f.judge([j], f.gradient(.preActivation, Self.l, j), right)
    #expect(judgement.outcome == .holds)
    #expect(judgement.instances.map { $0.assignment[.free("l")] } == [2, 3])
  }

  @Test func theOwnWorldMayBeTiny() throws {
    let f = try ClaimFixture(Network(widths: [1, 1, 1], batch: 1))
    let (j, s) = (f.neuron(1, Self.l), f.sample(2))
    let delta = f.gradient(.preActivation, Self.l, j, s)
    #expect(f.judge([j], f.gradient(.bias, Self.l, j), .total(s, delta)).outcome == .holds)
    let mean = TensorExpression.quotient(.number(1), .length(.batch))
    #expect(
      f.judge([j], f.gradient(.bias, Self.l, j), mean * .total(s, delta)).outcome == .fails)
  }
}
