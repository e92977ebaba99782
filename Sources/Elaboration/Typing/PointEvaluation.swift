import TensorExpressions

/// Quantities as functions of the free numbers they depend on: definitions are put in place of names
/// as far as they depend on what is given a value.
struct PointEvaluation {
  private let model: Model
  private let definitions: [SymbolID: Definition]
  private static let deepest = 64

  init(model: Model) {
    self.model = model
    var definitions: [SymbolID: Definition] = [:]
    for definition in model.definitions where model[definition.symbol].family == nil {
      definitions[definition.symbol] = definition
    }
    self.definitions = definitions
  }

  /// The expression with the symbols of `point` replaced; `nil` where that takes more than putting
  /// definitions in and deriving them.
  func value(of expression: TensorExpression, at point: [SymbolInstance: TensorExpression])
    -> TensorExpression?
  {
    var next = 20_000_000
    let symbols = Set(point.keys.map(\.symbol))
    guard let whole = expanded(expression, over: symbols, stop: nil, &next, depth: 0) else {
      return nil
    }
    return replaced(whole, point)
  }

  /// All at once: in `f(y, x)` the y put in for x stays.
  private func replaced(
    _ expression: TensorExpression, _ point: [SymbolInstance: TensorExpression]
  ) -> TensorExpression {
    if case .element(let instance, _) = expression, let value = point[instance] { return value }
    return expression.mapChildren { replaced($0, point) }
  }

  /// Whether a symbol enters the value of another one.
  func depends(_ instance: SymbolInstance, on other: SymbolInstance) -> Bool {
    ancestors(of: instance.symbol).contains(other.symbol)
  }

  /// The free numbers, vectors and matrices an expression is made of, in the order of the model.
  func freeSymbols(of expression: TensorExpression) -> [SymbolInstance] {
    expression.instances.reduce(into: Set<SymbolID>()) { $0.formUnion(ancestors(of: $1.symbol)) }
      .filter { definitions[$0] == nil }.sorted().map { SymbolInstance($0) }
  }

  private func ancestors(of symbol: SymbolID) -> Set<SymbolID> {
    var found: Set<SymbolID> = []
    var open = [symbol]
    while let next = open.popLast() {
      guard found.insert(next).inserted, let definition = definitions[next] else { continue }
      open += definition.body.instances.map(\.symbol)
    }
    return found
  }

  private func expanded(
    _ expression: TensorExpression, over symbols: Set<SymbolID>, stop: SymbolInstance?,
    _ next: inout Int, depth: Int
  ) -> TensorExpression? {
    guard depth < Self.deepest else { return nil }
    switch expression {
    case .element(let instance, let indices):
      guard instance != stop, !symbols.contains(instance.symbol),
        !ancestors(of: instance.symbol).isDisjoint(with: symbols)
      else { return expression }
      guard instance.index == nil, let definition = definitions[instance.symbol],
        definition.axes.count == indices.count
      else { return nil }
      let fresh = definition.body.renamingBoundIndices(from: &next)
      let places = Dictionary(zip(definition.axes, indices)) { first, _ in first }
      return expanded(
        fresh.substituting(places), over: symbols, stop: stop, &next, depth: depth + 1)
    case .derivative(let body, let variable, let indices):
      guard indices.isEmpty,
        let inner = expanded(
          body, over: symbols.union([variable.symbol]), stop: variable, &next, depth: depth + 1),
        let derivative = inner.derivative(by: variable)
      else { return nil }
      return expanded(derivative, over: symbols, stop: stop, &next, depth: depth + 1)
    default:
      var isComplete = true
      let result = expression.mapChildren { child in
        guard let inner = expanded(child, over: symbols, stop: stop, &next, depth: depth + 1)
        else {
          isComplete = false
          return child
        }
        return inner
      }
      return isComplete ? result : nil
    }
  }
}
