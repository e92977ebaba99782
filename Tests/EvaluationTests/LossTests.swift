import Evaluation
import TensorExpressions
import Tensors
import Testing

/// Known gradients of whole networks, with batches and softmax.
struct LossTests {
  /// `∂J/∂z^{(L)} = ŷ − y` for softmax and cross-entropy, on targets that sum to 1.
  @Test(arguments: [nil, 7])
  func softmaxAndCrossEntropy(batch: Int?) throws {
    var network = NetworkModel(
      sizes: [4, 5, 3], batch: batch, activation: .tanh, loss: .crossEntropy)
    var world = network.world(seed: 3, batch: batch ?? 1)
    let y = SymbolInstance(network.target)
    var target = try #require(world.values[y])
    let count = batch ?? 1
    for sample in 0..<count {
      let sum = (0..<3).reduce(0.0) { $0 + target.elements[$1 * count + sample] }
      for row in 0..<3 { target.elements[row * count + sample] /= sum }
    }
    world.values[y] = target
    let evaluator = try Evaluator(model: network.model, world: world)
    let last = IntegerTerm(.depth)
    let i = network.index(.indexed("n", last))
    let s = network.index(.batch)
    let axes = batch == nil ? [i] : [i, s]
    let gradient = TensorExpression.derivative(
      of: network.element(network.loss, nil), by: SymbolInstance(network.sums, index: last),
      at: axes.map { .variable($0) })
    let error = TensorExpression.sum([
      network.sample(network.activations, last, i, s),
      .product([.number(-1), network.sample(network.target, nil, i, s)]),
    ])
    let measured = try evaluator.measurement(of: gradient, axes: axes)
    let claim = try evaluator.value(
      of: batch == nil ? error : .quotient(error, .length(.batch)), axes: axes)
    #expect(measured.quality == .good)
    #expect(isClose(claim.elements, measured.automatic.elements, 1e-15))
    for index in claim.elements.indices {
      let bound = 10 * measured.error.elements[index]
      #expect(abs(claim.elements[index] - measured.value.elements[index]) <= bound)
      #expect(abs(claim.elements[index]) * 1e-4 > bound)
    }
  }

  /// `∂J/∂W = δ·Aᵀ`, `∂J/∂b = Σ_s δ_s`, and the whole Jacobian `∂z/∂a` of a batch.
  @Test func batchGradients() throws {
    var network = NetworkModel(sizes: [4, 5, 3, 2], batch: 7)
    let evaluator = try Evaluator(model: network.model, world: network.world(seed: 9, batch: 7))
    let l = IntegerTerm.constant(2)
    let (i, k) = (network.index(.indexed("n", l)), network.index(.indexed("n", l + -1)))
    let (s, t) = (network.index(.batch), network.index(.batch))
    let delta = network.gradient(network.sums, l, i, s)
    let outer = TensorExpression.total(
      s, .product([delta, network.element(network.activations, l + -1, k, s)]))
    for (gradient, claim, axes) in [
      (network.gradient(network.weights, l, i, k), outer, [i, k]),
      (network.gradient(network.biases, l, i), .total(s, delta), [i]),
    ] {
      let measured = try evaluator.measurement(of: gradient, axes: axes)
      let claimed = try evaluator.value(of: claim, axes: axes)
      #expect(measured.quality == .good)
      #expect(isClose(claimed.elements, measured.automatic.elements, 1e-15))
      #expect(isClose(claimed.elements, measured.value.elements, 1e-10))
    }
    let z = network.element(network.sums, l, i, s)
    let jacobian = TensorExpression.derivative(
      of: z, by: SymbolInstance(network.activations, index: l + -1),
      at: [.variable(k), .variable(t)])
    let axes = [i, s, k, t]
    let measured = try evaluator.measurement(of: jacobian, axes: axes)
    let claimed = try evaluator.value(
      of: .product([
        network.element(network.weights, l, i, k), .kronecker(.variable(s), .variable(t)),
      ]), axes: axes)
    #expect(measured.quality == .good)
    #expect(measured.value.shape == [3, 7, 5, 7])
    #expect(measured.automatic == claimed)
  }

  @Test func nonElementwiseActivation() throws {
    var network = NetworkModel(sizes: [4, 5, 3])
    network.model.activations = [.sigmoid, nil]
    let evaluator = try Evaluator(model: network.model, world: network.world(seed: 1))
    let i = network.index(.indexed("n", .constant(2)))
    #expect(throws: EvaluationFailure.nonElementwiseActivation(layer: 2)) {
      try evaluator.value(of: network.element(network.activations, .constant(2), i), axes: [i])
    }
    let first = network.index(.indexed("n", .constant(1)))
    let value = try evaluator.value(
      of: network.element(network.activations, .constant(1), first), axes: [first])
    #expect(value.elements.count == 5)
  }
}
