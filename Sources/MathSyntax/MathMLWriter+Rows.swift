import Diagnostics

/// Rows and pieces of a whole formula.
extension MathMLWriter {
  func write(_ formula: FormulaNotation) -> String {
    guard formula.rows.count > 1 else {
      return Markup.element("mrow", formula.rows.first.map(row) ?? "")
    }
    let rows = formula.rows.map { row in
      let (left, right) = split(row)
      return Markup.element(
        "mtr",
        Markup.element("mtd", left, attributes: "style=\"text-align:-webkit-right\"")
          + Markup.element("mtd", right, attributes: "style=\"text-align:-webkit-left\""))
    }
    return Markup.element(
      "mtable", rows.joined(), attributes: "displaystyle=\"true\"")
  }

  private func row(_ row: FormulaNotation.Row) -> String {
    row.pieces.map(piece).joined(separator: Self.separator) + label(row)
  }

  /// What stands left of the first relation sign, and the rest.
  private func split(_ row: FormulaNotation.Row) -> (String, String) {
    guard let first = row.pieces.first, case .chain(let chain) = first.content, first.lead == nil,
      !chain.relations.isEmpty
    else { return ("", Markup.element("mrow", self.row(row))) }
    var rest = chain
    rest.continues = true
    let left = chain.continues ? "" : chain.members.first.map(write) ?? ""
    if !chain.continues { rest.members.removeFirst() }
    let others = row.pieces.dropFirst().map { Self.separator + piece($0) }.joined()
    return (left, Markup.element("mrow", self.chain(rest) + others + label(row)))
  }

  private static let separator = Markup.sign(",") + "<mspace width=\"1em\"></mspace>"

  private func label(_ row: FormulaNotation.Row) -> String {
    guard let label = row.label else { return "" }
    return "<mspace width=\"2em\"></mspace>"
      + Markup.element("mtext", Markup.escaped("(\(label))"))
  }

  private func piece(_ piece: FormulaNotation.Piece) -> String {
    let lead = piece.lead.map { Markup.element("mtext", $0.rawValue + " ") } ?? ""
    switch piece.content {
    case .chain(let chain): return (Separators.leadsItself(chain) ? "" : lead) + self.chain(chain)
    case .text(let words): return lead + Markup.element("mtext", Markup.escaped(words))
    case .unreadable(let failure): return Markup.element("mtext", unread(piece.range, failure))
    }
  }

  /// The author's own text where it could not be read.
  private func unread(_ range: TextRange, _ failure: NotationFailure) -> String {
    guard let source, range.start >= 0, range.end <= source.count else {
      return Markup.escaped("[\(failure.code)]")
    }
    return Markup.escaped(String(decoding: source[range.start..<range.end], as: UTF8.self))
  }

  private func chain(_ chain: FormulaNotation.Chain) -> String {
    interleaved(
      chain.members.map(write), chain.relations.map(\.relation), continues: chain.continues
    ).joined()
  }
}
