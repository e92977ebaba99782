/// What an expression is made of.
extension TensorExpression {
  /// The expressions directly inside.
  public var children: [TensorExpression] {
    switch self {
    case .number, .element, .kronecker, .placed, .aligned, .length, .integer: []
    case .sum(let terms): terms
    case .product(let factors): factors
    case .quotient(let a, let b), .power(let a, let b): [a, b]
    case .apply(_, let body), .total(_, let body), .softmax(_, let body, _): [body]
    case .derivative(let body, _, _): [body]
    case .repeated(_, let body): [body]
    }
  }

  /// The instance that an element or a derivative names itself, not in its children.
  public var ownInstance: SymbolInstance? {
    switch self {
    case .element(let instance, _), .derivative(_, let instance, _): instance
    default: nil
    }
  }

  /// The expression with each child replaced.
  public func mapChildren(_ change: (TensorExpression) -> TensorExpression) -> TensorExpression {
    switch self {
    case .number, .element, .kronecker, .placed, .aligned, .length, .integer: self
    case .sum(let terms): .sum(terms.map(change))
    case .product(let factors): .product(factors.map(change))
    case .quotient(let a, let b): .quotient(change(a), change(b))
    case .power(let a, let b): .power(change(a), change(b))
    case .apply(let function, let body): .apply(function, change(body))
    case .total(let index, let body): .total(index, change(body))
    case .softmax(let index, let body, let at): .softmax(over: index, change(body), at: at)
    case .derivative(let body, let by, let at): .derivative(of: change(body), by: by, at: at)
    case .repeated(let repetition, let body): .repeated(repetition, change(body))
    }
  }
}
