import Tensors
import Testing

/// Values and derivatives of the elementary functions.
struct ElementaryFunctionTests {
  static let smooth: [ElementaryFunction] = [
    .exp, .log, .sqrt, .sin, .cos, .tanh, .sigmoid, .identity, .square, .softplus, .gelu, .silu,
  ]

  /// Each order is the derivative of the one before, by the 5-point rule.
  @Test(arguments: smooth, 0...2)
  func derivatives(function: ElementaryFunction, order: Int) {
    for x in [0.4, 1, 1.7] {
      let h = 1e-3
      let f = { (x: Double) in function(x, order: order) }
      let measured = (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
      let claimed = function(x, order: order + 1)
      #expect(abs(claimed - measured) < 1e-8 * max(1, abs(claimed)))
    }
  }

  /// The same for those that are defined on both sides of 0, kinked or not.
  @Test(arguments: [ElementaryFunction.leakyRelu, .elu, .softplus, .gelu, .silu], 0...2)
  func derivativesOnBothSides(function: ElementaryFunction, order: Int) {
    for x in [-3, -1.3, -0.4, 0.4, 2.9] {
      let h = 1e-3
      let f = { (x: Double) in function(x, order: order) }
      let measured = (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
      #expect(abs(function(x, order: order + 1) - measured) < 1e-8)
    }
  }

  /// Far out each is the rectifier and its derivatives; NaN stays NaN.
  @Test(arguments: [ElementaryFunction.elu, .softplus, .gelu, .silu], 0...3)
  func limits(function: ElementaryFunction, order: Int) {
    for x in [800, 1e200, Double.infinity] {
      #expect(function(x, order: order) == [x, 1, 0, 0][order])
      let below = function == .elu && order == 0 ? -1.0 : 0
      #expect(function(-x, order: order) == below)
    }
    #expect(function(.nan, order: order).isNaN)
  }

  /// Values by mpmath, in 40 digits.
  @Test(
    arguments: [
      (ElementaryFunction.softplus, -50, 1.9287498479639178e-22),
      (.softplus, 0.5, 0.9740769841801067), (.softplus, 40, 40.0),
      (.gelu, -8, -4.976768459417427e-15), (.gelu, -1, -0.15865525393145705),
      (.gelu, 0.7, 0.5306254434438489), (.silu, -30, -2.8072868906517896e-12),
      (.silu, 1.5, 1.2263617142904655), (.elu, -1e-10, -9.999999999500001e-11),
      (.leakyRelu, -3, -0.03),
    ] as [(ElementaryFunction, Double, Double)])
  func activations(function: ElementaryFunction, x: Double, value: Double) {
    // In the tail of GELU the rounding of x/√2 counts x² times.
    #expect(abs(function(x) - value) <= 4e-16 * max(1, x * x) * value.magnitude)
  }

  @Test(arguments: [-800.0, -40, -1, 0, 1, 40, 800])
  func sigmoidIsStable(x: Double) {
    let s = ElementaryFunction.sigmoid(x)
    #expect(s >= 0 && s <= 1)
    #expect(abs(s + ElementaryFunction.sigmoid(-x) - 1) < 1e-15)
    let slope = ElementaryFunction.sigmoid(x, order: 1)
    #expect(slope == ElementaryFunction.sigmoid(-x, order: 1))
    #expect(abs(x) > 100 || slope > 0)
  }

  @Test func kinks() {
    #expect([-2, 0, 3].map { ElementaryFunction.relu($0) } == [0, 0, 3])
    #expect([-2, 0, 3].map { ElementaryFunction.relu($0, order: 1) } == [0, 0, 1])
    #expect([-2, 0, 3].map { ElementaryFunction.abs($0, order: 1) } == [-1, 0, 1])
    #expect([-2, 0, 3].map { ElementaryFunction.sign($0) } == [-1, 0, 1])
    #expect([-2, 0, 3].map { ElementaryFunction.leakyRelu($0) } == [-0.02, 0, 3])
    #expect([-2, 0, 3].map { ElementaryFunction.leakyRelu($0, order: 1) } == [0.01, 0.01, 1])
    #expect([0, 0x1p-60].map { ElementaryFunction.elu($0, order: 2) } == [1, 0])
    for function in [ElementaryFunction.relu, .abs, .sign, .leakyRelu, .elu] {
      #expect(function.isKinked)
      for order in 0...2 { #expect(function(.nan, order: order).isNaN) }
    }
  }

  @Test func outsideTheDomain() {
    for order in 0...3 {
      #expect(ElementaryFunction.log(-1, order: order).isNaN)
      #expect(ElementaryFunction.sqrt(-1, order: order).isNaN)
    }
    #expect(ElementaryFunction.exp(0, order: 4).isNaN)
    #expect(ElementaryFunction.log(0) == -.infinity)
  }

  @Test func powers() {
    #expect(power(-2.0, 3) == -8)
    #expect(power(-2.0, -2) == 0.25)
    #expect(power(0.0, 0) == 1)
    #expect(power(-2.0, 3.0) == -8)
    #expect(power(-2.0, 0.5).isNaN)
    #expect(abs(power(2.0, 0.5) - 2.0.squareRoot()) < 1e-15)
    #expect(power(1.5, Int.min) == 0)
  }
}
