import TensorExpressions
import Tensors
import Testing

@testable import Evaluation

/// Derivatives of derivatives: measured as differences of the gradient, watched by second differences.
struct SecondDerivativeTests {
  /// `J = Σ tanh(Wx)²`, so that the Hessian by W and x has every kind of entry.
  private static func layer() throws -> (
    Evaluator, SmallModel, w: SymbolID, x: SymbolID, z: SymbolID, loss: SymbolID
  ) {
    var m = SmallModel()
    let w = m.free("W", [2, 3], [0.4, -0.3, 0.8, 0.2, 0.7, -0.5])
    let x = m.free("x", [3], [0.9, -0.6, 0.3])
    let (i, k) = (m.index(2), m.index(3))
    let z = m.define("z", [i], .total(k, .product([at(w, i, k), at(x, k)])))
    let a = m.define("a", [i], apply(.tanh, at(z, i)))
    let loss = m.define("J", [], .total(i, apply(.square, at(a, i))))
    return (try m.evaluator(), m, w, x, z, loss)
  }

  /// `∂²J/∂z² = diag(2(1−a²)(1−3a²))`.
  @Test func hessianByAnIntermediate() throws {
    var (evaluator, m, _, _, z, loss) = try Self.layer()
    let (i, j) = (m.index(2), m.index(2))
    let measured = try evaluator.measurement(
      of: derivative(derivative(at(loss), z, i), z, j), axes: [i, j])
    let a = try evaluator.value(of: apply(.tanh, at(z, i)), axes: [i]).elements
    let truth = a.map { 2 * (1 - $0 * $0) * (1 - 3 * $0 * $0) }
    #expect(measured.quality == .good)
    #expect(isClose(measured.value.elements, [truth[0], 0, 0, truth[1]], 1e-8))
    #expect(isClose(measured.automatic.elements, [truth[0], 0, 0, truth[1]], 1e-12))
  }

  /// Mixed derivatives do not depend on the order, also where one variable lies upstream of the other.
  @Test func mixedDerivativesAreSymmetric() throws {
    var (evaluator, m, w, x, z, loss) = try Self.layer()
    let (i, j, k) = (m.index(2), m.index(3), m.index(3))
    let first = try evaluator.measurement(
      of: derivative(derivative(at(loss), w, i, j), x, k), axes: [i, j, k])
    let second = try evaluator.measurement(
      of: derivative(derivative(at(loss), x, k), w, i, j), axes: [i, j, k])
    #expect(first.quality == .good && second.quality == .good)
    #expect(isClose(first.value.elements, second.value.elements, 1e-8))
    let p = m.index(2)
    let down = try evaluator.measurement(
      of: derivative(derivative(at(loss), z, p), x, k), axes: [p, k])
    #expect(down.quality == .good)
    let element = TensorExpression.derivative(
      of: .derivative(of: at(loss), by: SymbolInstance(x), at: [.constant(2)]),
      by: SymbolInstance(w), at: [.constant(1), .variable(k)])
    let row = try evaluator.measurement(of: element, axes: [k])
    #expect(row.quality == .good)
    // Entry (1, j, 2) over [i, j, k].
    #expect(isClose(row.automatic.elements, (0..<3).map { first.automatic.elements[3 * $0 + 1] }))
  }

  /// The watch alone: right entries, from either side, and with a wrong one.
  @Test func theWatchSeesWhatIsWrong() throws {
    var (evaluator, m, w, x, _, loss) = try Self.layer()
    let (i, j, k) = (m.index(2), m.index(3), m.index(3))
    let truth = try evaluator.value(
      of: derivative(derivative(at(loss), x, k), w, i, j), axes: [k, i, j]
    ).elements
    let scope = Evaluation.Scope(assignment: [:])
    let body = FirstDerivative(of: at(loss), by: SymbolInstance(x), at: [.variable(k)])
    let numerator = try #require(try evaluator.numerator(derivative(at(loss), x, k), scope))
    let pair = SlotPair(
      numerator: numerator.slot, variable: try evaluator.slot(SymbolInstance(w), scope))
    #expect(try evaluator.watch(body, numerator, pair, truth, scope) == .good)
    for factor in [-1.0, 2, 1.05] {
      var wrong = truth
      wrong[4] *= factor
      #expect(abs(truth[4]) > 0.1)
      #expect(try evaluator.watch(body, numerator, pair, wrong, scope) == .oraclesDisagree)
    }
    // Nothing was left moved.
    let again = try evaluator.value(
      of: derivative(derivative(at(loss), x, k), w, i, j), axes: [k, i, j]
    ).elements
    #expect(again == truth)
  }
}
