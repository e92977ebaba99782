import DerivationDocuments
import Elaboration
import MathSyntax

/// `y[i] = Σ_k w[k] x[i+k]`: entries with their index in square brackets, as programs and signals
/// have it.
///
/// An article writes entries so where it says what one is, for a letter that is no layer and no
/// step; its
/// names are then read with subscripts, `y_i`.
struct EntryBrackets {
  private var names: Set<Notation> = []

  static func removing(from article: Article) -> Article {
    guard article.context.network == nil else { return article }
    var brackets = EntryBrackets()
    for statement in article.formulas.flatMap(\.statements) where statement.relation == .equal {
      guard let (name, letters) = statement.head.bracketedEntry else { continue }
      brackets.names.insert(name)
      for name in statement.member.namesWithEntries(letters) { brackets.names.insert(name) }
    }
    guard !brackets.names.isEmpty else { return article }
    brackets.collectOthers(article.formulas.flatMap(\.statements))
    var copy = article
    for place in copy.formulas.indices {
      copy.formulas[place].statements = copy.formulas[place].statements.map(brackets.plain)
    }
    return copy
  }

  /// `t[i]` beside `y[i]`: what has a bracket of the same kind is an entry as well.
  private mutating func collectOthers(_ statements: [WrittenStatement]) {
    var known = 0
    while known < names.count {
      known = names.count
      for side in statements.flatMap({ [$0.head, $0.member] }) where side.mentionsEntry(of: names) {
        names.formUnion(side.namesWithEntries(nil))
      }
    }
  }

  private func plain(_ statement: WrittenStatement) -> WrittenStatement {
    var copy = statement
    func subscripted(_ node: Notation) -> Notation {
      node.mapped { $0.joiningEntries(of: names) }
    }
    copy.head = subscripted(statement.head)
    copy.member = subscripted(statement.member)
    copy.predecessor = subscripted(statement.predecessor)
    return copy
  }
}

extension Notation {
  /// Layers and steps have brackets of their own.
  private static let otherLetters: Set<String> = ["l", "ℓ", "L", "t", "τ", "T"]

  /// `y` and the letters of `y[i, j]`.
  fileprivate var bracketedEntry: (name: Notation, letters: Set<String>)? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind,
      NameKey(written: factors[0]) != nil, let index = factors[1].entryIndex,
      let letters = index.entryLetters, !letters.isEmpty,
      letters.isDisjoint(with: Self.otherLetters)
    else { return nil }
    return (factors[0], letters)
  }

  /// The `i, j` of `[i, j]`.
  fileprivate var entryIndex: Notation? {
    if case .bracketed(.square, let inner) = kind { return inner }
    return nil
  }

  /// The letters of an index, all of them alone or with numbers; `nil` for what is no index.
  private var entryLetters: Set<String>? {
    switch kind {
    case .number: return []
    case .symbol(let letter): return letter.name.count == 1 ? [letter.name] : nil
    case .list, .sum, .product:
      var found: Set<String> = []
      for part in parts {
        guard let letters = part.entryLetters else { return nil }
        found.formUnion(letters)
      }
      return found
    case .bracketed(.round, let inner): return inner.entryLetters
    default: return nil
    }
  }

  /// Names right before such brackets; with `letters`, those where one of them stands in the
  /// bracket, or
  /// one that a sum binds.
  fileprivate func namesWithEntries(_ letters: Set<String>?) -> Set<Notation> {
    let known = letters.map { $0.union(summedLetters) }
    var found: Set<Notation> = []
    collectEntries(known, &found)
    return found
  }

  private var summedLetters: Set<String> {
    var found = parts.reduce(into: Set<String>()) { $0.formUnion($1.summedLetters) }
    if case .bigOperator(.sum, let lower?, _, _) = kind {
      let index = if case .relation(let members, _) = lower.kind { members[0] } else { lower }
      if case .symbol(let letter) = index.kind { found.insert(letter.name) }
    }
    return found
  }

  private func collectEntries(_ letters: Set<String>?, _ found: inout Set<Notation>) {
    if case .product(let factors, let signs) = kind {
      for (place, sign) in signs.enumerated() where sign == .juxtaposition {
        guard NameKey(written: factors[place]) != nil,
          let index = factors[place + 1].entryIndex?.entryLetters,
          !index.isEmpty, index.isDisjoint(with: Self.otherLetters),
          letters.map({ !index.isDisjoint(with: $0) }) ?? true
        else { continue }
        found.insert(factors[place])
      }
    }
    for part in parts { part.collectEntries(letters, &found) }
  }

  fileprivate func mentionsEntry(of names: Set<Notation>) -> Bool {
    if case .product(let factors, let signs) = kind {
      for (place, sign) in signs.enumerated() where sign == .juxtaposition {
        if names.contains(factors[place]), factors[place + 1].entryIndex != nil { return true }
      }
    }
    return parts.contains { $0.mentionsEntry(of: names) }
  }
}

extension Notation.Kind {
  /// `x[i+k]` as `x_{i+k}`; what stands on the bracket, `x[i]^2`, then stands on the name.
  fileprivate func joiningEntries(of names: Set<Notation>) -> Notation.Kind {
    guard case .product(let factors, let signs) = self else { return self }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    for (place, factor) in factors.enumerated() {
      let sign = place > 0 ? signs[place - 1] : nil
      if sign == .juxtaposition, let name = kept.last, names.contains(name),
        let entry = factor.entry(of: name)
      {
        kept[kept.count - 1] = entry
        continue
      }
      if let sign { between.append(sign) }
      kept.append(factor)
    }
    return kept.count == 1 ? kept[0].kind : .product(kept, signs: between)
  }
}

extension Notation {
  /// The bracket behind a name as its subscript.
  fileprivate func entry(of name: Notation) -> Notation? {
    let range = name.range.union(range)
    if let index = entryIndex {
      return Notation(
        .scripted(name, subscript: index, superscript: nil, primes: 0), range)
    }
    guard case .scripted(let bracket, nil, let upper, let primes) = kind,
      let index = bracket.entryIndex
    else { return nil }
    return Notation(
      .scripted(name, subscript: index, superscript: upper, primes: primes), range)
  }
}
