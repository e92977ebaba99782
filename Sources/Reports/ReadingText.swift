import MathSyntax

/// A formula the checker hands over in LaTeX, for people.
enum ReadingText {
  /// In Unicode, for terminals; the LaTeX itself where it cannot be read back.
  static func unicode(_ latex: String) -> String {
    let formula = FormulaNotation.read(latex, as: .latex)
    return formula.isReadable ? UnicodePrinter().print(formula) : latex
  }
}

extension FormulaNotation {
  /// Nothing in it was left unread.
  var isReadable: Bool {
    rows.allSatisfy { row in
      row.pieces.allSatisfy { piece in
        if case .unreadable = piece.content { return false }
        return true
      }
    }
  }
}
