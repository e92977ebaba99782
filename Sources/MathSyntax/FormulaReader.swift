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
      let (core, number) = notation == .latex ? RowNumber.taken(from: content) : (content, nil)
      let read = pieces.read(core)
      guard !read.isEmpty else { continue }
      rows.append(.init(pieces: read, label: rowLabel ?? pieces.label ?? number, range: range))
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
      if tokens[first].kind == .open(.curly), !FormulaSystems.isBrace(tokens[(first + 1)..<last]) {
        break
      }
      if isTable(first), !FormulaSystems.states(tokens[(first + 1)..<last]) { break }
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
      a == b && (Parser.rowEnvironments.contains(a) || FormulaSystems.tables.contains(a))
    case (.open(.curly), .closeNothing): true
    default: false
    }
  }

  /// A matrix or `cases`, unless its cells are statements.
  private func isTable(_ first: Int) -> Bool {
    guard case .begin(let name) = tokens[first].kind else { return false }
    return FormulaSystems.tables.contains(name)
  }

  /// The index of the token that closes the group or environment at `first`.
  private func closing(of first: Int) -> Int? {
    let isBrace = tokens[first].kind == .open(.curly)
    var depth = 0
    for index in first..<tokens.count {
      let kind = tokens[index].kind
      depth += isBrace ? Self.bracketing(kind) : Self.nesting(kind)
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

  /// The same with brackets.
  static func bracketing(_ kind: Token.Kind) -> Int {
    switch kind {
    case .open, .openNothing: 1
    case .close, .closeNothing: -1
    default: nesting(kind)
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
    if let columns = AlignedColumns(tokens).rows { return columns }
    var rows: [[Token]] = [[]]
    var depth = 0
    for (index, token) in tokens.enumerated() {
      depth += Self.nesting(token.kind)
      if depth <= 0, token.kind == .newRow {
        rows.append([])
      } else if depth > 0 || token.kind != .align {
        rows[rows.count - 1].append(token)
      } else if FormulaSystems.separates(rows[rows.count - 1], tokens[(index + 1)...]) {
        rows[rows.count - 1].append(Token(.wideSpace, token.range))
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
