import Diagnostics
import MathSyntax
import TensorExpressions

/// Vectors and matrices that are written out with an ellipsis, `[x_1, …, x_n]`.
///
/// The entries must follow one pattern in their indices, and the last index must be the length of the
/// axis that the index runs along: then the whole is the vector of all entries.
extension Typer {
  /// `nil` where nothing is left out.
  mutating func patterned(
    _ rows: [[Notation]], isColumn: Bool = false, _ node: Notation
  ) throws(TypingFailure) -> [Candidate]? {
    guard rows.contains(where: { $0.contains(where: \.isEllipsis) }) else { return nil }
    if rows.count == 1 {
      return try patternedLine(rows[0], isColumn: isColumn, node)
    }
    if rows.allSatisfy({ $0.count == 1 }) {
      return try patternedLine(rows.map { $0[0] }, isColumn: true, node)
    }
    return try patternedMatrix(rows, node)
  }

  /// `\left[ \frac{∂y}{∂x_1} \frac{∂y}{∂x_2} \cdots \frac{∂y}{∂x_n} \right]`: a row without commas.
  mutating func patternedRow(_ inner: Notation, _ node: Notation) throws(TypingFailure)
    -> [Candidate]?
  {
    guard case .product(let factors, let signs) = inner.kind,
      signs.allSatisfy({ $0 == .juxtaposition }), factors.contains(where: \.isEllipsis)
    else { return nil }
    return try patternedLine(factors, isColumn: false, node)
  }

  private mutating func patternedLine(_ items: [Notation], isColumn: Bool, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    let letter = unusedLetters(in: node)[0]
    guard let pattern = EllipsisPattern(items, letter: letter) else { throw unclear(node) }
    return try entries(
      pattern.entry, over: [(letter, pattern.last)], isColumn: isColumn, node
    ).map {
      (entry, axes) in
      let layout: Layout =
        switch entry.layout {
        // Columns side by side, rows on top of each other.
        case .column(let rows): .matrix(rows, axes[0])
        case .row(let columns): .matrix(axes[0], columns)
        default: isColumn ? .column(axes[0]) : .row(axes[0])
        }
      return Candidate(layout: layout, body: entry.body, notation: node, rank: entry.rank)
    }
  }

  private mutating func patternedMatrix(_ rows: [[Notation]], _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    let letters = unusedLetters(in: node)
    var lines: [Notation] = []
    var lastColumn: Notation?
    for row in rows {
      if row.allSatisfy(\.isEllipsis) {
        lines.append(Notation(.ellipsis))
        continue
      }
      guard let line = EllipsisPattern(row, letter: letters[0]),
        lastColumn == nil || lastColumn == line.last
      else { throw unclear(node) }
      lastColumn = line.last
      lines.append(line.entry)
    }
    guard let lastColumn, let whole = EllipsisPattern(lines, letter: letters[1]) else {
      throw unclear(node)
    }
    return try entries(
      whole.entry, over: [(letters[1], whole.last), (letters[0], lastColumn)], node
    ).map { (entry, axes) in
      Candidate(
        layout: .matrix(axes[0], axes[1]), body: entry.body, notation: node, rank: entry.rank)
    }
  }

  /// The entry with its running indices as axes.
  private mutating func entries(
    _ entry: Notation, over running: [(letter: String, last: Notation)], isColumn: Bool = false,
    _ node: Notation
  ) throws(TypingFailure) -> [(Candidate, [IndexVariable])] {
    defer { for index in running { indices[index.letter] = nil } }
    let candidates = try type(entry).filter { candidate in
      switch candidate.layout {
      case .scalar: true
      case .column: running.count == 1 && !isColumn
      case .row: running.count == 1 && isColumn
      default: false
      }
    }
    guard !candidates.isEmpty else { throw unsupported("a matrix of vectors or matrices", node) }
    var axes: [IndexVariable] = []
    for index in running {
      guard let variable = indices[index.letter] else { throw unclear(node) }
      try checkLast(index.last, variable)
      axes.append(variable)
    }
    return candidates.map { ($0, axes) }
  }

  private mutating func checkLast(_ last: Notation, _ variable: IndexVariable)
    throws(TypingFailure)
  {
    if case .number(let text) = last.kind, let own = ownLength(variable.length),
      Int(text) == own
    {
      return
    }
    for candidate in try type(last) {
      if case .length(let length) = candidate.body, same(length, variable.length) { return }
    }
    throw .unread(
      code: "unknown-range",
      message: ElaborationWording.rangeUnknown(UnicodePrinter().print(last)), range: last.range)
  }

  private func unusedLetters(in node: Notation) -> [String] {
    let used = node.lettersInside.union(indices.keys).union(bound)
    return ["p", "q", "r", "s", "u", "v", "a", "b", "i", "j", "k"].filter { !used.contains($0) }
      + ["∗", "∘"]
  }

  private func unclear(_ node: Notation) -> TypingFailure {
    unsupported("an ellipsis between entries that follow no pattern", node)
  }
}
