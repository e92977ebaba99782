import Elaboration
import TensorExpressions

extension UpdateClaim {
  /// The loss of one sample, L_i of `L = \frac1n \sum_i L_i`, where a step is said for every i by itself:
  /// `w ← w - η ∂L_i/∂w` is a step of stochastic gradient descent.
  ///
  /// `nil` where the step writes no such index, or the loss is no sum over it.
  func lossOfSample(_ equation: TensorEquation) -> TensorExpression? {
    let own = equation.left.freeIndices
    let others = equation.axes.filter {
      !own.contains($0) && equation.right.freeIndices.contains($0)
    }
    guard others.count == 1, let sample = others.first, let loss = scope.loss else { return nil }
    let definitions = scope.model.definitions.filter { $0.symbol == loss }
    guard definitions.count == 1 else { return nil }
    return definitions[0].body.summand(at: sample)
  }
}

extension TensorExpression {
  /// What a sum over all samples, times a number, sums up, at one of them.
  fileprivate func summand(at sample: IndexVariable) -> TensorExpression? {
    switch self {
    case .total(let index, let body) where index.length == sample.length:
      return body.substituting([index: .variable(sample)])
    case .quotient(let above, let below) where below.isFreeOfSymbols:
      return above.summand(at: sample)
    case .product(let factors):
      let others = factors.filter { !$0.isFreeOfSymbols }
      return others.count == 1 ? others[0].summand(at: sample) : nil
    case .sum(let terms): return terms.count == 1 ? terms[0].summand(at: sample) : nil
    default: return nil
    }
  }

  private var isFreeOfSymbols: Bool { instances.isEmpty }
}
