import Diagnostics
import MathSyntax

extension Relation {
  /// Says that two things are one.
  var isEquality: Bool { self == .equal || self == .define || self == .identical }

  /// Compares neighbours: nothing follows for the head of a chain.
  var isOrder: Bool {
    switch self {
    case .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }

  /// Says what kind of thing something is: a declaration, no statement.
  var isMembership: Bool { self == .element || self == .subset }
}

extension FormulaNotation.Piece {
  var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }
}

extension FormulaNotation.Piece {
  /// `i = j ⇒ …`, `i ≠ j: …`: two index letters before a statement say when it is meant.
  var leadingCondition: FormulaNotation.Piece? {
    guard lead == nil, case .chain(let chain) = content, chain.conditionLead != nil,
      chain.members.allSatisfy({ member in
        guard case .symbol(let letter) = member.kind else { return false }
        return ["i", "j", "k"].contains(letter.name)
      })
    else { return nil }
    return FormulaNotation.Piece(lead: .if_, content: content, range: range)
  }
}

extension FormulaNotation.Chain {
  /// Behind a statement, `i ≠ j`, `l = L` and `k = 1, …, n` say for which indices it is meant.
  var conditionLead: FormulaNotation.Piece.Lead? {
    guard !continues, relations.count == 1, members.count == 2 else { return nil }
    switch relations[0].relation {
    case .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      return members.allSatisfy(\.isIndexLike) ? .if_ : nil
    case .equal:
      guard case .symbol(let letter) = members[0].kind,
        ["i", "j", "k", "l", "ℓ", "t"].contains(letter.name)
      else { return nil }
      return members[1].isIndexLike ? .for_ : nil
    default: return nil
    }
  }
}

extension Notation {
  /// What an index may be: a letter, a number, `L - 1`, a list of these with dots.
  fileprivate var isIndexLike: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1
    case .number(let text): text.allSatisfy(\.isNumber)
    case .ellipsis: true
    case .sum(let terms): terms.allSatisfy { $0.value.isIndexLike }
    case .list(let items): items.allSatisfy(\.isIndexLike)
    case .scripted(let base, _?, nil, 0): base.isIndexLike
    default: false
    }
  }
}

extension Notation {
  /// `(l = 1)` as the relation inside.
  var bracketedRelation: FormulaNotation.Chain? {
    guard case .bracketed(_, let inner) = kind else { return nil }
    return inner.writtenChain
  }

  /// The statements in brackets around all of them: `(∂J/∂b = δ)`, `\{a = b, c = d\}`.
  var bracketedChains: [FormulaNotation.Chain]? {
    guard case .bracketed(let bracket, let inner) = kind,
      [.round, .square, .curly].contains(bracket)
    else { return nil }
    if let chain = inner.writtenChain { return [chain] }
    guard case .list(let items) = inner.kind else { return nil }
    let chains = items.compactMap(\.writtenChain)
    return chains.count == items.count ? chains : nil
  }

  private var writtenChain: FormulaNotation.Chain? {
    guard case .relation(let members, let relations) = kind, !relations.contains(.given) else {
      return nil
    }
    let signs = relations.enumerated().map { index, relation in
      let place = TextRange(members[index].range.end, members[index + 1].range.start)
      return FormulaNotation.RelationSign(relation, place)
    }
    return FormulaNotation.Chain(members: members, relations: signs)
  }

  /// `(2)`, `(2a)`, `(*)`.
  var isBracketedLabel: Bool {
    guard case .bracketed(.round, let inner) = kind else { return false }
    switch inner.kind {
    case .number, .text, .mark: return true
    case .product(let factors, _):
      guard case .number? = factors.first?.kind else { return false }
      return factors.count == 2
    default: return false
    }
  }
}
