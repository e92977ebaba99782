import DerivationChecking
import Diagnostics

/// The public contract `gradproof.check/1`; `docs/schema/gradproof.check-1.json` is its schema.
///
/// Lines and columns count from 1 in the original file, columns in Unicode scalars. Numbers are
/// rounded to six digits; what is only the noise of the measurement is printed as its order of
/// magnitude, so that the same article gives the same bytes on every machine.
public struct JSONReport: Sendable {
  public static let schema = "gradproof.check/1"

  public var rule: FailureRule

  public init(rule: FailureRule = FailureRule()) {
    self.rule = rule
  }

  public func render(_ articles: [CheckedArticle]) -> String {
    let tool = JSONValue.fields([
      "name": .string(ToolVersion.name), "version": .string(ToolVersion.current),
    ])
    let root = JSONValue.fields([
      "schema": .string(Self.schema),
      "tool": tool,
      "summary": summary(CheckSummary(of: articles, rule: rule)),
      "documents": .array(articles.map(document)),
    ])
    return root.write() + "\n"
  }

  private func summary(_ summary: CheckSummary) -> JSONValue {
    .object(
      CheckSummary.fields.map { .init(key: $0.name, value: .integer(summary[keyPath: $0.path])) })
  }

  private func document(_ checked: CheckedArticle) -> JSONValue {
    .fields([
      "path": .string(checked.path),
      "error": .optional(error(of: checked)),
      "summary": summary(CheckSummary(of: checked, rule: rule)),
      "unread": .array(UnreadTally(of: checked).reasons.map(reason)),
      "conventions": .array(checked.conventions.map(JSONStatement.convention)),
      "statements": .array(
        checked.statements.map { JSONStatement(statement: $0, checked: checked).value }),
    ])
  }

  private func reason(_ reason: UnreadTally.Reason) -> JSONValue {
    .fields([
      "code": .string(reason.code), "count": .integer(reason.count),
      "line": .integer(reason.line),
    ])
  }

  /// Why the article could not be checked, with the place where there is one.
  private func error(of checked: CheckedArticle) -> String? {
    guard let first = checked.diagnostics.first(where: { $0.severity == .error }) else {
      return nil
    }
    guard let range = first.range, let source = checked.article?.source else {
      return first.headline
    }
    let place = source.position(at: range.start)
    return "\(place.line):\(place.column): \(first.headline)"
  }
}
