/// Writes trees as LaTeX that GitHub renders: no `\operatorname`, no macros, no `\tag`.
///
/// Reading what was written gives the same tree again: where the tree needs it, invisible braces
/// keep factors, terms and bodies apart.
public struct LaTeXPrinter {
  public init() {}

  public func print(_ notation: Notation) -> String {
    LinearPrinter(LaTeXDialect()).print(notation.withPowersOfE, .list)
  }

  /// Rows become the rows of `aligned`, aligned at their first relation sign.
  public func print(_ formula: FormulaNotation) -> String {
    let formula = formula.mappingMembers(\.withPowersOfE)
    let isAligned = formula.rows.count > 1
    let rows = formula.rows.map { row in
      let pieces = row.pieces.enumerated().map { index, piece in
        print(piece, aligned: isAligned && index == 0)
      }
      let label = row.label.map { " \\qquad (\\text{\($0)})" } ?? ""
      return pieces.joined(separator: ", \\quad ") + label
    }
    guard isAligned else { return rows.first ?? "" }
    return "\\begin{aligned}\n" + rows.joined(separator: " \\\\\n") + "\n\\end{aligned}"
  }

  private func print(_ piece: FormulaNotation.Piece, aligned: Bool) -> String {
    switch piece.content {
    case .text(let words):
      return "\\text{\(piece.lead.map { $0.rawValue + " " } ?? "")\(words)}"
    case .unreadable(let failure): return "\\text{[\(failure.code)]}"
    case .chain(let chain):
      let lead = piece.lead.map { "\\text{\($0.rawValue) } " } ?? ""
      return (Separators.leadsItself(chain) ? "" : lead) + print(chain, aligned: aligned)
    }
  }

  private func print(_ chain: FormulaNotation.Chain, aligned: Bool) -> String {
    let printer = LinearPrinter(LaTeXDialect())
    let last = chain.members.count - 1
    let members = chain.members.enumerated().map { index, member in
      printer.side(member, isOuter: index == last || (index == 0 && !chain.continues))
    }
    let signs = chain.relations.enumerated().map { index, sign in
      (aligned && index == 0 ? "&" : "") + LaTeXDialect.relation(sign.relation)
    }
    return Interleaving.join(members, signs, continues: chain.continues)
  }
}

/// Members and the relation signs between, or in front of, them.
enum Interleaving {
  static func join(_ members: [String], _ signs: [String], continues: Bool) -> String {
    var parts: [String] = []
    for index in 0..<max(members.count, signs.count) {
      if continues, index < signs.count { parts.append(signs[index]) }
      if index < members.count { parts.append(members[index]) }
      if !continues, index < signs.count { parts.append(signs[index]) }
    }
    return parts.joined(separator: " ")
  }
}
