import Diagnostics
import MathSyntax
import TensorExpressions

/// Sums and products over steps, `Σ_{k=1}^{t} ∏_{j=k+1}^{t}`: the bound letter counts instances of a
/// family, and no elements of an axis.
extension Typer {
  /// A range of steps as it is written.
  struct StepRange {
    var letter: String
    var first: IntegerTerm
    var last: IntegerTerm
    var lower: Notation
    var upper: Notation?
  }

  /// - Returns: `nil` where the letter runs along an axis.
  func stepRange(lower: Notation, upper: Notation?, body: Notation) throws(TypingFailure)
    -> StepRange?
  {
    var name = lower
    var start: Notation?
    if case .relation(let members, [.equal]) = lower.kind, members.count == 2 {
      name = members[0]
      start = members[1]
    }
    guard case .symbol(let letter) = name.kind, letter.name.count == 1 else { return nil }
    let end = upper.flatMap { IntegerTerm($0) }.map(scope.steps.term)
    guard countsSteps(letter.name, to: end, in: body) else { return nil }
    let first = try bound(start, lower) ?? .constant(1)
    let last = try bound(upper, lower) ?? IntegerTerm(.horizon)
    return StepRange(letter: letter.name, first: first, last: last, lower: lower, upper: upper)
  }

  private func bound(_ node: Notation?, _ lower: Notation) throws(TypingFailure) -> IntegerTerm? {
    guard let node else { return nil }
    guard let term = IntegerTerm(node) else { throw unsupported("this range of a sum", lower) }
    return scope.steps.term(term)
  }

  /// The letter is the step of a name in the body; or the range ends at a step, and the letter is no
  /// subscript of anything.
  private func countsSteps(_ letter: String, to end: IntegerTerm?, in body: Notation) -> Bool {
    guard !scope.steps.isEmpty else { return false }
    if body.isStep(letter, in: scope) { return true }
    guard let end, body.subscriptLetters[letter] == nil else { return false }
    switch end.variable {
    case .horizon?: return true
    case .free(let name)?: return scope.steps.counts(name) || boundSteps.contains(name)
    case .depth?, nil: return false
    }
  }

  mutating func total(over range: StepRange, body: Notation, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    try repeated(range, body).map { candidate in
      wrapped(candidate, .sum, range, node, .sum, candidate.layout, candidate.rank)
    }
  }

  private mutating func repeated(_ range: StepRange, _ body: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    boundSteps.append(range.letter)
    defer { boundSteps.removeLast() }
    return try type(body)
  }

  private func wrapped(
    _ candidate: Candidate, _ kind: Repetition.Kind, _ range: StepRange, _ node: Notation,
    _ sign: BigOperator, _ layout: Layout, _ rank: Rank
  ) -> Candidate {
    Candidate(
      layout: layout,
      body: .repeated(
        Repetition(.free(range.letter), from: range.first, through: range.last, kind),
        candidate.body),
      notation: Notation(
        .bigOperator(
          sign, lower: range.lower, upper: range.upper, body: candidate.notation.groupedForTerm),
        node.range),
      rank: rank)
  }

  /// `∏_{j=k+1}^{t}`: of numbers, or of matrices. Nothing written tells in which order matrices stand,
  /// unless they are Jacobians that cancel: then it is the order in which they do.
  mutating func product(lower: Notation, upper: Notation?, body: Notation, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    guard let range = try stepRange(lower: lower, upper: upper, body: body) else {
      return try productOfEntries(lower: lower, upper: upper, body: body, node)
    }
    var results: [Candidate] = []
    for candidate in try repeated(range, body) {
      switch candidate.layout {
      case .scalar:
        results.append(
          wrapped(candidate, .product, range, node, .product, .scalar, candidate.rank))
      case .matrix(let i, let j) where same(i.length, j.length):
        let orders = cancellingOrder(candidate, range).map { [$0] } ?? [true, false]
        for descends in orders {
          results.append(chain(candidate, i, j, range, node, descends: descends))
        }
      default: continue
      }
    }
    return try results.orThrow(
      .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a product of what cannot be multiplied so"),
        range: node.range))
  }

  private mutating func chain(
    _ candidate: Candidate, _ i: IndexVariable, _ j: IndexVariable, _ range: StepRange,
    _ node: Notation, descends: Bool
  ) -> Candidate {
    let row = fresh(i.length)
    let column = fresh(j.length)
    let chain = MatrixChain(
      row: i, column: j, atRow: .variable(row), atColumn: .variable(column), descends: descends)
    var result = wrapped(
      candidate, .chain(chain), range, node, .product, .matrix(row, column), candidate.rank)
    if descends, candidate.derivative == nil {
      // The last step on the left, `∏_{j=t}^{k+1}`: the other way to take what is written.
      result.notation = Notation(
        .bigOperator(
          .product,
          lower: Notation(
            .relation(
              [IntegerTerm(.free(range.letter)).notation, range.last.notation], [.equal])),
          upper: range.first.notation, body: candidate.notation.groupedForTerm), node.range)
    }
    if let shape = candidate.derivative, let ends = ends(shape, range) {
      result.derivative = DerivativeShape(
        numerator: ends.0, denominator: ends.1, numeratorAxes: [row], denominatorAxes: [column])
    }
    return result
  }

  /// `∂h_j/∂h_{j-1}`: later steps stand on the left. `nil` where neighbours do not cancel.
  private func cancellingOrder(_ candidate: Candidate, _ range: StepRange) -> Bool? {
    guard let shape = candidate.derivative, let top = shape.numerator,
      top.symbol == shape.denominator.symbol, let a = top.index, let b = shape.denominator.index,
      a.variable == .free(range.letter), b.variable == a.variable, abs(a.offset - b.offset) == 1
    else { return nil }
    return a.offset > b.offset
  }

  /// What a product of cancelling Jacobians is the Jacobian of.
  private func ends(_ shape: DerivativeShape, _ range: StepRange) -> (
    SymbolInstance, SymbolInstance
  )? {
    guard let top = shape.numerator, let a = top.index, let b = shape.denominator.index,
      top.symbol == shape.denominator.symbol, abs(a.offset - b.offset) == 1
    else { return nil }
    let (numerator, denominator) =
      a.offset > b.offset ? (range.last, range.first) : (range.first, range.last)
    return (
      SymbolInstance(top.symbol, index: numerator + a.offset),
      SymbolInstance(top.symbol, index: denominator + b.offset)
    )
  }
}

extension Notation {
  /// Whether a letter is (part of) the step of some name in here.
  fileprivate func isStep(_ letter: String, in scope: Scope) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    if let key = NameKey.base(of: base), let split = scope.steps.split(key, scripts),
      split.term.variable == .free(letter)
    {
      return true
    }
    return parts.contains { $0.isStep(letter, in: scope) }
  }
}
