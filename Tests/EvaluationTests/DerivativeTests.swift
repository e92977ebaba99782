import Evaluation
import TensorExpressions
import Tensors
import Testing

/// Derivatives of small models against formulas, and the two oracles against each other.
struct DerivativeTests {
  @Test func jacobianOfAProduct() throws {
    var m = SmallModel()
    let w = m.free("W", [2, 3], [1, 2, 3, 4, 5, 6])
    let a = m.free("a", [3], [0.1, 0.2, 0.3])
    let (i, j, k, p, q) = (m.index(2), m.index(3), m.index(3), m.index(2), m.index(3))
    let z = m.define("z", [i], .total(k, .product([at(w, i, k), at(a, k)])))
    let evaluator = try m.evaluator()
    let byA = try evaluator.measurement(of: derivative(at(z, i), a, j), axes: [i, j])
    #expect(byA.quality == .good)
    #expect(byA.automatic.elements == [1, 2, 3, 4, 5, 6])
    #expect(isClose(byA.value.elements, byA.automatic.elements, 1e-9))
    let byW = try evaluator.measurement(of: derivative(at(z, i), w, p, q), axes: [i, p, q])
    #expect(byW.quality == .good)
    #expect(
      byW.automatic.elements == [0.1, 0.2, 0.3, 0, 0, 0, 0, 0, 0, 0.1, 0.2, 0.3])
    let diagonal = try evaluator.value(of: derivative(at(z, i), w, i, q), axes: [i, q])
    #expect(diagonal.elements == [0.1, 0.2, 0.3, 0.1, 0.2, 0.3])
    let own = try evaluator.measurement(of: derivative(at(z, i), z, p), axes: [i, p])
    #expect(own.automatic.elements == [1, 0, 0, 1])
    #expect(isClose(own.value.elements, [1, 0, 0, 1], 1e-9))
  }

  /// Every kind of step, each inside a smooth scalar function, by both oracles.
  @Test(arguments: 0..<15)
  func everyKindOfStep(number: Int) throws {
    var m = SmallModel()
    let x = m.free("x", [3], [0.5, 1.3, 0.8])
    let y = m.free("y", [3, 3], [0.2, 1.1, -0.7, 0.9, 0.4, 1.6, -1.2, 0.3, 0.6])
    let (i, j, k) = (m.index(3), m.index(3), m.index(3))
    let f = ScalarFunction.Name.abstract(SymbolID(77))
    let first = TensorExpression.element(SymbolInstance(x), [.constant(2)])
    let bodies: [TensorExpression] = [
      .quotient(at(y, i, j), .sum([at(x, i), at(x, j)])),
      .power(at(x, i), at(y, i, j)),
      .power(at(x, i), .number(2.5)),
      .power(.sum([at(x, i), at(x, j), at(y, i, i)]), .number(-3)),
      .softmax(over: k, .product([at(x, k), at(y, i, k)]), at: .variable(j)),
      .softmax(over: k, .product([at(x, k), at(y, k, i)]), at: .constant(2)),
      .softmax(over: k, .product([at(y, k, j), at(x, j)]), at: .variable(j)),
      .product([at(y, i, i), at(y, i, j), at(x, j)]),
      .product([first, at(y, j, i), first]),
      .total(k, .product([at(y, i, k), at(y, k, j), at(x, k)])),
      .product([apply(.log, at(x, i)), apply(.sqrt, at(x, j)), apply(.tanh, at(y, i, j))]),
      .product([apply(.exp, at(y, i, j)), apply(.sin, at(x, i)), apply(.cos, at(x, i))]),
      apply(f, apply(f, .product([at(x, i), at(y, i, j)]), order: 1), order: 2),
      .total(k, apply(.sigmoid, .sum([at(x, i), at(y, j, k), .number(1)]))),
      .sum([.kronecker(.variable(i), .variable(j)), apply(.relu, at(y, i, j)), at(x, i)]),
    ]
    let node = m.define("t", [i, j], bodies[number])
    let loss = m.define(
      "J", [], .total(i, .total(j, apply(.sin, .sum([at(node, i, j), at(x, j)])))))
    let evaluator = try m.evaluator()
    let (p, q) = (m.index(3), m.index(3))
    for (expression, axes) in [
      (derivative(at(loss), x, p), [p]),
      (derivative(at(node, i, j), x, p), [i, j, p]),
      // Second derivatives: differences of the gradient against reverse mode over reverse mode.
      (derivative(derivative(at(loss), x, p), x, q), [p, q]),
    ] {
      let measured = try evaluator.measurement(of: expression, axes: axes)
      #expect(measured.quality == .good)
      #expect(measured.automatic.largestMagnitude > 1e-3)
    }
  }

  /// Numerators that are part of a node: an element, a diagonal, a multiple.
  @Test func numeratorsThatArePartOfANode() throws {
    var m = SmallModel()
    let a = m.free("A", [2, 2], [1, 2, 3, 4])
    let (i, j, p, q) = (m.index(2), m.index(2), m.index(2), m.index(2))
    let b = m.define("B", [i, j], apply(.square, at(a, i, j)))
    let evaluator = try m.evaluator()
    let element = TensorExpression.element(SymbolInstance(b), [.constant(2), .variable(j)])
    for (body, axes, expected) in [
      (element, [j, p, q], [0, 0, 6, 0, 0, 0, 0, 8]),
      (at(b, i, i), [i, p, q], [2, 0, 0, 0, 0, 0, 0, 8]),
      (.product([.number(-2), at(b, i, i)]), [i, p, q], [-4, 0, 0, 0, 0, 0, 0, -16]),
      (.total(i, at(b, i, i)), [p, q], [2, 0, 0, 8]),
      (at(b, j, i), [i, j, p, q], [2, 0, 0, 0, 0, 0, 6, 0, 0, 4, 0, 0, 0, 0, 0, 8]),
    ] as [(TensorExpression, [IndexVariable], [Double])] {
      for _ in 0..<2 {
        let measured = try evaluator.measurement(of: derivative(body, a, p, q), axes: axes)
        #expect(measured.quality == .good)
        #expect(measured.automatic.elements == expected)
        #expect(isClose(measured.value.elements, expected, 1e-9))
      }
    }
    let one = TensorExpression.derivative(
      of: element, by: SymbolInstance(a), at: [.constant(2), .constant(1)])
    #expect(try evaluator.measurement(of: one, axes: [j]).automatic.elements == [6, 0])
  }

  /// A perturbed intermediate is held; what lies beside it does not count.
  @Test func totalDerivativeByAnIntermediate() throws {
    var m = SmallModel()
    let x = m.free("x", [], [0.7])
    let u = m.define("u", [], apply(.square, at(x)))
    let v = m.define("v", [], .product([at(u), at(x)]))
    let j = m.define("J", [], .sum([apply(.square, at(u)), at(v), at(u), at(x)]))
    let evaluator = try m.evaluator()
    let byU = try evaluator.measurement(of: derivative(at(j), u), axes: [])
    #expect(isClose(byU.automatic.elements, [2 * 0.49 + 0.7 + 1]))
    #expect(byU.quality == .good)
    let byX = try evaluator.measurement(of: derivative(at(j), x), axes: [])
    #expect(isClose(byX.automatic.elements, [4 * 0.343 + 3 * 0.49 + 1.4 + 1]))
    #expect(byX.quality == .good)
    #expect(throws: EvaluationFailure.noDependence(by: SymbolInstance(v))) {
      try evaluator.value(of: derivative(at(u), v), axes: [])
    }
    #expect(throws: EvaluationFailure.noDependence(by: SymbolInstance(v))) {
      try evaluator.measurement(of: derivative(.number(1), v), axes: [])
    }
  }

  /// `ŷ = a` between whole symbols is one node under two names; a gradient that is defined is not.
  @Test func aliases() throws {
    var m = SmallModel()
    let x = m.free("x", [2], [0.7, -0.2])
    let i = m.index(2)
    let a = m.define("a", [i], apply(.tanh, at(x, i)))
    let name = m.define("ŷ", [i], at(a, i))
    let loss = m.define("J", [], .total(i, apply(.square, at(a, i))))
    let delta = m.define("δ", [i], derivative(at(loss), x, i))
    let evaluator = try m.evaluator()
    let measured = try evaluator.measurement(of: derivative(at(loss), name, i), axes: [i])
    #expect(measured.quality == .good)
    let a0 = try evaluator.value(of: at(a, i), axes: [i]).elements
    #expect(isClose(measured.automatic.elements, a0.map { 2 * $0 }))
    let k = m.index(2)
    let second = try evaluator.measurement(of: derivative(at(delta, i), x, k), axes: [i, k])
    #expect(second.quality == .good)
    let truth = a0.map { 2 * (1 - $0 * $0) * (1 - 3 * $0 * $0) }
    #expect(isClose(second.automatic.elements, [truth[0], 0, 0, truth[1]]))
    #expect(throws: EvaluationFailure.noDependence(by: SymbolInstance(delta))) {
      try evaluator.value(of: derivative(derivative(at(loss), x, i), delta, k), axes: [i, k])
    }
  }

  /// The bound of a compound expression covers the propagated error.
  @Test func errorsArePropagated() throws {
    var m = SmallModel()
    let x = m.free("x", [2], [0.7, 1.2])
    let i = m.index(2)
    let loss = m.define("J", [], .total(i, apply(.exp, apply(.sin, at(x, i)))))
    let evaluator = try m.evaluator()
    let plain = try evaluator.measurement(of: derivative(at(loss), x, i), axes: [i])
    let scaled = try evaluator.measurement(
      of: .product([.number(-3), derivative(at(loss), x, i)]), axes: [i])
    #expect(isClose(scaled.error.elements, plain.error.elements.map { 3 * $0 }, 1e-25))
    let log = try evaluator.measurement(
      of: apply(.log, .total(i, apply(.square, derivative(at(loss), x, i)))), axes: [])
    let d = plain.value.elements
    let slope = zip(d, plain.error.elements).reduce(0) { $0 + 2 * abs($1.0) * $1.1 }
    #expect(isClose(log.error.elements, [slope / (d[0] * d[0] + d[1] * d[1])], 1e-20))
    #expect(abs(log.value.elements[0] - log.automatic.elements[0]) <= 10 * log.error.elements[0])
    let none = try evaluator.measurement(of: at(x, i), axes: [i])
    #expect(none.error.elements == [0, 0])
    #expect(none.value == none.automatic)
  }
}
