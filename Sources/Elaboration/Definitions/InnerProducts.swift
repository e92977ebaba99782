import MathSyntax

/// Pairs of names with a dot between them in definitions, `z = w · x + b`, where the dot of two vectors
/// is their inner product. Of names that surely are vectors the dot may be left out.
///
/// Between values that the article computes the dot goes entry by entry, as in the `f_t · c_{t-1}` of a
/// cell; here one of the two at least is free, a weight or an input, and what is defined is a number.
/// Where no such reading fits all definitions the dot goes entry by entry as well.
struct InnerProducts {
  private var found: [(names: Set<NameKey>, head: NameKey)] = []

  var pairs: Set<Set<NameKey>> { Set(found.map(\.names)) }
  var isEmpty: Bool { found.isEmpty }

  /// - Parameter vectors: names that the article declares to be vectors.
  init(_ definitions: [WrittenDefinition], usage: NameUsage, vectors: Set<NameKey>) {
    let sure = Set(vectors.union(usage.bold).map(\.baseName))
    let computed = Set(definitions.filter { !$0.member.isMadeOfNumbers }.map { $0.key.baseName })
    for definition in definitions
    where !usage.looksLikeVector(definition.key) && !usage.besideMatrix.contains(definition.key) {
      for (pair, sign) in definition.member.dottedNames
      where !pair.isSubset(of: computed) && (sign == .dot || pair.isSubset(of: sure)) {
        found.append((pair, definition.key))
      }
    }
  }

  /// Whether both names of some pair are vectors in a scope, so that there is something to choose.
  func areVectors(in scope: Scope) -> Bool {
    let vectors = Set(
      scope.bindings.keys.filter { scope.axisCount(of: $0) == 1 }.map(\.baseName))
    return found.contains { $0.names.isSubset(of: vectors) }
  }

  /// Whether all that is defined by such products of vectors is a number in a scope.
  func giveNumbers(in scope: Scope) -> Bool {
    areVectors(in: scope) && found.allSatisfy { scope.axisCount(of: $0.head) == 0 }
  }
}

extension Scope {
  /// The axes of a name's symbol, that of its samples left aside.
  fileprivate func axisCount(of name: NameKey) -> Int? {
    guard case .symbol(let id)? = bindings[name] else { return nil }
    return model[id].axes.count - (SampleNames.isOwn(name) ? 1 : 0)
  }
}

extension NameKey {
  /// The x of a family `x_i` over samples or steps.
  fileprivate var baseName: NameKey {
    if SampleNames.isOwn(self) { return SampleNames.base(self) }
    return NameUsage.base(of: self)
  }
}

extension Scope {
  /// Whether the dot between two names is their inner product.
  func isInnerProduct(_ a: Notation, _ b: Notation) -> Bool {
    guard !innerProducts.isEmpty, let first = a.dotted, let second = b.dotted else { return false }
    return innerProducts.contains([first, second])
  }
}

extension Notation {
  /// The name of `w`, `x_i`, with neither primes nor a superscript.
  fileprivate var dotted: NameKey? {
    let (base, scripts) = ReferenceReader.flatten(self)
    guard scripts.allSatisfy({ $0.primes == 0 && $0.superscript.map(\.isSampleMark) ?? true })
    else { return nil }
    return NameKey.base(of: base)
  }

  /// The `(i)` of `x^{(i)}`.
  fileprivate var isSampleMark: Bool {
    guard case .bracketed(.round, let inner) = kind, case .symbol(let letter) = inner.kind else {
      return false
    }
    return letter.name.count == 1 && letter.name != "l" && letter.name != "L"
  }

  /// The two names of every product that has no other name in it, with the sign between them.
  fileprivate var dottedNames: [(names: Set<NameKey>, sign: ProductSign)] {
    var found = parts.flatMap(\.dottedNames)
    guard case .product(let factors, let signs) = kind else { return found }
    let names = factors.indices.filter { place in
      if case .number = factors[place].kind { return false }
      return true
    }
    if names.count == 2, names[1] == names[0] + 1, let first = factors[names[0]].dotted,
      let second = factors[names[1]].dotted, first != second
    {
      found.append(([first, second], signs[names[0]]))
    }
    return found
  }

  /// `3`, `[2, 3]`: no name in it.
  fileprivate var isMadeOfNumbers: Bool {
    switch kind {
    case .symbol, .accented: false
    default: parts.allSatisfy(\.isMadeOfNumbers)
    }
  }
}
