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
    let (name, excluded) = try boundName(lower, node)
    let outer = indices.removeValue(forKey: name)
    let outerLimit = limits.removeValue(forKey: name)
    if let upper, case .length(let length)? = try type(upper).first?.body { limits[name] = length }
    bound.append(name)
    defer {
      bound.removeLast()
      limits[name] = outerLimit
      indices[name] = outer
    }
    let candidates = try type(body)
    // In `Σ_{i=1}^D dy (x - μ)` the i of vectors is left out.
    if indices[name] == nil, namesWholeTensor(body) {
      let sums = overEntries(candidates, limits[name], lower: lower, upper: upper, node)
      return try sums.orThrow(
        .unread(
          code: "unknown-index", message: ElaborationWording.sumIndexUnused(name),
          range: lower.range))
    }
    // `Σ_{j=1}^n c` is n times c.
    guard
      let variable = indices[name] ?? limits[name].map({ fresh($0, name: name) })
        ?? idleIndex(name, candidates)
    else {
      throw .unread(
        code: "unknown-range", message: ElaborationWording.rangeUnknown(name), range: lower.range)
    }
    try checkLimit(upper, variable)
    noteSum(over: variable.length)
    var body: (TensorExpression) -> TensorExpression = { $0 }
    if let excluded {
      // Σ_{k ≠ i}: all k but one.
      let isOut: TensorExpression =
        if let label = label(excluded) {
          try self.isLabel(variable, label, excluded.range)
        } else {
          .kronecker(.variable(variable), try elementIndex(excluded, variable.length, node))
        }
      body = { .product([.sum([.number(1), .product([.number(-1), isOut])]), $0]) }
    }
    let entries = candidates + candidates.compactMap { entry($0, at: variable) }
    return entries.map { candidate in
      Candidate(
        layout: candidate.layout, body: .total(variable, body(candidate.body)),
        notation: Notation(
          .bigOperator(.sum, lower: lower, upper: upper, body: candidate.notation.groupedForTerm),
          node.range),
        rank: candidate.rank)
    }
  }

  /// `Σ_{i=1}^D dy · γ`: over the entries of vectors of D.
  private func overEntries(
    _ candidates: [Candidate], _ length: AxisLength?, lower: Notation, upper: Notation?,
    _ node: Notation
  ) -> [Candidate] {
    guard unifier == nil, let length else { return [] }
    return candidates.compactMap { candidate -> Candidate? in
      let axes = candidate.layout.axes
      guard axes.count == 1, axes[0].length == length else { return nil }
      return Candidate(
        layout: .scalar, body: .total(axes[0], candidate.body),
        notation: Notation(
          .bigOperator(
            .sum, lower: lower, upper: upper, body: candidate.notation.groupedForTerm),
          node.range),
        rank: max(candidate.rank, .completed))
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

  private mutating func elementIndex(_ item: Notation, _ length: AxisLength, _ node: Notation)
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
    var assignment: IntegerAssignment = [:]
    if let depth = scope.model.depth ?? scope.model.ownDepth { assignment[.depth] = depth }
    if case .fixed(let value) = length { return value }
    return scope.model.ownLengths[length.concrete(assignment)]
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

  /// Quotients: by a number, of numbers, or entry by entry.
  mutating func fraction(
    _ numerator: Notation, _ denominator: Notation, _ style: FractionStyle, _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    if let derivative = Notation.derivative(numerator, over: denominator, style, node) {
      return try type(derivative)
    }
    if let mark = [numerator, denominator].first(where: \.mentionsDifferential) {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a fraction with a differential on one side"),
        range: mark.range)
    }
    var results: [Candidate] = []
    let tops = try type(numerator)
    let bottoms = try type(denominator)
    for a in tops {
      for b in bottoms {
        guard let (layout, top, bottom, isForEach) = quotient(a, b) else { continue }
        results.append(
          Candidate(
            layout: layout, body: .quotient(top, bottom),
            notation: Notation(
              .fraction(
                style == .slash ? a.notation.groupedForSlash : a.notation,
                style == .slash ? b.notation.groupedForSlash : b.notation, style), node.range),
            rank: max(a.rank, b.rank, isForEach ? .completed : .asWritten)))
      }
    }
    return try results.orThrow(
      .shape(
        ShapeMismatch(
          left: ShapeText.layout(tops[0].layout), right: ShapeText.layout(bottoms[0].layout),
          context: "fraction", range: node.range)))
  }
}

extension Typer {
  /// Both sides of a fraction over common indices; also the values of every sample by the one number
  /// each sample has, `e^Z / Σ_d e^{z_d}`.
  private mutating func quotient(_ a: Candidate, _ b: Candidate) -> (
    Layout, TensorExpression, TensorExpression, isForEach: Bool
  )? {
    if let (layout, top, bottom) = aligned(a, b) { return (layout, top, bottom, false) }
    guard case .matrix(let i, let j) = a.layout, case .column(let k) = b.layout,
      let sample = [i, j].first(where: { isSampleAxis($0.length) }), same(sample.length, k.length)
    else { return nil }
    return (a.layout, a.body, b.body.substituting([k: .variable(sample)]), true)
  }
}

extension Notation {
  var groupedForTerm: Notation {
    if case .sum = kind { return Notation(.bracketed(.round, self), range) }
    return self
  }
  var groupedForSlash: Notation {
    switch kind {
    case .sum, .product, .fraction, .bigOperator: Notation(.bracketed(.round, self), range)
    default: self
    }
  }

  /// A `∂` that is a factor by itself was not recognised as part of a derivative.
  var mentionsDifferential: Bool {
    switch kind {
    case .symbol(let letter): letter.name == "∂"
    case .product(let factors, _): factors.contains(where: \.mentionsDifferential)
    default: false
    }
  }
}
