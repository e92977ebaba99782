import DerivationChecking
import DerivationDocuments

/// The article once more as Markdown that shows on GitHub: a summary on top, under each formula its
/// status in words. The author's prose stays as it is.
public struct MarkdownReport: Sendable {
  public var rule: FailureRule

  public init(rule: FailureRule = FailureRule()) {
    self.rule = rule
  }

  public func render(_ checked: CheckedArticle) -> String {
    let head = MarkdownSummary(checked: checked, rule: rule).text
    guard let annotations = Annotations(checked, rule: rule) else { return head }
    let start = FrontMatter.read(annotations.article.source).end
    let training = MarkdownTraining(checked)?.text ?? ""
    return head + MarkdownBody(annotations, from: start).text + training
  }
}
