import DerivationChecking

/// What makes a check fail: the one place that decides the exit code.
///
/// Failed are a refuted statement whose refutation was not expected, an expectation that was not
/// met and, when strict, what is unread or undecided; and an article that holds formulas but no
/// decided claim. What an author skipped with a comment, or expected to be undecided, never fails.
public struct FailureRule: Hashable, Sendable {
  /// Unread and undecided statements fail too; an article's own `check: {strict: true}` counts
  /// as well.
  public var strict: Bool
  /// An article without any decided claim is no failure.
  public var allowEmpty: Bool

  public init(strict: Bool = false, allowEmpty: Bool = false) {
    self.strict = strict
    self.allowEmpty = allowEmpty
  }

  /// Indices of the statements of `article` that fail, in order.
  ///
  /// An expectation that is not met is charged to the refuted statements of its formula or, without
  /// any, to the first statement that carries it.
  public func failedStatements(of article: CheckedArticle) -> [Int] {
    let strict = strict || article.article?.context.strict == true
    let charged = Set(article.statements.filter { $0.status == .refuted }.map(\.formula))
    var seen: Set<Int> = []
    return article.statements.indices.filter { index in
      let statement = article.statements[index]
      if fails(statement, strict: strict) { return true }
      guard statement.expected?.met == false, !charged.contains(statement.formula) else {
        return false
      }
      return seen.insert(statement.formula).inserted
    }
  }

  private func fails(_ statement: CheckedStatement, strict: Bool) -> Bool {
    if statement.expected?.met == true { return false }
    switch statement.status {
    case .refuted: return true
    case .undecided, .unread: return strict && !statement.isSkipped
    case .verified, .definition, .mention: return false
    }
  }

  /// The article holds formulas, and nothing in it could be decided.
  public func lacksVerdict(_ article: CheckedArticle) -> Bool {
    !allowEmpty && !article.isUnusable && article.hasFormulas
      && !article.statements.contains { $0.status.isDecided }
  }
}

extension CheckedStatement {
  /// Left out by a `<!-- gradproof: skip -->` comment.
  public var isSkipped: Bool { status == .unread && codes.contains("skipped") }
}

extension CheckedArticle {
  public var hasFormulas: Bool {
    !statements.isEmpty || article.map { !$0.formulas.isEmpty } == true
  }
}
