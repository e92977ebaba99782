import Tensors
import Testing

/// Values and derivatives of the elementary functions.
struct ElementaryFunctionTests {
  static let smooth: [ElementaryFunction] = [
    .exp, .log, .sqrt, .sin, .cos, .tanh, .sigmoid, .identity, .square,
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
    for function in [ElementaryFunction.relu, .abs, .sign] {
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
