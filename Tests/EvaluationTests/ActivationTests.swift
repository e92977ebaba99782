import Evaluation
import TensorExpressions
import Tensors
import Testing

/// Networks with the activations that are not the sigmoid: both oracles against each other, and the
/// recursion of δ.
struct ActivationTests {
  static let names: [ScalarFunction.Name] = [
    .tanh, .relu, .leakyRelu, .softplus, .gelu, .silu, .elu,
  ]

  @Test(arguments: names)
  func bothOraclesAgree(name: ScalarFunction.Name) throws {
    var network = NetworkModel(sizes: [4, 5, 3, 2], batch: 7, activation: name)
    let evaluator = try Evaluator(model: network.model, world: network.world(seed: 5, batch: 7))
    for layer in 1...3 {
      let l = IntegerTerm.constant(layer)
      let i = network.index(.indexed("n", l))
      let k = network.index(.indexed("n", l + -1))
      let gradient = network.gradient(network.weights, l, i, k)
      let measured = try evaluator.measurement(of: gradient, axes: [i, k])
      #expect(measured.quality == .good)
      let scale = measured.value.largestMagnitude
      #expect(scale > 1e-5)
      for (index, value) in measured.value.elements.enumerated() {
        let distance = abs(value - measured.automatic.elements[index])
        #expect(distance <= 10 * measured.error.elements[index] + 1e-9 * scale)
      }
    }
  }

  /// `δ^{(l)} = (W^{(l+1)})ᵀ δ^{(l+1)} ⊙ f′(z^{(l)})`, and not with the derivative of another function.
  @Test(arguments: names)
  func recursion(name: ScalarFunction.Name) throws {
    var network = NetworkModel(sizes: [4, 5, 3, 2], activation: name)
    let evaluator = try Evaluator(model: network.model, world: network.world(seed: 7))
    let l = IntegerTerm.constant(1)
    let i = network.index(.indexed("n", l))
    let k = network.index(.indexed("n", l + 1))
    let measured = try evaluator.measurement(
      of: network.gradient(network.sums, l, i), axes: [i])
    for other in Self.names {
      let back = TensorExpression.total(
        k,
        .product([
          network.element(network.weights, l + 1, k, i),
          network.gradient(network.sums, l + 1, k),
        ]))
      let slope = TensorExpression.apply(
        ScalarFunction(other, order: 1), network.element(network.sums, l, i))
      let claimed = try evaluator.value(of: .product([back, slope]), axes: [i])
      let isRight = isClose(claimed.elements, measured.value.elements, 1e-7)
      #expect(isRight == (other == name), "\(name) claimed as \(other)")
    }
  }

  /// Second derivatives, which reverse mode takes of the slopes.
  @Test(arguments: [ScalarFunction.Name.softplus, .gelu, .silu, .elu, .leakyRelu])
  func slopesAreDifferentiated(name: ScalarFunction.Name) throws {
    var m = SmallModel()
    let x = m.free("x", [3], [-1.2, 0.4, 2])
    let i = m.index(3)
    let slope = TensorExpression.apply(ScalarFunction(name, order: 1), at(x, i))
    let loss = m.define("J", [], .total(i, .sum([slope, .product([slope, at(x, i)])])))
    let measured = try m.evaluator().measurement(of: derivative(at(loss), x, i), axes: [i])
    #expect(measured.quality == .good)
    #expect(isClose(measured.value.elements, measured.automatic.elements, 1e-7))
  }
}
