import TensorExpressions
import Tensors

/// A function of one number as the plan runs it.
enum ScalarOperator: Hashable, Sendable {
  case elementary(ElementaryFunction, order: Int)
  case abstract(AbstractFunction, order: Int)
  case power(Double)

  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .elementary(let function, let order): function(x, order: order)
    case .abstract(let function, let order): function(x, order: order)
    case .power(let exponent): Tensors.power(x, exponent)
    }
  }

  /// The derivative as a factor and an operator, `nil` beyond the known orders.
  var derivative: (factor: Double, operator: ScalarOperator)? {
    switch self {
    case .elementary(let function, let order):
      order < ElementaryFunction.highestOrder
        ? (1, .elementary(function, order: order + 1)) : nil
    case .abstract(let function, let order): (1, .abstract(function, order: order + 1))
    case .power(let exponent): (exponent, .power(exponent - 1))
    }
  }

  /// Whether stencil points on both sides of 0 see different functions.
  var isKinked: Bool {
    if case .elementary(let function, _) = self { return function.isKinked }
    return false
  }
}

extension ElementaryFunction {
  /// `nil` for functions that depend on a model or a world.
  init?(_ name: ScalarFunction.Name) {
    switch name {
    case .exp: self = .exp
    case .log: self = .log
    case .sqrt: self = .sqrt
    case .abs: self = .abs
    case .sign: self = .sign
    case .sin: self = .sin
    case .cos: self = .cos
    case .tanh: self = .tanh
    case .sigmoid: self = .sigmoid
    case .relu: self = .relu
    case .identity: self = .identity
    case .square: self = .square
    case .leakyRelu: self = .leakyRelu
    case .softplus: self = .softplus
    case .gelu: self = .gelu
    case .silu: self = .silu
    case .elu: self = .elu
    case .activation, .abstract: return nil
    }
  }
}
