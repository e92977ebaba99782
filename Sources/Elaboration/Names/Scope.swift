import MathSyntax
import OrderedCollections
import TensorExpressions

/// The names of an article with the model they stand for.
public struct Scope: Sendable {
  public var model: Model
  public var bindings: OrderedDictionary<NameKey, Binding>
  /// The one symbol for each usual thing, where there is one.
  public var loss: SymbolID?
  /// Its value is not stated anywhere: an abstract smooth function stands for it.
  public var lossIsAbstract: Bool
  /// Quantities of which nothing is said but what they depend on, with their names.
  public internal(set) var abstractFields: OrderedDictionary<SymbolID, NameKey> = [:]
  /// Stands for the loss where the article states none.
  public var abstractLoss: SymbolID?
  public var rate: SymbolID?
  /// Aliases: `ŷ` is the same node as `a^{(L)}`.
  public var indexStyles: [NameKey: IndexStyle]
  /// Numbers the article gives to symbols, `λ = 2`: they bind its own world only.
  public var ownNumbers: [SymbolID: Double] = [:]
  /// The same for vectors and matrices.
  public var ownTensors: OrderedDictionary<SymbolInstance, GivenNumbers> = [:]
  /// Symbols that stand for new values, `w^+`, with the parameters they are the new values of.
  public var newValues: OrderedDictionary<SymbolID, SymbolID> = [:]
  /// The definitions fit only after some symbol was taken for something else than it looks like; what
  /// does not fit then refutes nothing.
  public var shapesAreGuessed = false
  /// The definitions fit only with a capital beside another one taken for a vector, `Z = X W + b`: what
  /// holds then verifies nothing either.
  public var shapesAreDoubtful = false
  /// Names whose definition was not understood: they have no meaning, not even a usual one.
  public var unreadNames: Set<NameKey> = []
  /// Letters taken for vectors without any sign of it, while definitions are typed.
  var openVectors: Set<SymbolID> = []
  /// Names of which only the shape is stated: nothing ties their lengths to those of the model, and
  /// where they do not fit, nothing is known.
  public var looseNames: Set<NameKey> = []
  /// Names that run over time steps.
  public var steps = StepNames()
  /// Indices that are made of others.
  public internal(set) var shifts = IndexShifts()
  /// Names that run over samples.
  public var samples = SampleNames()
  /// The loss has no letter of one: it is what the article computes, as the y of `y = (x + 2)²`.
  public internal(set) var lossIsOnlyResult = false
  /// Some names are given other numbers at one place than at another: `(x, y) = (2, 3)`, `(1, 1)`.
  public internal(set) var hasSeveralPoints = false
  /// `dW = …` is written somewhere: d is the sign of a gradient, even where it is a length by itself.
  var writesDifferentials = false
  /// Letters whose square is a quantity of its own, the σ of `σ²`.
  public var squares: Set<NameKey> = []
  /// The axis of a matrix along which a softmax adds up to 1, where the text says so: 1 within rows.
  public var softmaxAxis: Int?
  /// Names with a dot between them that is the inner product of both.
  var innerProducts: Set<Set<NameKey>> = []
  /// The arbitrary changes `dx` of the free symbols that total differentials vary.
  var directions: [SymbolID: SymbolID] = [:]
  /// In a statement on total differentials a `d` is no gradient of the loss.
  var readsTotalDifferentials = false
  /// Rows `x_i` of matrices that definitions use as columns.
  public var uprightRows: Set<NameKey> = []
  /// Free symbols that the text calls constants.
  public var statedConstants: Set<SymbolID> = []
  /// The derivative of a number by a column is a row: numerator layout.
  public var isNumeratorLayout = false
  /// Names that the article transposes somewhere.
  var transposedNames: Set<NameKey> = []
  /// Names that choose a place, `y_i` of `w_{y_i}`.
  public internal(set) var labels = LabelNames()
  /// Letters that make a gradient of the name behind them, `δx`, with its sign.
  public internal(set) var gradientPrefixes: [NameKey: Double] = [:]
  /// `dZ` of what has samples is the gradient of each sample's own loss, and not that of their mean.
  public var differentialsAreOfSamples = false
  /// Lengths that count samples in a written model: what is added to a batch is added to every sample.
  public internal(set) var sampleLengths: Set<AxisLength> = []
  /// In the statement at hand a single number below a name is an entry, and no layer.
  var numbersAreEntries = false
  /// What stands for the arguments of functions in statements about functions alone.
  var arguments: [NameKey: SymbolID] = [:]
  /// In a statement that steps along the derivative of a function, the function at its argument.
  var objective: TensorExpression?
  /// What names depend on, in order, where a definition lists it: `f(x, y) = …`.
  public var signatures: [NameKey: [NameKey]] = [:]
  /// Names before brackets that are no factors, `\frac{dy(x)}{dx}`.
  var calledNames: Set<NameKey> = []
  /// Some layer index in the article is a number, so that the depth cannot vary.
  public var hasNumericLayer: Bool

  /// Some list of vectors, `[h, x]`, stands without a transpose in the article: it is a column, and with
  /// one it is a row.
  var listsAreUpright = false

  /// Whether samples lie along axes of this length: sums and products spread along them.
  func isSample(_ length: AxisLength) -> Bool {
    length == .batch || sampleLengths.contains(length)
  }

  /// The axis among these that runs over samples.
  func sampleLength(_ axes: [AxisLength]) -> AxisLength? { axes.first(where: isSample) }

  /// Whether the loss is written as a mean over samples, `1/m Σ_i …`.
  public var averagesSamples: Bool {
    guard let loss else { return false }
    return model.definitions.contains { $0.symbol == loss && averages($0.body) }
  }

  private func averages(_ body: TensorExpression) -> Bool {
    switch body {
    case .product(let factors): factors.contains(where: averages)
    case .sum(let terms): terms.contains(where: averages)
    case .quotient(let top, let bottom): countsSamples(bottom) || averages(top)
    default: false
    }
  }

  private func countsSamples(_ body: TensorExpression) -> Bool {
    switch body {
    case .length(let length): isSample(length)
    case .product(let factors): factors.contains(where: countsSamples)
    default: false
    }
  }

  /// `dW`, `dw`: the gradient by something that is no value of a sample.
  public func isParameterGradient(_ head: Notation) -> Bool {
    guard case .product(let factors, signs: [.juxtaposition]) = head.kind, factors.count == 2,
      case .symbol(let letter) = factors[0].kind, letter.name == "d",
      let (reference, _) = try? ReferenceReader(scope: self).read(factors[1], call: nil),
      case .symbol(let id)? = binding(reference.key)
    else { return false }
    return sampleLength(model[id].axes) == nil
  }

  public init(model: Model = Model()) {
    self.model = model
    bindings = [:]
    lossIsAbstract = false
    indexStyles = [:]
    hasNumericLayer = false
  }

  /// Functions whose names have one meaning everywhere.
  static let functions: [String: ScalarFunction.Name] = [
    "exp": .exp, "log": .log, "ln": .log, "tanh": .tanh, "sigmoid": .sigmoid, "Sigmoid": .sigmoid,
    "sig": .sigmoid, "logistic": .sigmoid, "relu": .relu, "ReLU": .relu, "Relu": .relu,
    "RELU": .relu, "sqrt": .sqrt, "sin": .sin, "cos": .cos, "sgn": .sign, "sign": .sign,
  ]

  /// Letters that may mean so.
  static let prefixLetters: Set<String> = ["δ", "Δ"]

  public func binding(_ key: NameKey) -> Binding? {
    if let found = bindings[key] { return found }
    if let function = Scope.functions[key.text] { return .function(function) }
    switch key.text {
    case "softmax", "Softmax": return .softmax
    case "max", "min": return .extremum(key.text)
    case "prod": return .chainProduct
    default:
      if let elementwise = LibraryFunction.elementwise[key.text] { return .function(elementwise) }
      return LibraryFunction(rawValue: key.text).map(Binding.library)
        ?? UsualFunction.binding(key.text)
    }
  }

  /// What a name means with its scripts read as they are in this scope, `w_h` of a hidden layer.
  public func binding(of node: Notation) -> Binding? {
    guard let (reference, _) = try? ReferenceReader(scope: self).read(node, call: nil) else {
      return nil
    }
    return binding(reference.key)
  }

  /// Whether an exponent T is the mark of a transpose: it has no meaning, or is itself a vector or a
  /// matrix, which no exponent is.
  var transposesByLetter: Bool {
    switch bindings[NameKey("T")] {
    case nil: true
    case .symbol(let id): !model[id].axes.isEmpty
    default: false
    }
  }

  /// Whether a `d` right before a name makes it a gradient.
  var readsDifferentials: Bool {
    switch binding(NameKey("d")) {
    case nil: true
    case .length?: writesDifferentials
    default: false
    }
  }

  /// Whether a name has a meaning here.
  public func defines(_ key: NameKey) -> Bool {
    bindings[key] != nil || (binding(key) != nil && UsualFunction.binding(key.text) == nil)
  }

  /// The family the index of a name runs over, if it has one.
  func family(_ key: NameKey) -> Symbol.Family? {
    switch binding(key) {
    case .symbol(let id): model[id].family
    case .gradient(let name): model[name.variable].family
    case nil where key.text.count > 1 && key.text.hasPrefix("d"):
      // `dW`, one word in plain text.
      family(NameKey(String(key.text.dropFirst())))
    default: nil
    }
  }
}
