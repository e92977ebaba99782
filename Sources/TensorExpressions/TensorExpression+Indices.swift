import OrderedCollections

/// The indices of an expression.
extension TensorExpression {
  /// The running indices that nothing binds, in the order of their first occurrence: the axes of the
  /// expression as a tensor.
  public var freeIndices: OrderedSet<IndexVariable> {
    var found: OrderedSet<IndexVariable> = []
    collectFree(bound: [], into: &found)
    return found
  }

  /// Every running index, bound ones too, in the order of their first occurrence.
  public var allIndices: OrderedSet<IndexVariable> {
    var found = OrderedSet(boundIndices)
    found.formUnion(ownIndices)
    for child in children { found.formUnion(child.allIndices) }
    return found
  }

  /// The free integers, `l` of `W^{(l)}`, in the order of their first occurrence.
  public var freeIntegers: OrderedSet<IntegerVariable> {
    var found = OrderedSet(ownIntegers)
    for index in ownIndices { found.formUnion(index.length.integers) }
    for index in boundIndices { found.formUnion(index.length.integers) }
    for child in children { found.formUnion(child.freeIntegers) }
    if case .repeated(let repetition, _) = self {
      found.remove(repetition.variable)
      found.formUnion([repetition.first.variable, repetition.last.variable].compactMap { $0 })
    }
    return found
  }

  /// The symbol instances in the expression, in the order of their first occurrence, those by which
  /// something is derived too.
  public var instances: OrderedSet<SymbolInstance> {
    var found = OrderedSet(ownInstance.map { [$0] } ?? [])
    for child in children { found.formUnion(child.instances) }
    return found
  }

  /// Whether there is a derivative anywhere inside.
  public var hasDerivative: Bool {
    if case .derivative = self { return true }
    return children.contains { $0.hasDerivative }
  }

  /// The indices that this node binds in its body.
  public var boundIndices: [IndexVariable] {
    switch self {
    case .total(let index, _), .softmax(let index, _, _): [index]
    case .repeated(let repetition, _): repetition.boundIndices
    default: []
    }
  }

  /// The running indices that stand in this node itself, outside its body.
  var ownIndices: [IndexVariable] {
    let indices: [ElementIndex] =
      switch self {
      case .element(_, let indices), .derivative(_, _, let indices): indices
      case .softmax(_, _, let index): [index]
      case .kronecker(let a, let b), .placed(let a, _, let b): [a, b]
      case .aligned(let place, let made): [place] + made.indices
      case .repeated(let repetition, _):
        if case .chain(let chain) = repetition.kind { [chain.atRow, chain.atColumn] } else { [] }
      default: []
      }
    return indices.compactMap { index in
      if case .variable(let variable) = index { variable } else { nil }
    }
  }

  private var ownIntegers: [IntegerVariable] {
    switch self {
    case .element(let instance, _), .derivative(_, let instance, _):
      return [instance.index?.variable].compactMap { $0 }
    case .apply(let function, _):
      if case .activation(let layer) = function.name { return [layer.variable].compactMap { $0 } }
      return []
    case .length(let length): return length.integers
    case .placed(_, let before, _): return before.flatMap(\.integers)
    case .aligned(_, let made): return made.lengths.flatMap(\.length.integers)
    case .integer(let term): return [term.variable].compactMap { $0 }
    default: return []
    }
  }

  private func collectFree(
    bound: Set<IndexVariable>, into found: inout OrderedSet<IndexVariable>
  ) {
    for index in ownIndices where !bound.contains(index) { found.append(index) }
    let inner = bound.union(boundIndices)
    for child in children { child.collectFree(bound: inner, into: &found) }
  }
}

extension AxisLength {
  /// The integer variable in the length, if there is one.
  var integers: [IntegerVariable] {
    switch self {
    case .indexed(_, let index): [index.variable].compactMap { $0 }
    case .joined(let parts): parts.flatMap(\.integers)
    case .combined(let length): length.terms.flatMap(\.length.integers)
    case .named, .fixed, .unknown: []
    }
  }
}
