import Diagnostics

/// Lists, relations and sums: everything looser than a product.
extension Parser {
  /// `a, b, c`; commas behind a relation belong to its right side: `i = 1, …, n`.
  mutating func list() throws(NotationFailure) -> Notation {
    let start = here
    var groups: [(members: [[Notation]], relations: [Relation])] = []
    repeat {
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
    while case .relation(let relation) = kind {
      position += 1
      relations.append(relation)
      members.append(try sum())
    }
    return (members, relations)
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
