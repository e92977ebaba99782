import DerivationChecking
import DerivationDocuments

/// Checks articles and names, for every refuted statement, a cause and a repair: only repairs that have
/// been checked in the same worlds and hold.
///
/// Pure, like ``ArticleChecker``: same text and options, same result. No status ever changes here.
public struct Diagnostician: Sendable {
  public init() {}

  /// What ``ArticleChecker`` says of the article, with `codes`, `repair`, `notes`, `help` and `caret`
  /// of refuted statements enriched, and expectations looked at again. A refutation that is only
  /// inherited from the line before is left as it is.
  public func check(
    path: String, text: String, options: CheckOptions = CheckOptions()
  ) -> CheckedArticle {
    let session = ArticleSession(path: path, text: text, options: options)
    var checked = session.check()
    guard let article = checked.article, !checked.isUnusable else { return checked }
    let diagnosis = StatementDiagnosis(session)
    for place in checked.statements.indices
    where checked.statements[place].status == .refuted
      && checked.statements[place].inherits == nil
    {
      let section = session.session(of: checked.statements[place])
      if section === session {
        diagnosis.enrich(&checked.statements[place])
      } else {
        StatementDiagnosis(section).enrich(&checked.statements[place])
      }
    }
    for place in checked.statements.indices { checked.statements[place].expected = nil }
    Expectations.apply(article, to: &checked.statements)
    if let host = options.training { checked.training = session.train(checked, host) }
    return checked
  }
}
