import Elaboration
import MathSyntax
import TensorExpressions

/// `w^\top w = 1`, `Σ_i p_i = 1`, `y_i (w^\top x_i + b) ≥ 1`: something of free symbols is a number. Nothing
/// that an article computes could make it true, so it is no claim but what the article assumes.
extension ClaimBench {
  func constraint(
    _ verdict: ClaimVerdict, _ head: Notation, _ relation: Relation, _ member: Notation
  ) -> ClaimVerdict {
    guard verdict.status == .refuted, Self.constraining.contains(relation), member.isNumeric,
      !head.contains(\.isDerivative), !verdict.readings.isEmpty,
      verdict.readings.allSatisfy({ isAboutFreeSymbols($0.equation) })
    else { return verdict }
    var undecided = ClaimVerdict.undecided("unknown-condition", CheckWording.constraint)
    undecided.readings = verdict.readings
    return undecided
  }

  private static let constraining: Set<Relation> = [
    .equal, .less, .lessEqual, .greater, .greaterEqual,
  ]

  private func isAboutFreeSymbols(_ equation: TensorEquation) -> Bool {
    guard equation.kind != .update else { return false }
    let expressions = [equation.left, equation.right]
    let symbols = Set(expressions.flatMap { $0.instances.map(\.symbol) })
    let scope = setup.scope
    // `w x = 1` beside `z = w x` is said of z.
    let isComputed = scope.model.definitions.contains { expressions.contains($0.body) }
    return !symbols.isEmpty && !isComputed && !expressions.contains(where: \.isCurved)
      && symbols.allSatisfy { id in
        !scope.model.definitions.contains { $0.symbol == id } && !scope.isGiven(id)
          && !isArgument(id)
      }
  }

  /// The z of `σ(z) ≤ 1`, which is any number.
  private func isArgument(_ id: SymbolID) -> Bool {
    setup.scope.bindings.values.allSatisfy { binding in
      if case .symbol(id) = binding { return false }
      return true
    }
  }
}

extension Notation {
  fileprivate var isDerivative: Bool {
    switch kind {
    case .derivative, .gradient: true
    default: false
    }
  }
}

extension TensorExpression {
  /// A derivative, or a function other than a root or a size: `\log x ≤ x - 1` and the like are laws.
  fileprivate var isCurved: Bool {
    switch self {
    case .derivative, .softmax: true
    case .apply(let function, let inner):
      ![.sqrt, .abs, .square].contains(function.name) || inner.isCurved
    default: children.contains(where: \.isCurved)
    }
  }
}

extension CheckWording {
  static let constraint =
    "nothing computes this: it is what the article assumes of free symbols, and is not taken into "
    + "account"
}
