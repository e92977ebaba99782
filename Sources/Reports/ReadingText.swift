import MathSyntax

/// A formula the checker hands over in LaTeX, for people.
enum ReadingText {
  /// In Unicode, for terminals; the LaTeX itself where it cannot be read back.
  static func unicode(_ latex: String) -> String {
    latex
  }
}
