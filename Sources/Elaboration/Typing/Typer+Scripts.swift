import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// A name with scripts, or a group with a transpose or an exponent.
  mutating func scripted(
    _ node: Notation, base: Notation, sub: Notation?, sup: Notation?, primes: Int
  ) throws(TypingFailure) -> [Candidate] {
    let (innermost, scripts) = ReferenceReader.flatten(node)
    if NameKey.base(of: innermost) != nil { return try product([node], [], node.range) }
    if let column = try columnWrittenAsRow(innermost, scripts, node) { return column }
    if let entries = try entries(innermost, scripts, node) { return entries }
    var candidates = try normOrGroup(innermost, scripts)
    for script in scripts {
      for _ in 0..<script.primes {
        candidates = try candidates.map { (candidate) throws(TypingFailure) in
          try ownDerivative(candidate, node)
        }
      }
      if let point = script.lowerScript, point.isPoint, script.superscript == nil {
        candidates = try evaluated(candidates, at: point, node.range)
        continue
      }
      if script.lowerScript != nil, !isNorm(innermost) {
        throw unsupported("a subscript on a bracket", node)
      }
      guard let superscript = script.superscript else { continue }
      for item in ReferenceReader.items(superscript) {
        candidates = try candidates.expanded { (candidate) throws(TypingFailure) in
          if isTranspose(item) && !mayBePower(item, candidate)
            || item.isLetterT && !candidate.layout.isScalar
          {
            return [transposed(candidate)]
          }
          if isNorm(innermost), isTwo(item), case .apply(_, let squared) = candidate.body {
            // ‖v‖² without the root, whose derivative is singular at 0.
            var copy = candidate
            copy.body = squared
            copy.notation = Notation(
              .scripted(candidate.notation, subscript: nil, superscript: item, primes: 0),
              node.range)
            return [copy]
          }
          return try powered(candidate, item, node.range)
        }
      }
    }
    return candidates
  }

  /// `‖W‖_F` and `‖x‖_2` are the norm itself.
  private mutating func normOrGroup(_ base: Notation, _ scripts: [ReferenceReader.Scripts])
    throws(TypingFailure) -> [Candidate]
  {
    if isNorm(base), let sub = scripts.compactMap(\.lowerScript).first {
      let role = ReferenceReader.roleText(sub)
      guard role == "2" || role == "F" || role == "Fro" else {
        throw unsupported("this norm", base)
      }
    }
    return try type(base)
  }

  private func isNorm(_ node: Notation) -> Bool {
    if case .bracketed(.doubleBar, _) = node.kind { return true }
    return false
  }

  func isTwo(_ node: Notation) -> Bool { node.kind == .number("2") }

  /// The T above a number, where T is also the last step.
  func mayBePower(_ item: Notation, _ candidate: Candidate) -> Bool {
    item.isLetterT && candidate.layout.isScalar && scope.steps.writesLast
  }

  func isTranspose(_ item: Notation) -> Bool {
    switch item.kind {
    case .transposeMark: true
    case .symbol(let letter): letter.name == "T" && scope.transposesByLetter
    default: false
    }
  }

  func transposed(_ candidate: Candidate) -> Candidate {
    var result = candidate
    result.symbol = nil
    result.derivative = nil
    result.notation = Notation(
      .scripted(
        candidate.notation.groupedForScript, subscript: nil,
        superscript: Notation(.transposeMark), primes: 0), candidate.notation.range)
    switch candidate.layout {
    case .scalar, .tensor: break
    case .column(let i): result.layout = .row(i)
    case .row(let i): result.layout = .column(i)
    case .matrix(let i, let j): result.layout = .matrix(j, i)
    }
    return result
  }

  /// `A^2 = A A` of a square matrix, `Σ_k A_ik A_kj`; `nil` for anything else, and in `1 - A^2`, where the
  /// number is one of every entry.
  private mutating func square(_ candidate: Candidate) -> TensorExpression? {
    guard unifier == nil, !squaresEntries, case .matrix(let i, let j) = candidate.layout,
      i.length == j.length
    else { return nil }
    let k = fresh(i.length)
    let right = renumbered(candidate.body, besides: [i, j, k])
    return .total(
      k,
      .product([
        candidate.body.substituting([j: .variable(k)]), right.substituting([i: .variable(k)]),
      ]))
  }

  /// A candidate raised to a written exponent; `nil` leaves it as it is.
  mutating func powered(_ candidate: Candidate, _ exponent: Notation?, _ range: TextRange)
    throws(TypingFailure) -> [Candidate]
  {
    guard let exponent else { return [candidate] }
    if exponent.isLetterT, candidate.layout.isScalar, scope.steps.writesLast,
      scope.transposesByLetter
    {
      // `w^T` with an `h_T`: the transpose of what may be a matrix to its author, or a power.
      let asTranspose = transposed(candidate)
      guard unifier == nil, !isDefinition else { return [asTranspose] }
      if candidate.notation.isSumWithNumber { return try raised(candidate, exponent, range) }
      return [asTranspose] + (try raised(candidate, exponent, range))
    }
    return try raised(candidate, exponent, range)
  }

  private mutating func raised(_ candidate: Candidate, _ exponent: Notation, _ range: TextRange)
    throws(TypingFailure) -> [Candidate]
  {
    let notation = Notation(
      .scripted(
        candidate.notation.groupedForScript, subscript: nil, superscript: exponent, primes: 0),
      range)
    var results: [Candidate] = []
    for power in try type(exponent) where power.layout.isScalar {
      if let body = self.power(of: candidate, power.body) {
        var result = candidate
        result.body = body
        result.notation = notation
        result.rank = max(candidate.rank, power.rank)
        result.diagonal = nil
        results.append(result)
        continue
      }
      if case .matrix = candidate.layout, !isTwo(exponent) {
        throw unsupported("a power of a matrix", exponent)
      }
      var result = candidate
      result.body = square(candidate) ?? .power(candidate.body, power.body)
      result.notation = notation
      result.rank = max(candidate.rank, power.rank)
      result.symbol = nil
      result.derivative = nil
      results.append(result)
    }
    if liberties.conventions, isTwo(exponent), !candidate.layout.isScalar {
      results.append(
        Candidate(
          layout: .scalar, body: squaredNorm(candidate), notation: notation,
          rank: max(candidate.rank, .convention)))
    }
    return try results.orThrow(
      .unread(
        code: "unsupported-notation", message: ElaborationWording.unsupported("this exponent"),
        range: exponent.range))
  }
}

extension Notation {
  /// In brackets where a script would bind to a part only, or clash with a script that is there.
  var groupedForScript: Notation {
    switch kind {
    case .symbol, .accented, .bracketed, .number: self
    case .scripted(_, _, nil, 0): self
    case .scripted: self
    default: Notation(.bracketed(.round, self), range)
    }
  }
}

extension Notation {
  /// `(1 - ηλ)`, which is no vector.
  fileprivate var isSumWithNumber: Bool {
    guard case .bracketed(_, let inner) = kind, case .sum(let terms) = inner.kind else {
      return false
    }
    return terms.contains { if case .number = $0.value.kind { true } else { false } }
  }
}
