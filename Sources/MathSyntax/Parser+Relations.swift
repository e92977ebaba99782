import Diagnostics

/// Lists, relations and sums: everything looser than a product.
extension Parser {
  /// `a, b, c`; commas behind a relation belong to its right side: `i = 1, …, n`.
  mutating func list() throws(NotationFailure) -> Notation {
    let start = here
    var groups: [(members: [[Notation]], relations: [Relation])] = []
    repeat {
      if let slice = try slice() {
        groups.append(([[slice]], []))
        continue
      }
      let (members, relations) = try relation()
      if !relations.isEmpty || groups.isEmpty || groups.last?.relations.isEmpty == true {
        groups.append((members.map { [$0] }, relations))
      } else {
        groups[groups.count - 1].members[groups[groups.count - 1].members.count - 1] += members
      }
    } while acceptSeparator()
    let items = groups.map { assemble($0.members, $0.relations) }
    return items.count == 1 ? items[0] : node(.list(items), from: start)
  }

  /// `:`, `1:`, `i:j` as one item of the indices in `W[:, 1]` and `X_{i,:}`.
  private mutating func slice() throws(NotationFailure) -> Notation? {
    guard inScript || isInSquare else { return nil }
    var stop = position
    while stop < end, tree.tokens[stop].kind != .comma, tree.tokens[stop].kind != .semicolon {
      stop = tree.next(after: stop)
    }
    let colons = tree.indices(from: position, to: stop) { $0 == .colon }
    guard colons.count == 1, let colon = colons.first,
      tree.indices(from: position, to: stop, where: Separators.isRelation).isEmpty
    else { return nil }
    let start = here
    let from =
      colon > position
      ? try inside(position, colon) { (p) throws(NotationFailure) in
        try p.sum()
      } : nil
    let to =
      colon + 1 < stop
      ? try inside(colon + 1, stop) { (p) throws(NotationFailure) in
        try p.sum()
      } : nil
    position = stop
    return node(.slice(from: from, to: to), from: start)
  }

  private mutating func acceptSeparator() -> Bool {
    guard kind == .comma || kind == .semicolon else { return false }
    position += 1
    return true
  }

  private func assemble(_ members: [[Notation]], _ relations: [Relation]) -> Notation {
    let sides = members.map { items in
      items.count == 1 ? items[0] : Notation(.list(items), span(items))
    }
    return relations.isEmpty ? sides[0] : Notation(.relation(sides, relations), span(sides))
  }

  func span(_ items: [Notation]) -> TextRange {
    guard let first = items.first, let last = items.last else { return here }
    return first.range.union(last.range)
  }

  private mutating func relation() throws(NotationFailure) -> ([Notation], [Relation]) {
    var members = [try sum()]
    var relations: [Relation] = []
    while let relation = relationSign() {
      position += 1
      relations.append(relation)
      members.append(try sum())
    }
    return (members, relations)
  }

  /// In a script a colon with a relation behind it says *such that*: `\sum_{i : j \in P_i}`.
  private func relationSign() -> Relation? {
    if case .relation(let relation) = kind { return relation }
    guard kind == .colon, inScript,
      !tree.indices(from: position, to: end, where: Separators.isRelation).isEmpty
    else { return nil }
    return .given
  }

  /// `a + b - c`
  mutating func sum() throws(NotationFailure) -> Notation {
    let start = here
    var terms: [Notation.Term] = []
    var isSigned = false
    while true {
      skipSpace()
      let sign = sign()
      if sign == nil, !terms.isEmpty { break }
      if sign != nil { position += 1 }
      isSigned = isSigned || sign != nil
      terms.append(Notation.Term(sign ?? .plus, try product()))
    }
    if terms.count == 1, !isSigned { return terms[0].value }
    return node(.sum(terms), from: start)
  }

  func sign() -> Notation.Term.Sign? {
    switch kind {
    case .plus: .plus
    case .minus: .minus
    case .plusMinus: .plusMinus
    default: nil
    }
  }

  mutating func skipSpace() {
    while kind == .wideSpace { position += 1 }
  }
}
