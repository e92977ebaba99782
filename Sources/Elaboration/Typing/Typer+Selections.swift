import Diagnostics
import MathSyntax
import TensorExpressions

/// Values that choose: indicators, masks, Kronecker's δ, max and min.
extension Typer {
  /// `z > 0`, `i = j` as a number: 1 where it is true, else 0.
  mutating func indicator(_ members: [Notation], _ relations: [Relation], _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    guard members.count == 2, relations.count == 1 else {
      return try indicator(chain: members, relations, node)
    }
    switch relations[0] {
    case .equal, .identical, .notEqual:
      return [try indexIndicator(members, equal: relations[0] != .notEqual, node)]
    case .greater: return try comparison(members[0], members[1], strict: true, node)
    case .greaterEqual: return try comparison(members[0], members[1], strict: false, node)
    case .less: return try comparison(members[1], members[0], strict: true, node)
    case .lessEqual: return try comparison(members[1], members[0], strict: false, node)
    default: throw unsupported("a relation inside a formula", node)
    }
  }

  /// `0 < x < 6`: where all of it is true.
  private mutating func indicator(
    chain members: [Notation], _ relations: [Relation], _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    let orders: Set<Relation> = [.less, .lessEqual, .greater, .greaterEqual]
    guard members.count == relations.count + 1, relations.allSatisfy(orders.contains) else {
      throw unsupported("a chain of relations inside a formula", node)
    }
    var holds: [Candidate] = []
    for (place, relation) in relations.enumerated() {
      let link = try indicator(Array(members[place...(place + 1)]), [relation], node)
      holds = try holds.isEmpty ? link : together(holds, link, node.range)
    }
    return holds
  }

  /// `[a > b]`, entry by entry, as `relu(sign(a − b))`; `[a ≥ b]` as `1 − [b > a]`, so that both are
  /// exact at equality, where the output of a rectifier often is.
  private mutating func comparison(
    _ greater: Notation, _ smaller: Notation, strict: Bool, _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    var results: [Candidate] = []
    let smallers = try type(smaller)
    for a in try type(greater) {
      for b in smallers {
        guard let (layout, top, bottom) = aligned(a, b) else { continue }
        let body =
          strict
          ? Self.exceeds(top, bottom)
          : .sum([.number(1), .product([.number(-1), Self.exceeds(bottom, top)])])
        results.append(
          Candidate(layout: layout, body: body, notation: node, rank: max(a.rank, b.rank)))
      }
    }
    return try results.orThrow(
      .shape(
        ShapeMismatch(left: "a side", right: "the other", context: "comparison", range: node.range))
    )
  }

  private static func exceeds(_ a: TensorExpression, _ b: TensorExpression) -> TensorExpression {
    .apply(
      ScalarFunction(.relu),
      .apply(ScalarFunction(.sign), .sum([a, .product([.number(-1), b])])))
  }

  /// `1{i = j}` of two running indices.
  private mutating func indexIndicator(_ members: [Notation], equal: Bool, _ node: Notation)
    throws(TypingFailure) -> Candidate
  {
    let kronecker: TensorExpression =
      if let chosen = try labelIndicator(members, node.range) {
        chosen
      } else {
        try kroneckerDelta(members, node)
      }
    let body: TensorExpression =
      equal ? kronecker : .sum([.number(1), .product([.number(-1), kronecker])])
    return .scalar(body, node)
  }

  /// `δ_{ij}`: both indices run over the same axis, whose length one of them knows already.
  mutating func kroneckerDelta(_ items: [Notation], _ node: Notation) throws(TypingFailure)
    -> TensorExpression
  {
    let names = items.compactMap { item -> String? in
      if case .symbol(let letter) = item.kind, letter.name.count == 1 { return letter.name }
      return nil
    }
    guard names.count == 2,
      names.allSatisfy({ indices[$0] != nil || RoleSubscripts.customary.contains($0) }),
      let length = names.compactMap({ indices[$0]?.length }).first
    else {
      throw .unread(
        code: "unknown-range",
        message: ElaborationWording.rangeUnknown(UnicodePrinter().print(node)), range: node.range)
    }
    let places = try names.map { (name) throws(TypingFailure) in
      ElementIndex.variable(try indexVariable(name, length, node.range))
    }
    return .kronecker(places[0], places[1])
  }

  /// `\max(0, z)`, `\min(a, b)`: `b + relu(a − b)`, `a − relu(a − b)`.
  mutating func extremum(_ name: String, _ argument: Notation, _ range: TextRange)
    throws(TypingFailure) -> [Candidate]
  {
    guard case .list(let items) = argument.kind, items.count == 2 else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("`\(name)` of other than two values"),
        range: range)
    }
    var results: [Candidate] = []
    let rights = try type(items[1])
    for a in try type(items[0]) {
      for b in rights {
        guard let (layout, left, right) = aligned(a, b) else { continue }
        let notation = Notation(
          .product(
            [
              Notation(.symbol(Letter(name, style: .function))),
              Notation(.bracketed(.round, Notation(.list([a.notation, b.notation])))),
            ], signs: [.juxtaposition]), range)
        results.append(
          Candidate(
            layout: layout, body: Self.extremum(name, left, right), notation: notation,
            rank: max(a.rank, b.rank)))
      }
    }
    return try results.orThrow(
      .shape(
        ShapeMismatch(left: "a side", right: "the other", context: name, range: range)))
  }

  private static func extremum(_ name: String, _ a: TensorExpression, _ b: TensorExpression)
    -> TensorExpression
  {
    func relu(_ inner: TensorExpression) -> TensorExpression {
      .apply(ScalarFunction(.relu), inner)
    }
    if name == "max", a == .number(0) { return relu(b) }
    if name == "max", b == .number(0) { return relu(a) }
    let difference = relu(.sum([a, .product([.number(-1), b])]))
    return name == "max"
      ? .sum([b, difference]) : .sum([a, .product([.number(-1), difference])])
  }
}

extension Notation {
  /// `𝟙`, `\mathbf 1`, `1` or `I` before a bracket with a relation: the indicator itself.
  public func isIndicator(before next: Notation?) -> Bool {
    guard let next, case .bracketed(_, let inner) = ReferenceReader.flatten(next).base.kind,
      case .relation = inner.kind
    else { return false }
    switch kind {
    case .number("1"): return true
    case .symbol(let letter): return ["1", "𝟙", "I", "𝕀"].contains(letter.name)
    default: return false
    }
  }
}
