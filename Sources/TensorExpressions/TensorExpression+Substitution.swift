/// Expressions with something replaced.
extension TensorExpression {
  /// The expression with free running indices replaced.
  ///
  /// An index that is bound inside hides a free one with the same number. The caller vouches that no
  /// replacement is bound inside, see ``renamingBoundIndices(from:)``.
  public func substituting(_ replacements: [IndexVariable: ElementIndex]) -> TensorExpression {
    if replacements.isEmpty { return self }
    var inner = replacements
    for index in boundIndices { inner[index] = nil }
    return mapChildren { $0.substituting(inner) }
      .mapOwnIndices { index in
        if case .variable(let variable) = index { replacements[variable] ?? index } else { index }
      }
  }

  /// The expression with an integer variable replaced everywhere, in lengths too.
  public func substituting(_ variable: IntegerVariable, by term: IntegerTerm) -> TensorExpression {
    if case .repeated(let repetition, let body) = self {
      return repetition.substituting(variable, by: term, in: body)
    }
    let replace = { (length: AxisLength) in length.substituting(variable, by: term) }
    let shift = { (instance: SymbolInstance) -> SymbolInstance in
      var moved = instance
      moved.index = instance.index?.substituting(variable, by: term)
      return moved
    }
    let result = mapChildren { $0.substituting(variable, by: term) }.mapLengths(replace)
    switch result {
    case .element(let instance, let indices): return .element(shift(instance), indices)
    case .derivative(let body, let by, let indices):
      return .derivative(of: body, by: shift(by), at: indices)
    case .apply(let function, let body):
      guard case .activation(let layer) = function.name else { return result }
      let moved = layer.substituting(variable, by: term)
      return .apply(ScalarFunction(.activation(moved), order: function.order), body)
    case .length(let length): return .length(replace(length))
    case .integer(let old): return .integer(old.substituting(variable, by: term))
    default: return result
    }
  }

  /// The expression with its bound indices numbered anew, from `next` on, so that a copy of it can
  /// stand beside the original.
  public func renamingBoundIndices(from next: inout Int) -> TensorExpression {
    if case .repeated(let repetition, let body) = self {
      return repetition.renamingBoundIndices(from: &next, in: body)
    }
    guard let old = boundIndices.first else {
      var counter = next
      let result = mapChildren { $0.renamingBoundIndices(from: &counter) }
      next = counter
      return result
    }
    let fresh = IndexVariable(id: next, length: old.length, name: old.name)
    next += 1
    var counter = next
    let rename = { (body: TensorExpression) in
      body.renamingBoundIndices(from: &counter).substituting([old: .variable(fresh)])
    }
    let result: TensorExpression =
      switch self {
      case .total(_, let body): .total(fresh, rename(body))
      case .softmax(_, let body, let at): .softmax(over: fresh, rename(body), at: at)
      default: self
      }
    next = counter
    return result
  }

  /// The node with the indices that stand in it, outside its body, replaced.
  func mapOwnIndices(_ change: (ElementIndex) -> ElementIndex) -> TensorExpression {
    switch self {
    case .element(let instance, let indices): .element(instance, indices.map(change))
    case .derivative(let body, let by, let indices):
      .derivative(of: body, by: by, at: indices.map(change))
    case .softmax(let index, let body, let at): .softmax(over: index, body, at: change(at))
    case .kronecker(let a, let b): .kronecker(change(a), change(b))
    case .placed(let whole, let before, let part):
      .placed(change(whole), after: before, change(part))
    case .aligned(let place, let made): .aligned(change(place), made.map(change))
    case .repeated(let repetition, let body):
      .repeated(repetition.mapEnds(change), body)
    default: self
    }
  }

  /// The node with the lengths of its own and its bound indices replaced.
  fileprivate func mapLengths(_ change: (AxisLength) -> AxisLength) -> TensorExpression {
    func resized(_ index: IndexVariable) -> IndexVariable {
      IndexVariable(id: index.id, length: change(index.length), name: index.name)
    }
    let node = mapOwnIndices { index in
      if case .variable(let variable) = index { .variable(resized(variable)) } else { index }
    }
    return switch node {
    case .total(let index, let body): .total(resized(index), body)
    case .softmax(let index, let body, let at): .softmax(over: resized(index), body, at: at)
    case .placed(let whole, let before, let part): .placed(whole, after: before.map(change), part)
    case .aligned(let place, let made): .aligned(place, made.mapLengths(change))
    default: node
    }
  }
}

extension Repetition {
  /// A chain with the entry it is taken at replaced.
  fileprivate func mapEnds(_ change: (ElementIndex) -> ElementIndex) -> Repetition {
    guard case .chain(var chain) = kind else { return self }
    chain.atRow = change(chain.atRow)
    chain.atColumn = change(chain.atColumn)
    return Repetition(variable, from: first, through: last, .chain(chain))
  }

  /// The repetition of `body` with an integer replaced. The bound variable hides one of the same name,
  /// and makes way for a term that contains it.
  fileprivate func substituting(
    _ old: IntegerVariable, by term: IntegerTerm, in body: TensorExpression
  ) -> TensorExpression {
    var copy = self
    copy.first = first.substituting(old, by: term)
    copy.last = last.substituting(old, by: term)
    guard old != variable else { return .repeated(copy, body) }
    var inner = body
    if term.variable == variable, case .free(let name) = variable {
      copy.variable = .free(name + "′")
      inner = inner.substituting(variable, by: IntegerTerm(copy.variable))
    }
    return .repeated(copy, inner.substituting(old, by: term))
  }

  fileprivate func renamingBoundIndices(from next: inout Int, in body: TensorExpression)
    -> TensorExpression
  {
    var inner = body.renamingBoundIndices(from: &next)
    guard case .chain(var chain) = kind else { return .repeated(self, inner) }
    let row = IndexVariable(id: next, length: chain.row.length, name: chain.row.name)
    let column = IndexVariable(id: next + 1, length: chain.column.length, name: chain.column.name)
    next += 2
    inner = inner.substituting([chain.row: .variable(row), chain.column: .variable(column)])
    (chain.row, chain.column) = (row, column)
    return .repeated(Repetition(variable, from: first, through: last, .chain(chain)), inner)
  }
}
