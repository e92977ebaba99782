import DerivationDocuments
import MathSyntax

/// Formulas as MathML.
enum HTMLMath {
  /// A formula of the article; what could not be read stands in it as its source.
  static func formula(_ formula: Formula) -> String {
    MathMLPrinter().element(
      formula.notation, display: formula.display, source: formula.text.text)
  }

  /// LaTeX the checker made; as code where it cannot be read back.
  static func latex(_ text: String, display: Bool = false) -> String {
    let formula = FormulaNotation.read(text, as: .latex)
    guard formula.isReadable else { return "<code class=\"tex\">\(HTMLText.escape(text))</code>" }
    return MathMLPrinter().element(formula, display: display, source: text)
  }
}
