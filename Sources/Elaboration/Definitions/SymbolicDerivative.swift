import TensorExpressions

extension TensorExpression {
  /// The derivative of a formula by an entry of a symbol, everything else in it a constant; `nil` for
  /// what has no derivative in the core language.
  ///
  /// - Parameter place: empty for a number, such as the parameter of a function.
  func derivative(by parameter: SymbolInstance, at place: [ElementIndex] = [])
    -> TensorExpression?
  {
    func d(_ expression: TensorExpression) -> TensorExpression? {
      expression.derivative(by: parameter, at: place)
    }
    switch self {
    case .element(parameter, let indices):
      guard indices.count == place.count else { return nil }
      return place.isEmpty
        ? .number(1) : .product(zip(indices, place).map { .kronecker($0, $1) })
    case .number, .element, .kronecker, .placed, .aligned, .length, .integer: return .number(0)
    case .sum(let terms):
      let parts = terms.compactMap(d)
      return parts.count == terms.count ? .sum(parts) : nil
    case .product(let factors):
      let terms = factors.indices.compactMap { place -> TensorExpression? in
        d(factors[place]).map { inner in
          var copy = factors
          copy[place] = inner
          return .product(copy)
        }
      }
      return terms.count == factors.count ? .sum(terms) : nil
    case .quotient(let a, let b):
      guard let top = d(a), let bottom = d(b) else { return nil }
      return .quotient(
        .sum([.product([top, b]), .product([.number(-1), a, bottom])]), .power(b, .number(2)))
    case .power(let base, let exponent):
      guard let inner = d(base), !exponent.mentions(parameter) else { return nil }
      let lower: TensorExpression =
        if case .number(let value) = exponent { .number(value - 1) } else {
          .sum([exponent, .number(-1)])
        }
      if lower == .number(0) { return inner }
      return .product([exponent, lower == .number(1) ? base : .power(base, lower), inner])
    case .apply(let function, let argument):
      guard function.order < 2, let inner = d(argument) else { return nil }
      return .product([
        .apply(ScalarFunction(function.name, order: function.order + 1), argument), inner,
      ])
    case .total(let index, let body): return d(body).map { .total(index, $0) }
    case .softmax, .derivative, .repeated: return mentions(parameter) ? nil : .number(0)
    }
  }

  /// Whether the parameter occurs anywhere in it.
  func mentions(_ parameter: SymbolInstance) -> Bool {
    if ownInstance == parameter { return true }
    return children.contains { $0.mentions(parameter) }
  }
}
