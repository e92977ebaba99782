import Elaboration
import MathSyntax
import TensorExpressions
import Tensors

/// A claim whose right side is numbers: `dy/dx = 4`, `p = 0.191`. It is about the article's own numbers
/// and is judged in its own world only, at the precision that is printed.
struct NumberClaim {
  let scope: Scope

  /// The numbers the article gives to symbols that nothing else defines.
  static func ownValues(_ scope: Scope) -> [SymbolInstance: Tensor] {
    var values: [SymbolInstance: Tensor] = [:]
    for (id, value) in scope.ownNumbers { values[SymbolInstance(id)] = Tensor(value) }
    return values
  }

  /// Whether the right side names no symbol, and the left side does.
  func concerns(_ reading: Reading) -> Bool {
    reading.relation != .assign && !scope.ownNumbers.isEmpty
      && reading.equation.right.isNumeric && !reading.equation.left.isNumeric
  }

  /// Whether the article gives every number that the model leaves free.
  var isComplete: Bool {
    let defined = Set(scope.model.definitions.map(\.symbol))
    return scope.bindings.values.allSatisfy { binding in
      guard case .symbol(let id) = binding else { return true }
      return defined.contains(id) || scope.ownNumbers[id] != nil || id == scope.rate
        || id == scope.loss
    }
  }

  /// Half a unit of the last printed digit; `nil` where more than one number is written.
  func halfUnit(_ reading: Reading) -> Double? {
    var node = reading.right
    if case .sum(let terms) = node.kind, terms.count == 1 { node = terms[0].value }
    guard case .number(let text) = node.kind else { return nil }
    guard let point = text.firstIndex(of: ".") else { return 0 }
    let decimals = text[text.index(after: point)...].prefix { $0.isNumber }.count
    var unit = 0.5
    for _ in 0..<min(decimals, 300) { unit /= 10 }
    return unit
  }
}

extension TensorExpression {
  /// Made of numbers alone.
  var isNumeric: Bool {
    switch self {
    case .number: true
    case .element, .length, .integer, .kronecker, .derivative, .total, .softmax: false
    default: children.allSatisfy(\.isNumeric)
    }
  }
}
