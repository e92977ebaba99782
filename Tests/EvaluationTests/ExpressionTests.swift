import Evaluation
import TensorExpressions
import Tensors
import Testing

/// Values of expressions: indices, diagonals, contractions, axes.
struct ExpressionTests {
  @Test func contractionOfManyFactors() throws {
    var m = SmallModel()
    let a = m.free("A", [2, 3], [1, 2, 3, 4, 5, 6])
    let b = m.free("B", [3, 2], [1, -1, 2, 0.5, 0, 3])
    let v = m.free("v", [2], [2, -1])
    let (i, j, k) = (m.index(2), m.index(3), m.index(2))
    let body = TensorExpression.total(
      j, .total(k, .product([at(a, i, j), at(b, j, k), at(v, k), .number(2)])))
    let value = try m.evaluator().value(of: body, axes: [i])
    // B·v = (3, 3.5, -3), A·(B·v) = (1, 11.5), twice that.
    #expect(value.elements == [2, 23])
    let trace = TensorExpression.total(
      i, .total(j, .product([at(a, i, j), at(b, j, i)])))
    #expect(try m.evaluator().value(of: trace, axes: []).elements == [5 + -4 + 2.5 + 18])
  }

  @Test func axesDiagonalsAndElements() throws {
    var m = SmallModel()
    let a = m.free("A", [3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
    let (i, j) = (m.index(3), m.index(3))
    let evaluator = try m.evaluator()
    #expect(try evaluator.value(of: at(a, i, i), axes: [i]).elements == [1, 5, 9])
    #expect(
      try evaluator.value(of: at(a, i, j), axes: [j, i]).elements == [1, 4, 7, 2, 5, 8, 3, 6, 9])
    let element = TensorExpression.element(SymbolInstance(a), [.constant(3), .variable(i)])
    #expect(try evaluator.value(of: element, axes: [i]).elements == [7, 8, 9])
    #expect(
      try evaluator.value(of: element, axes: [i, j]).elements == [7, 7, 7, 8, 8, 8, 9, 9, 9])
    #expect(try evaluator.value(of: .number(4), axes: [i]).elements == [4, 4, 4])
    let eye = TensorExpression.kronecker(.variable(i), .variable(j))
    #expect(
      try evaluator.value(of: .product([eye, at(a, i, j)]), axes: [i, j]).elements
        == [1, 0, 0, 0, 5, 0, 0, 0, 9])
    #expect(
      try evaluator.value(of: .kronecker(.variable(i), .constant(2)), axes: [i]).elements
        == [0, 1, 0])
    #expect(try evaluator.value(of: .total(i, .number(2)), axes: []).elements == [6])
    #expect(try evaluator.value(of: .length(.fixed(3)), axes: []).elements == [3])
  }

  @Test func arithmetic() throws {
    var m = SmallModel()
    let x = m.free("x", [3], [0.5, 2, -1])
    let p = m.free("p", [3], [2, 0.5, 3])
    let i = m.index(3)
    let evaluator = try m.evaluator()
    func value(_ e: TensorExpression) throws -> [Double] {
      try evaluator.value(of: e, axes: [i]).elements
    }
    #expect(try value(.power(at(x, i), .number(3))) == [0.125, 8, -1])
    #expect(try value(.power(at(x, i), at(p, i)))[2] == -1)
    #expect(try value(.quotient(.number(1), at(x, i))) == [2, 0.5, -1])
    #expect(try value(.quotient(at(x, i), .sum([.number(1), .number(3)]))) == [0.125, 0.5, -0.25])
    #expect(try value(.sum([at(x, i), .number(-1), at(p, i)])) == [1.5, 1.5, 1])
    #expect(try value(apply(.relu, at(x, i))) == [0.5, 2, 0])
    #expect(try value(apply(.identity, at(x, i))) == [0.5, 2, -1])
    #expect(throws: EvaluationFailure.notFinite) { try value(apply(.log, at(x, i))) }
    #expect(throws: EvaluationFailure.notFinite) {
      try value(.quotient(at(x, i), .sum([at(p, i), .product([.number(-1), at(p, i)])])))
    }
  }

  @Test func softmaxOfLargeArguments() throws {
    var m = SmallModel()
    let x = m.free("x", [2, 3], [1000, 1001, 1002, 0, 0, 0])
    let (i, k, s) = (m.index(3), m.index(3), m.index(2))
    let evaluator = try m.evaluator()
    let body = TensorExpression.softmax(over: k, at(x, s, k), at: .variable(i))
    let value = try evaluator.value(of: body, axes: [s, i])
    let row = [0.09003057317038046, 0.24472847105479764, 0.6652409557748218]
    #expect(isClose(value.elements, row + [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    let second = TensorExpression.softmax(over: k, at(x, s, k), at: .constant(2))
    #expect(
      isClose(try evaluator.value(of: second, axes: [s]).elements, [row[1], 1.0 / 3]))
  }

  @Test func claimsLeaveNoTrace() throws {
    var m = SmallModel()
    let x = m.free("x", [3], [0.5, 2, -1])
    let i = m.index(3)
    let evaluator = try m.evaluator()
    let gradient = derivative(.total(i, apply(.square, at(x, i))), x, i)
    let first = try evaluator.measurement(of: gradient, axes: [i])
    for _ in 0..<3 {
      #expect(try evaluator.value(of: at(x, i), axes: [i]).elements == [0.5, 2, -1])
      #expect(try evaluator.measurement(of: gradient, axes: [i]).value == first.value)
      #expect(try evaluator.value(of: gradient, axes: [i]).elements == [1, 4, -2])
    }
  }
}
