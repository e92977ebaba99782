import Elaboration
import MathSyntax
import TensorExpressions
import Tensors

/// What a claim whose right side is numbers needs: `dy/dx = 4`, `p = 0.191`. It is about the article's
/// own numbers and is judged in its own world only, at the precision that is printed.
struct NumberClaim {
  let scope: Scope

  /// The numbers the article gives to symbols that nothing else defines.
  static func ownValues(_ scope: Scope) -> [SymbolInstance: Tensor] {
    var values: [SymbolInstance: Tensor] = [:]
    for (id, value) in scope.ownNumbers { values[SymbolInstance(id)] = Tensor(value) }
    for (instance, given) in scope.ownTensors {
      if let tensor = Tensor(given.shape, given.elements) { values[instance] = tensor }
    }
    return values
  }

  /// Whether the article gives every number that an expression depends on.
  func isComplete(_ expression: TensorExpression) -> Bool {
    let symbols = upstream(of: expression)
    let defined = Set(scope.model.definitions.map(\.symbol))
    return symbols.allSatisfy { id in
      let isConstant = if case .constant = scope.model[id].draw { true } else { false }
      return defined.contains(id) || scope.isGiven(id) || isConstant
    } && !expression.usesUnknownFunctions(scope, symbols)
  }

  /// Whether some number of the article's own goes into an expression.
  func usesOwnNumbers(_ expression: TensorExpression) -> Bool {
    upstream(of: expression).contains { scope.isGiven($0) }
  }

  /// All symbols that an expression depends on.
  func upstream(of expression: TensorExpression) -> Set<SymbolID> {
    var seen: Set<SymbolID> = []
    var open = expression.instances.map(\.symbol)
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      for definition in scope.model.definitions where definition.symbol == id {
        open += definition.body.instances.map(\.symbol)
      }
    }
    return seen
  }
}

extension TensorExpression {
  /// Whether a function of which nothing is known takes part.
  fileprivate func usesUnknownFunctions(_ scope: Scope, _ symbols: Set<SymbolID>) -> Bool {
    hasAbstractFunction
      || scope.model.definitions.contains {
        symbols.contains($0.symbol) && $0.body.hasAbstractFunction
      }
  }

  private var hasAbstractFunction: Bool {
    if case .apply(let function, _) = self, case .abstract = function.name { return true }
    return children.contains(where: \.hasAbstractFunction)
  }
}

extension TensorEquation {
  /// Some entry is named by its number, as in `w_{11} x_1 + w_{12} x_2`, along an axis that may be of
  /// any length.
  func namesEntries(in model: Model) -> Bool {
    left.namesEntries(in: model) || right.namesEntries(in: model)
  }
}

extension TensorExpression {
  fileprivate func namesEntries(in model: Model) -> Bool {
    let isNamed =
      switch self {
      case .element(let instance, let indices), .derivative(_, let instance, let indices):
        zip(model[instance.symbol].axes, indices).contains { axis, index in
          guard case .constant = index else { return false }
          if case .fixed = axis { return false }
          return true
        }
      default: false
      }
    return isNamed || children.contains { $0.namesEntries(in: model) }
  }
}
