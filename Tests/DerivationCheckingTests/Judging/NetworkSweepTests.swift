import DerivationChecking
import Networks
import TensorExpressions
import Testing

/// The same right and wrong claims on networks of every kind, for several seeds: no right one is ever
/// refuted or left open, no wrong one ever verified.
@Suite struct NetworkSweepTests {
  static let seeds: [UInt64] = [1, 2]

  static let networks: [Network] = [
    Network(widths: [4, 5, 3, 2]),
    Network(widths: [2, 2, 2]),
    Network(widths: [3, 4, 5, 3, 4, 5, 3, 2, 4], activations: [.tanh]),
    Network(widths: [4, 5, 3, 2], activations: [.relu]),
    Network(widths: [4, 5, 3, 2], activations: [.relu], batch: 7, samples: .rows),
    Network(widths: [4, 3, 3, 2, 2, 2], activations: [.relu, .relu, .relu, .relu, .identity]),
    Network(widths: [4, 5, 3, 2], activations: [.tanh], loss: nil, batch: 3),
    Network(
      widths: [4, 5, 3, 2], activations: [.relu, .relu, .sigmoid], loss: .binaryCrossEntropy,
      targets: .binary),
    Network(
      widths: [4, 5, 3, 2], activations: [.relu, .tanh, .softmax], loss: .crossEntropy,
      batch: 7, targets: .oneHot),
    Network(widths: [4, 5, 3, 2], loss: .rootMeanSquaredError, reduction: .sum),
    Network(widths: [30, 60, 20, 10], activations: [.relu, .relu, .softmax], loss: .crossEntropy),
  ]

  @Test(arguments: networks, seeds)
  func sweep(network: Network, seed: UInt64) throws {
    let claims = Claims(fixture: try ClaimFixture(network, seed: seed), network: network)
    #expect(claims.weight(factor: 1).outcome == .holds)
    #expect(claims.weight(factor: 1.01).outcome == .fails)
    #expect(claims.weight(factor: -1).outcome == .fails)
    #expect(claims.weight(of: .preActivation).outcome == .fails)
    #expect(claims.back(slope: true).outcome == .holds)
    #expect(claims.back(slope: false).outcome == .fails)
    #expect(claims.bias().outcome == .holds)
  }

  /// The claims for one sample, for columns and for rows.
  struct Claims {
    let fixture: ClaimFixture
    let network: Network
    let layer = ClaimFixture.layer

    var isBatch: Bool { network.batch != nil }
    var inRows: Bool { isBatch && network.samples == .rows }
    var to: IndexVariable { fixture.neuron(1, layer) }
    var from: IndexVariable { fixture.neuron(2, layer + -1) }
    var sample: IndexVariable { fixture.sample(3) }

    func place(_ neuron: IndexVariable) -> [IndexVariable] {
      guard isBatch else { return [neuron] }
      return inRows ? [sample, neuron] : [neuron, sample]
    }

    func element(
      _ role: NetworkSystem.Role, _ index: IntegerTerm, _ axes: [IndexVariable]
    ) -> TensorExpression {
      .element(fixture.symbol(role, index), axes.map(ElementIndex.variable))
    }

    func gradient(
      _ role: NetworkSystem.Role, _ index: IntegerTerm, _ axes: [IndexVariable]
    ) -> TensorExpression {
      .derivative(
        of: fixture.at(.loss), by: fixture.symbol(role, index),
        at: axes.map(ElementIndex.variable))
    }

    func delta(_ index: IntegerTerm, _ neuron: IndexVariable) -> TensorExpression {
      gradient(.preActivation, index, place(neuron))
    }

    func overSamples(_ body: TensorExpression) -> TensorExpression {
      isBatch ? .total(sample, body) : body
    }

    func weight(
      factor: Double = 1, of role: NetworkSystem.Role = .activation
    ) -> Judgement {
      let outer = overSamples(delta(layer, to) * element(role, layer + -1, place(from)))
      let left = gradient(.weight, layer, inRows ? [from, to] : [to, from])
      return fixture.judge([to, from], left, factor * outer)
    }

    func back(slope: Bool) -> Judgement {
      let next = fixture.neuron(4, layer + 1)
      let weight = element(.weight, layer + 1, inRows ? [to, next] : [next, to])
      var right = TensorExpression.total(next, weight * delta(layer + 1, next))
      if slope { right = right * fixture.slope(layer, element(.preActivation, layer, place(to))) }
      return fixture.judge(place(to), delta(layer, to), right)
    }

    func bias() -> Judgement {
      fixture.judge([to], gradient(.bias, layer, [to]), overSamples(delta(layer, to)))
    }
  }
}
