import Diagnostics
import Training

/// What became of an article's `training:`.
public struct ArticleTraining: Sendable {
  public var runs: [Run]
  /// What kept it from running, or is worth knowing.
  public var diagnostics: [Diagnostic]
  /// The data in a few words: `digits.csv, 1797 samples of 64 numbers`.
  public var data: String

  public init(runs: [Run] = [], diagnostics: [Diagnostic] = [], data: String = "") {
    self.runs = runs
    self.diagnostics = diagnostics
    self.data = data
  }

  public struct Run: Sendable {
    public var name: String
    public var learningRate: Double?
    /// The loss at which it was to end.
    public var until: Double?
    public var outcome: TrainingOutcome
    /// Where the derivatives of the loss came from: each in LaTeX, and the statement whose formula gave
    /// it (an index into the article's statements), `nil` for automatic differentiation.
    public var drivers: [(derivative: String, statement: Int?)]
    /// Statements whose updates were applied.
    public var updates: [Int]
    /// Parameters in LaTeX that no update changes.
    public var untouched: [String]
    /// Numbers and starts of the article's recurrences, where these are the steps.
    public var optimizer: OptimizerFacts?
  }

  /// It was asked for and could not run whole.
  public var isFailed: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What a training needs from outside: files, and someone to tell how far it is.
public struct TrainingHost: Sendable {
  /// The text of a file named in an article, by the article's path and the name.
  public var read: @Sendable (_ article: String, _ name: String) -> Result<String, FileProblem>
  /// Told which run of how many is after which epoch of how many.
  public var progress: @Sendable (_ run: Int, _ runs: Int, _ epoch: Int, _ epochs: Int) -> Void

  public init(
    read: @escaping @Sendable (String, String) -> Result<String, FileProblem>,
    progress: @escaping @Sendable (Int, Int, Int, Int) -> Void = { _, _, _, _ in }
  ) {
    self.read = read
    self.progress = progress
  }

  public struct FileProblem: Error, Hashable, Sendable {
    public var reason: String
    public init(_ reason: String) { self.reason = reason }
  }
}
