import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// `for l = L-1, …, 1`, `l = 1, …, L`: the range a claim is stated for.
enum WrittenRange {
  case range(InstanceRange)
  /// `i ≠ j`, `x > 0`: a relation that must hold.
  case condition(Notation)
  /// Says nothing that changes the claim.
  case irrelevant
  case unreadable

  static func read(_ piece: FormulaNotation.Piece) -> WrittenRange {
    switch piece.lead {
    case .if_: return condition(piece)
    case .where_:
      // What is said in words may change what is true; `where z = …` is a statement of its own.
      guard case .chain(let chain) = piece.content else { return .unreadable }
      guard let index = chain.members.first.flatMap({ IntegerTerm($0) }), index.isIndexLetter
      else { return .irrelevant }
    case .for_, nil: break
    }
    guard case .chain(let chain) = piece.content else { return .unreadable }
    if case .for_? = piece.lead, let relation = chain.relations.first?.relation,
      ![.equal, .element].contains(relation)
    {
      return condition(piece)
    }
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

  /// `if i = j`, `for x > 0`, `l < L`.
  private static func condition(_ piece: FormulaNotation.Piece) -> WrittenRange {
    guard case .chain(let chain) = piece.content, !chain.continues, chain.relations.count == 1,
      chain.members.count == 2
    else { return .unreadable }
    let relation = chain.relations[0].relation
    if let index = IntegerTerm(chain.members[0]), index.isLayerLetter,
      let variable = index.variable
    {
      guard let bound = IntegerTerm(chain.members[1]) else { return .unreadable }
      return layers(variable, relation, bound)
    }
    return .condition(
      Notation(.relation(chain.members, [relation]), piece.range))
  }

  /// `l = L`, `l < L`, `l > 1`; `l ≠ L` leaves out the last.
  private static func layers(
    _ variable: IntegerVariable, _ relation: Relation, _ bound: IntegerTerm
  ) -> WrittenRange {
    switch relation {
    case .equal: .range(InstanceRange(variable, first: bound, last: bound))
    case .less where bound.variable == .depth:
      .range(InstanceRange(variable, last: bound + -1))
    case .lessEqual where bound.variable == .depth: .range(InstanceRange(variable, last: bound))
    case .greater where bound.variable == nil: .range(InstanceRange(variable, first: bound + 1))
    case .greaterEqual:
      .range(
        InstanceRange(variable, first: bound, last: bound.variable == .depth ? bound : nil))
    case .notEqual where bound == IntegerTerm(.depth):
      .range(InstanceRange(variable, last: bound + -1))
    default: .unreadable
    }
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
    guard let items = node.rangeItems else { return .unreadable }
    let terms = items.map { IntegerTerm($0) }
    for (item, term) in zip(items, terms) where term == nil && item.kind != .ellipsis {
      return .unreadable
    }
    let written = terms.compactMap { $0 }
    guard let first = written.first, let last = written.last, written.count >= 2,
      items.count > written.count || areConsecutive(written)
    else { return .unreadable }
    // `l = L-1, …, 1`, `t = T, …, 1`, `k = 3, 2, 1`
    let falls =
      first.variable == .depth
      || (last.variable == nil && (first.variable != nil || first.offset > last.offset))
    return .range(
      falls
        ? InstanceRange(variable, first: last, last: first)
        : InstanceRange(variable, first: first, last: last))
  }
}

extension WrittenRange {
  /// `1, 2, 3`, nothing left out.
  private static func areConsecutive(_ terms: [IntegerTerm]) -> Bool {
    zip(terms, terms.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

extension Notation {
  /// The items of `1, …, n`, also without commas, `1 \cdots n`.
  fileprivate var rangeItems: [Notation]? {
    switch kind {
    case .list(let items): items
    case .product(let factors, let signs)
    where signs.allSatisfy({ $0 == .juxtaposition }) && factors.count == 3
      && factors[1].kind == .ellipsis:
      factors
    default: nil
    }
  }
}

extension IntegerTerm {
  fileprivate var isLayerLetter: Bool { variable == .free("l") && offset == 0 }

  /// A letter that indices are made of, alone.
  fileprivate var isIndexLetter: Bool {
    guard case .free(let name)? = variable, offset == 0 else { return false }
    return ["i", "j", "k", "l", "t"].contains(name)
  }
}
