import CommonMark
import DerivationDocuments
import Diagnostics

/// What the checker says of one article: every formula with its statements, in order of place.
public struct CheckedArticle: Sendable {
  public var path: String
  /// `nil` when the file could not be read as an article at all.
  public var article: Article?
  /// A problem that kept the article from being checked, or is worth knowing (`severity`).
  public var diagnostics: [Diagnostic]
  public var conventions: [Convention]
  /// In order of place, one entry at least for every formula.
  public var statements: [CheckedStatement]
  /// Where the model came from: lines for the report's head (`network: [4, 5, 3, 2], sigmoid, …`).
  public var modelDescription: [String]
  /// What the article's own text defines, by shape.
  public var symbols: [SymbolGroup] = []
  /// What `training:` gave, where it was run.
  public var training: ArticleTraining?

  public init(
    path: String, article: Article?, diagnostics: [Diagnostic] = [],
    conventions: [Convention] = [], statements: [CheckedStatement] = [],
    modelDescription: [String] = []
  ) {
    self.path = path
    self.article = article
    self.diagnostics = diagnostics
    self.conventions = conventions
    self.statements = statements
    self.modelDescription = modelDescription
  }

  /// The article could not be checked.
  public var isUnusable: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What is known of one statement (or of a formula that states nothing).
public enum Status: String, Sendable, CaseIterable, Codable {
  case verified, refuted, undecided, definition, mention, unread

  /// Decided claims are the ones a verdict was given for.
  public var isDecided: Bool { self == .verified || self == .refuted }
}

public struct CheckedStatement: Sendable {
  /// Index into `article.formulas`.
  public var formula: Int
  /// Source range in UTF-8 offsets of the file: the slice that is `source` in JSON.
  public var range: TextRange
  public var label: String?
  public var status: Status
  public var shorthand: Bool
  /// Always names the reason: `value-mismatch`, `shape-mismatch`, … then the diagnosis.
  public var codes: [String]
  /// The complete statement as it was read, in LaTeX; `nil` for mentions and what was not read.
  public var reading: String?
  /// The reading is not what is literally written, and is to be shown.
  public var readingDiffers: Bool
  /// The statement mended, in LaTeX, verified before it is named.
  public var repair: Repair?
  /// For a refuted member that only equals its wrong predecessor: index of that statement.
  public var inherits: Int?
  public var expected: Expectation?
  /// One sentence for people: lower case, no full stop.
  public var message: String
  /// Facts under the message.
  public var notes: [String]
  /// The change that would mend it.
  public var help: String?
  /// The smallest useful span for the caret; the whole range where nothing is smaller.
  public var caret: TextRange
  public var evidence: Evidence?

  public init(
    formula: Int, range: TextRange, label: String? = nil, status: Status, shorthand: Bool = false,
    codes: [String] = [], reading: String? = nil, readingDiffers: Bool = false,
    repair: Repair? = nil, inherits: Int? = nil, expected: Expectation? = nil, message: String,
    notes: [String] = [], help: String? = nil, caret: TextRange? = nil, evidence: Evidence? = nil
  ) {
    self.formula = formula
    self.range = range
    self.label = label
    self.status = status
    self.shorthand = shorthand
    self.codes = codes
    self.reading = reading
    self.readingDiffers = readingDiffers
    self.repair = repair
    self.inherits = inherits
    self.expected = expected
    self.message = message
    self.notes = notes
    self.help = help
    self.caret = caret ?? range
    self.evidence = evidence
  }
}

/// A mended statement that has been checked and holds.
public struct Repair: Hashable, Sendable {
  /// In LaTeX.
  public var statement: String
  /// What was changed: `a transpose is missing on W`.
  public var change: String
  public init(statement: String, change: String) {
    self.statement = statement
    self.change = change
  }
}

/// What a `<!-- gradproof: expect … -->` comment asked for, and whether it came true.
public struct Expectation: Hashable, Sendable {
  public var status: Status
  public var code: String?
  public var met: Bool
  public init(status: Status, code: String?, met: Bool) {
    self.status = status
    self.code = code
    self.met = met
  }
}

/// A choice of meaning that held for the whole article.
public struct Convention: Hashable, Sendable {
  public enum Basis: String, Sendable { case defined, declared, inferred, `default` }
  public var id: String
  public var choice: String
  public var basis: Basis
  public var line: Int?
  public var votesFor: Int
  public var votesAgainst: Int
  public init(
    id: String, choice: String, basis: Basis, line: Int? = nil, votesFor: Int = 0,
    votesAgainst: Int = 0
  ) {
    self.id = id
    self.choice = choice
    self.basis = basis
    self.line = line
    self.votesFor = votesFor
    self.votesAgainst = votesAgainst
  }
}

/// The numbers behind a verdict.
public struct Evidence: Hashable, Sendable {
  public var worlds: Int
  public var comparisons: Int
  public var worstAbsolute: Double
  public var worstRelative: Double
  public var errorBound: Double
  public var seed: UInt64
  public var counterexample: Counterexample?
  public var shapes: ShapeConflict?
  public var indistinguishable: [String]
  /// A few entries of the article's own world (or the first one): claimed beside measured.
  public var samples: [Sample]

  public init(
    worlds: Int = 0, comparisons: Int = 0, worstAbsolute: Double = 0, worstRelative: Double = 0,
    errorBound: Double = 0, seed: UInt64 = 0, counterexample: Counterexample? = nil,
    shapes: ShapeConflict? = nil, indistinguishable: [String] = [], samples: [Sample] = []
  ) {
    self.worlds = worlds
    self.comparisons = comparisons
    self.worstAbsolute = worstAbsolute
    self.worstRelative = worstRelative
    self.errorBound = errorBound
    self.seed = seed
    self.counterexample = counterexample
    self.shapes = shapes
    self.indistinguishable = indistinguishable
    self.samples = samples
  }

  /// One entry where the claim is wrong; `node` in LaTeX (`\delta^{(2)}`), `index` from 1.
  public struct Counterexample: Hashable, Sendable {
    public var node: String
    public var index: [Int]
    public var claimed: Double
    public var measured: Double
    public init(node: String, index: [Int], claimed: Double, measured: Double) {
      self.node = node
      self.index = index
      self.claimed = claimed
      self.measured = measured
    }
  }

  /// Two shapes that do not fit, each as text: `n_l × n_{l-1}`.
  public struct ShapeConflict: Hashable, Sendable {
    public var left: String
    public var right: String
    public init(left: String, right: String) {
      self.left = left
      self.right = right
    }
  }

  public struct Sample: Hashable, Sendable {
    public var node: String
    public var index: [Int]
    public var claimed: Double
    public var measured: Double
    public init(node: String, index: [Int], claimed: Double, measured: Double) {
      self.node = node
      self.index = index
      self.claimed = claimed
      self.measured = measured
    }
  }
}
