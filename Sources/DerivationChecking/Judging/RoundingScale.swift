import TensorExpressions

extension TensorExpression {
  /// The same expression with every difference made a sum: how large the numbers are from which the
  /// value comes, and so how large its rounding error may be. `Σ(p − y) = 0` is right although its left
  /// side is `1e-17` and not 0.
  var roundingScale: TensorExpression {
    switch self {
    case .number(let value): .number(abs(value))
    case .sum(let parts): .sum(parts.map(\.roundingScale))
    case .product(let parts): .product(parts.map(\.roundingScale))
    case .total(let index, let body): .total(index, body.roundingScale)
    case .quotient(let a, let b): .quotient(a.roundingScale, .apply(ScalarFunction(.abs), b))
    case .apply(_, let argument):
      .sum([.apply(ScalarFunction(.abs), self), argument.roundingScale])
    case .element, .power, .softmax, .length, .integer: .apply(ScalarFunction(.abs), self)
    // A derivative is a sum over paths, which may cancel each other to a part in a hundred.
    case .derivative: .product([.number(100), .apply(ScalarFunction(.abs), self)])
    case .kronecker, .placed, .aligned: self
    case .repeated(let repetition, let body): repeatedScale(repetition, body)
    }
  }

  /// Of a product of matrices the scale is that of the value.
  private func repeatedScale(_ repetition: Repetition, _ body: TensorExpression)
    -> TensorExpression
  {
    if case .chain = repetition.kind { return .apply(ScalarFunction(.abs), self) }
    return .repeated(repetition, body.roundingScale)
  }
}
