import MathSyntax
import TensorExpressions

/// Where an index that is made of others exists.
extension Typer {
  /// What stands in a sum without the terms that do not exist.
  ///
  /// - Parameter isWritten: the range is written. It is then taken at its word: a term that does
  /// not exist
  ///   may only be one that would be 0 with zeros outside.
  mutating func existing(
    _ candidates: [Candidate], over variable: IndexVariable, isWritten: Bool
  ) throws(TypingFailure) -> [Candidate] {
    var results = candidates
    for place in reaches.indices
    where !reaches[place].isSummed && reaches[place].made.indices.contains(.variable(variable)) {
      reaches[place].isSummed = true
      let reach = reaches[place]
      let open = results.indices.filter {
        (isWritten && reach.isPlain) || !results[$0].body.vanishes(without: reach)
      }
      guard unifier == nil, !open.isEmpty, !isInside(reach) else { continue }
      guard !isWritten else {
        throw .unread(
          code: "unknown-range", message: ElaborationWording.placeMissing(text(reach)),
          range: reach.range)
      }
      let mask = exists(reach)
      for one in open { results[one].body = .product([mask, results[one].body]) }
    }
    return results
  }

  /// Numbers that are 1 where all places of the statement exist that no sum runs over, and what
  /// stands
  /// there.
  mutating func existence() -> (masks: [TensorExpression], names: [Notation]) {
    var seen: [Reach] = []
    for reach in reaches where !reach.isSummed && !isInside(reach) {
      if !seen.contains(where: { $0.made == reach.made && $0.length == reach.length }) {
        seen.append(reach)
      }
    }
    var names: [Notation] = []
    for reach in seen where !reach.isStated && !names.contains(reach.name) {
      names.append(reach.name)
    }
    return (seen.map { exists($0) }, names)
  }

  /// `for i = 2, …, n - 1`, where the article makes indices of others: said of these values alone.
  ///
  /// - Returns: `false` where the range is not understood.
  mutating func restrict(
    _ index: IndexVariable, from first: IntegerTerm, through last: IntegerTerm
  ) -> Bool {
    guard scope.shifts.areUsed, let start = scope.shifts.first, first.variable == nil else {
      return false
    }
    var terms: [CombinedLength.Term] = []
    if case .free(let name)? = last.variable {
      guard case .length(let length)? = scope.binding(NameKey(name)) else { return false }
      terms.append(.init(1, length))
    } else if last.variable != nil {
      return false
    }
    let count = CombinedLength(terms, offset: last.offset - first.offset + 1)
    let made = IndexCombination(
      [.init(1, .variable(index))], offset: index.length.skipped + start - first.offset)
    reaches.append(
      Reach(made: made, length: count.length, name: Notation(.ellipsis), isStated: true))
    return true
  }

  /// A definition of every entry must have a meaning for every entry.
  func requireExistence() throws(TypingFailure) {
    for reach in reaches where !reach.isSummed && !isInside(reach) {
      throw .unread(
        code: "unknown-range", message: ElaborationWording.placeMissing(text(reach)),
        range: reach.range)
    }
  }

  private func text(_ reach: Reach) -> String {
    var parts = reach.made.terms.map { term -> String in
      let name = if case .variable(let variable) = term.index { variable.name ?? "…" } else { "…" }
      let count = abs(term.count) == 1 ? "" : "\(abs(term.count))"
      return (term.count < 0 ? " - " : " + ") + count + name
    }
    let offset = reach.made.offset
    if offset != 0 { parts.append((offset < 0 ? " - " : " + ") + "\(abs(offset))") }
    let text = parts.joined()
    return text.hasPrefix(" + ") ? String(text.dropFirst(3)) : text
  }

  private mutating func exists(_ reach: Reach) -> TensorExpression {
    let index = fresh(reach.length)
    return .total(index, .aligned(.variable(index), reach.made))
  }

  // MARK: Bounds

  private func isInside(_ reach: Reach) -> Bool {
    let (low, high) = extent(reach.made.terms, reach.made)
    return low.isAtLeast(CombinedLength([], offset: 1))
      && CombinedLength([.init(1, reach.length)]).isAtLeast(high)
  }

  /// The last place that is reached along an axis.
  func last(_ reach: Reach) -> CombinedLength { extent(reach.made.terms, reach.made).high }

  /// The least and the largest value of some indices together, with what else is added.
  private func extent(_ terms: [IndexCombination.Term], _ made: IndexCombination) -> (
    low: CombinedLength, high: CombinedLength
  ) {
    var low = made.lengths
    var high = made.lengths
    var (least, most) = (made.offset, made.offset)
    for term in terms {
      switch term.index {
      case .constant(let value):
        least += term.count * value
        most += term.count * value
      case .variable(let variable):
        // 1 … length
        let (last, rest) = multiple(term.count, of: resolved(variable.length))
        if term.count > 0 {
          least += term.count
          high += last
          most += rest
        } else {
          most += term.count
          low += last
          least += rest
        }
      }
    }
    return (CombinedLength(low, offset: least), CombinedLength(high, offset: most))
  }

  /// `2·⌊n/2⌋` is at most n.
  private func multiple(_ count: Int, of length: AxisLength) -> ([CombinedLength.Term], Int) {
    guard case .combined(let combined) = length, combined.divisor > 1,
      count % combined.divisor == 0
    else { return ([.init(count, length)], 0) }
    let factor = count / combined.divisor
    return (
      combined.terms.map { .init(factor * $0.count, $0.length) }, factor * combined.offset
    )
  }

  private func resolved(_ length: AxisLength) -> AxisLength { unifier?.resolve(length) ?? length }

  // MARK: Windows

  /// How long an axis is along which everything exists that is written: `n - k + 1` for the i of
  /// `Σ_j w_j x_{i+j-1}`. For the n of `Σ_m w_m x_{n-m}`, where no n sees the whole kernel from the
  /// first one
  /// on, as far as anything exists.
  ///
  /// - Returns: `nil` where nothing that is written bounds the index, or bounds cannot be compared.
  func window(_ index: IndexVariable) -> AxisLength? {
    let reaching = reaches.filter { $0.made.indices.contains(.variable(index)) }
    var bounds = reaching.compactMap { bound(index, $0, all: true) }
    if bounds.count < reaching.count {
      bounds = reaching.compactMap { bound(index, $0, all: !$0.isSummed) }
    }
    guard let first = bounds.first, bounds.count == reaching.count else { return nil }
    var (low, high) = first
    for next in bounds.dropFirst() {
      low = max(low, next.low)
      if next.high.divisor == high.divisor, high.isAtLeast(next.high) {
        high = next.high
      } else if next.high.divisor != high.divisor || !next.high.isAtLeast(high) {
        return nil
      }
    }
    let skipped = max(low, 1) - 1
    return CombinedLength(
      high.terms, offset: high.offset - high.divisor * skipped, divisor: high.divisor,
      skipped: skipped
    ).length
  }

  /// The first and last value of an index for which a place exists, whatever the other indices are,
  /// or for
  /// one of their values at least. `nil` where the first one is no number.
  private func bound(_ index: IndexVariable, _ reach: Reach, all: Bool) -> (
    low: Int, high: CombinedLength
  )? {
    let others = reach.made.terms.filter { $0.index != .variable(index) }
    let count = reach.made.terms.reduce(0) { $0 + ($1.index == .variable(index) ? $1.count : 0) }
    guard count != 0 else { return nil }
    let rest = extent(others, reach.made)
    let length = CombinedLength([.init(1, resolved(reach.length))])
    let one = CombinedLength([], offset: 1)
    // 1 ≤ count·i + rest ≤ length
    let (least, most) = all ? (rest.low, rest.high) : (rest.high, rest.low)
    let (from, to) =
      count > 0 ? (one.minus(least), length.minus(most)) : (most.minus(length), least.minus(one))
    let step = abs(count)
    var low = 1
    if from.terms.isEmpty {
      low = from.offset > 0 ? (from.offset + step - 1) / step : 1
    } else if all || !one.isAtLeast(from) {
      return nil
    }
    return (low, CombinedLength(to.terms, offset: to.offset, divisor: step))
  }
}

extension Typer {
  /// The n of `Σ_{i=1}^{n-1} (x_{i+1} - x_i)²` is the length of x, where nothing else says how long
  /// x is: as
  /// far as it is reached along ranges that are written.
  static func fit(_ reaches: [Reach], _ typer: Typer, _ unifier: LengthUnifier) {
    var furthest: [AxisLength: CombinedLength] = [:]
    var order: [AxisLength] = []
    for reach in reaches {
      let axis = unifier.resolve(reach.length)
      let last = typer.last(reach)
      guard case .unknown = axis, last.isNamed, last.divisor == 1, !last.terms.isEmpty else {
        continue
      }
      guard let known = furthest[axis] else {
        furthest[axis] = last
        order.append(axis)
        continue
      }
      if last.isAtLeast(known) { furthest[axis] = last }
    }
    for axis in order {
      if let length = furthest[axis]?.length { _ = unifier.unify(axis, length) }
    }
  }
}

extension CombinedLength {
  fileprivate func minus(_ other: CombinedLength) -> CombinedLength {
    CombinedLength(
      terms + other.terms.map { Term(-$0.count, $0.length) }, offset: offset - other.offset)
  }

  /// Whether it is made of lengths that are known by name.
  fileprivate var isNamed: Bool {
    terms.allSatisfy { if case .named = $0.length { true } else { false } }
  }

  /// Whether it is so for all lengths, which are 1 at least; both without a divisor, or with the
  /// same.
  fileprivate func isAtLeast(_ other: CombinedLength) -> Bool {
    guard divisor == other.divisor else { return false }
    let rest = minus(other)
    return rest.terms.allSatisfy { $0.count > 0 }
      && rest.offset + rest.terms.reduce(0) { $0 + $1.count } >= 0
  }
}

extension TensorExpression {
  /// Whether all of it is 0 where a place does not exist.
  fileprivate func vanishes(without reach: Reach) -> Bool {
    switch self {
    case .total(let index, let body):
      if index.length == reach.length, case .product(let factors) = body,
        factors.first == .aligned(.variable(index), reach.made)
      {
        return true
      }
      return body.vanishes(without: reach)
    case .product(let factors): return factors.contains { $0.vanishes(without: reach) }
    case .quotient(let top, _): return top.vanishes(without: reach)
    case .power(let base, .number(let exponent)):
      return exponent > 0 && base.vanishes(without: reach)
    case .sum(let terms): return !terms.isEmpty && terms.allSatisfy { $0.vanishes(without: reach) }
    default: return false
    }
  }
}
