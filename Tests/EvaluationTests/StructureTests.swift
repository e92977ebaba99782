import TensorExpressions
import Testing

/// Indices, substitution and dumps of expressions.
struct StructureTests {
  let l = IntegerVariable.free("l")

  private func model() -> (Model, w: SymbolID, z: SymbolID) {
    var model = Model()
    let w = model.add(Symbol(name: "W", axes: [], draw: .bias))
    let z = model.add(Symbol(name: "z", axes: [], draw: .bias))
    return (model, w, z)
  }

  private func index(_ id: Int, _ name: String) -> IndexVariable {
    IndexVariable(id: id, length: .indexed("n", IntegerTerm(l)), name: name)
  }

  /// `Σ_k W^(l+1)[k, i]·σ_(l)′(z^(l)[k])`
  private func example() -> (Model, TensorExpression) {
    let (model, w, z) = model()
    let (i, k) = (index(1, "i"), index(2, "k"))
    let element = TensorExpression.element(
      SymbolInstance(w, index: IntegerTerm(l, offset: 1)), [.variable(k), .variable(i)])
    let slope = TensorExpression.apply(
      ScalarFunction(.activation(IntegerTerm(l)), order: 1),
      .element(SymbolInstance(z, index: IntegerTerm(l)), [.variable(k)]))
    return (model, .total(k, .product([element, slope])))
  }

  @Test func indices() {
    let (_, expression) = example()
    #expect(expression.freeIndices.map(\.id) == [1])
    #expect(expression.allIndices.map(\.id) == [2, 1])
    #expect(expression.freeIntegers == [l])
    #expect(expression.instances.count == 2)
    #expect(!expression.hasDerivative)
    // A bound index hides a free one, also of the same number outside.
    let both = TensorExpression.product([
      expression, .kronecker(.variable(index(2, "k")), .constant(1)),
    ])
    #expect(both.freeIndices.map(\.id) == [1, 2])
  }

  @Test func substitution() {
    let (model, expression) = example()
    let dump = ExpressionDump(model)
    #expect(dump.text(expression) == "Σ_k (W^(l+1)[k, i]·σ_(l)′(z^(l)[k]))")
    let shifted = expression.substituting(l, by: IntegerTerm(.depth, offset: -1))
    #expect(dump.text(shifted) == "Σ_k (W^(L)[k, i]·σ_(L-1)′(z^(L-1)[k]))")
    #expect(
      shifted.allIndices.map { dump.text($0.length) } == ["n_(L-1)", "n_(L-1)"])
    let first = expression.substituting([index(1, "i"): .constant(3), index(2, "k"): .constant(4)])
    #expect(dump.text(first) == "Σ_k (W^(l+1)[k, 3]·σ_(l)′(z^(l)[k]))")
  }

  @Test func freshBoundIndices() {
    let (_, expression) = example()
    var next = 50
    let copy = expression.renamingBoundIndices(from: &next)
    #expect(next == 51)
    #expect(copy.freeIndices == expression.freeIndices)
    #expect(copy.allIndices.map(\.id) == [50, 1])
    #expect(copy != expression)
  }

  @Test func hugeIntegers() {
    #expect(IntegerTerm(l, offset: .max).value([l: 1]) == nil)
    #expect((IntegerTerm(l, offset: .max) + 1).offset == .max)
    #expect((IntegerTerm(l, offset: .min) + -1).offset == .min)
    #expect(IntegerTerm(l, offset: -1).value([l: 3]) == 2)
  }
}
