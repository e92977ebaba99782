import Diagnostics
import MathSyntax
import TensorExpressions

/// Values by cases, `\begin{cases} x & x ≥ 0 \\ 0 & x < 0 \end{cases}`, as the sum of what each case
/// gives where it holds: `x·[x ≥ 0] + 0·[x < 0]`.
extension Typer {
  /// One case must hold at every point, and one only.
  mutating func cases(_ rows: [[Notation]], _ node: Notation) throws(TypingFailure) -> [Candidate] {
    var written: [WrittenCase] = []
    for row in rows {
      guard let one = WrittenCase(row) else { throw unsupported("a definition by cases", node) }
      written.append(one)
    }
    written = WrittenCase.withoutSinglePoint(written)
    guard WrittenCase.areComplete(written) else {
      throw .unread(
        code: "incomplete-cases", message: ElaborationWording.incompleteCases, range: node.range)
    }
    let masks = try masks(of: written)
    var sums: [Candidate] = []
    for (one, mask) in zip(written, masks) {
      var next: [Candidate] = []
      for value in try type(one.value) {
        for mask in mask {
          guard let (layout, left, right) = aligned(value, mask) else { continue }
          let term = Candidate(
            layout: layout, body: .product([right, left]), notation: node,
            rank: max(value.rank, mask.rank))
          next += sums.isEmpty ? [term] : sums.compactMap { added($0, term, node) }
        }
      }
      guard !next.isEmpty else {
        throw .shape(
          ShapeMismatch(
            left: "a case", right: "the others", context: "sum", range: one.value.range))
      }
      sums = Array(next.prefix(64))
    }
    return sums
  }

  private mutating func added(_ a: Candidate, _ b: Candidate, _ node: Notation) -> Candidate? {
    guard let (layout, left, right) = aligned(a, b) else { return nil }
    return Candidate(
      layout: layout, body: .sum([left, right]), notation: node, rank: max(a.rank, b.rank))
  }

  /// 1 where a case holds and 0 elsewhere; "otherwise" is what the others leave.
  private mutating func masks(of cases: [WrittenCase]) throws(TypingFailure) -> [[Candidate]] {
    var masks: [[Candidate]] = []
    var rest: [Candidate] = []
    for one in cases {
      if let condition = one.condition {
        let holds = try mask(condition, one.value)
        masks.append(holds)
        rest =
          try rest.isEmpty
          ? holds.map(\.negated) : together(rest, holds.map(\.negated), one.value.range)
      } else {
        masks.append(rest)
      }
    }
    return masks
  }

  /// `x > 0`, `-1 < x < 1` as a number.
  private mutating func mask(_ condition: WrittenCase.Condition, _ value: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    try indicator(condition.members, condition.relations, value)
  }

  /// Where both hold.
  mutating func together(_ a: [Candidate], _ b: [Candidate], _ range: TextRange)
    throws(TypingFailure) -> [Candidate]
  {
    var results: [Candidate] = []
    for first in a {
      for second in b {
        guard let (layout, left, right) = aligned(first, second) else { continue }
        results.append(
          Candidate(
            layout: layout, body: .product([left, right]), notation: first.notation,
            rank: max(first.rank, second.rank)))
      }
    }
    return try Array(results.prefix(64)).orThrow(
      .shape(
        ShapeMismatch(
          left: "a case", right: "the others", context: "comparison", range: range)))
  }
}

extension Candidate {
  /// `1 − c`.
  fileprivate var negated: Candidate {
    var rest = self
    rest.body = .sum([.number(1), .product([.number(-1), body])])
    return rest
  }
}

/// One row of `cases`: the value, and what it is given under.
private struct WrittenCase {
  let value: Notation
  /// `nil` for "otherwise".
  let condition: Condition?

  struct Condition {
    var members: [Notation]
    var relations: [Relation]

    /// A single relation.
    var relation: Relation? { relations.count == 1 ? relations[0] : nil }
  }

  init(value: Notation) {
    self.value = value
    condition = nil
  }

  init?(_ row: [Notation]) {
    guard row.count == 2 else { return nil }
    value = row[0]
    var written = row[1].withoutBrackets
    if case .text(let words) = written.kind {
      let plain = words.filter { $0 != "$" }.drop(while: \.isWhitespace)
      let word = plain.lowercased().filter(\.isLetter)
      if word == "otherwise" || word == "else" {
        condition = nil
        return
      }
      let formula = plain.hasPrefix("if ") ? String(plain.dropFirst(3)) : String(plain)
      guard case .success(let read) = Notation.read(formula, as: .latex) else { return nil }
      written = Notation(read.kind, row[1].range)
    }
    guard case .relation(let members, let relations) = written.kind,
      members.count == relations.count + 1, relations.count <= 2
    else { return nil }
    condition = Condition(members: members, relations: relations)
  }

  /// Without the case `x = 0` between `x < 0` and `x > 0`: a single point is nowhere drawn.
  static func withoutSinglePoint(_ cases: [WrittenCase]) -> [WrittenCase] {
    guard cases.count == 3 else { return cases }
    let rest = cases.filter { $0.condition?.relation != .equal }
    guard rest.count == 2, let first = rest[0].condition, let second = rest[1].condition,
      let point = cases.first(where: { $0.condition?.relation == .equal })?.condition,
      Set(first.relations + second.relations) == [.less, .greater], first.isOpposite(of: second),
      point.members == first.members || point.members.reversed() == first.members
    else { return cases }
    return rest
  }

  /// `x ≥ 0` and `x < 0`, `i = j` and `i ≠ j`, `x < -1`, `-1 ≤ x ≤ 1` and `x > 1`; or parts of the line
  /// that do not meet, and "otherwise".
  static func areComplete(_ cases: [WrittenCase]) -> Bool {
    let conditions = cases.compactMap(\.condition)
    guard cases.count > 1, !conditions.isEmpty, cases[0].condition != nil,
      conditions.count == cases.count || cases.last?.condition == nil
    else { return false }
    if conditions.count == 1 { return cases.count == 2 }
    if conditions.count == 2, cases.count == 2 {
      return conditions[0].isOpposite(of: conditions[1])
    }
    let intervals = conditions.compactMap(Interval.init)
    guard intervals.count == conditions.count, conditions.count == cases.count else {
      return intervals.count == conditions.count && conditions.count == cases.count - 1
        && Interval.areApart(intervals)
    }
    return Interval.fillTheLine(intervals)
  }
}

/// Where `x` lies by a condition, `a ≤ x < b`, with what is written at the ends.
private struct Interval {
  var inside: Notation
  /// `nil` for no end on that side.
  var low: (end: Notation, isIn: Bool)?
  var high: (end: Notation, isIn: Bool)?

  init?(_ condition: WrittenCase.Condition) {
    let order: Set<Relation> = [.less, .lessEqual, .greater, .greaterEqual]
    guard condition.relations.allSatisfy(order.contains) else { return nil }
    var members = condition.members
    var relations = condition.relations
    if relations.allSatisfy({ $0 == .greater || $0 == .greaterEqual }) {
      members.reverse()
      relations = relations.reversed().map(\.mirrored)
    }
    guard relations.allSatisfy({ $0 == .less || $0 == .lessEqual }) else { return nil }
    if members.count == 3 {
      inside = members[1]
      low = (members[0], relations[0] == .lessEqual)
      high = (members[2], relations[1] == .lessEqual)
    } else if members[0].isEnd {
      inside = members[1]
      low = (members[0], relations[0] == .lessEqual)
    } else {
      inside = members[0]
      high = (members[1], relations[0] == .lessEqual)
    }
  }

  /// One begins where another ends.
  private func follows(_ other: Interval) -> Bool {
    guard let low, let high = other.high else { return false }
    return inside == other.inside && low.end == high.end && !(low.isIn && high.isIn)
  }

  /// Whether the intervals, in some order, are the line cut into pieces.
  static func fillTheLine(_ intervals: [Interval]) -> Bool {
    guard let chain = chain(intervals) else { return false }
    return chain.first?.low == nil && chain.last?.high == nil
  }

  /// Pieces next to each other, or the two outer ones with room between them.
  static func areApart(_ intervals: [Interval]) -> Bool {
    if chain(intervals) != nil { return true }
    guard intervals.count == 2, intervals[0].inside == intervals[1].inside else { return false }
    let outer = intervals.filter { ($0.low == nil) != ($0.high == nil) }
    guard outer.count == 2, let below = outer.first(where: { $0.low == nil })?.high?.end,
      let above = outer.first(where: { $0.high == nil })?.low?.end, let a = below.plainNumber,
      let b = above.plainNumber
    else { return false }
    return a <= b
  }

  private static func chain(_ intervals: [Interval]) -> [Interval]? {
    guard
      let first = intervals.firstIndex(where: { one in !intervals.contains { one.follows($0) } })
    else { return nil }
    var rest = intervals
    var chain = [rest.remove(at: first)]
    while let last = chain.last, let next = rest.firstIndex(where: { $0.follows(last) }) {
      chain.append(rest.remove(at: next))
    }
    return rest.isEmpty ? chain : nil
  }
}

extension WrittenCase.Condition {
  /// `x ≥ 0` and `0 > x`.
  fileprivate func isOpposite(of other: WrittenCase.Condition) -> Bool {
    guard let first = relation, let second = other.relation else { return false }
    let isSame = members == other.members
    guard isSame || members == other.members.reversed() else { return false }
    let other = isSame ? second : second.mirrored
    // `x > 0` and `x < 0` leave out a point, which is nowhere drawn.
    return first.opposite == other || Set([first, other]) == [.less, .greater]
  }
}

extension Relation {
  fileprivate var opposite: Relation? {
    switch self {
    case .less: .greaterEqual
    case .lessEqual: .greater
    case .greater: .lessEqual
    case .greaterEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    default: nil
    }
  }

  /// Of `b R a` as `a R b`.
  fileprivate var mirrored: Relation {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    default: self
    }
  }
}

extension Notation {
  /// The value of `3`, `-0.5`.
  fileprivate var plainNumber: Double? {
    switch kind {
    case .number(let text): Double(text)
    case .sum(let terms) where terms.count == 1:
      terms[0].value.plainNumber.map { terms[0].sign == .minus ? -$0 : $0 }
    default: nil
    }
  }

  /// A number, written first in `-1 < x`.
  fileprivate var isEnd: Bool { plainNumber != nil }

  fileprivate var withoutBrackets: Notation {
    if case .bracketed(.round, let inner) = kind { return inner.withoutBrackets }
    return self
  }
}

extension ElaborationWording {
  static let incompleteCases =
    "these cases leave something out, or two of them hold at once"
}
