import Evaluation
import TensorExpressions
import Tensors
import Testing

/// What is wrong with a model comes out as an error.
struct FailureTests {
  static let t = IntegerVariable.free("t")

  /// `h_t = tanh(w·h_{t−1})` with h_0 free, over many steps.
  private func recurrence(_ steps: Int) -> (model: Model, world: World, h: SymbolID, w: SymbolID) {
    var model = Model()
    let family = Symbol.Family(
      variable: Self.t, first: .constant(0), last: .constant(steps))
    let h = model.add(Symbol(name: "h", family: family, axes: [], draw: .input))
    let w = model.add(Symbol(name: "w", axes: [], draw: .input))
    let start = model.add(Symbol(name: "s", axes: [], draw: .input))
    let previous = TensorExpression.element(
      SymbolInstance(h, index: IntegerTerm(Self.t) + -1), [])
    model.definitions = [
      Definition(h, axes: [], body: apply(.tanh, .product([at(w), previous]))),
      Definition(h, at: .constant(0), axes: [], body: at(start)),
    ]
    var world = World()
    world.values = [SymbolInstance(w): Tensor(1.001), SymbolInstance(start): Tensor(0.5)]
    return (model, world, h, w)
  }

  @Test func longChainsDoNotRecurse() throws {
    let (model, world, h, w) = recurrence(10_000)
    let evaluator = try Evaluator(model: model, world: world)
    let last = TensorExpression.element(SymbolInstance(h, index: .constant(10_000)), [])
    #expect(try evaluator.value(of: last, axes: []).elements[0].isFinite)
    let gradient = try evaluator.measurement(of: derivative(last, w), axes: [])
    #expect(gradient.quality == .good)
  }

  @Test func families() throws {
    let (model, world, h, w) = recurrence(5)
    let evaluator = try Evaluator(model: model, world: world)
    let t = IntegerTerm(Self.t)
    #expect(evaluator.exists(SymbolInstance(h, index: .constant(5))))
    #expect(!evaluator.exists(SymbolInstance(h, index: .constant(6))))
    #expect(!evaluator.exists(SymbolInstance(h, index: .constant(-1))))
    #expect(!evaluator.exists(SymbolInstance(h)))
    #expect(!evaluator.exists(SymbolInstance(h, index: t)))
    #expect(!evaluator.exists(SymbolInstance(w, index: .constant(1))))
    #expect(!evaluator.exists(SymbolInstance(SymbolID(99))))
    #expect(throws: EvaluationFailure.unboundIndex(Self.t)) {
      try evaluator.value(of: .element(SymbolInstance(h, index: t), []), axes: [])
    }
    let missing = SymbolInstance(h, index: .constant(6))
    #expect(throws: EvaluationFailure.missingInstance(missing)) {
      try evaluator.value(
        of: .element(SymbolInstance(h, index: t + 1), []), axes: [], assignment: [Self.t: 5])
    }
    #expect(throws: EvaluationFailure.unboundIndex(.depth)) {
      try evaluator.value(of: .integer(IntegerTerm(.depth)), axes: [])
    }
  }

  /// A definition at exactly this index wins over the general one, and both over a value.
  @Test func definitionsWinOverValues() throws {
    var (model, world, h, _) = recurrence(3)
    model.definitions.append(Definition(h, at: .constant(2), axes: [], body: .number(0.25)))
    world.values[SymbolInstance(h, index: .constant(2))] = Tensor(9)
    world.values[SymbolInstance(h, index: .constant(1))] = Tensor(9)
    let evaluator = try Evaluator(model: model, world: world)
    let values = try (0...3).map { index in
      try evaluator.value(
        of: .element(SymbolInstance(h, index: .constant(index)), []), axes: []
      ).elements[0]
    }
    #expect(values[0] == 0.5)
    #expect(values[1] == ElementaryFunction.tanh(1.001 * 0.5))
    #expect(values[2] == 0.25)
    #expect(values[3] == ElementaryFunction.tanh(1.001 * 0.25))
  }

  @Test func cycles() throws {
    var m = SmallModel()
    let a = m.define("a", [], at(SymbolID(1)))
    let b = m.define("b", [], .sum([at(a), .number(1)]))
    let free = m.free("c", [], [2])
    let evaluator = try m.evaluator()
    #expect(throws: EvaluationFailure.cyclicDefinition(SymbolInstance(b))) {
      try evaluator.value(of: at(b), axes: [])
    }
    #expect(try evaluator.value(of: at(free), axes: []).elements == [2])
  }

  @Test func shapes() throws {
    var m = SmallModel()
    let x = m.free("x", [3], [1, 2, 3])
    let y = m.free("y", [2], [1, 2])
    let (i, j) = (m.index(3), m.index(2))
    let evaluator = try m.evaluator()
    let wrong: [(TensorExpression, [IndexVariable])] = [
      (at(x, i, j), [i, j]), (at(x), []), (at(x, i), []), (at(x, j), [j]),
      (.sum([at(x, i), at(y, i)]), [i]), (.total(j, at(x, j)), []),
      (.element(SymbolInstance(x), [.constant(4)]), []),
      (.element(SymbolInstance(x), [.constant(0)]), []),
      (.softmax(over: i, at(x, i), at: .constant(4)), []),
      (.softmax(over: i, at(x, i), at: .variable(j)), [j]),
      (derivative(at(x, i), x), [i]), (derivative(at(x, i), x, j), [i, j]),
    ]
    for (expression, axes) in wrong {
      do {
        _ = try evaluator.value(of: expression, axes: axes)
        Testing.Issue.record("no failure for \(expression)")
      } catch EvaluationFailure.shape {
      }
    }
  }

  @Test func unknownLengthsAndMissingValues() throws {
    var m = SmallModel()
    let open = m.model.add(Symbol(name: "u", axes: [.named("q")], draw: .input))
    let q = IndexVariable(id: 1, length: .named("q"))
    let evaluator = try m.evaluator()
    #expect(throws: EvaluationFailure.unknownLength(.named("q"))) {
      try evaluator.value(of: .length(.named("q")), axes: [])
    }
    #expect(throws: EvaluationFailure.missingInstance(SymbolInstance(open))) {
      try evaluator.value(of: at(open, q), axes: [q])
    }
    #expect(!evaluator.exists(SymbolInstance(open)))
  }

  @Test func deepNesting() throws {
    let m = SmallModel()
    var body = TensorExpression.number(1)
    for _ in 0..<1000 { body = apply(.sin, body) }
    let evaluator = try m.evaluator()
    #expect(throws: EvaluationFailure.tooDeep) { try evaluator.value(of: body, axes: []) }
  }
}
