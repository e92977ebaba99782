import Diagnostics
import MathSyntax
import TensorExpressions

/// Sums with a sign, `Σ_k body`.
extension Typer {
  /// `Σ_k body`: over the axis that `k` runs along.
  mutating func total(lower: Notation?, upper: Notation?, body: Notation, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    guard let lower else { return try totalWithoutIndex(upper: upper, body: body, node) }
    if let steps = try stepRange(lower: lower, upper: upper, body: body) {
      return try total(over: steps, body: body, node)
    }
    if let (first, last) = Self.countedFromOne(lower, upper) {
      return try total(lower: first, upper: last, body: body, node).map { candidate in
        candidate.shown(lower: lower, upper: upper)
      }
    }
    let written = WrittenTotal(lower: lower, upper: upper, body: body, node: node)
    let part = try partialRange(lower, upper)
    let (name, excluded) =
      if let part { (part.name, Notation?.none) } else { try boundName(lower, node) }
    let outer = (indices.removeValue(forKey: name), limits[name], sumBodies[name])
    let hidden = hiddenLengths[name]
    hiddenLengths[name] = outer.0?.length
    limits[name] = if let part { part.length } else { try wholeLength(upper) }
    if let part { indices[name] = fresh(part.length, name: name) }
    sumBodies[name] = body
    bound.append(name)
    defer {
      bound.removeLast()
      (indices[name], limits[name], sumBodies[name]) = outer
      hiddenLengths[name] = hidden
    }
    return try total(over: name, excluded, written, isPart: part != nil)
  }

  /// A sum as it is written.
  private struct WrittenTotal {
    var lower: Notation
    var upper: Notation?
    var body: Notation
    var node: Notation

    func shown(_ body: Notation) -> Notation {
      Notation(
        .bigOperator(.sum, lower: lower, upper: upper, body: body.groupedForTerm), node.range)
    }
  }

  private mutating func total(
    over name: String, _ excluded: Notation?, _ written: WrittenTotal, isPart: Bool
  ) throws(TypingFailure) -> [Candidate] {
    var candidates = try type(written.body)
    // In `Σ_{i=1}^D dy (x - μ)` the i of vectors is left out.
    if indices[name] == nil, namesWholeTensor(written.body) {
      return try overEntries(candidates, limits[name], written).orThrow(unused(name, written))
    }
    // `Σ_{j=1}^n c` is n times c.
    guard
      let variable = indices[name] ?? limits[name].map({ fresh($0, name: name) })
        ?? idleIndex(name, candidates)
    else {
      throw .unread(
        code: "unknown-range", message: ElaborationWording.rangeUnknown(name),
        range: written.lower.range)
    }
    if isPart {
      guard candidates.allSatisfy({ $0.body.freeIndices.contains(variable) }) else {
        throw unused(name, written)
      }
    } else {
      try checkLimit(written.upper, variable)
    }
    noteSum(over: variable.length)
    summedLengths.append((name, variable.length))
    candidates = try existing(candidates, over: variable, isWritten: written.upper != nil)
    let factor = try excluded.map { (item) throws(TypingFailure) in
      try besides(item, variable, written.node)
    }
    let entries = candidates + candidates.compactMap { entry($0, at: variable) }
    return entries.map { candidate in
      Candidate(
        layout: candidate.layout,
        body: .total(variable, factor.map { .product([$0, candidate.body]) } ?? candidate.body),
        notation: written.shown(candidate.notation), rank: candidate.rank)
    }
  }

  private func unused(_ name: String, _ written: WrittenTotal) -> TypingFailure {
    .unread(
      code: "unknown-index", message: ElaborationWording.sumIndexUnused(name),
      range: written.lower.range)
  }

  /// `Σ_{k ≠ i}`: 1 for all k but one.
  private mutating func besides(
    _ excluded: Notation, _ variable: IndexVariable, _ node: Notation
  ) throws(TypingFailure) -> TensorExpression {
    let isOut: TensorExpression =
      if let label = label(excluded) {
        try self.isLabel(variable, label, excluded.range)
      } else {
        .kronecker(.variable(variable), try elementIndex(excluded, variable.length, node))
      }
    return .sum([.number(1), .product([.number(-1), isOut])])
  }

  /// `Σ_{i=1}^D dy · γ`: over the entries of vectors of D.
  private func overEntries(
    _ candidates: [Candidate], _ length: AxisLength?, _ written: WrittenTotal
  ) -> [Candidate] {
    guard unifier == nil, let length else { return [] }
    return candidates.compactMap { candidate -> Candidate? in
      let axes = candidate.layout.axes
      guard axes.count == 1, axes[0].length == length else { return nil }
      return Candidate(
        layout: .scalar, body: .total(axes[0], candidate.body),
        notation: written.shown(candidate.notation), rank: max(candidate.rank, .completed))
    }
  }

  /// `Σ_i t_i log σ(z)`: the z whose index was left out is z_i, where a number is asked for.
  private func entry(_ candidate: Candidate, at variable: IndexVariable) -> Candidate? {
    guard unifier == nil else { return nil }
    switch candidate.layout {
    case .column(let axis), .row(let axis):
      guard same(axis.length, variable.length) else { return nil }
      var copy = candidate
      copy.layout = .scalar
      copy.body = candidate.body.substituting([axis: .variable(variable)])
      copy.symbol = nil
      copy.derivative = nil
      return copy.raised(to: .completed)
    default: return nil
    }
  }

  /// `Σ (y - ŷ)²`, `Σ δ`: over everything, or over the batch; the shapes tell.
  private mutating func totalWithoutIndex(upper: Notation?, body: Notation, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    guard upper == nil else { throw unsupported("a sum without an index", node) }
    var results: [Candidate] = []
    for candidate in try type(body) {
      let axes = candidate.layout.axes
      guard !axes.isEmpty else { continue }
      let notation = Notation(
        .bigOperator(.sum, lower: nil, upper: nil, body: candidate.notation.groupedForTerm),
        node.range)
      results.append(
        Candidate(
          layout: .scalar,
          body: axes.reversed().reduce(candidate.body) { .total($1, $0) }, notation: notation,
          rank: max(candidate.rank, .completed)))
      // `Σ ∂e/∂W`: over the entries of e, for each of W.
      if let shape = candidate.derivative, !shape.numeratorAxes.isEmpty,
        !shape.denominatorAxes.isEmpty
      {
        results.append(
          Candidate(
            layout: .standard(shape.denominatorAxes),
            body: shape.numeratorAxes.reversed().reduce(candidate.body) { .total($1, $0) },
            notation: notation, rank: max(candidate.rank, .completed)))
      }
      if axes.count == 2, let batch = axes.firstIndex(where: { isSampleAxis($0.length) }) {
        results.append(
          Candidate(
            layout: .column(axes[1 - batch]), body: .total(axes[batch], candidate.body),
            notation: notation, rank: max(candidate.rank, .completed)))
      }
    }
    return try results.orThrow(
      .unread(
        code: "unknown-range", message: ElaborationWording.rangeUnknown("Σ"), range: node.range))
  }
}
