import Evaluation
import TensorExpressions
import Tensors

/// A model of a few symbols with fixed shapes, put together in a test.
struct SmallModel {
  var model = Model()
  var world = World(seed: 11)
  private var nextIndex = 100

  mutating func index(_ length: Int) -> IndexVariable {
    nextIndex += 1
    return IndexVariable(id: nextIndex, length: .fixed(length))
  }

  /// A free symbol with values.
  mutating func free(_ name: String, _ shape: [Int], _ values: [Double]) -> SymbolID {
    let symbol = model.add(Symbol(name: name, axes: shape.map { .fixed($0) }, draw: .input))
    world.values[SymbolInstance(symbol)] = Tensor(shape, values)
    return symbol
  }

  mutating func define(_ name: String, _ axes: [IndexVariable], _ body: TensorExpression)
    -> SymbolID
  {
    let symbol = model.add(Symbol(name: name, axes: axes.map(\.length), draw: .input))
    model.definitions.append(Definition(symbol, axes: axes, body: body))
    return symbol
  }

  func evaluator() throws -> Evaluator { try Evaluator(model: model, world: world) }
}

func at(_ symbol: SymbolID, _ indices: IndexVariable...) -> TensorExpression {
  .element(SymbolInstance(symbol), indices.map { .variable($0) })
}

func apply(_ name: ScalarFunction.Name, _ body: TensorExpression, order: Int = 0)
  -> TensorExpression
{
  .apply(ScalarFunction(name, order: order), body)
}

func derivative(_ body: TensorExpression, _ by: SymbolID, _ indices: IndexVariable...)
  -> TensorExpression
{
  .derivative(of: body, by: SymbolInstance(by), at: indices.map { .variable($0) })
}

func isClose(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
}
