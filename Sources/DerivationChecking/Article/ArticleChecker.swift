import DerivationDocuments
import Diagnostics

/// How an article is to be checked.
public struct CheckOptions: Sendable {
  /// Mixed into the seed of every world; `nil` takes `check.seed`, else 0.
  public var seed: UInt64?
  /// What `--context` says.
  public var outside: ArticleContext?
  /// Whether every verified claim is tried against all its mutants, and those that hold as well are
  /// listed as evidence. Statuses do not depend on it; it takes time.
  public var listsIndistinguishable: Bool
  /// Runs `training:`; without a host its keys are only looked at.
  public var training: TrainingHost?

  public init(
    seed: UInt64? = nil, outside: ArticleContext? = nil, listsIndistinguishable: Bool = false,
    training: TrainingHost? = nil
  ) {
    self.training = training
    self.seed = seed
    self.outside = outside
    self.listsIndistinguishable = listsIndistinguishable
  }
}

/// Checks articles: text in, statuses with evidence out.
///
/// Pure: it reads no files, prints nothing and gives the same result for the same text and options.
public struct ArticleChecker: Sendable {
  public var options: CheckOptions

  public init(options: CheckOptions = CheckOptions()) { self.options = options }

  public func check(path: String, text: String) -> CheckedArticle {
    ArticleSession(path: path, text: text, options: options).check()
  }
}
