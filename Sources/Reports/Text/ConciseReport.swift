import DerivationChecking
import Diagnostics

/// One line for everything that is not verified, a definition or a mention:
/// `file:line:column: status code message`, for editors and `grep`.
public struct ConciseReport: Sendable {
  public let rule: FailureRule

  public init(rule: FailureRule = FailureRule()) { self.rule = rule }

  public func render(_ articles: [CheckedArticle]) -> String { articles.map(render).joined() }

  public func render(_ checked: CheckedArticle) -> String {
    let problems = checked.diagnostics.map { diagnostic in
      let place = place(of: diagnostic.range ?? TextRange(0, 0), in: checked)
      return line(place, diagnostic.severity.rawValue, diagnostic.id, diagnostic.headline)
    }
    let statements = checked.statements.filter(Self.isShown).map { statement in
      let codes = statement.codes.isEmpty ? "-" : statement.codes.joined(separator: ",")
      let place = place(of: statement.range, in: checked)
      return line(place, statement.status.rawValue, codes, statement.message)
    }
    // An article that fails without a finding says why.
    let silence =
      rule.lacksVerdict(checked)
      ? [
        line(
          place(of: TextRange(0, 0), in: checked), "error", "no-verdict",
          "none of the formulas could be decided")
      ] : []
    return (problems + statements + silence).joined()
  }

  /// What is open or wrong; also an expectation that did not come true, whatever the status.
  private static func isShown(_ statement: CheckedStatement) -> Bool {
    switch statement.status {
    case .refuted, .undecided, .unread: true
    case .verified, .definition, .mention: statement.expected?.met == false
    }
  }

  private func place(of range: TextRange, in checked: CheckedArticle) -> String {
    let position =
      checked.article?.source.position(at: range.start) ?? SourcePosition(line: 1, column: 1)
    return "\(TerminalText.safe(checked.path)):\(position.line):\(position.column)"
  }

  private func line(_ place: String, _ status: String, _ code: String, _ message: String) -> String
  {
    "\(place): \(status) \(code) \(TerminalText.safe(message))\n"
  }
}
