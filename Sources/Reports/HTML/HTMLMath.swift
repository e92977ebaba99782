import DerivationDocuments
import MathSyntax

/// Formulas as MathML.
enum HTMLMath {
  /// A formula of the article; where it could not be read, its source as code.
  static func formula(_ formula: Formula) -> String {
    ""
  }

  /// LaTeX the checker made.
  static func latex(_ text: String, display: Bool = false) -> String {
    "<code class=\"tex\">\(HTMLText.escape(text))</code>"
  }
}
