import MathSyntax
import TensorExpressions

/// What a name means in an article.
public enum Binding: Sendable {
  /// A symbol of the model.
  case symbol(SymbolID)
  /// A function of one number with a fixed or declared meaning: `sigmoid`, `exp`, `σ` under `network:`.
  case function(ScalarFunction.Name)
  /// The activation, where layers have different ones; which one is meant tells the argument's layer.
  case layeredActivation
  /// `softmax`.
  case softmax
  /// `max` or `min` of two values.
  case extremum(String)
  /// `diag`.
  case diagonal
  /// `prod(∂J/∂Y, ∂Y/∂X)`, the product of the chain rule with whatever transposes and swaps it takes.
  case chainProduct
  /// `np.sum`, `np.dot`: what NumPy calls so.
  case library(LibraryFunction)
  /// A function of one number in terms of others: `tan`.
  case composed(ComposedFunction)
  /// A function of one number written out in the article: `σ(x) = 1/(1+e^{-x})`.
  case definedFunction(FunctionDefinition)
  /// A function of several arguments of which nothing else is known, `f(x_t, h_{t-1}, w)`.
  case map(AbstractMap)
  /// `δ`: sign · ∂loss/∂variable.
  case gradient(GradientName)
  /// Another name of the same node: `ŷ` for `a^{(L)}`.
  case alias(SymbolInstance)
  /// A value in terms of gradients, `D_i = Σ_j P_ij ∂L/∂P_ij`.
  case expression(NamedExpression)
  /// The length of an axis, used as a number: the `m` of `1/m`.
  case length(AxisLength)
  /// A label, the `y_i` of `w_{y_i}`: a row with a single 1 where the label's class is.
  case label(SymbolID)
  /// `n`, where `n_l` is the width of a layer.
  case widths(String)
}

extension Binding {
  /// A function by its name alone: `\tanh`, `softmax`.
  var isFunction: Bool {
    switch self {
    case .function, .softmax, .definedFunction: true
    default: false
    }
  }
}

/// `σ(x) = body(x)`, with its derivative.
public struct FunctionDefinition: Sendable {
  /// Stands for the argument in the bodies.
  public var parameter: SymbolInstance
  /// The function, its first and its second derivative.
  public var bodies: [TensorExpression]
}

/// What `δ` stands for: `sign · ∂loss/∂variable`, with the family of `variable`.
public struct GradientName: Hashable, Sendable {
  public var sign: Double
  /// With a batch: the gradient of each sample's own loss, m times that of the mean.
  public var perSample = false
  public var loss: SymbolID
  public var variable: SymbolID
  public init(sign: Double = 1, loss: SymbolID, variable: SymbolID) {
    self.sign = sign
    self.loss = loss
    self.variable = variable
  }
}

/// How the index of a layered symbol is written in an article, so that `a^2` is told from a square.
public struct IndexStyle: Hashable, Sendable {
  /// `a^l` occurs: a bare superscript number is a layer too.
  public var bareSuperscript = false
  /// `W_l` occurs: a subscript number is a layer.
  public var layerSubscript = false
  public init() {}
}

extension GradientName {
  /// `∂J/∂z`, `-∂J/∂a`: a signed derivative between two names the scope knows.
  public init?(_ node: Notation, in scope: Scope) {
    switch node.kind {
    case .sum(let terms):
      guard terms.count == 1, let inner = GradientName(terms[0].value, in: scope) else {
        return nil
      }
      self = inner
      if terms[0].sign == .minus { sign = -sign }
    case .derivative(let derivative):
      guard derivative.by.count == 1, let loss = NameKey(derivative.of),
        let variable = NameKey(derivative.by[0]), let top = scope.lossNamed(loss),
        case .symbol(let bottom)? = scope.binding(variable)
      else { return nil }
      self.init(loss: top, variable: bottom)
    default: return nil
    }
  }
}

extension Scope {
  /// The loss under any of its usual letters, where the letter has no other meaning.
  fileprivate func lossNamed(_ name: NameKey) -> SymbolID? {
    if case .symbol(let id)? = binding(name) { return id }
    return UsualThing.loss.letters.contains(name.text) ? loss : nil
  }
}
