import Diagnostics
import MathSyntax

/// Formulas given in YAML: the entries of `definitions:`, and a `loss:` that is a formula.
struct ContextFormulas {
  let readFormula: ArticleBuilder.FormulaReader

  struct Output {
    var formulas: [ContextFormula] = []
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameter own: the context of the article itself; what is not in it has another origin.
  /// - Parameter macros: takes up the definitions of macros among the formulas, for all of the article.
  func read(
    _ context: ArticleContext, own: ArticleContext, _ source: SourceText,
    _ macros: inout MacroTable
  ) -> Output {
    var output = Output()
    let definitionsOrigin = own.definitions.isEmpty ? context.origin : nil
    for text in context.definitions {
      add(text, .definitions, definitionsOrigin, source, &macros, to: &output)
    }
    if let loss = context.network?.loss, loss.text.contains("=") {
      add(
        loss, .loss, own.network == nil ? context.origin : nil, source, &macros, to: &output)
    }
    return output
  }

  private func add(
    _ text: PlacedText, _ key: ContextFormula.Key, _ origin: String?, _ source: SourceText,
    _ macros: inout MacroTable, to output: inout Output
  ) {
    guard let formula = read(text, key, origin, &macros) else { return }
    output.formulas.append(formula)
    if let problem = problem(of: formula, source) { output.diagnostics.append(problem) }
  }

  /// `nil` for an entry that only defines macros.
  private func read(
    _ text: PlacedText, _ key: ContextFormula.Key, _ origin: String?, _ macros: inout MacroTable
  ) -> ContextFormula? {
    let notation: SourceNotation = Self.isLaTeX(text.text) ? .latex : .plain
    let bare = Self.withoutDollars(text.text)
    let expansion = macros.expand(bare)
    if expansion.isChanged, expansion.isBlank { return nil }
    let formula = FormulaNotation.read(expansion) { readFormula($0, notation) }
    var assembler = StatementAssembler()
    let place = StatementAssembler.Place(
      formula: 0, section: 0, display: true, text: MappedText(bare), label: nil)
    let parts = assembler.assemble(formula, at: place)
    return ContextFormula(
      key: key, text: text, origin: origin, sourceNotation: notation, notation: formula,
      statements: parts.statements, failures: parts.failures, declarations: parts.declarations)
  }

  private static func isLaTeX(_ text: String) -> Bool {
    ["\\", "^{", "_{", "$"].contains { text.contains($0) }
  }

  /// Dollars around the formula become spaces, so that offsets stay.
  private static func withoutDollars(_ text: String) -> String {
    text.contains("$") ? String(text.map { $0 == "$" ? " " : $0 }) : text
  }

  // MARK: - Wording

  private func problem(of formula: ContextFormula, _ source: SourceText) -> Diagnostic? {
    let cause: String
    if let failure = formula.failures.first {
      cause = failure.message
    } else if formula.statements.isEmpty, formula.declarations.isEmpty {
      cause = "it states nothing"
    } else {
      return nil
    }
    var problem = Diagnostic(
      id: "unread-definition",
      headline: "`\(formula.text.text)` under `\(formula.key.rawValue):` is not read: \(cause)")
    if let origin = formula.origin {
      problem.notes = ["in \(origin), line \(formula.text.line)"]
    } else {
      problem.range = source.rangeOfLine(formula.text.line)
    }
    return problem
  }
}
