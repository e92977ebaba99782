import Diagnostics
import MathSyntax
import TensorExpressions

/// Matrices and vectors with dots, `\begin{bmatrix} h_{11} & h_{12} \\ ⋮ & ⋮ \\ h_{N1} & h_{N2} \end{bmatrix}`:
/// all the values of one expression, `[h_{ij}]_{ij}`.
extension Typer {
  /// The entries must be one expression at running indices, and these must run along whole axes.
  mutating func dotted(_ rows: [[Notation]], _ node: Notation) throws(TypingFailure) -> [Candidate]
  {
    guard let series = DottedTable(rows, besides: Set(indices.keys)) else {
      throw unsupported("an ellipsis", node)
    }
    let letters = series.indices.map(\.letter)
    guard
      let candidates = try collected(
        series.entry, over: letters, checking: series.indices.map(\.limit))
    else { throw unsupported("an ellipsis", node) }
    return candidates.map { candidate in
      var whole = candidate
      if case .column(let axis) = candidate.layout, series.isRow { whole.layout = .row(axis) }
      whole.notation = node
      return whole
    }
  }
}

/// A table whose entries are one expression at running indices.
private struct DottedTable {
  struct Index {
    let letter: String
    let limit: Notation
  }
  private(set) var entry: Notation
  /// The running indices, rows first; one for a vector.
  private(set) var indices: [Index] = []
  /// One row of entries.
  let isRow: Bool

  init?(_ rows: [[Notation]], besides taken: Set<String>) {
    let width = rows.first?.count ?? 0
    guard width > 0, rows.allSatisfy({ $0.count == width }) else { return nil }
    let used = rows.joined().reduce(into: taken) { $0.formUnion($1.lettersInside) }
    let free = ["i", "j", "k", "p", "q", "r", "s", "u", "v"].filter { !used.contains($0) }
    guard free.count > 1 else { return nil }
    isRow = rows.count == 1
    entry = rows[0][0]
    var line = rows[0]
    if !isRow {
      var column: [Notation] = []
      var limit: Notation?
      for place in 0..<width {
        let cells = rows.map { $0[place] }
        guard !cells.allSatisfy({ $0.kind == .ellipsis }) else {
          column.append(cells[0])
          continue
        }
        guard let run = Self.common(cells, free[0]), limit == nil || limit == run.limit else {
          return nil
        }
        limit = run.limit
        column.append(run.body)
      }
      guard let limit else { return nil }
      indices.append(Index(letter: free[0], limit: limit))
      line = column
    }
    entry = line[0]
    guard width > 1 else { return }
    guard let run = Self.common(line, free[1]) else { return nil }
    entry = run.body
    indices.append(Index(letter: free[1], limit: run.limit))
  }

  /// `e_1, e_2, …, e_n`, or all of `e_1, …, e_n` without dots.
  private static func common(_ cells: [Notation], _ letter: String) -> RunningIndex? {
    let dots = cells.indices.filter { cells[$0].kind == .ellipsis }
    guard dots.count < 2, let last = cells.last, dots.first.map({ $0 == cells.count - 2 }) ?? true
    else { return nil }
    let first = cells.prefix(dots.first ?? cells.count - 1)
    let runs = zip(first, 1...).map {
      RunningIndex($0, $1, last, Notation(.symbol(Letter(letter))))
    }
    guard let start = runs.first, let run = start, runs.allSatisfy({ $0 == run }) else {
      return nil
    }
    if dots.isEmpty, run.limit.kind != .number(String(cells.count)) { return nil }
    return run
  }
}
