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
    guard reading.relation != .assign, reading.equation.right.isNumeric,
      !reading.equation.left.isNumeric
    else { return false }
    // `∂z/∂b = 1` and `Σ ŷ = 1` are laws; a decimal is not.
    let isLaw = halfUnit(reading) == 0
    return !isLaw || !scope.ownNumbers.isEmpty
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

extension TensorEquation {
  /// Some entry is named by its number, as in `w_{11} x_1 + w_{12} x_2`.
  var namesEntries: Bool { left.namesEntries || right.namesEntries }
}

extension TensorExpression {
  fileprivate var namesEntries: Bool {
    let own: [ElementIndex] =
      switch self {
      case .element(_, let indices), .derivative(_, _, let indices): indices
      default: []
      }
    let isNamed = own.contains { index in
      if case .constant = index { true } else { false }
    }
    return isNamed || children.contains(where: \.namesEntries)
  }
}

extension TensorExpression {
  /// A function with a kink or a jump is applied somewhere.
  var hasKink: Bool {
    if case .apply(let function, _) = self, [.relu, .abs, .sign].contains(function.name) {
      return true
    }
    return children.contains(where: \.hasKink)
  }
}
