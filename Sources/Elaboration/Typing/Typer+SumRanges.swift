import Diagnostics
import MathSyntax
import TensorExpressions

/// The ranges of sums over entries.
extension Typer {
  /// The index of a sum, and what `k ≠ i` leaves out.
  func boundName(_ lower: Notation, _ node: Notation) throws(TypingFailure) -> (
    name: String, excluded: Notation?
  ) {
    var index: Notation?
    var excluded: Notation?
    // `k = 1, k ≠ i` says both.
    let conditions = if case .list(let items) = lower.kind { items } else { [lower] }
    for condition in conditions {
      guard case .relation(let members, let relations) = condition.kind else {
        guard conditions.count == 1 else { throw unsupported("this range of a sum", lower) }
        index = condition
        continue
      }
      guard members.count == 2, relations.count == 1, index == nil || index == members[0] else {
        throw unsupported("this range of a sum", lower)
      }
      index = members[0]
      switch relations[0] {
      case .equal where members[1].kind == .number("1"): break
      case .notEqual where excluded == nil: excluded = members[1]
      case .element where isBatch(members[1]): break
      default: throw unsupported("this range of a sum", lower)
      }
    }
    guard case .symbol(let letter)? = index?.kind else {
      throw unsupported("this range of a sum", lower)
    }
    return (letter.name, excluded)
  }

  mutating func elementIndex(_ item: Notation, _ length: AxisLength, _ node: Notation)
    throws(TypingFailure) -> ElementIndex
  {
    switch item.kind {
    case .number(let text):
      guard let value = Int(text), value >= 1 else {
        throw unsupported("this range of a sum", node)
      }
      return .constant(value)
    case .symbol(let letter) where letter.name.count == 1:
      return .variable(try indexVariable(letter.name, length, item.range))
    default: throw unsupported("this range of a sum", node)
    }
  }

  /// What the upper limit of a sum says of its length.
  mutating func wholeLength(_ upper: Notation?) throws(TypingFailure) -> AxisLength? {
    guard let upper, case .length(let length)? = try type(upper).first?.body else { return nil }
    return length
  }

  /// `Σ_{i=2}^{n-1}`, where the article makes indices of others: a range of its own.
  ///
  /// - Returns: `nil` for a sum over all of an axis, and for limits that are no lengths.
  func partialRange(_ lower: Notation, _ upper: Notation?) throws(TypingFailure) -> (
    name: String, length: AxisLength
  )? {
    guard scope.shifts.areUsed, let upper, case .relation(let members, [.equal]) = lower.kind,
      members.count == 2, let letter = members[0].letterAlone,
      case .number(let text) = members[1].kind, let start = Int(text),
      let last = combinedLength(upper)
    else { return nil }
    if start == 1, upper.isIndexItem { return nil }
    guard let first = scope.shifts.first else {
      throw .unread(
        code: "unknown-index", message: ElaborationWording.indexStartUnclear, range: lower.range)
    }
    guard start >= first else { throw unsupported("this range of a sum", lower) }
    let range = CombinedLength(
      last.terms, offset: last.offset + last.divisor * (1 - start), divisor: last.divisor,
      skipped: start - first)
    return (letter, range.length)
  }

  /// `n - k + 1`, `n/2` of letters that are lengths.
  func combinedLength(_ node: Notation) -> CombinedLength? {
    if case .fraction(let top, let bottom, _) = node.kind, case .number(let text) = bottom.kind,
      let divisor = Int(text), divisor > 0, let whole = combinedLength(top), whole.divisor == 1
    {
      return CombinedLength(whole.terms, offset: whole.offset, divisor: divisor)
    }
    guard let written = WrittenCombination(node) else { return nil }
    var terms: [CombinedLength.Term] = []
    for term in written.terms {
      guard case .length(let length)? = scope.binding(NameKey(term.letter)) else { return nil }
      terms.append(.init(term.count, length))
    }
    return CombinedLength(terms, offset: written.offset)
  }

  /// An upper limit must be the length of the axis by name; a sum over a part is another sum.
  mutating func checkLimit(_ upper: Notation?, _ variable: IndexVariable) throws(TypingFailure) {
    guard let upper else { return }
    let candidates = try type(upper)
    for candidate in candidates {
      if case .length(let length) = candidate.body, same(length, variable.length) { return }
      if case .number(let value) = candidate.body,
        let own = ownLength(variable.length), Double(own) == value
      {
        return
      }
      if let unifier, case .number(let value) = candidate.body, let count = Int(exactly: value),
        count >= 1, count < 100_000, unifier.unify(variable.length, .fixed(count))
      {
        // `Σ_{i=1}^3 w_i x_i` says how long w is.
        return
      }
      if case .number(let value) = candidate.body, case .fixed(let own) = variable.length,
        Double(own) < value
      {
        throw .shape(
          ShapeMismatch(
            left: String(own), right: UnicodePrinter().print(upper), context: "index",
            range: upper.range))
      }
    }
    throw .unread(
      code: "unknown-range",
      message: ElaborationWording.rangeUnknown(UnicodePrinter().print(upper)), range: upper.range)
  }

  func ownLength(_ length: AxisLength) -> Int? {
    let length = unifier?.resolve(length) ?? length
    var assignment: IntegerAssignment = [:]
    if let depth = scope.model.depth ?? scope.model.ownDepth { assignment[.depth] = depth }
    if case .fixed(let value) = length { return value }
    return scope.model.ownLengths[length.concrete(assignment)]
  }
}
