import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `a + b - c`; numbers spread over vectors, vectors over a batch.
  mutating func sum(_ terms: [Notation.Term], _ node: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    var sums: [Candidate] = []
    for (position, term) in terms.enumerated() {
      guard term.sign != .plusMinus else { throw unsupported("`±`", node) }
      let candidates = try type(term.value).map { signed($0, term.sign) }
      if position == 0 {
        sums = candidates
        continue
      }
      var next: [Candidate] = []
      for a in sums {
        for b in candidates {
          if let added = added(a, b, term.sign, node.range) { next.append(added) }
          if unifier != nil, !next.isEmpty { break }
        }
      }
      guard !next.isEmpty else {
        throw .shape(
          ShapeMismatch(
            left: ShapeText.layout(sums[0].layout), right: ShapeText.layout(candidates[0].layout),
            context: "sum", range: term.value.range))
      }
      sums = Array(next.prefix(512))
    }
    return sums
  }

  /// The first term with its sign, as a sum of one term.
  private func signed(_ candidate: Candidate, _ sign: Notation.Term.Sign) -> Candidate {
    guard sign == .minus else { return candidate }
    var copy = candidate
    copy.body = .product([.number(-1), candidate.body])
    copy.notation = Notation(
      .sum([.init(.minus, candidate.notation.groupedForTerm)]), candidate.notation.range)
    copy.symbol = nil
    copy.derivative = nil
    return copy
  }

  private mutating func added(
    _ a: Candidate, _ b: Candidate, _ sign: Notation.Term.Sign, _ range: TextRange
  ) -> Candidate? {
    guard let (layout, left, right) = aligned(a, b) else { return nil }
    noteSpread(a, b)
    noteSpread(b, a)
    var terms: [Notation.Term]
    if case .sum(let inner) = a.notation.kind {
      terms = inner
    } else {
      terms = [.init(.plus, a.notation)]
    }
    // A negative term was made a sum of one term by `signed`.
    if case .sum(let inner) = b.notation.kind, inner.count == 1 {
      terms += inner
    } else {
      terms.append(.init(.plus, b.notation.groupedForTerm))
    }
    return Candidate(
      layout: layout, body: .sum([left, right]), notation: Notation(.sum(terms), range),
      rank: max(a.rank, b.rank, spreadsOverIdentity(a, b) ? .doubtful : .asWritten))
  }
}

extension Notation {
  var groupedForTerm: Notation {
    if case .sum = kind { return Notation(.bracketed(.round, self), range) }
    return self
  }
}
