/// Whether two rows are one formula that was broken for its length.
enum RowJoining {
  static func continues(_ above: [Token], _ below: [Token]) -> Bool {
    let above = above.filter { !isLabel($0) }
    let below = withoutIndent(below.filter { !isLabel($0) }[...])
    guard let last = above.last, let first = below.first else { return false }
    if isOpen(last.kind) || isBinary(first.kind) { return true }
    switch first.kind {
    case .plus, .minus, .plusMinus: return !hasRelation(Array(below)) && hasRelation(above)
    default: return false
    }
  }

  /// The row without what only indents it: space, `&`, `{}`.
  static func withoutIndent(_ row: ArraySlice<Token>) -> ArraySlice<Token> {
    var row = row
    while let first = row.first {
      switch first.kind {
      case .wideSpace, .align: row = row.dropFirst()
      case .openGroup where row.dropFirst().first?.kind == .closeGroup: row = row.dropFirst(2)
      default: return row
      }
    }
    return row
  }

  private static func isLabel(_ token: Token) -> Bool {
    if case .label = token.kind { return true }
    return false
  }

  private static func isOpen(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .plus, .minus, .plusMinus, .sign, .slash, .relation: true
    default: false
    }
  }

  private static func isBinary(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .sign(let sign): sign != .star
    case .slash: true
    default: false
    }
  }

  private static func hasRelation(_ row: [Token]) -> Bool {
    var depth = 0
    for token in row {
      switch token.kind {
      case .openGroup, .begin, .open, .openNothing: depth += 1
      case .closeGroup, .end, .close, .closeNothing: depth -= 1
      case .relation where depth <= 0: return true
      default: break
      }
    }
    return false
  }
}
