import Diagnostics
import MathSyntax

/// What can be wrong with the place of a piece rather than with its notation.
extension NotationFailure {
  static func nothingToContinue(_ range: TextRange) -> Self {
    Self(
      code: "nothing-to-continue",
      message: "this begins with a relation sign, and no chain stands before it in this section",
      range: range)
  }

  static func unclearContinuation(_ range: TextRange) -> Self {
    Self(
      code: "nothing-to-continue",
      message: "this begins with a relation sign, and more than one chain before it could be meant",
      range: range)
  }

  static func continuesUnread(_ range: TextRange) -> Self {
    Self(
      code: "continues-unread", message: "this continues a chain that could not be read",
      range: range)
  }

  static func trailingExpression(_ range: TextRange) -> Self {
    Self(
      code: "trailing-expression",
      message: "what stands behind this statement may belong to it", range: range)
  }

  static func hiddenRelation(_ range: TextRange) -> Self {
    Self(
      code: "hidden-relation",
      message: "a relation stands inside of something that is no statement", range: range)
  }

  static func unreadCondition(_ range: TextRange) -> Self {
    Self(
      code: "unread-condition", message: "a condition of this statement could not be read",
      range: range)
  }
}
