import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax

/// What became of the formulas that the front matter or `--context` gives.
extension ModelSetup {
  /// Says which entries of `definitions:` define nothing, and why.
  mutating func checkContextFormulas() {
    // Their statements come first of all, in the order written.
    var id = 0
    for formula in article.contextFormulas {
      for statement in formula.statements {
        defer { id += 1 }
        guard formula.failures.isEmpty, statement.relation != .element,
          let cause = cause(built.roles[id], statement)
        else { continue }
        diagnostics.append(unused(formula, cause))
      }
    }
  }

  /// Why a statement defines nothing; `nil` where it does.
  private func cause(_ role: StatementRole?, _ statement: WrittenStatement) -> String? {
    switch role {
    case .unread(let code, let message, _): return message.isEmpty ? code : message
    case .redefinition: return "an entry before it defines the symbol in another way"
    case .claim where statement.position == 1:
      return "its left side is no symbol that lacks a meaning"
    case .definition, .claim, nil: return nil
    }
  }

  private func unused(_ formula: ContextFormula, _ cause: String) -> Diagnostic {
    var problem = Diagnostic(
      id: "unused-definition", severity: .warning,
      headline: "`\(formula.text.text)` under `\(formula.key.rawValue):` defines nothing: \(cause)")
    if let origin = formula.origin {
      problem.notes = ["in \(origin), line \(formula.text.line)"]
    } else {
      problem.range = article.source.rangeOfLine(formula.text.line)
    }
    return problem
  }
}
