import TensorExpressions

/// An article's own recurrences over steps, `m_t = β m_{t-1} + (1-β) g_t`, `θ_t = θ_{t-1} - α m_t`,
/// typed: how every parameter is changed, each by itself.
public struct OptimizerRule: Sendable {
  /// The recurrences as definitions of families over steps, with what else they need.
  public var model: Model
  /// The family of the parameter, θ_t.
  public var parameter: SymbolID
  /// The family of its gradient, g_t, which nothing defines.
  public var gradient: SymbolID
  /// The family of the points at which the gradient is taken; `nil`: at the parameters as they are.
  public var point: SymbolID?
  /// The step of the parameters at which the gradient is taken, seen from its own: −1 for
  /// `g_t = ∇J(θ_{t-1})`; `nil` where nothing is said.
  public var pointShift: Int?
  /// Numbers of β, ε, η.
  public var values: [SymbolID: Double]
  /// The formulas of the rule, for whoever made it.
  public var sources: [Int]

  public init(
    model: Model, parameter: SymbolID, gradient: SymbolID, point: SymbolID? = nil,
    pointShift: Int? = nil, values: [SymbolID: Double] = [:], sources: [Int] = []
  ) {
    self.model = model
    self.parameter = parameter
    self.gradient = gradient
    self.point = point
    self.pointShift = pointShift
    self.values = values
    self.sources = sources
  }
}

/// Why an optimiser cannot run. Data; wording is up to the caller.
public enum OptimizerFailure: Error, Hashable, Sendable {
  /// Nothing gives these a value, by their names in LaTeX.
  case missingValues([String])
  /// The rule needs this, which needs itself in the same step.
  case circular(String)
  /// A formula does more than change every parameter by itself: a norm, a product of matrices, a sum
  /// over all steps.
  case notByEntry(String)
  /// A formula reaches further back than is kept.
  case tooFarBack(String)
  /// The given starts belong to different first steps.
  case startsDiffer([String])
  /// A start that is no number.
  case startUnknown(String)
}

/// What an optimiser takes for granted.
public struct OptimizerFacts: Hashable, Sendable {
  /// A quantity that the rule keeps from step to step, and where it starts.
  public struct Memory: Hashable, Sendable {
    /// In LaTeX, without its step.
    public var name: String
    public var start: Start
  }
  public enum Start: Hashable, Sendable {
    /// The article says it.
    case given(Double)
    /// It does not, and 0 is taken.
    case assumedZero
    /// An earlier value of the parameters: where they start.
    case parameters
  }
  public var memories: [Memory] = []
  /// The first step has this number.
  public var firstStep = 1
  /// Names in LaTeX with their numbers.
  public var values: [Value] = []
  public struct Value: Hashable, Sendable {
    public var name: String
    public var value: Double
  }
}
