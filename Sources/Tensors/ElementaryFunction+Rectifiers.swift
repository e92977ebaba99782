/// The smooth and leaky relatives of the rectifier.
extension ElementaryFunction {
  static func leakyRelu(_ x: Double, _ order: Int) -> Double {
    let slope = x > 0 ? 1 : 0.01
    return order == 0 ? slope * x : order == 1 && !x.isNaN ? slope : 0 * x
  }

  /// `max(x, 0) + ln(1 + e^{−|x|})`, which neither overflows nor loses the tail.
  static func softplus(_ x: Double, _ order: Int) -> Double {
    guard order == 0 else { return ElementaryFunction.sigmoid(x, order: order - 1) }
    return (x > 0 ? x : 0) + Elementary.log1p(Elementary.exp(-x.magnitude))
  }

  static func elu(_ x: Double, _ order: Int) -> Double {
    if x > 0 { return order == 0 ? x : order == 1 ? 1 : 0 }
    return order == 0 ? Elementary.expm1(x) : Elementary.exp(x)
  }

  /// With `s = σ(x)`: `x·s`, `s + x·s′`, `2s′ + x·s″`, `3s″ + x·s‴`.
  static func silu(_ x: Double, _ order: Int) -> Double {
    guard x.isFinite else { return limit(x, order) }
    let outer = x * ElementaryFunction.sigmoid(x, order: order)
    guard order > 0 else { return outer }
    return Double(order) * ElementaryFunction.sigmoid(x, order: order - 1) + outer
  }

  /// With the density `φ = e^{−x²/2}/√(2π)`: `xΦ`, `Φ + xφ`, `(2 − x²)φ`, `(x³ − 4x)φ`.
  static func gelu(_ x: Double, _ order: Int) -> Double {
    // Beyond, the density is 0, and a product with it would lose the limit at infinity.
    guard x.magnitude < 40 else { return limit(x, order) }
    // From the complement, for all digits of the lower tail.
    let share = 0.5 * Elementary.erfc(-x * 0x1.6a09e667f3bcdp-1)  // 1/√2
    let density = 0x1.9884533d43651p-2 * Elementary.exp(-0.5 * x * x)  // 1/√(2π)
    return switch order {
    case 0: x * share
    case 1: share + x * density
    case 2: (2 - x * x) * density
    default: x * (x * x - 4) * density
    }
  }

  /// What the rectifier has there: the line, or 0.
  private static func limit(_ x: Double, _ order: Int) -> Double {
    if x.isNaN { return x }
    return x > 0 ? (order == 0 ? x : order == 1 ? 1 : 0) : 0
  }
}
