import MathSyntax

/// Where `x` lies by a condition, `a ≤ x < b`, with what is written at the ends.
struct CaseInterval {
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
  private func follows(_ other: CaseInterval) -> Bool {
    guard let low, let high = other.high else { return false }
    return inside == other.inside && low.end == high.end && !(low.isIn && high.isIn)
  }

  /// Whether the intervals, in some order, are the line cut into pieces.
  static func fillTheLine(_ intervals: [CaseInterval]) -> Bool {
    guard let chain = chain(intervals) else { return false }
    return chain.first?.low == nil && chain.last?.high == nil
  }

  /// Pieces next to each other, or the two outer ones with room between them.
  static func areApart(_ intervals: [CaseInterval]) -> Bool {
    if chain(intervals) != nil { return true }
    guard intervals.count == 2, intervals[0].inside == intervals[1].inside else { return false }
    let outer = intervals.filter { ($0.low == nil) != ($0.high == nil) }
    guard outer.count == 2, let below = outer.first(where: { $0.low == nil })?.high?.end,
      let above = outer.first(where: { $0.high == nil })?.low?.end, let a = below.plainNumber,
      let b = above.plainNumber
    else { return false }
    return a <= b
  }

  private static func chain(_ intervals: [CaseInterval]) -> [CaseInterval]? {
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

extension Notation {
  /// The value of `3`, `-0.5`.
  var plainNumber: Double? {
    switch kind {
    case .number(let text): Double(text)
    case .sum(let terms) where terms.count == 1:
      terms[0].value.plainNumber.map { terms[0].sign == .minus ? -$0 : $0 }
    default: nil
    }
  }

  /// A number, written first in `-1 < x`.
  var isEnd: Bool { plainNumber != nil }
}
