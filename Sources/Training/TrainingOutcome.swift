import TensorExpressions

/// What a training run did, as data.
public struct TrainingOutcome: Hashable, Sendable {
  /// After so many epochs; the first entry is what the random start gives.
  public var epochs: [Epoch]
  public var samples: Int
  public var testSamples: Int
  /// Samples of one step, and of the last step of an epoch, which takes what is left.
  public var batch: Int
  public var lastBatch: Int
  public var stepsPerEpoch: Int
  /// How many numbers were trained.
  public var parameters: Int
  /// Where each derivative of the loss came from that a step needed, in the order of need.
  public var drivers: [Driver]
  /// The updates that were applied, by their sources.
  public var updates: [Int]
  /// Parameters that no update changes.
  public var untouched: [SymbolInstance]
  /// The epoch after which the loss was no finite number any more; the last entry of ``epochs`` is
  /// the one before it.
  public var divergedIn: Int?
  /// The loss that was asked for, where the last epoch is the first one that has it.
  public var reached: Double?
  /// Where the steps are the article's recurrences: with which numbers and starts.
  public var optimizer: OptimizerFacts?

  public struct Epoch: Hashable, Sendable {
    public var loss: Double
    public var testLoss: Double?
    public var accuracy: Double?
    public var testAccuracy: Double?
  }

  /// A derivative of the loss and the formula that gave it.
  public struct Driver: Hashable, Sendable {
    public var variable: SymbolInstance
    public var origin: Origin
    public enum Origin: Hashable, Sendable {
      /// The article's formula, by its source.
      case formula(Int)
      /// No formula of the article says it: reverse mode did.
      case automatic
    }
  }
}

/// Why a training cannot run. Data; wording is up to the caller.
public enum TrainingFailure: Error, Hashable, Sendable {
  case noUpdate
  case noSamples
  /// A target of an update is defined by a formula, or is no symbol of the model.
  case notFree(SymbolInstance)
  /// A free symbol of a step that neither data nor the article give a value.
  case missingValue(SymbolInstance)
  /// The data have so many numbers a sample, and the symbol takes so many.
  case dataWidth(SymbolID, given: Int, wanted: Int)
  case evaluation(EvaluationReason)
  case optimizer(OptimizerFailure)
  /// More multiplications than are made.
  case tooMuchWork(Double)

  /// What went wrong when a formula was compiled.
  public struct EvaluationReason: Hashable, Sendable {
    public var text: String
  }
}
