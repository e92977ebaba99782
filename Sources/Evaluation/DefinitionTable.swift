import TensorExpressions

/// Which definition an instance has.
struct DefinitionTable {
  private var exact: [SymbolInstance: Definition] = [:]
  private var general: [SymbolID: Definition] = [:]

  /// Of several definitions of one instance the first one counts.
  init(_ model: Model, _ assignment: IntegerAssignment) {
    for definition in model.definitions {
      guard let at = definition.at else {
        if general[definition.symbol] == nil { general[definition.symbol] = definition }
        continue
      }
      guard let value = at.value(assignment) else { continue }
      let instance = SymbolInstance(definition.symbol, index: .constant(value))
      if exact[instance] == nil { exact[instance] = definition }
    }
  }

  /// The definition at exactly this index, else the one for the whole family.
  func definition(of node: SymbolInstance) -> Definition? {
    exact[node] ?? general[node.symbol]
  }
}
