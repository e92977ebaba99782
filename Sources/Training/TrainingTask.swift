import Evaluation
import TensorExpressions

/// What is to be trained, and by which formulas; everything is typed, nothing is read any more.
public struct TrainingTask: Sendable {
  public var model: Model
  /// Sizes, initial parameters and constants; the data take the place of their symbols' values.
  public var world: World
  /// Symbols whose values in the world are the article's own, or were chosen for the training. Weights
  /// and biases may be drawn at random; anything else that a step needs must be among these.
  public var given: Set<SymbolID>
  /// The model's own axis of samples; `nil` where it is about one sample.
  public var sampleLength: AxisLength?
  public var loss: SymbolID
  public var prediction: SymbolID?
  /// Formulas for derivatives of the loss, the ones to be preferred first.
  public var gradients: [GradientFormula]
  public var updates: [UpdateFormula]
  /// Takes the right sides of the updates for gradients, and makes the steps itself.
  public var optimizer: OptimizerRule?
  public var data: TrainingData
  /// Held out; `nil` where nothing is.
  public var test: TrainingData?
  public var options: TrainingOptions

  public init(
    model: Model, world: World, given: Set<SymbolID> = [],
    sampleLength: AxisLength? = nil, loss: SymbolID, prediction: SymbolID? = nil,
    gradients: [GradientFormula], updates: [UpdateFormula], data: TrainingData,
    test: TrainingData? = nil, options: TrainingOptions
  ) {
    self.model = model
    self.world = world
    self.given = given
    self.sampleLength = sampleLength
    self.loss = loss
    self.prediction = prediction
    self.gradients = gradients
    self.updates = updates
    self.data = data
    self.test = test
    self.options = options
  }
}

/// How long and in what portions.
public struct TrainingOptions: Hashable, Sendable {
  public var epochs: Int
  /// The loss at which the training ends before all epochs are over.
  public var until: Double?
  /// Samples of one step; `nil`: all of them.
  public var batch: Int?
  /// Decides the order of the samples in every epoch.
  public var seed: UInt64

  public init(epochs: Int, until: Double? = nil, batch: Int? = nil, seed: UInt64 = 0) {
    self.epochs = epochs
    self.until = until
    self.batch = batch
    self.seed = seed
  }
}

/// `∂J/∂W^{(l)} = δ^{(l)} (a^{(l-1)})ᵀ`: a formula whose left side is a derivative of the loss, or a
/// number times it (δ may be its negative).
public struct GradientFormula: Sendable {
  public var equation: TensorEquation
  /// The place of the statement in the article, for whoever made the task.
  public var source: Int
  public init(_ equation: TensorEquation, source: Int) {
    self.equation = equation
    self.source = source
  }
}

/// `W^{(l)} ← W^{(l)} − η ∂J/∂W^{(l)}`: the left side is an element of what is updated, the right
/// side its new value.
public struct UpdateFormula: Sendable {
  public var equation: TensorEquation
  public var source: Int
  public init(_ equation: TensorEquation, source: Int) {
    self.equation = equation
    self.source = source
  }
}

/// The values of the data's symbols, sample by sample.
public struct TrainingData: Sendable {
  public struct Column: Sendable {
    public var symbol: SymbolID
    /// Numbers of one sample.
    public var width: Int
    /// Sample after sample.
    public var values: [Double]
    public init(symbol: SymbolID, width: Int, values: [Double]) {
      self.symbol = symbol
      self.width = width
      self.values = values
    }
  }

  public var columns: [Column]
  public var samples: Int
  /// Which column says what is to be predicted: where its samples are one-hot, or single numbers 0
  /// and 1, accuracy is counted.
  public var target: SymbolID?

  public init(columns: [Column], samples: Int, target: SymbolID? = nil) {
    self.columns = columns
    self.samples = samples
    self.target = target
  }

  /// The samples with these numbers, in this order.
  public func selecting(_ places: ArraySlice<Int>) -> TrainingData {
    var result = self
    result.samples = places.count
    for index in columns.indices {
      let column = columns[index]
      var values: [Double] = []
      values.reserveCapacity(places.count * column.width)
      for place in places {
        values += column.values[place * column.width..<(place + 1) * column.width]
      }
      result.columns[index].values = values
    }
    return result
  }

  /// A share of the samples, drawn by the seed, and the rest.
  public func split(testShare: Double, seed: UInt64) -> (train: TrainingData, test: TrainingData?) {
    let wanted = (Double(samples) * testShare).rounded()
    guard wanted >= 1, wanted < Double(samples) else { return (self, nil) }
    let order = SampleOrder.shuffled(samples, seed: seed, epoch: 0)
    let count = Int(wanted)
    return (
      selecting(order[count...].sorted()[...]), selecting(order[..<count].sorted()[...])
    )
  }
}
