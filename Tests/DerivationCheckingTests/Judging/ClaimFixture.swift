import DerivationChecking
import Networks
import TensorExpressions

/// Claims about a declared network, written by hand in index notation.
struct ClaimFixture {
  let system: NetworkSystem
  let judge: Judge

  static let depth = IntegerTerm(.depth)
  static let layer = IntegerTerm(.free("l"))

  init(_ network: Network = Network(widths: [4, 5, 3, 2]), seed: UInt64 = 1) throws {
    system = try network.system()
    judge = Judge(model: system.model, seed: seed)
  }

  func symbol(_ role: NetworkSystem.Role, _ index: IntegerTerm? = nil) -> SymbolInstance {
    SymbolInstance(system.roles[role] ?? SymbolID(-1), index: index)
  }

  /// An element of a symbol: `at(.weight, l, i, j)`.
  func at(
    _ role: NetworkSystem.Role, _ index: IntegerTerm? = nil, _ axes: IndexVariable...
  ) -> TensorExpression {
    .element(symbol(role, index), axes.map(ElementIndex.variable))
  }

  /// `∂J / ∂ role^{(index)}_{axes}`
  func gradient(
    _ role: NetworkSystem.Role, _ index: IntegerTerm? = nil, _ axes: IndexVariable...
  ) -> TensorExpression {
    .derivative(of: at(.loss), by: symbol(role, index), at: axes.map(ElementIndex.variable))
  }

  /// `σ′` of the layer's activation.
  func slope(_ layer: IntegerTerm, _ argument: TensorExpression) -> TensorExpression {
    .apply(ScalarFunction(.activation(layer), order: 1), argument)
  }

  func neuron(_ id: Int, _ layer: IntegerTerm) -> IndexVariable {
    IndexVariable(id: 1000 + id, length: .indexed("n", layer))
  }

  func sample(_ id: Int) -> IndexVariable { IndexVariable(id: 1000 + id, length: .batch) }

  func judge(
    _ axes: [IndexVariable], _ left: TensorExpression, _ right: TensorExpression,
    _ kind: TensorEquation.Kind = .equality, ranges: [InstanceRange] = []
  ) -> Judgement {
    judge.judge(
      TensorEquation(axes: axes, left: left, right: right, ranges: ranges, kind: kind))
  }
}

func - (a: TensorExpression, b: TensorExpression) -> TensorExpression {
  .sum([a, .product([.number(-1), b])])
}

func * (a: TensorExpression, b: TensorExpression) -> TensorExpression {
  .product([a, b])
}

func * (a: Double, b: TensorExpression) -> TensorExpression {
  .product([.number(a), b])
}
