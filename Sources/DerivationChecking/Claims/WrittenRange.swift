import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// `for l = L-1, …, 1`, `l = 1, …, L`: the range a claim is stated for.
enum WrittenRange {
  case range(InstanceRange)
  /// Says nothing that changes the claim.
  case irrelevant
  case unreadable

  static func read(_ piece: FormulaNotation.Piece) -> WrittenRange {
    switch piece.lead {
    case .if_: return .unreadable
    case .where_:
      // What is said in words may change what is true; `where z = …` is a statement of its own.
      guard case .chain(let chain) = piece.content else { return .unreadable }
      guard let index = chain.members.first.flatMap({ IntegerTerm($0) }), index.isIndexLetter
      else { return .irrelevant }
    case .for_, nil: break
    }
    guard case .chain(let chain) = piece.content else { return .unreadable }
    if chain.relations.map(\.relation) == [.element] {
      let index = chain.members.first.flatMap { IntegerTerm($0) }
      return index?.isIndexLetter == true ? .unreadable : .irrelevant
    }
    if chain.relations.isEmpty, chain.members.count == 1 {
      // `for all l`.
      return IntegerTerm(chain.members[0]) == nil ? .unreadable : .irrelevant
    }
    guard chain.relations.map(\.relation) == [.equal], chain.members.count == 2,
      let index = IntegerTerm(chain.members[0]), let variable = index.variable, index.offset == 0
    else { return .unreadable }
    return bounds(chain.members[1], variable)
  }

  /// `l = L-1, …, 1` as a statement of its own.
  static func isRange(_ statement: WrittenStatement) -> Bool {
    guard statement.relation == .equal, let index = IntegerTerm(statement.head),
      let variable = index.variable, index.offset == 0, case .list = statement.member.kind,
      case .range = bounds(statement.member, variable)
    else { return false }
    return true
  }

  private static func bounds(_ node: Notation, _ variable: IntegerVariable) -> WrittenRange {
    if let single = IntegerTerm(node) {
      return .range(InstanceRange(variable, first: single, last: single))
    }
    guard case .list(let items) = node.kind else { return .unreadable }
    let terms = items.map { IntegerTerm($0) }
    for (item, term) in zip(items, terms) where term == nil && item.kind != .ellipsis {
      return .unreadable
    }
    let written = terms.compactMap { $0 }
    guard let first = written.first, let last = written.last, written.count >= 2,
      items.count > written.count
    else { return .unreadable }
    let falls =
      first.variable == .depth
      || (last.variable == nil && first.variable == nil
        && first.offset > last.offset)
    return .range(
      falls
        ? InstanceRange(variable, first: last, last: first)
        : InstanceRange(variable, first: first, last: last))
  }
}

extension IntegerTerm {
  /// A letter that indices are made of, alone.
  fileprivate var isIndexLetter: Bool {
    guard case .free(let name)? = variable, offset == 0 else { return false }
    return ["i", "j", "k", "l", "t"].contains(name)
  }
}
