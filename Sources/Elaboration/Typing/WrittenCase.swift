import MathSyntax

/// One row of `cases`: the value, and what it is given under.
struct WrittenCase {
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
    let intervals = conditions.compactMap(CaseInterval.init)
    guard intervals.count == conditions.count, conditions.count == cases.count else {
      return intervals.count == conditions.count && conditions.count == cases.count - 1
        && CaseInterval.areApart(intervals)
    }
    return CaseInterval.fillTheLine(intervals)
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
  var opposite: Relation? {
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
  var mirrored: Relation {
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
  fileprivate var withoutBrackets: Notation {
    if case .bracketed(.round, let inner) = kind { return inner.withoutBrackets }
    return self
  }
}
