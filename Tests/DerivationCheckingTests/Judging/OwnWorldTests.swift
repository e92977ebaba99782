import DerivationChecking
import Networks
import TensorExpressions
import Tensors
import Testing

/// What the article's own sizes and numbers decide, and what they cannot.
@Suite struct OwnWorldTests {
  static let l = ClaimFixture.layer
  static let depth = ClaimFixture.depth

  /// A network whose own numbers put every neuron of the first layer on its kink.
  static func kinked() throws -> (ClaimFixture, Judge) {
    let f = try ClaimFixture(Network(widths: [2, 3, 2], activations: [.relu]))
    let values = [
      f.symbol(.input): Tensor(shape: [2], repeating: 0),
      f.symbol(.bias, .constant(1)): Tensor(shape: [3], repeating: 0),
    ]
    return (f, Judge(model: f.system.model, seed: 1, ownValues: values))
  }

  @Test func aKinkInTheOwnWorldLeavesTheVerdictToTheOthers() throws {
    let (f, judge) = try Self.kinked()
    let j = f.neuron(1, Self.l)
    let left = f.gradient(.bias, Self.l, j)
    let right = f.gradient(.preActivation, Self.l, j)
    let judgement = judge.judge(TensorEquation(axes: [j], left: left, right: right))
    #expect(judgement.outcome == .holds)
    #expect(judgement.isSubgradient)
    #expect(judgement.instances.allSatisfy { $0.verdict == .holds })
    let wrong = judge.judge(TensorEquation(axes: [j], left: left, right: 2 * right))
    #expect(wrong.outcome == .fails)
  }

  /// `y = |x|` at `x = 0`: anything between −1 and 1 is a subgradient. What lies outside may follow
  /// from another convention and is left open.
  @Test(arguments: [(0.5, true), (-1.0, true), (1.5, false)])
  func subgradients(claimed: Double, holds: Bool) throws {
    var model = Model()
    let x = SymbolInstance(model.add(Symbol(name: "x", axes: [], draw: .constant(0))))
    let y = SymbolInstance(model.add(Symbol(name: "y", axes: [], draw: .input)))
    let body = TensorExpression.apply(ScalarFunction(.abs), .element(x, []))
    model.definitions = [Definition(y.symbol, axes: [], body: body)]
    let judgement = Judge(model: model, seed: 1).judge(
      TensorEquation(
        axes: [], left: .derivative(of: .element(y, []), by: x, at: []), right: .number(claimed)))
    #expect((judgement.outcome == .holds) == holds)
    #expect(judgement.outcome != .fails)
    #expect(judgement.isSubgradient == holds)
  }

  @Test func aWorldTooLargeToBeMeasuredLeavesTheVerdictToTheOthers() throws {
    let f = try ClaimFixture(Network(widths: [502, 400, 2]))
    let (j, k) = (f.neuron(1, Self.l), f.neuron(2, Self.l + -1))
    let outer = f.gradient(.preActivation, Self.l, j) * f.at(.activation, Self.l + -1, k)
    #expect(f.judge([j, k], f.gradient(.weight, Self.l, j, k), outer).outcome == .holds)
  }

  /// `y = (x + 2)²` at `x = 1/3`: `y = 5.4444…`, `dy/dx = 4.6667`.
  @Test(arguments: [
    (false, 5.444, 5e-4, true), (false, 5.445, 5e-4, false), (false, 5.4, 0.05, true),
    (true, 4.667, 5e-4, true), (true, 4.666, 5e-4, false), (true, -4.667, 5e-4, false),
  ])
  func printedNumbers(derivative: Bool, printed: Double, halfUnit: Double, isRight: Bool) throws {
    var model = Model()
    let x = SymbolInstance(model.add(Symbol(name: "x", axes: [], draw: .input)))
    let y = SymbolInstance(model.add(Symbol(name: "y", axes: [], draw: .input)))
    let body = TensorExpression.power(.sum([.element(x, []), .number(2)]), .number(2))
    model.definitions = [Definition(y.symbol, axes: [], body: body)]
    let judge = Judge(model: model, seed: 1, ownValues: [x: Tensor(1.0 / 3)])
    let value = TensorExpression.element(y, [])
    let left = derivative ? TensorExpression.derivative(of: value, by: x, at: []) : value
    let equation = TensorEquation(axes: [], left: left, right: .number(printed))
    let judgement = judge.judge(printed: equation, halfUnit: halfUnit)
    #expect(judgement.outcome == (isRight ? .holds : .fails))
    // Elsewhere the number is another one.
    #expect(judge.judge(equation).outcome == .fails)
  }

  @Test func withoutAnOwnWorldPrintedNumbersAreNotJudged() {
    var model = Model()
    let x = SymbolInstance(model.add(Symbol(name: "x", axes: [], draw: .input)))
    let equation = TensorEquation(axes: [], left: .element(x, []), right: .number(1))
    let judge = Judge(model: model, seed: 1)
    #expect(judge.judge(printed: equation, halfUnit: 0.5).outcome.code == "no-world")
    #expect(judge.ownEvaluator() == nil)
  }
}
