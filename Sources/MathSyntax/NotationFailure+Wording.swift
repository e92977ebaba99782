import Diagnostics

extension NotationFailure {
  static func unbalanced(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "unbalanced-bracket", message: "this bracket has no partner", range: range)
  }

  static func unexpected(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "unexpected-token", message: "this sign has no meaning here", range: range)
  }

  static func bracesMissing(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "missing-braces",
      message: "only the first digit of this script is one; braces hold more together",
      range: range)
  }

  static func operandMissing(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "unexpected-end", message: "the formula breaks off where an operand must follow",
      range: range)
  }

  static func empty(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "unexpected-end", message: "nothing stands where an operand must", range: range)
  }

  static func tooDeep(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "too-deep", message: "nested deeper than \(Parser.depthLimit) levels", range: range)
  }

  static func tooManyExpansions(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "too-many-expansions",
      message: "more than \(MacroExpander.mostExpansions) macros would have to be replaced",
      range: range)
  }

  static func unknownEnvironment(_ name: String, _ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "unknown-environment", message: "unknown environment `\(name)`", range: range)
  }

  static func copiedRendering(_ range: TextRange) -> NotationFailure {
    NotationFailure(
      code: "copied-rendering", message: "the formula stands twice, once flattened by copying",
      range: range)
  }
}
