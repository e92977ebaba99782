import MathSyntax
import TensorExpressions

/// Vectors one behind the other, `[h_{t-1}, x_t]`, and matrices made of blocks.
extension Typer {
  /// `[h, x]` of vectors is one vector, whatever lies on the paper; of matrices it is one matrix, the
  /// columns of the second behind those of the first. `nil` where all are numbers.
  mutating func joined(_ items: [Notation], _ bracket: Bracket, _ node: Notation)
    throws(TypingFailure) -> Candidate?
  {
    let notation = { (rows: [[Notation]]) in
      Notation(.bracketed(bracket, Notation(.list(rows.flatMap { $0 }))), node.range)
    }
    guard let parts = try parts([items], node)?[0] else { return nil }
    let areMatrices = parts.allSatisfy { if case .matrix = $0.layout { true } else { false } }
    let rows = areMatrices ? [parts] : parts.map { [$0] }
    return try assembled(rows, node, notation)
  }

  /// A matrix of vectors and matrices; `nil` where all entries are numbers.
  mutating func blocks(
    _ rows: [[Notation]], _ node: Notation, _ notation: ([[Notation]]) -> Notation
  ) throws(TypingFailure) -> Candidate? {
    guard let parts = try parts(rows, node) else { return nil }
    return try assembled(parts, node, notation)
  }

  /// The parts with their best readings.
  private mutating func parts(_ rows: [[Notation]], _ node: Notation) throws(TypingFailure)
    -> [[Candidate]]?
  {
    var parts: [[Candidate]] = []
    for row in rows {
      var typed: [Candidate] = []
      for item in row {
        guard let best = try type(item).min(by: { $0.rank < $1.rank }) else {
          throw unsupported("this part", item)
        }
        typed.append(best)
      }
      parts.append(typed)
    }
    return parts.allSatisfy { $0.allSatisfy(\.layout.isScalar) } ? nil : parts
  }

  /// `Σ_{rc} [i is entry k of row part r] [j is entry l of column part c] e_{rc,kl}`.
  private mutating func assembled(
    _ parts: [[Candidate]], _ node: Notation, _ notation: ([[Notation]]) -> Notation
  ) throws(TypingFailure) -> Candidate {
    let heights = try parts.map { (row) throws(TypingFailure) in try extent(row, node) { $0.height }
    }
    let widths = try parts[0].indices.map { (place) throws(TypingFailure) in
      try extent(parts.map { $0[place] }, node) { $0.width }
    }
    let row = heights.count > 1 || heights[0] != nil ? fresh(Self.joined(heights)) : nil
    let column = widths.count > 1 || widths[0] != nil ? fresh(Self.joined(widths)) : nil
    var terms: [TensorExpression] = []
    for (r, line) in parts.enumerated() {
      for (c, part) in line.enumerated() {
        var body = part.body
        if let row { body = placing(body, part.height, at: row, after: heights[..<r]) }
        if let column { body = placing(body, part.width, at: column, after: widths[..<c]) }
        terms.append(body)
      }
    }
    let layout: Layout =
      switch (row, column) {
      case (let row?, let column?): .matrix(row, column)
      case (let row?, nil): .column(row)
      case (nil, let column?): .row(column)
      case (nil, nil): .scalar
      }
    return Candidate(
      layout: layout, body: .sum(terms), notation: notation(parts.map { $0.map(\.notation) }),
      rank: parts.flatMap { $0 }.map(\.rank).max() ?? .asWritten)
  }

  /// The length all parts of a row, or of a column, have in common; `nil` for a single number.
  private func extent(
    _ parts: [Candidate], _ node: Notation, _ axis: (Candidate) -> IndexVariable?
  ) throws(TypingFailure) -> AxisLength? {
    let lengths = parts.map { axis($0)?.length }
    guard let first = lengths.first else { return nil }
    for length in lengths {
      switch (first, length) {
      case (nil, nil): continue
      case (let a?, let b?) where same(a, b): continue
      default:
        throw .shape(
          ShapeMismatch(
            left: first.map(ShapeText.length) ?? "1", right: length.map(ShapeText.length) ?? "1",
            context: "block", range: node.range))
      }
    }
    return first
  }

  private static func joined(_ lengths: [AxisLength?]) -> AxisLength {
    lengths.count == 1 ? lengths[0] ?? .fixed(1) : .joined(lengths.map { $0 ?? .fixed(1) })
  }

  private func placing(
    _ body: TensorExpression, _ index: IndexVariable?, at whole: IndexVariable,
    after before: ArraySlice<AxisLength?>
  ) -> TensorExpression {
    let lengths = before.map { $0 ?? .fixed(1) }
    guard let index else {
      return .product([.placed(.variable(whole), after: lengths, .constant(1)), body])
    }
    return .total(
      index,
      .product([.placed(.variable(whole), after: lengths, .variable(index)), body]))
  }
}

extension Candidate {
  /// The index down a column, and along a row.
  fileprivate var height: IndexVariable? {
    switch layout {
    case .column(let i), .matrix(let i, _): i
    case .scalar, .row, .tensor: nil
    }
  }

  fileprivate var width: IndexVariable? {
    switch layout {
    case .row(let j), .matrix(_, let j): j
    case .scalar, .column, .tensor: nil
    }
  }
}

extension Notation {
  /// `[h, x]` somewhere without a transpose on it.
  var writesUprightList: Bool {
    switch kind {
    case .scripted(let base, _, let mark?, 0)
    where mark.kind == .transposeMark || mark.kind == .symbol(Letter("T")):
      guard case .bracketed(_, let inner) = base.kind, case .list(let items) = inner.kind else {
        return base.writesUprightList
      }
      return items.contains(where: \.writesUprightList)
    case .bracketed(.square, let inner):
      if case .list = inner.kind { return true }
      return inner.writesUprightList
    default: return parts.contains(where: \.writesUprightList)
    }
  }
}
