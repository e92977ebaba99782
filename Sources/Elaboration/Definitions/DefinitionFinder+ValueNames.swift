import MathSyntax

/// Names given to a derivative at the end of a chain, `∂L/∂V = Bᵀ ∂L/∂C = \zeta_1`.
extension DefinitionFinder {
  /// The name, where it has no meaning so far.
  func valueName(_ statement: StatementSource) -> WrittenDefinition? {
    guard statement.position > 1, statement.relation == .equal, !statement.isConditional,
      statement.head.isPlainDerivative, let name = bareReference(statement.member),
      name.layer == nil, name.elements.isEmpty, !base.defines(name.key), name.key.text != "e",
      !isGradientName(name.key)
    else { return nil }
    return WrittenDefinition(
      id: statement.id, target: .value(name), head: statement.member, member: statement.head,
      section: statement.section, namesValue: true)
  }

  /// Takes the names that nothing before gives a meaning, and that the model is not computed from.
  mutating func nameValues() {
    let names = valueNames.filter { named in
      !definitions.contains { $0.key == named.key && $0.id < named.id }
    }
    let keys = Set(names.map(\.key))
    let model = definitions.filter { !keys.contains($0.key) }
    for named in names {
      let isInput = model.contains { $0.member.names(usage.squares).contains(named.key) }
      let isNamed = definitions.contains { $0.key == named.key && $0.namesValue }
      guard !isInput, !isNamed else { continue }
      // What is said of the name further down is a claim.
      for later in definitions where later.key == named.key { roles[later.id] = .claim }
      definitions.removeAll { $0.key == named.key }
      definitions.append(named)
      roles[named.id] = .definition
    }
  }
}
