/// The functions of one number that models are made of, with their first three derivatives.
///
/// The values are those of ``Elementary``, the same bits on every machine.
public enum ElementaryFunction: UInt8, Hashable, Sendable {
  case exp, log, sqrt, abs, sign, sin, cos, tanh, sigmoid, relu, identity, square
  /// `x` above 0, else `0.01·x`.
  case leakyRelu
  /// `ln(1 + eˣ)`
  case softplus
  /// `x·Φ(x)` with the normal distribution `Φ(x) = ½(1 + erf(x/√2))`; not its approximation by tanh.
  case gelu
  /// `x·σ(x)` with the logistic function, also called swish.
  case silu
  /// `x` above 0, else `eˣ − 1`.
  case elu

  /// The highest derivative that ``callAsFunction(_:order:)`` knows.
  public static let highestOrder = 3

  /// Whether a derivative of some order has no value at 0. All such points are 0.
  ///
  /// `elu` has one derivative at 0 but not two: differences across it are as inexact as across a kink.
  public var isKinked: Bool {
    switch self {
    case .abs, .sign, .relu, .leakyRelu, .elu: true
    default: false
    }
  }

  /// The value, or the derivative of the given order, at `x`.
  ///
  /// Outside the domain NaN or infinities come out as from IEEE arithmetic (`log(−1)` is NaN). At a
  /// kink the derivative is that of the frameworks: `relu′(0) = 0`, `leakyRelu′(0) = 0.01`,
  /// `abs′(0) = 0`, `sign′ = 0`; `elu″(0)` is that from below, 1.
  /// An order outside 0…3 gives NaN.
  public func callAsFunction(_ x: Double, order: Int = 0) -> Double {
    guard order >= 0, order <= Self.highestOrder else { return .nan }
    switch self {
    case .exp: return Elementary.exp(x)
    case .log: return Self.log(x, order)
    case .sqrt: return Self.sqrt(x, order)
    case .abs: return order == 0 ? x.magnitude : order == 1 ? Self.sign(x) : 0 * x
    case .sign: return order == 0 ? Self.sign(x) : 0 * x
    case .sin: return Self.trigonometric(x, order)
    case .cos: return Self.trigonometric(x, order + 1)
    case .tanh: return Self.tanh(x, order)
    case .sigmoid: return Self.sigmoid(x, order)
    case .relu: return order == 0 ? Self.relu(x) : order == 1 ? Self.step(x) : 0 * x
    case .identity: return order == 0 ? x : order == 1 ? 1 : 0
    case .leakyRelu: return Self.leakyRelu(x, order)
    case .softplus: return Self.softplus(x, order)
    case .gelu: return Self.gelu(x, order)
    case .silu: return Self.silu(x, order)
    case .elu: return Self.elu(x, order)
    case .square: return order == 0 ? x * x : order == 1 ? 2 * x : order == 2 ? 2 : 0
    }
  }

  private static func log(_ x: Double, _ order: Int) -> Double {
    switch order {
    case 0: Elementary.log(x)
    // The derivatives end where the logarithm does: 1/x alone would carry on below 0.
    case _ where x < 0: .nan
    case 1: 1 / x
    case 2: -1 / (x * x)
    default: 2 / (x * x * x)
    }
  }

  private static func sqrt(_ x: Double, _ order: Int) -> Double {
    let root = x.squareRoot()
    return switch order {
    case 0: root
    case 1: 0.5 / root
    case 2: -0.25 / (x * root)
    default: 0.375 / (x * x * root)
    }
  }

  /// The `order`-th derivative of the sine.
  private static func trigonometric(_ x: Double, _ order: Int) -> Double {
    switch order & 3 {
    case 0: Elementary.sin(x)
    case 1: Elementary.cos(x)
    case 2: -Elementary.sin(x)
    default: -Elementary.cos(x)
    }
  }

  private static func tanh(_ x: Double, _ order: Int) -> Double {
    let t = Elementary.tanh(x)
    if order == 0 { return t }
    let slope = (1 - t) * (1 + t)
    return order == 1 ? slope : order == 2 ? -2 * t * slope : slope * (6 * t * t - 2)
  }

  private static func sigmoid(_ x: Double, _ order: Int) -> Double {
    let (small, large) = Elementary.logisticTails(x)
    let s = x < 0 ? small : large
    if order == 0 { return s }
    // σ(1−σ) as a product of both tails: 1−σ(40) would be 0.
    let slope = small * large
    return order == 1 ? slope : order == 2 ? slope * (1 - 2 * s) : slope * (1 - 6 * slope)
  }

  private static func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }
  private static func relu(_ x: Double) -> Double { x > 0 ? x : 0 * x }
  private static func step(_ x: Double) -> Double { x > 0 ? 1 : x.isNaN ? x : 0 }
}

/// `xⁿ`; `x⁰ = 1` for every `x`.
public func power(_ x: Double, _ n: Int) -> Double {
  switch n {
  case 0: 1
  case 1: x
  case 2: x * x
  case 3: x * x * x
  case -1: 1 / x
  default: Elementary.pow(x, Double(n))
  }
}

/// `xᵖ` for a real exponent: NaN for negative `x`, unless `p` is an integer.
public func power(_ x: Double, _ p: Double) -> Double {
  if let n = Int(exactly: p), n.magnitude <= 3 { return power(x, n) }
  // Correctly rounded; the sum turns −0 into 0.
  if p == 0.5 { return x.squareRoot() + 0 }
  return Elementary.pow(x, p)
}
