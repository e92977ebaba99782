import Diagnostics
import MathSyntax
import TensorExpressions

/// Matrices and vectors that are written out, `\begin{bmatrix} w_5 \\ w_6 \end{bmatrix}`, `(h_1, h_2)^T`.
extension Typer {
  /// Entry by entry: `Σ_{rc} [i = r][j = c] e_{rc}`. One column is a column vector, one row a row.
  ///
  /// **Shapes** r rows of c numbers → `r × c`, the lengths being numbers that are written.
  mutating func matrix(_ written: [[Notation]], _ bracket: Bracket?, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    var rows = written
    if rows.count == 1, rows[0].count == 1, case .list(let items) = rows[0][0].kind {
      // `\begin{pmatrix} z_1, z_2 \end{pmatrix}`.
      rows = [items]
    }
    if rows.contains(where: { $0.contains(where: \.isEllipsis) }) {
      do {
        if let candidates = try patterned(rows, node) { return candidates }
      } catch {
        return try dotted(rows, node)
      }
    }
    let width = rows.first?.count ?? 0
    guard width > 0, rows.allSatisfy({ $0.count == width }) else {
      throw unsupported("a matrix whose rows differ in length", node)
    }
    guard rows.count * width <= Self.largestMatrix else {
      throw unsupported("so large a matrix written out", node)
    }
    if let blocks = try blocks(rows, node, { Notation(.matrix($0, bracket), node.range) }) {
      return [blocks]
    }
    var entries: [[Candidate]] = []
    for row in rows {
      var typed: [Candidate] = []
      for item in row { typed.append(try entry(item)) }
      entries.append(typed)
    }
    return [stacked(entries, node) { Notation(.matrix($0, bracket), node.range) }]
  }

  /// `(h_1, h_2)`: a list in brackets is a column, however it lies on the paper.
  mutating func vector(_ items: [Notation], _ bracket: Bracket, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    if let candidates = try patterned([items], isColumn: true, node) { return candidates }
    guard items.count <= Self.largestMatrix else {
      throw unsupported("so long a vector written out", node)
    }
    if let blocks = try joined(items, bracket, node) { return [blocks] }
    var entries: [[Candidate]] = []
    for item in items { entries.append([try entry(item)]) }
    return [
      stacked(entries, node) { rows in
        Notation(.bracketed(bracket, Notation(.list(rows.flatMap { $0 }))), node.range)
      }
    ]
  }

  /// `(h_1, h_2)^T`: a column that is written as a row to save space.
  mutating func columnWrittenAsRow(
    _ base: Notation, _ scripts: [ReferenceReader.Scripts], _ node: Notation
  ) throws(TypingFailure) -> [Candidate]? {
    guard case .bracketed(let bracket, let inner) = base.kind,
      bracket == .round || bracket == .square, case .list(let items) = inner.kind,
      scripts.count == 1, scripts[0].primes == 0, scripts[0].lowerScript == nil,
      let mark = scripts[0].superscript, isTranspose(mark)
    else { return nil }
    return try vector(items, bracket, base).flatMap { column in
      var copy = column
      copy.notation = Notation(
        .scripted(column.notation, subscript: nil, superscript: mark, primes: 0), node.range)
      if case .matrix = column.layout { return [transposed(column)] }
      guard case .joined? = column.layout.axes.first?.length else { return [copy] }
      // Of `[h, x]^T` alone nothing written tells whether the row is meant.
      return scope.listsAreUpright ? [transposed(column)] : [transposed(column), copy]
    }
  }

  /// `J(W, b)`: right behind a name a list is its arguments, and no vector.
  func refuseArguments(_ name: NameReference, _ bracket: Notation) throws(TypingFailure) {
    guard case .bracketed(let kind, let inner) = bracket.kind, case .list = inner.kind else {
      return
    }
    // `W [h, x]`: a matrix is no function.
    if kind == .square, case .symbol(let id)? = scope.binding(name.key) {
      if scope.model[id].axes.count == 2 { return }
      // While shapes are looked for it may become one.
      if unifier != nil {
        throw .shape(
          ShapeMismatch(
            left: ShapeText.axes(scope.model[id].axes), right: "?", context: "product",
            range: bracket.range))
      }
    }
    if case .extremum? = scope.binding(name.key) { return }
    throw unsupported("a list of arguments", bracket)
  }

  /// Far above what anybody writes out, and far below what takes time.
  private static let largestMatrix = 400

  private mutating func entry(_ item: Notation) throws(TypingFailure) -> Candidate {
    guard let number = try type(item).filter(\.layout.isScalar).min(by: { $0.rank < $1.rank })
    else {
      throw unsupported("a matrix of vectors or matrices", item)
    }
    return number
  }

  private mutating func stacked(
    _ entries: [[Candidate]], _ node: Notation, _ notation: ([[Notation]]) -> Notation
  ) -> Candidate {
    let shown = notation(entries.map { $0.map(\.notation) })
    let rank = entries.flatMap { $0 }.map(\.rank).max() ?? .asWritten
    let (height, width) = (entries.count, entries[0].count)
    let row = fresh(.fixed(height))
    let column = fresh(.fixed(width))
    var terms: [TensorExpression] = []
    for (r, line) in entries.enumerated() {
      for (c, entry) in line.enumerated() {
        var factors: [TensorExpression] = []
        if height > 1 { factors.append(.kronecker(.variable(row), .constant(r + 1))) }
        if width > 1 { factors.append(.kronecker(.variable(column), .constant(c + 1))) }
        terms.append(.product(factors + [entry.body]))
      }
    }
    let layout: Layout =
      switch (height, width) {
      case (1, 1): .scalar
      case (_, 1): .column(row)
      case (1, _): .row(column)
      default: .matrix(row, column)
      }
    return Candidate(layout: layout, body: .sum(terms), notation: shown, rank: rank)
  }
}
