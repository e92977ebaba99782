import TensorExpressions

/// Functions with a usual meaning that an article may define for itself.
enum UsualFunction {
  /// Those the language has.
  static let known: [String: ScalarFunction.Name] = [
    "softplus": .softplus, "Softplus": .softplus, "SoftPlus": .softplus, "gelu": .gelu,
    "GELU": .gelu, "silu": .silu, "SiLU": .silu, "swish": .silu, "Swish": .silu, "elu": .elu,
    "ELU": .elu, "abs": .abs,
  ]

  static func binding(_ name: String) -> Binding? {
    if let known = known[name] { return .function(known) }
    if let composed = ComposedFunction(rawValue: name) { return .composed(composed) }
    switch name {
    case "mean": return .library(.vectorMean)
    case "tr", "Tr", "trace": return .library(.trace)
    default: return nil
    }
  }
}

/// Functions of one number that are written in terms of others.
public enum ComposedFunction: String, Sendable {
  case tan, sinh, cosh

  /// The function, its first or its second derivative.
  func body(of x: TensorExpression, order: Int) -> TensorExpression {
    switch self {
    case .tan: Self.tangent(x, order)
    case .sinh: Self.hyperbolic(x, isOdd: order % 2 == 0)
    case .cosh: Self.hyperbolic(x, isOdd: order % 2 == 1)
    }
  }

  /// `log_b x = ln x / ln b`.
  static func logarithm(_ base: Double, of x: TensorExpression) -> TensorExpression {
    .quotient(
      .apply(ScalarFunction(.log), x), .apply(ScalarFunction(.log), .number(base)))
  }

  /// `tan x`, `1/cos²x`, `2 sin x/cos³x`.
  private static func tangent(_ x: TensorExpression, _ order: Int) -> TensorExpression {
    let sine = TensorExpression.apply(ScalarFunction(.sin), x)
    let cosine = TensorExpression.apply(ScalarFunction(.cos), x)
    switch order {
    case 0: return .quotient(sine, cosine)
    case 1: return .quotient(.number(1), .product([cosine, cosine]))
    default: return .quotient(.product([.number(2), sine]), .product([cosine, cosine, cosine]))
    }
  }

  /// `(eˣ − e⁻ˣ)/2`, `(eˣ + e⁻ˣ)/2`.
  private static func hyperbolic(_ x: TensorExpression, isOdd: Bool) -> TensorExpression {
    let up = TensorExpression.apply(ScalarFunction(.exp), x)
    let down = TensorExpression.apply(ScalarFunction(.exp), .product([.number(-1), x]))
    let second = isOdd ? TensorExpression.product([.number(-1), down]) : down
    return .quotient(.sum([up, second]), .number(2))
  }
}
