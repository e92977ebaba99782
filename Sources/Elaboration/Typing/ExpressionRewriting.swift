import TensorExpressions

extension TensorExpression {
  /// The expression with element indices replaced; bound indices are made afresh for every use and
  /// cannot be captured.
  func replacing(_ indices: [IndexVariable: ElementIndex]) -> TensorExpression {
    guard !indices.isEmpty else { return self }
    func mapped(_ index: ElementIndex) -> ElementIndex {
      guard case .variable(let variable) = index else { return index }
      return indices[variable] ?? index
    }
    return mapping(index: mapped, instance: { $0 })
  }

  /// The expression with a family index replaced.
  func substituting(_ variable: IntegerVariable, by term: IntegerTerm) -> TensorExpression {
    mapping(
      index: { index in
        guard case .variable(let old) = index else { return index }
        return .variable(
          IndexVariable(
            id: old.id, length: old.length.substituting(variable, by: term), name: old.name))
      },
      instance: { instance in
        SymbolInstance(
          instance.symbol, index: instance.index.map { $0.substituting(variable, by: term) })
      },
      term: { $0.substituting(variable, by: term) })
  }

  /// The one traversal that all replacements share.
  func mapping(
    index: (ElementIndex) -> ElementIndex, instance: (SymbolInstance) -> SymbolInstance,
    term: (IntegerTerm) -> IntegerTerm = { $0 }
  ) -> TensorExpression {
    func recurse(_ expression: TensorExpression) -> TensorExpression {
      expression.mapping(index: index, instance: instance, term: term)
    }
    func bound(_ variable: IndexVariable) -> IndexVariable {
      if case .variable(let new) = index(.variable(variable)), new.id == variable.id { return new }
      return variable
    }
    switch self {
    case .number: return self
    case .element(let symbol, let indices): return .element(instance(symbol), indices.map(index))
    case .sum(let terms): return .sum(terms.map(recurse))
    case .product(let factors): return .product(factors.map(recurse))
    case .quotient(let a, let b): return .quotient(recurse(a), recurse(b))
    case .power(let a, let b): return .power(recurse(a), recurse(b))
    case .apply(let function, let argument):
      return .apply(function.mapping(term), recurse(argument))
    case .total(let variable, let body): return .total(bound(variable), recurse(body))
    case .softmax(let variable, let body, let at):
      return .softmax(over: bound(variable), recurse(body), at: index(at))
    case .derivative(let of, let by, let at):
      return .derivative(of: recurse(of), by: instance(by), at: at.map(index))
    case .kronecker(let a, let b): return .kronecker(index(a), index(b))
    case .length(let length): return .length(length.mapping(term))
    case .integer(let value): return .integer(term(value))
    }
  }
}

extension ScalarFunction {
  fileprivate func mapping(_ term: (IntegerTerm) -> IntegerTerm) -> ScalarFunction {
    guard case .activation(let layer) = name else { return self }
    return ScalarFunction(.activation(term(layer)), order: order)
  }
}

extension AxisLength {
  fileprivate func mapping(_ term: (IntegerTerm) -> IntegerTerm) -> AxisLength {
    guard case .indexed(let name, let index) = self else { return self }
    return .indexed(name, term(index))
  }
}

extension TensorExpression {
  /// The direct parts.
  var parts: [TensorExpression] {
    switch self {
    case .number, .element, .kronecker, .length, .integer: []
    case .sum(let parts), .product(let parts): parts
    case .quotient(let a, let b), .power(let a, let b): [a, b]
    case .apply(_, let a), .total(_, let a), .softmax(_, let a, _), .derivative(let a, _, _): [a]
    }
  }

  /// Whether a part at any depth, or the whole, is of a kind.
  func contains(_ predicate: (TensorExpression) -> Bool) -> Bool {
    predicate(self) || parts.contains { $0.contains(predicate) }
  }
}
