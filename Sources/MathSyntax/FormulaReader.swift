import Diagnostics

/// Cuts a formula into rows and each row into pieces, and reads every piece for itself.
struct FormulaReader {
  var tokens: [Token]
  let notation: SourceNotation

  mutating func read(length: Int) -> FormulaNotation {
    unwrap()
    var label: String?
    var rows: [FormulaNotation.Row] = []
    for row in joined(split()) {
      let (content, rowLabel) = withoutLabels(row)
      guard let first = content.first, let last = content.last else {
        // A tag behind the last row break belongs to the row before it.
        if let rowLabel, !rows.isEmpty { rows[rows.count - 1].label = rowLabel }
        continue
      }
      let range = first.range.union(last.range)
      var pieces = PieceReader(notation: notation)
      let read = pieces.read(content)
      guard !read.isEmpty else { continue }
      rows.append(.init(pieces: read, label: rowLabel ?? pieces.label, range: range))
    }
    if rows.count == 1 { label = rows[0].label }
    if rows.isEmpty {
      let range = TextRange(0, length)
      rows = [
        .init(pieces: [.init(content: .unreadable(.empty(range)), range: range)], range: range)
      ]
    }
    return FormulaNotation(rows: rows, label: label)
  }

  /// Takes off what encloses the whole formula: braces of `\boxed`, environments of rows.
  private mutating func unwrap() {
    // Wrappers come in twos and threes; the bound keeps hostile nesting linear.
    for _ in 0..<8 {
      let outer = tokens.indices.filter { !isLoose(tokens[$0].kind) }
      guard let first = outer.first, let last = outer.last, first < last,
        enclose(tokens[first].kind, tokens[last].kind), closing(of: first) == last
      else { break }
      if isArrayOfColumns(first, last) { break }
      if tokens[first].kind == .begin("cases"), !isSystem(first, last) { break }
      tokens.remove(at: last)
      tokens.remove(at: first)
    }
    flattenRows()
  }

  private func isLoose(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .label, .newRow, .period, .comma, .wideSpace: true
    default: false
    }
  }

  private func enclose(_ open: Token.Kind, _ close: Token.Kind) -> Bool {
    switch (open, close) {
    case (.openGroup, .closeGroup): true
    case (.begin(let a), .end(let b)):
      a == b && (Parser.rowEnvironments.contains(a) || a == "array" || a == "cases")
    default: false
    }
  }

  /// `cases` whose cells begin with relation signs is a system of equations.
  private func isSystem(_ first: Int, _ last: Int) -> Bool {
    (first..<last).contains { index in
      if tokens[index].kind == .align, case .relation = tokens[index + 1].kind { return true }
      return false
    }
  }

  /// An array without any relation is a matrix and no list of rows.
  private func isArrayOfColumns(_ first: Int, _ last: Int) -> Bool {
    guard tokens[first].kind == .begin("array") else { return false }
    return !tokens[first...last].contains {
      if case .relation = $0.kind { true } else { false }
    }
  }

  /// The index of the token that closes the group or environment at `first`.
  private func closing(of first: Int) -> Int? {
    var depth = 0
    for index in first..<tokens.count {
      depth += Self.nesting(tokens[index].kind)
      if depth == 0 { return index }
    }
    return nil
  }

  static func nesting(_ kind: Token.Kind) -> Int {
    switch kind {
    case .openGroup, .begin: 1
    case .closeGroup, .end: -1
    default: 0
    }
  }

  /// `J = \begin{aligned} … \end{aligned}`: rows of an environment at the top are the formula's rows.
  private mutating func flattenRows() {
    var depth = 0
    var result: [Token] = []
    var dropped = 0
    for token in tokens {
      switch token.kind {
      case .begin(let name) where depth == 0 && Parser.rowEnvironments.contains(name):
        dropped += 1
        continue
      case .end(let name) where depth == 0 && dropped > 0 && Parser.rowEnvironments.contains(name):
        dropped -= 1
        continue
      default: break
      }
      depth += Self.nesting(token.kind)
      result.append(token)
    }
    // An environment that does not close is left for the bracket check to find.
    if dropped == 0 { tokens = result }
  }

  private func split() -> [[Token]] {
    var rows: [[Token]] = [[]]
    var depth = 0
    for token in tokens {
      depth += Self.nesting(token.kind)
      if depth <= 0, token.kind == .newRow {
        rows.append([])
      } else if depth > 0 || token.kind != .align {
        rows[rows.count - 1].append(token)
      }
    }
    return rows
  }

  private func withoutLabels(_ row: [Token]) -> ([Token], String?) {
    var label: String?
    let content = row.filter {
      guard case .label(let text) = $0.kind else { return true }
      label = label ?? text
      return false
    }
    return (content, label)
  }

  /// Longer rows are left alone, so that reading stays linear.
  private static let longestJoined = 1000

  /// Rows that are one formula broken for its length: a sign is left open at the end of one row or
  /// at the beginning of the next, or a bracket spans both.
  private func joined(_ rows: [[Token]]) -> [[Token]] {
    var result: [[Token]] = []
    for row in rows {
      if let last = result.last, !row.isEmpty, last.count <= Self.longestJoined,
        RowJoining.continues(last, row)
      {
        result[result.count - 1] += RowJoining.withoutIndent(row[...])
      } else {
        result.append(row)
      }
    }
    return result
  }
}
