extension FormulaNotation {
  /// Whether one formula in LaTeX goes on with the one above it, as a row goes on with the row above:
  /// a sign is left open at the end of the first or at the beginning of the second.
  public static func continues(_ above: String, _ below: String) -> Bool {
    let above = Tokenizing.tokens(of: above, as: .latex).filter { !$0.wrapsRows }
    let below = Tokenizing.tokens(of: below, as: .latex).filter { !$0.wrapsRows }
    let rows = above.split { $0.kind == .newRow }
    guard let last = rows.last,
      let first = below.split(whereSeparator: { $0.kind == .newRow }).first,
      above.contains(where: \.isRelation)
    else { return false }
    // Behind a sign that is left open, another statement may just as well begin anew.
    let isOpen = RowJoining.continues(
      Array(last), [Token(.letter(Letter("x")), last[last.startIndex].range)])
    guard !isOpen || !first.contains(where: \.isRelation) else { return false }
    return RowJoining.continues(Array(last), Array(first))
  }
}

extension Token {
  /// `\begin{aligned}` and its end.
  fileprivate var wrapsRows: Bool {
    switch kind {
    case .begin(let name), .end(let name): Parser.rowEnvironments.contains(name)
    default: false
    }
  }

  fileprivate var isRelation: Bool {
    if case .relation = kind { true } else { false }
  }
}
