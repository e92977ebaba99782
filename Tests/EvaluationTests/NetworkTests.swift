import Evaluation
import FiniteDifferences
import TensorExpressions
import Tensors
import Testing

/// The network [4, 5, 3, 2] against loops written out by hand.
struct NetworkTests {
  let network = NetworkModel(sizes: [4, 5, 3, 2])

  /// `a^{(l)}` for all layers, and J.
  private func forward(_ world: World) throws -> (activations: [[Double]], loss: Double) {
    var a = [try #require(world.values[SymbolInstance(network.input)]).elements]
    for layer in 1...3 {
      let at = IntegerTerm.constant(layer)
      let w = try #require(world.values[SymbolInstance(network.weights, index: at)])
      let b = try #require(world.values[SymbolInstance(network.biases, index: at)])
      var next: [Double] = []
      for i in 0..<w.shape[0] {
        var z = b.elements[i]
        for k in 0..<w.shape[1] { z += w.elements[i * w.shape[1] + k] * a[layer - 1][k] }
        next.append(ElementaryFunction.sigmoid(z))
      }
      a.append(next)
    }
    let y = try #require(world.values[SymbolInstance(network.target)]).elements
    return (a, zip(a[3], y).reduce(0) { $0 + 0.5 * ($1.0 - $1.1) * ($1.0 - $1.1) })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func forwardValues(seed: UInt64) throws {
    var network = network
    let world = network.world(seed: seed)
    let evaluator = try Evaluator(model: network.model, world: world)
    let expected = try forward(world)
    for layer in 0...3 {
      let i = network.index(.indexed("n", .constant(layer)))
      let value = try evaluator.value(
        of: network.element(network.activations, .constant(layer), i), axes: [i])
      #expect(value.shape == [[4, 5, 3, 2][layer]])
      for (a, b) in zip(value.elements, expected.activations[layer]) {
        #expect(abs(a - b) < 1e-15)
      }
    }
    let loss = try evaluator.value(of: network.element(network.loss, nil), axes: [])
    #expect(abs((loss[] ?? .nan) - expected.loss) < 1e-15)
  }

  @Test(arguments: 1...3)
  func bothOraclesAgreeOnEveryParameter(layer: Int) throws {
    var network = network
    let evaluator = try Evaluator(model: network.model, world: network.world(seed: 5))
    let l = IntegerTerm.constant(layer)
    let i = network.index(.indexed("n", l))
    let k = network.index(.indexed("n", l + -1))
    for (expression, axes) in [
      (network.gradient(network.weights, l, i, k), [i, k]),
      (network.gradient(network.biases, l, i), [i]),
      (network.gradient(network.sums, l, i), [i]),
      (network.gradient(network.activations, l + -1, k), [k]),
    ] {
      let measured = try evaluator.measurement(of: expression, axes: axes)
      #expect(measured.quality == .good)
      let scale = measured.value.largestMagnitude
      #expect(scale > 1e-4)
      for (index, value) in measured.value.elements.enumerated() {
        let error = measured.error.elements[index]
        #expect(abs(value - measured.automatic.elements[index]) <= 10 * error)
        #expect(error < 1e-7 * scale)
      }
    }
  }

  /// The plan's differences, which run only what an entry reaches, against those of the loops.
  @Test(arguments: 1...3)
  func differencesOfThePlanAreThoseOfTheLoops(layer: Int) throws {
    var network = network
    let world = network.world(seed: 4)
    let evaluator = try Evaluator(model: network.model, world: world)
    let l = IntegerTerm.constant(layer)
    let (i, k) = (network.index(.indexed("n", l)), network.index(.indexed("n", l + -1)))
    let measured = try evaluator.measurement(
      of: network.gradient(network.weights, l, i, k), axes: [i, k])
    let place = SymbolInstance(network.weights, index: l)
    let start = try #require(world.values[place]).elements
    let loops = FivePointDifference().gradient(at: start) { weights in
      var changed = world
      changed.values[place]?.elements = weights
      return (try? forward(changed).loss) ?? .nan
    }
    #expect(loops.isOracle)
    #expect(isClose(measured.value.elements, loops.values, 1e-12))
  }

  /// `δ^{(l)} = (W^{(l+1)})ᵀ δ^{(l+1)} ⊙ σ′(z^{(l)})` holds, and no changed copy of it does.
  @Test(arguments: [1, 1.0001, -1, 2])
  func recursion(factor: Double) throws {
    var network = network
    let evaluator = try Evaluator(model: network.model, world: network.world(seed: 7))
    let l = IntegerTerm(NetworkModel.layer)
    let i = network.index(.indexed("n", l))
    let k = network.index(.indexed("n", l + 1))
    let right = TensorExpression.product([
      .number(factor),
      .total(
        k,
        .product([
          network.element(network.weights, l + 1, k, i),
          network.gradient(network.sums, l + 1, k),
        ])),
      .apply(ScalarFunction(.sigmoid, order: 1), network.element(network.sums, l, i)),
    ])
    for layer in 1...2 {
      let assignment: IntegerAssignment = [NetworkModel.layer: layer]
      let claimed = try evaluator.value(of: right, axes: [i], assignment: assignment)
      let measured = try evaluator.measurement(
        of: network.gradient(network.sums, l, i), axes: [i], assignment: assignment)
      let agrees = claimed.elements.indices.map { index in
        abs(claimed.elements[index] - measured.value.elements[index])
          <= 10 * measured.error.elements[index]
      }
      #expect(agrees.allSatisfy { $0 == (factor == 1) })
    }
    #expect(throws: EvaluationFailure.self) {
      try evaluator.value(of: right, axes: [i], assignment: [NetworkModel.layer: 3])
    }
  }
}
