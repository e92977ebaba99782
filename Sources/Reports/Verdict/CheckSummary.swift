import DerivationChecking

/// How many statements there are of each kind.
public struct CheckSummary: Hashable, Sendable {
  public var verified = 0
  public var refuted = 0
  public var undecided = 0
  public var definition = 0
  public var mention = 0
  public var unread = 0
  /// Verified as shorthand; counted in `verified` too.
  public var shorthand = 0
  /// Refuted only because the member before is wrong; counted in `refuted` too.
  public var inherited = 0
  /// Statements whose comment asked for what came true; counted under their status too.
  public var expected = 0
  /// Left out by a comment; counted in `unread` too.
  public var skipped = 0
  /// Failed statements, and one for every article that could not be checked or holds no decided
  /// claim.
  public var failed = 0

  public init() {}

  public init(of article: CheckedArticle, rule: FailureRule) {
    for statement in article.statements { count(statement) }
    failed = rule.failedStatements(of: article).count
    if article.isUnusable || rule.lacksVerdict(article) { failed += 1 }
  }

  public init(of articles: [CheckedArticle], rule: FailureRule) {
    for article in articles { self += CheckSummary(of: article, rule: rule) }
  }

  public static func += (sum: inout CheckSummary, other: CheckSummary) {
    for field in fields { sum[keyPath: field.path] += other[keyPath: field.path] }
  }

  private mutating func count(_ statement: CheckedStatement) {
    switch statement.status {
    case .verified: verified += 1
    case .refuted: refuted += 1
    case .undecided: undecided += 1
    case .definition: definition += 1
    case .mention: mention += 1
    case .unread: unread += 1
    }
    if statement.status == .verified && statement.shorthand { shorthand += 1 }
    if statement.status == .refuted && statement.inherits != nil { inherited += 1 }
    if statement.expected?.met == true { expected += 1 }
    if statement.isSkipped { skipped += 1 }
  }

  /// Every count with its public name, in the order of the JSON contract.
  static var fields: [(name: String, path: WritableKeyPath<CheckSummary, Int>)] {
    [
      ("verified", \.verified), ("refuted", \.refuted), ("undecided", \.undecided),
      ("definition", \.definition), ("mention", \.mention), ("unread", \.unread),
      ("shorthand", \.shorthand), ("inherited", \.inherited), ("expected", \.expected),
      ("skipped", \.skipped), ("failed", \.failed),
    ]
  }
}
