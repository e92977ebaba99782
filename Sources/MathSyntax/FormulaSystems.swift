/// Statements in tables: systems with a left brace, several columns of equations.
enum FormulaSystems {
  /// Environments that are matrices or `cases`, unless their cells state something.
  static let tables: Set<String> = ["array", "cases", "dcases", "rcases", "matrix", "smallmatrix"]

  /// Whether every row holds a statement: a relation in its first cell, or at the beginning of its
  /// second. The conditions of `cases` stand behind values without a relation.
  static func states(_ content: ArraySlice<Token>) -> Bool {
    let rows = split(content, at: .newRow).filter { !$0.isEmpty }
    return !rows.isEmpty
      && rows.allSatisfy { row in
        let cells = split(row, at: .align)
        if cells[0].isEmpty || startsWithRelation(cells[0]) { return hasRelation(row) }
        return hasRelation(cells[0]) || (cells.count > 1 && startsWithRelation(cells[1]))
      } && hasRelation(rows[0])
  }

  /// `\left\{ \begin{array}…\end{array} \right.` around rows that state something: only the looks of
  /// a system.
  static func isBrace(_ content: ArraySlice<Token>) -> Bool {
    let core = content.filter { $0.kind != .wideSpace }
    guard case .begin(let name)? = core.first?.kind, core.last?.kind == .end(name) else {
      return false
    }
    return !tables.contains(name) || states(core.dropFirst().dropLast())
  }

  /// Whether `&` stands between two statements, or between a statement and a remark on it: what is
  /// on its left is complete, and what is on its right goes on with nothing.
  static func separates(_ left: [Token], _ right: ArraySlice<Token>) -> Bool {
    guard let last = left.last, !Separators.isInfix(last.kind), hasRelation(left[...]),
      let first = right.first(where: { $0.kind != .wideSpace })
    else { return false }
    switch first.kind {
    case .newRow, .align, .plus, .minus, .plusMinus, .sign, .slash, .relation, .label, .end,
      .comma, .semicolon, .period:
      return false
    default: return true
    }
  }

  private static func startsWithRelation(_ cell: ArraySlice<Token>) -> Bool {
    guard let first = cell.first(where: { $0.kind != .wideSpace }) else { return false }
    return Separators.isRelation(first.kind)
  }

  private static func hasRelation(_ part: ArraySlice<Token>) -> Bool {
    var depth = 0
    for token in part {
      depth += FormulaReader.bracketing(token.kind)
      if depth <= 0, case .relation(let relation) = token.kind, relation != .given { return true }
    }
    return false
  }

  private static func split(
    _ tokens: ArraySlice<Token>, at separator: Token.Kind
  ) -> [ArraySlice<Token>] {
    var parts: [ArraySlice<Token>] = []
    var start = tokens.startIndex
    var depth = 0
    for index in tokens.indices {
      depth += FormulaReader.nesting(tokens[index].kind)
      guard depth == 0, tokens[index].kind == separator else { continue }
      parts.append(tokens[start..<index])
      start = index + 1
    }
    parts.append(tokens[start...])
    return parts
  }
}
