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
    for one in cases {
      if let condition = one.condition {
        masks.append(try indicator(condition.members, [condition.relation], one.value))
      } else {
        guard let first = masks.first, masks.count == 1 else {
          throw unsupported("more than two cases", one.value)
        }
        masks.append(
          first.map { mask in
            var rest = mask
            rest.body = .sum([.number(1), .product([.number(-1), mask.body])])
            return rest
          })
      }
    }
    return masks
  }
}

/// One row of `cases`: the value, and what it is given under.
private struct WrittenCase {
  let value: Notation
  /// `nil` for "otherwise".
  let condition: (members: [Notation], relation: Relation)?

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
    guard case .relation(let members, let relations) = written.kind, members.count == 2,
      relations.count == 1
    else { return nil }
    condition = (members, relations[0])
  }

  /// `x ≥ 0` and `x < 0`, `i = j` and `i ≠ j`, or a condition and "otherwise".
  static func areComplete(_ cases: [WrittenCase]) -> Bool {
    guard cases.count == 2, let first = cases[0].condition else { return false }
    guard let second = cases[1].condition else { return true }
    let isSame = first.members == second.members
    guard isSame || first.members == second.members.reversed() else { return false }
    let other = isSame ? second.relation : second.relation.mirrored
    return first.relation.opposite == other
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
  fileprivate var withoutBrackets: Notation {
    if case .bracketed(.round, let inner) = kind { return inner.withoutBrackets }
    return self
  }
}

extension ElaborationWording {
  static let incompleteCases =
    "these cases leave something out, or two of them hold at once"
}
