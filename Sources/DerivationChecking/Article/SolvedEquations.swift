import DerivationDocuments
import Diagnostics
import MathSyntax

/// `∂J/∂w = 2 Xᵀ(Xw - y) = 0 and hence XᵀXw = Xᵀy`: a derivative that is set to zero, and what follows
/// from that. Neither is said of every w.
enum SolvedEquations {
  private static let words = [
    "hence", "therefore", "thus", "so that", "it follows", "which gives", "Rightarrow", "implies",
    "⇒", "∴", "⟹", "iff", "eftrightarrow", "⇔", "⟺", "ightarrow",
  ]

  /// The statement that sets a derivative to zero, with a consequence right behind it in the formula.
  static func start(_ formula: Formula, in source: SourceText) -> Int? {
    formula.statements.indices.dropLast().first { place in
      let (written, next) = (formula.statements[place], formula.statements[place + 1])
      guard written.member.kind == .number("0"), written.head.hasDerivative,
        next.chain != written.chain, written.range.end <= next.range.start,
        next.range.start <= source.utf8.count
      else { return false }
      let between = String(
        decoding: source.utf8[written.range.end..<next.range.start], as: UTF8.self)
      return words.contains(where: between.contains)
    }
  }

  static func soften(_ checked: inout CheckedStatement) {
    guard checked.status == .refuted else { return }
    checked.status = .undecided
    checked.codes = ["unknown-condition"]
    checked.message = CheckWording.solvedEquation
    checked.inherits = nil
  }
}

extension CheckWording {
  static let solvedEquation =
    "this is an equation to be solved, or what follows from it: it is not said of all values"
}
