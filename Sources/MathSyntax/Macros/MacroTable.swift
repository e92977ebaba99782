/// The macros an author has defined so far: `\newcommand{\Vx}{\mathbf{x}}`, `\def\half{\frac12}`,
/// `\DeclareMathOperator{\Attn}{Att}`.
///
/// A definition holds from its place to the end of the article, in every formula.
public struct MacroTable: Sendable {
  struct Macro: Sendable {
    /// How many arguments the call takes.
    var arity: Int
    /// What stands for a first argument that is left out of its square brackets.
    var optional: [Unicode.Scalar]?
    var body: [Unicode.Scalar]
  }

  private(set) var macros: [String: Macro] = [:]

  public init() {}

  public var isEmpty: Bool { macros.isEmpty }

  mutating func define(_ name: String, _ macro: Macro) { macros[name] = macro }

  func macro(_ name: String) -> Macro? { macros[name] }

  /// `text` with every macro replaced by what it stands for; definitions in it are taken up and
  /// leave nothing. At most 1,000 calls are replaced.
  public mutating func expand(_ text: String) -> MacroExpansion {
    guard text.contains("\\"), !isEmpty || MacroDefinition.mayStand(in: text) else {
      return MacroExpansion(text)
    }
    var expander = MacroExpander(text, table: self)
    expander.run()
    macros = expander.table.macros
    return expander.result
  }
}

/// The commands that define.
enum MacroDefinition: String, CaseIterable {
  case newcommand, renewcommand, providecommand, def, gdef, `let`
  case operatorName = "DeclareMathOperator"

  /// A quick look, so that ordinary formulas cost nothing.
  static func mayStand(in text: String) -> Bool {
    allCases.contains { text.contains("\\" + $0.rawValue) }
  }
}
