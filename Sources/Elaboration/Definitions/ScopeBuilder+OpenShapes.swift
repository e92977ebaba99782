import MathSyntax
import TensorExpressions

/// Names whose shapes the definitions leave open.
extension ScopeBuilder {
  /// The y of `L = l(o, y)` that nothing else mentions: no formula tells how long it is.
  func argumentsOnly(_ definitions: [WrittenDefinition], _ free: [NameKey]) -> [NameKey] {
    let losses = definitions.compactMap { LossOfArguments($0.member, in: base) }
    guard !losses.isEmpty else { return [] }
    let listed = losses.flatMap(\.arguments).compactMap { NameKey($0) }
    var elsewhere = NameUsage(declarationsOf: usage)
    for definition in definitions where LossOfArguments(definition.member, in: base) == nil {
      elsewhere.add(head: definition.head, member: definition.member)
    }
    return free.filter {
      listed.contains($0) && !elsewhere.values.contains($0) && declarations[$0] == nil
    }
  }

  /// The γ and β of `y = γ x̂ + β`, which the article differentiates by: numbers or vectors, and
  /// nothing in the definition tells which.
  func looseCoefficients(
    _ definitions: [WrittenDefinition], _ free: [NameKey], in scope: Scope
  ) -> [NameKey] {
    let wholes = definitions.filter {
      guard case .value(let reference) = $0.target, reference.elements.isEmpty,
        case .symbol(let id)? = scope.binding($0.key)
      else { return false }
      return !scope.model[id].axes.isEmpty
    }
    var inside = NameUsage(declarationsOf: usage)
    for definition in wholes { inside.add(head: definition.head, member: definition.member) }
    return free.filter { name in
      let isOpen =
        KindGuess.isCoefficient(NameUsage.base(of: name)) || usage.intercepts.contains(name)
      guard isOpen, declarations[name] == nil,
        case .symbol(let id)? = scope.binding(name), scope.model[id].axes.isEmpty,
        scope.ownNumbers[id] == nil
      else { return false }
      return inside.values.contains(name)
        && differentiated.pairs.contains { $0.variable.contains(name) }
    }
  }
}
