import MathSyntax
import TensorExpressions

/// Names whose shapes the definitions leave open.
extension ScopeBuilder {
  /// The capitals of `P = V I`, where nothing in the article is bold, transposed, in a norm or declared:
  /// numbers as well as matrices.
  func areMatricesByLetter(
    _ kinds: [NameKey: SymbolKind], _ open: [NameKey], _ definitions: [WrittenDefinition]
  ) -> Bool {
    base.bindings.isEmpty && declarations.isEmpty && usage.transposed.isEmpty && usage.bold.isEmpty
      && usage.vectorLike.isEmpty && !open.isEmpty
      && definitions.allSatisfy(\.member.isPlainAlgebra)
      && open.allSatisfy { name in
        kinds[name] == .matrix && KindGuess.isUppercase(NameUsage.base(of: name))
          && usage.subscripts[name, default: 0] == 0
      }
  }

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

extension Notation {
  /// Letters and numbers, added, multiplied and divided.
  fileprivate var isPlainAlgebra: Bool {
    switch kind {
    case .number, .symbol: true
    case .sum, .product, .fraction, .bracketed(.round, _): parts.allSatisfy(\.isPlainAlgebra)
    case .scripted(let base, nil, let power?, 0):
      base.isPlainAlgebra && power.isSignedNumber
    default: false
    }
  }
}
