/// Quantities as functions of chosen others: z(t, x) of `z = t x²`, `x = \sin t`.
extension Model {
  /// The value of a quantity, written out down to `variable` and to the quantities in `holding`,
  /// which are held where they are: its derivative by the variable is then the partial one,
  /// `∂z/∂t = x²`.
  ///
  /// - Returns: `nil` for what no single formula defines, and for families over layers or steps.
  public func value(
    of instance: SymbolInstance, at indices: [ElementIndex], by variable: SymbolInstance,
    holding: Set<SymbolID>
  ) -> TensorExpression? {
    var writer = HeldValue(model: self, variable: variable, holding: holding)
    return writer.value(of: instance, at: indices, depth: 0)
  }
}

private struct HeldValue {
  let model: Model
  let variable: SymbolInstance
  let holding: Set<SymbolID>
  /// Far from the numbers of typed formulas and of chains.
  private var nextIndex = 1_900_000_000

  init(model: Model, variable: SymbolInstance, holding: Set<SymbolID>) {
    self.model = model
    self.variable = variable
    self.holding = holding
  }

  private static let deepest = 8

  mutating func value(of instance: SymbolInstance, at indices: [ElementIndex], depth: Int)
    -> TensorExpression?
  {
    let definitions = model.definitions.filter { $0.symbol == instance.symbol }
    guard depth < Self.deepest, instance.index == nil, !instance.isHeld, definitions.count == 1,
      let definition = definitions.first, definition.axes.count == indices.count
    else { return nil }
    let axes = Dictionary(zip(definition.axes, indices)) { first, _ in first }
    let body = definition.body.renamingBoundIndices(from: &nextIndex).substituting(axes)
    return written(body, depth: depth)
  }

  private mutating func written(_ expression: TensorExpression, depth: Int) -> TensorExpression {
    guard case .element(var instance, let indices) = expression else {
      return expression.mapChildren { written($0, depth: depth) }
    }
    if instance == variable { return expression }
    if holding.contains(instance.symbol) {
      instance.isHeld = true
      return .element(instance, indices)
    }
    return value(of: instance, at: indices, depth: depth + 1) ?? expression
  }
}
