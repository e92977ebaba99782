import DerivationChecking

public struct MarkdownReport: Sendable {
  public var rule: FailureRule
  public init(rule: FailureRule = FailureRule()) { self.rule = rule }
  public func render(_ checked: CheckedArticle) -> String { "" }
}
