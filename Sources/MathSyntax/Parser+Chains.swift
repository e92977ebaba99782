import Diagnostics

/// The chain of relations of one piece.
extension Parser {
  mutating func chain() throws(NotationFailure) -> FormulaNotation.Chain {
    var members: [Notation] = []
    var relations: [FormulaNotation.RelationSign] = []
    var continues = false
    skipSpace()
    if case .relation = kind { continues = true } else { members.append(try member()) }
    while let token = current {
      guard case .relation(let relation) = token.kind else { throw failure(at: token) }
      position += 1
      relations.append(.init(relation, token.range))
      members.append(try member())
    }
    if !continues, relations.isEmpty, let inner = Self.unwrapped(members[0]) { return inner }
    return .init(continues: continues, members: members, relations: relations)
  }

  /// Invisible braces around a whole chain, as in `\mathbf{a = b}`, do not hide its relations.
  private static func unwrapped(_ notation: Notation) -> FormulaNotation.Chain? {
    guard case .relation(let members, let relations) = notation.kind else { return nil }
    let signs = relations.indices.map { index in
      FormulaNotation.RelationSign(
        relations[index], TextRange(members[index].range.end, members[index + 1].range.start))
    }
    return .init(members: members, relations: signs)
  }

  /// One side of a relation: a sum, or several with commas between them.
  private mutating func member() throws(NotationFailure) -> Notation {
    let start = here
    var items: [Notation] = []
    if let marked = try starredName() { items = [marked] } else { items = [try sum()] }
    while kind == .comma || kind == .semicolon {
      position += 1
      items.append(try sum())
    }
    skipSpace()
    return items.count == 1 ? items[0] : node(.list(items), from: start)
  }

  /// `*w = …`: a star in front marks the new value, as `w^*` does.
  private mutating func starredName() throws(NotationFailure) -> Notation? {
    guard kind == .sign(.star), position == 0 || !startsOperandBefore() else { return nil }
    let star = here
    position += 1
    let base = try postfix(try primary())
    let mark = Notation(.mark("*"), star)
    guard case .relation = kind else { throw .unexpected(star) }
    return node(
      .scripted(base, subscript: nil, superscript: mark, primes: 0), from: star)
  }

  private func startsOperandBefore() -> Bool {
    position > 0 && startsOperand(tree.tokens[position - 1].kind)
  }
}
