import Evaluation
import TensorExpressions
import Tensors
import Testing

/// The ladder, the cap, the audit and the kinks.
struct OracleTests {
  private func measure(_ values: [Double], _ body: (TensorExpression) -> TensorExpression) throws
    -> Measurement
  {
    var m = SmallModel()
    let x = m.free("x", [values.count], values)
    let i = m.index(values.count)
    let loss = m.define("J", [], .total(i, body(at(x, i))))
    return try m.evaluator().measurement(of: derivative(at(loss), x, i), axes: [i])
  }

  /// At p = 1e-3 the first stencil reaches below 0.
  @Test(arguments: [1e-2, 3e-3, 1e-3, 1e-4])
  func logarithmsNearZero(p: Double) throws {
    let measured = try measure([p, 0.5]) { apply(.log, $0) }
    #expect(measured.quality == .good)
    #expect(abs(measured.value.elements[0] - 1 / p) <= 10 * measured.error.elements[0])
    #expect(10 * measured.error.elements[0] < 1e-4 / p)
  }

  /// With an uncapped bound a derivative of the wrong sign would pass here.
  @Test func smallEntryBesideALargeOneIsCapped() throws {
    let measured = try measure([1e-9, 1]) { .power($0, .number(-0.5)) }
    #expect(measured.quality == .noOracle)
  }

  @Test func vanishedGradientIsNoOracle() throws {
    let measured = try measure([0.3, 0.7]) { .sum([.number(1), .product([$0, .number(0)])]) }
    #expect(measured.quality == .noOracle)
    // Exactly 0 everywhere is known exactly.
    let zero = try measure([0.3, 0.7]) { .product([$0, .number(0)]) }
    #expect(zero.quality == .good)
    #expect(zero.error.elements == [0, 0])
  }

  /// A clear distance: good. A close one: the ladder steps below it. On the kink: both sides.
  @Test(
    arguments: [
      (0.5, Measurement.Quality.good), (1e-4, .good), (-1e-4, .good), (1e-7, .good),
      (1e-9, .subgradient), (0, .subgradient),
    ])
  func kinks(x: Double, quality: Measurement.Quality) throws {
    for function in [ScalarFunction.Name.relu, .abs, .leakyRelu, .elu] {
      let measured = try measure([x, 1]) { .sum([apply(function, $0), $0]) }
      #expect(measured.quality == quality)
      if quality == .good {
        #expect(isClose(measured.value.elements, measured.automatic.elements, 1e-6))
      }
    }
  }

  /// `3·|x| + x`: −2 on the left, 4 on the right.
  @Test func theSidesOfAKink() throws {
    let measured = try measure([0, 1]) { .sum([.product([.number(3), apply(.abs, $0)]), $0]) }
    #expect(measured.quality == .subgradient)
    #expect(isClose(measured.value.elements, [1, 4], 1e-8))
    #expect(abs(10 * measured.error.elements[0] - 3) < 1e-6)
    #expect(measured.error.elements[1] < 1e-9)
    #expect(isClose(measured.automatic.elements, [1, 4]))
  }

  /// Kinks that cancel leave a derivative, and reverse mode takes each by itself: `relu(x) − relu(−x)`.
  @Test func kinksThatCancel() throws {
    let measured = try measure([0, 1]) {
      .sum([
        apply(.relu, $0),
        .product([.number(-1), apply(.relu, .product([.number(-1), $0]))]),
      ])
    }
    #expect(measured.quality == .kink)
  }

  /// A sign is a kink too, also where the product around it is smooth; at a jump there is nothing.
  @Test func signsThatJump() throws {
    let measured = try measure([1e-3, 1]) { .product([apply(.sign, $0), $0, $0]) }
    #expect(measured.quality == .good)
    let sided = try measure([0, 1]) { .product([apply(.sign, $0), $0]) }
    #expect(sided.quality == .subgradient)
    #expect(try measure([0, 1]) { apply(.sign, $0) }.quality == .kink)
  }

  @Test func tooManyEntries() throws {
    var m = SmallModel()
    let n = 500
    let x = m.free("x", [n], Array(repeating: 0.5, count: n))
    let (i, j) = (m.index(n), m.index(n))
    let y = m.define("y", [i], apply(.square, at(x, i)))
    let evaluator = try m.evaluator()
    #expect(throws: EvaluationFailure.tooLarge) {
      try evaluator.measurement(of: derivative(at(y, i), x, j), axes: [i, j])
    }
    let (k, l) = (m.index(n), m.index(n))
    #expect(throws: EvaluationFailure.tooLarge) {
      try evaluator.value(
        of: .product([at(x, i), at(x, j), at(x, k), at(x, l)]), axes: [i, j, k, l])
    }
    #expect(try evaluator.value(of: at(y, i), axes: [i]).elements.first == 0.25)
  }
}
