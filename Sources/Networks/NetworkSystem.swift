import TensorExpressions

/// A declared network as a system of definitions, and what each of its symbols is for.
public struct NetworkSystem: Sendable {
  public var model: Model
  /// The symbol of every role that the network has; no `bias` without biases.
  public var roles: [Role: SymbolID]

  public init(model: Model, roles: [Role: SymbolID]) {
    self.model = model
    self.roles = roles
  }

  public enum Role: String, CaseIterable, Hashable, Sendable {
    case weight, bias, preActivation, activation, input, prediction, target, loss, rate

    /// The usual name in LaTeX, without the layer's index.
    public var name: String {
      switch self {
      case .weight: "W"
      case .bias: "b"
      case .preActivation: "z"
      case .activation: "a"
      case .input: "x"
      case .prediction: "\\hat{y}"
      case .target: "y"
      case .loss: "J"
      case .rate: "\\eta"
      }
    }

    /// The same in English.
    public var meaning: String {
      switch self {
      case .weight: "weights"
      case .bias: "biases"
      case .preActivation: "weighted inputs"
      case .activation: "activations"
      case .input: "input"
      case .prediction: "prediction"
      case .target: "target"
      case .loss: "loss"
      case .rate: "learning rate"
      }
    }
  }
}
