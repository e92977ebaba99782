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

extension ElaborationWording {
  static let incompleteCases =
    "these cases leave something out, or two of them hold at once"
}
