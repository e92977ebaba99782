import TensorExpressions

extension NetworkBuilder {
  /// `J`, the mean or the sum of the samples' losses.
  mutating func addLoss() {
    roles[.loss] = model.add(
      Symbol(name: NetworkSystem.Role.loss.name, axes: [], draw: .input))
    let sample = sampleIndex()
    let perSample = network.loss.map { loss in lossOfSample(loss, sample) }
    define(.loss, axes: [], as: reduced(perSample ?? abstractLoss(sample), over: sample))
  }

  private func reduced(
    _ body: TensorExpression, over sample: IndexVariable?
  ) -> TensorExpression {
    guard let sample else { return body }
    let total = TensorExpression.total(sample, body)
    // What an unknown function does with its batch is part of what is not known.
    guard network.reduction == .mean, network.loss != nil else { return total }
    return .product([.quotient(.number(1), .length(.batch)), total])
  }

  private mutating func lossOfSample(
    _ loss: Network.Loss, _ sample: IndexVariable?
  ) -> TensorExpression {
    let width = Self.width(IntegerTerm(.depth))
    let neuron = index(width, "i")
    let prediction = element(.prediction, nil, place(neuron, sample))
    let target = element(.target, nil, place(neuron, sample))
    let squares = TensorExpression.total(
      neuron, .power(.sum([prediction, negated(target)]), .number(2)))
    let mean = TensorExpression.product([.quotient(.number(1), .length(width)), squares])
    switch loss {
    case .halfSquaredError: return .product([.number(0.5), squares])
    case .squaredError: return squares
    case .meanSquaredError: return mean
    case .rootMeanSquaredError: return .apply(ScalarFunction(.sqrt), mean)
    case .crossEntropy: return negated(.total(neuron, .product([target, logarithm(prediction)])))
    case .binaryCrossEntropy:
      let misses = TensorExpression.product([
        complement(target), logarithm(complement(prediction)),
      ])
      let hits = TensorExpression.product([target, logarithm(prediction)])
      return negated(.total(neuron, .sum([hits, misses])))
    }
  }

  /// `Σ_r g_r(Σ_i u_{ri} ŷ_i + Σ_i v_{ri} y_i)` with unknown smooth `g_r`: a function whose gradient
  /// points in any direction and changes from point to point, so that no formula of a particular loss
  /// agrees with it by accident.
  private mutating func abstractLoss(_ sample: IndexVariable?) -> TensorExpression {
    let width = Self.width(IntegerTerm(.depth))
    let axes: [AxisLength] = [.fixed(Self.ridges), width]
    let onPrediction = model.add(Symbol(name: "\\mathcal{J}_{u}", axes: axes, draw: .input))
    let onTarget = model.add(Symbol(name: "\\mathcal{J}_{v}", axes: axes, draw: .input))
    var terms: [TensorExpression] = []
    for ridge in 1...Self.ridges {
      let function = model.add(
        Symbol(name: "\\mathcal{J}_{g\(ridge)}", axes: [], draw: .constant(0)))
      let direction =
        [(onPrediction, NetworkSystem.Role.prediction), (onTarget, .target)].map { weights, role in
          let neuron = index(width, "i")
          let weight = TensorExpression.element(
            SymbolInstance(weights), [.constant(ridge), .variable(neuron)])
          return TensorExpression.total(
            neuron, .product([weight, element(role, nil, place(neuron, sample))]))
        }
      terms.append(.apply(ScalarFunction(.abstract(function)), .sum(direction)))
    }
    return .sum(terms)
  }

  /// Enough directions that the gradient is no multiple of one vector.
  private static var ridges: Int { 3 }

  private func negated(_ body: TensorExpression) -> TensorExpression {
    .product([.number(-1), body])
  }

  private func complement(_ body: TensorExpression) -> TensorExpression {
    .sum([.number(1), negated(body)])
  }

  private func logarithm(_ body: TensorExpression) -> TensorExpression {
    .apply(ScalarFunction(.log), body)
  }
}
