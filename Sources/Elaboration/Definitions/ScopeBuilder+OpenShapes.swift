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

  /// Whether a capital is a vector because something is added to its product with another capital, as
  /// the b of `X W + b`: a bias for every sample, which nobody means.
  func flattensMatrices(_ kinds: [NameKey: SymbolKind], _ definitions: [WrittenDefinition]) -> Bool
  {
    definitions.contains { $0.member.addsToCapitals { kinds[$0] == .column } }
  }

  /// The S of `y = S x`: a factor in what defines something is no function, whatever stands behind it
  /// elsewhere.
  func isFactor(_ name: NameKey, in definitions: [WrittenDefinition]) -> Bool {
    definitions.contains { $0.member.hasFactor(name) }
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
  /// Whether the name stands beside other factors, with no bracket right behind it.
  fileprivate func hasFactor(_ name: NameKey) -> Bool {
    if case .product(let factors, let signs) = kind {
      for (place, factor) in factors.enumerated() where NameKey(factor) == name {
        guard place < signs.count, signs[place] == .juxtaposition,
          case .bracketed = ReferenceReader.flatten(factors[place + 1]).base.kind
        else { return true }
      }
    }
    return parts.contains { $0.hasFactor(name) }
  }

  /// `X W + b`, where some of the capitals is a vector, and so is what is added.
  fileprivate func addsToCapitals(_ isVector: (NameKey) -> Bool) -> Bool {
    if case .sum(let terms) = kind {
      let names = terms.compactMap { NameKey(written: $0.value) }
      let capitals = terms.map { term -> [NameKey] in
        guard case .product(let factors, _) = term.value.kind else { return [] }
        return factors.compactMap { NameKey(written: $0) }
          .filter { KindGuess.isUppercase(NameUsage.base(of: $0)) }
      }
      let isFlattened = capitals.contains { $0.count > 1 && $0.contains(where: isVector) }
      if isFlattened,
        names.contains(where: { !KindGuess.isUppercase(NameUsage.base(of: $0)) && isVector($0) })
      {
        return true
      }
    }
    return parts.contains { $0.addsToCapitals(isVector) }
  }

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
