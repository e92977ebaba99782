/// `training:` of the front matter: which formulas are run, over which data, for how long.
public struct TrainingDeclaration: Hashable, Sendable {
  /// One entry at least.
  public var runs: [Run]
  /// `nil`: the article's own values are the one sample.
  public var data: Source?
  public var test: Test?
  public var seed: Int
  /// What the article's recurrences call any parameter and its gradient; `nil`: it says so itself.
  public var optimizer: Optimizer?
  /// 1-based line of the key in its file.
  public var line: Int

  public init(runs: [Run], data: Source? = nil, test: Test? = nil, seed: Int = 0, line: Int = 1) {
    self.runs = runs
    self.data = data
    self.test = test
    self.seed = seed
    self.line = line
  }

  /// The letters of the article's recurrences.
  public struct Optimizer: Hashable, Sendable {
    /// One, or several where the sections of an article differ.
    public var parameters: [PlacedText]
    public var gradients: [PlacedText]
    public init(parameters: [PlacedText], gradients: [PlacedText] = []) {
      self.parameters = parameters
      self.gradients = gradients
    }
  }

  /// One training; several are drawn side by side.
  public struct Run: Hashable, Sendable {
    public var name: String?
    /// Labels of formulas; empty: every update of the article.
    public var rules: [PlacedText]
    public var learningRate: Double?
    public var epochs: Int
    /// The loss at which it ends before all epochs are over; `nil`: it never does.
    public var until: Double?
    /// `nil`: all samples in one step.
    public var batch: Int?

    public init(
      name: String? = nil, rules: [PlacedText] = [], learningRate: Double? = nil, epochs: Int,
      until: Double? = nil, batch: Int? = nil
    ) {
      self.name = name
      self.rules = rules
      self.learningRate = learningRate
      self.epochs = epochs
      self.until = until
      self.batch = batch
    }
  }

  public enum Source: Hashable, Sendable {
    case file(DataFile)
    case teacher(Teacher)
    /// Symbol → its samples, or its numbers of all samples, with the line of the key.
    case values([SymbolValues])
  }

  public struct SymbolValues: Hashable, Sendable {
    public var symbol: PlacedText
    public var values: NumberArray
    public init(symbol: PlacedText, values: NumberArray) {
      self.symbol = symbol
      self.values = values
    }
  }

  /// A CSV file beside the article; its first line names the columns.
  public struct DataFile: Hashable, Sendable {
    public var path: PlacedText
    /// Empty: the last column.
    public var targets: [PlacedText]
    /// What features are divided by.
    public var divisor: Double
    public init(path: PlacedText, targets: [PlacedText] = [], divisor: Double = 1) {
      self.path = path
      self.targets = targets
      self.divisor = divisor
    }
  }

  /// A random network whose answers are learned.
  public struct Teacher: Hashable, Sendable {
    public var network: NetworkDeclaration
    public var samples: Int
    public var seed: Int
    /// The class with the largest output in place of the outputs.
    public var oneHot: Bool
    /// The numbers of the article that are its inputs and outputs, one by one; empty where the article
    /// has one symbol for all of them.
    public var inputs: [PlacedText] = []
    public var targets: [PlacedText] = []
    public init(network: NetworkDeclaration, samples: Int, seed: Int = 0, oneHot: Bool = false) {
      self.network = network
      self.samples = samples
      self.seed = seed
      self.oneHot = oneHot
    }
  }

  /// What is held out.
  public enum Test: Hashable, Sendable {
    /// A share of the samples, above 0 and below 1.
    case share(Double)
    case file(PlacedText)
  }
}
