import Evaluation
import TensorExpressions

/// The kinked operators of an equation and its model that are applied to a single number: a world sees
/// one side of each, where a vector lies on both.
///
/// With worlds drawn at random `∂/∂w max(0, 1 − y wᵀx) = −y x` holds in three of them more often than not.
/// So the worlds are chosen: world n sees of kink k the side that bit k of n says.
struct ScalarKinks {
  /// What the operators are applied to, each once.
  private(set) var arguments: [TensorExpression] = []
  /// More are left to chance; worlds for all their sides would be too many.
  private static let most = 6
  /// How often a world is drawn again for its sides.
  private static let attempts = 24
  /// Enough worlds for all sides of four kinks.
  static let worlds = 16

  var isEmpty: Bool { arguments.isEmpty }

  init(_ equation: TensorEquation, model: Model) {
    collect(equation.left)
    collect(equation.right)
    for definition in model.definitions where model[definition.symbol].family == nil {
      collect(definition.body)
    }
  }

  private mutating func collect(_ expression: TensorExpression) {
    for child in expression.children { collect(child) }
    guard case .apply(let function, let argument) = expression, function.isKinked,
      arguments.count < Self.most, argument.freeIndices.isEmpty, argument.freeIntegers.isEmpty,
      !argument.hasDerivative, !argument.instances.isEmpty, !arguments.contains(argument)
    else { return }
    // The step `relu(sign(a - b))` has one kink.
    if case .apply(let inner, _) = argument, inner.isKinked { return }
    arguments.append(argument)
  }

  /// Whether a world is one of those wanted in its slot, or as good a one as can be had.
  func accept(_ trial: TrialWorld, on slot: WorldSlot, attempt: Int) -> Bool {
    guard case .random(let number) = slot, attempt < Self.attempts else { return true }
    return arguments.enumerated().allSatisfy { place, argument in
      guard
        let value = try? trial.evaluator.value(
          of: argument, axes: [], assignment: trial.world.assignment
        ).elements.first
      else { return true }
      return (value > 0) == ((number >> place) & 1 == 0)
    }
  }
}

extension ScalarFunction {
  fileprivate var isKinked: Bool {
    switch name {
    case .relu, .leakyRelu, .elu, .abs, .sign: true
    default: false
    }
  }
}
