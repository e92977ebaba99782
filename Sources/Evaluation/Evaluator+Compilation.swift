import TensorExpressions
import Tensors

/// Expressions as steps of the plan.
extension Evaluator {
  /// - Parameter order: the labels in the order in which results should have them.
  func compile(_ expression: TensorExpression, _ outer: Scope, order: [Int])
    throws(EvaluationFailure) -> Scaled
  {
    let scope = try outer.deeper()
    switch expression {
    case .number(let value): return .constant(value)
    case .element(let instance, let indices):
      return Scaled(scale: 1, view: try read(slot(instance, scope), indices))
    case .sum(let terms):
      return try plan.sum(compile(terms, scope, order: order), order: order)
    case .product(let factors):
      let parts = try compile(flattened(factors, scope), scope, order: order)
      return try plan.product(parts, over: [], order: order)
    case .quotient(let a, let b):
      let dividend = try compile(a, scope, order: order)
      return try plan.quotient(dividend, compile(b, scope, order: order), order: order)
    case .power(let a, let b):
      let base = try compile(a, scope, order: order)
      return try plan.power(base, compile(b, scope, order: order), order: order)
    case .apply(let function, let body):
      let argument = try compile(body, scope, order: order)
      guard let function = try scalarOperator(function, scope) else { return argument }
      return try plan.map(function, argument, order: order)
    case .total: return try total(expression, scope, order: order)
    case .softmax(let index, let body, let at):
      return try softmax(index, body, at, scope, order: order)
    case .derivative(let body, let variable, let indices):
      return try derivative(body, variable, indices, scope)
    case .kronecker(let a, let b): return try kronecker(a, b, scope)
    case .placed(let whole, let before, let part):
      return try placed(whole, before, part, scope)
    case .aligned(let place, let made): return try aligned(place, made, scope)
    case .length(let length):
      guard let count = world.length(length, scope.assignment) else {
        throw .unknownLength(length.concrete(scope.assignment))
      }
      return .constant(Double(count))
    case .integer(let term):
      guard let value = term.value(scope.assignment) else {
        throw .unboundIndex(term.variable ?? .depth)
      }
      return .constant(Double(value))
    case .repeated(let repetition, let body):
      return try repeated(repetition, body, scope, order: order)
    }
  }

  private func compile(_ expressions: [TensorExpression], _ scope: Scope, order: [Int])
    throws(EvaluationFailure) -> [Scaled]
  {
    var parts: [Scaled] = []
    for expression in expressions { parts.append(try compile(expression, scope, order: order)) }
    return parts
  }

  /// The factors of nested products in one list.
  private func flattened(_ factors: [TensorExpression], _ scope: Scope)
    throws(EvaluationFailure) -> [TensorExpression]
  {
    let scope = try scope.deeper()
    var flat: [TensorExpression] = []
    for factor in factors {
      if case .product(let inner) = factor {
        flat += try flattened(inner, scope)
      } else {
        flat.append(factor)
      }
    }
    return flat
  }

  /// A view of a slot at element indices.
  func read(_ slot: Int, _ indices: [ElementIndex]) throws(EvaluationFailure) -> View {
    try select(plan.view(slot), indices)
  }

  /// A view with each axis at an index; written indices count from 1.
  ///
  /// The view's labels are the places of `indices`; a place without an axis repeats the value.
  func select(_ view: View, _ indices: [ElementIndex], shape: [Int]? = nil)
    throws(EvaluationFailure) -> View
  {
    let shape = shape ?? plan.slots[view.slot].shape
    guard indices.count == shape.count else {
      throw .shape("\(indices.count) indices at a tensor with \(shape.count) axes")
    }
    var result = View(slot: view.slot, offset: view.offset, axes: [])
    for (place, index) in indices.enumerated() {
      let stride = view.stride(place)
      switch index {
      case .constant(let value):
        guard value >= 1, value <= shape[place] else {
          throw .shape("element \(value) of an axis of length \(shape[place])")
        }
        result.offset += (value - 1) * stride
      case .variable(let variable):
        guard result.add(variable.id, length: shape[place], stride: stride) else {
          throw .shape("a diagonal through different lengths")
        }
      }
    }
    return result
  }

  /// The function in this model and world; `nil` for the identity itself.
  private func scalarOperator(_ function: ScalarFunction, _ scope: Scope)
    throws(EvaluationFailure) -> ScalarOperator?
  {
    var name = function.name
    if case .activation(let term) = name {
      guard let layer = term.value(scope.assignment) else {
        throw .unboundIndex(term.variable ?? .depth)
      }
      guard let activation = model.activation(layer: layer) else {
        throw .nonElementwiseActivation(layer: layer)
      }
      name = activation
    }
    guard function.order >= 0 else { throw .derivativeOrder }
    if case .abstract(let symbol) = name {
      return .abstract(
        AbstractFunction(seed: world.seed, symbol: symbol), order: function.order)
    }
    guard let elementary = ElementaryFunction(name), function.order <= 2 else {
      throw .derivativeOrder
    }
    if elementary == .identity, function.order == 0 { return nil }
    return .elementary(elementary, order: function.order)
  }

  /// `Σ_i Σ_j … body`: all sums of a row and the factors below them in one contraction.
  private func total(_ expression: TensorExpression, _ scope: Scope, order: [Int])
    throws(EvaluationFailure) -> Scaled
  {
    var scope = scope
    var body = expression
    var bound: [IndexVariable] = []
    while case .total(let index, let inner) = body, !bound.contains(index) {
      scope = try scope.deeper()
      bound.append(index)
      body = inner
    }
    let inside = order.filter { label in !bound.contains { $0.id == label } } + bound.map(\.id)
    var factors = [body]
    if case .product(let parts) = body { factors = try flattened(parts, scope) }
    let parts = try compile(factors, scope, order: inside)
    let known = parts.flatMap(\.loops)
    var loops: [Loop] = []
    for index in bound { loops.append(try loop(index, known, scope)) }
    return try plan.product(parts, over: loops, order: inside)
  }

  private func softmax(
    _ index: IndexVariable, _ body: TensorExpression, _ at: ElementIndex, _ scope: Scope,
    order: [Int]
  ) throws(EvaluationFailure) -> Scaled {
    let inside = order.filter { $0 != index.id } + [index.id]
    let argument = try compile(body, scope, order: inside)
    let loop = try loop(index, argument.loops, scope)
    let result = try plan.softmax(argument, along: loop, order: inside)
    guard let view = result.view else { return result }
    let places = view.axes.map(\.label)
    let indices = view.axes.map { axis -> ElementIndex in
      axis.label == index.id
        ? at : .variable(IndexVariable(id: axis.label, length: .fixed(axis.length)))
    }
    let placed = view.relabelled { label in places.firstIndex(of: label) ?? 0 }
    guard let placed else { throw .shape("a softmax") }
    return Scaled(
      scale: result.scale, view: try select(placed, indices, shape: view.axes.map(\.length)))
  }

  private func kronecker(_ a: ElementIndex, _ b: ElementIndex, _ scope: Scope)
    throws(EvaluationFailure) -> Scaled
  {
    switch (a, b) {
    case (.constant(let a), .constant(let b)): return .constant(a == b ? 1 : 0)
    case (.variable(let index), .constant(let value)), (.constant(let value), .variable(let index)):
      let loop = try loop(index, [], scope)
      let ones = (1...loop.length).map { $0 == value ? 1.0 : 0 }
      let slot = try plan.input([loop.length], ones)
      return Scaled(scale: 1, view: plan.view(slot, [index.id]))
    case (.variable(let first), .variable(let second)):
      if first == second { return .constant(1) }
      let rows = try loop(first, [], scope)
      let columns = try loop(second, [], scope)
      let slot = try identity(rows.length, columns.length)
      return Scaled(scale: 1, view: plan.view(slot, [first.id, second.id]))
    }
  }

  /// Ones where row and column are equal.
  func identity(_ rows: Int, _ columns: Int) throws(EvaluationFailure) -> Int {
    let slot = try plan.reserve([rows, columns])
    for index in 0..<min(rows, columns) {
      plan.memory[plan.slots[slot].base + index * columns + index] = 1
    }
    return slot
  }
}
