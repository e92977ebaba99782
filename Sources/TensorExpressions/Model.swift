import OrderedCollections

/// The system of definitions a claim is judged by: written in the article, or declared.
public struct Model: Sendable {
  public var symbols: [Symbol]
  public var definitions: [Definition]
  /// The depth `L` where it is fixed; `nil` where it may vary from world to world.
  public var depth: Int?
  /// The depth of the article's own world, where it is known.
  public var ownDepth: Int?
  /// The number of time steps where the article states it, `T = 3`: that of every world.
  public var ownHorizon: Int?
  /// The width of the last layer where the declared network has one output: 1 in every world.
  public var singleOutput: AxisLength?
  /// Lengths that the article gives for its own world.
  public var ownLengths: OrderedDictionary<AxisLength, Int>
  /// All worlds have the article's own lengths: for claims that write entries out one by one.
  public var keepsOwnLengths = false
  /// Elementwise activations by layer: one for all layers, or one for each from layer 1;
  /// `nil` entries are activations that are not elementwise (softmax).
  public var activations: [ScalarFunction.Name?]

  public init() {
    symbols = []
    definitions = []
    ownLengths = [:]
    activations = []
  }

  public subscript(id: SymbolID) -> Symbol {
    get { symbols[id.rawValue] }
    set { symbols[id.rawValue] = newValue }
  }

  @discardableResult
  public mutating func add(_ symbol: Symbol) -> SymbolID {
    symbols.append(symbol)
    return SymbolID(symbols.count - 1)
  }

  /// A length with that of a single output as the number 1.
  public func counted(_ length: AxisLength) -> AxisLength {
    guard let singleOutput else { return length }
    if length == singleOutput { return .fixed(1) }
    guard let depth else { return length }
    let last = singleOutput.substituting(.depth, by: .constant(depth))
    return length.substituting(.depth, by: .constant(depth)) == last ? .fixed(1) : length
  }

  /// Whether something runs over time steps.
  public var hasSteps: Bool {
    symbols.contains { $0.family?.last.variable == .horizon }
  }

  /// Whether a family over time steps starts at 0.
  public var startsAtZero: Bool {
    definitions.contains { definition in
      definition.body == .number(0) && definition.at != nil
        && self[definition.symbol].family?.last.variable == .horizon
    }
  }

  /// The elementwise activation of `layer` (from 1), `nil` where there is none.
  public func activation(layer: Int) -> ScalarFunction.Name? {
    if activations.count == 1 { return activations[0] }
    return activations.indices.contains(layer - 1) ? activations[layer - 1] : nil
  }
}

/// A symbol, or a family of symbols with one index (`W^{(1)}`, …, `W^{(L)}`).
public struct Symbol: Sendable {
  /// In LaTeX, without the family's index: `W`, `\delta`, `\hat{y}`.
  public var name: String
  /// The family's index: its variable as it occurs in `axes`, and the first and last index.
  public var family: Family?
  /// One length for each axis; `[]` for a scalar.
  public var axes: [AxisLength]
  /// How values are drawn while nothing defines the symbol.
  public var draw: Draw

  public init(name: String, family: Family? = nil, axes: [AxisLength], draw: Draw) {
    self.name = name
    self.family = family
    self.axes = axes
    self.draw = draw
  }

  public struct Family: Hashable, Sendable {
    public var variable: IntegerVariable
    public var first: IntegerTerm
    public var last: IntegerTerm
    public init(variable: IntegerVariable, first: IntegerTerm, last: IntegerTerm) {
      self.variable = variable
      self.first = first
      self.last = last
    }
  }

  /// The axes at an index of the family.
  public func axes(at index: IntegerTerm?) -> [AxisLength] {
    guard let family, let index else { return axes }
    return axes.map { $0.substituting(family.variable, by: index) }
  }
}

/// How the values of a free symbol are drawn in a world.
public enum Draw: Hashable, Sendable {
  /// `N(0, 1.2² / fan-in)`, the fan-in being the length of the given axis.
  case weight(fanInAxis: Int)
  /// `N(0, 0.3²)`.
  case bias
  /// `N(0, 1)`.
  case input
  /// Uniform inside `(0.1, 0.9)`.
  case target
  /// Inside the simplex along the first axis: positive, sums to 1.
  case simplex
  /// Inside the simplex along the given axis, for samples that lie in rows.
  case simplexAlong(axis: Int)
  /// A single 1 along the given axis, zeros elsewhere.
  case oneHot(axis: Int)
  /// 0 or 1, each with probability one half, both where there is more than one entry.
  case binary
  /// −1 or 1, as ``binary``.
  case sign
  /// A symmetric matrix, `N(0, 1)` on and above the diagonal.
  case symmetric
  /// A matrix of a kind that the text names.
  case matrix(MatrixKind)
  /// A vector of length 1.
  case unitVector
  /// Uniform in `[0.3, 1.7]`.
  case positive
  /// Uniform in `[0.2, 0.8]`.
  case hyperparameter
  /// Always this.
  case constant(Double)
}

/// Kinds of matrices, beside symmetric ones.
public enum MatrixKind: String, Hashable, Sendable {
  /// `Aᵀ = -A`.
  case skewSymmetric
  case diagonal
  /// `QᵀQ = I`; with more rows than columns, orthonormal columns.
  case orthogonal
  case lowerTriangular, upperTriangular
  /// Symmetric, with eigenvalues above 0; above and at 0.
  case positiveDefinite, positiveSemidefinite
  /// Well away from singular ones.
  case invertible
  /// `P P = P`, and not symmetric.
  case idempotent
}

/// `symbol^{(at)}_{axes} = body`.
public struct Definition: Sendable {
  public var symbol: SymbolID
  /// `nil`: no family, or all indices of the family that no other definition takes; its variable
  /// then occurs in `body`. A constant or `L`: that index only, and it wins over a general one.
  public var at: IntegerTerm?
  /// The free indices of `body`, one for each axis of the symbol.
  public var axes: [IndexVariable]
  public var body: TensorExpression

  public init(
    _ symbol: SymbolID, at: IntegerTerm? = nil, axes: [IndexVariable], body: TensorExpression
  ) {
    self.symbol = symbol
    self.at = at
    self.axes = axes
    self.body = body
  }
}
