import TensorExpressions
import Tensors

/// Instances of symbols as slots of the plan.
extension Evaluator {
  /// The instance with a number for its index, inside its family.
  func concrete(_ instance: SymbolInstance, _ assignment: IntegerAssignment)
    throws(EvaluationFailure) -> SymbolInstance
  {
    guard model.symbols.indices.contains(instance.symbol.rawValue) else {
      throw .missingInstance(instance)
    }
    guard let family = model[instance.symbol].family else {
      guard instance.index == nil else { throw .missingInstance(instance) }
      return instance
    }
    guard let index = instance.index else { throw .missingInstance(instance) }
    guard let value = index.value(assignment) else {
      if let variable = index.variable { throw .unboundIndex(variable) }
      throw .missingInstance(instance)
    }
    var node = SymbolInstance(instance.symbol, index: .constant(value))
    if let first = family.first.value(world.assignment), value < first {
      throw .missingInstance(node)
    }
    if let last = family.last.value(world.assignment), value > last {
      throw .missingInstance(node)
    }
    node.isHeld = instance.isHeld
    return node
  }

  /// Compiles all nodes an expression needs, each after those that it needs itself.
  ///
  /// Works with a stack of its own: a recurrence over ten thousand time steps is a chain of that
  /// depth.
  func prepareNodes(of expression: TensorExpression, _ assignment: IntegerAssignment)
    throws(EvaluationFailure)
  {
    var stack = [PendingNode(node: nil, needs: try needs(expression, assignment))]
    var open: Set<SymbolInstance> = []
    while var top = stack.popLast() {
      guard let next = top.needs.popLast() else {
        if let node = top.node {
          try compileNode(node)
          open.remove(node)
        }
        continue
      }
      stack.append(top)
      if nodes[next] != nil { continue }
      guard open.insert(next).inserted else { throw .cyclicDefinition(next) }
      stack.append(PendingNode(node: next, needs: try needs(next)))
    }
  }

  private struct PendingNode {
    var node: SymbolInstance?
    var needs: [SymbolInstance]
  }

  /// What the definition of a node needs; nothing for a free one.
  private func needs(_ node: SymbolInstance) throws(EvaluationFailure) -> [SymbolInstance] {
    if node.isHeld { return [node.released] }
    guard let definition = definitions.definition(of: node) else { return [] }
    return try needs(definition.body, assignment(node, definition))
  }

  private func needs(_ expression: TensorExpression, _ assignment: IntegerAssignment)
    throws(EvaluationFailure) -> [SymbolInstance]
  {
    var found: [SymbolInstance] = []
    try collect(expression, assignment, depth: 0, into: &found)
    return found.reversed()
  }

  private func collect(
    _ expression: TensorExpression, _ assignment: IntegerAssignment, depth: Int,
    into found: inout [SymbolInstance]
  ) throws(EvaluationFailure) {
    guard depth < Scope.deepest else { throw .tooDeep }
    if case .repeated(let repetition, let body) = expression {
      let steps = try unrolled(repetition, body, assignment)
      return try collect(steps, assignment, depth: depth + 1, into: &found)
    }
    if let instance = expression.ownInstance { found.append(try concrete(instance, assignment)) }
    for child in expression.children {
      try collect(child, assignment, depth: depth + 1, into: &found)
    }
  }

  /// The integers inside the body of a definition at a node.
  private func assignment(_ node: SymbolInstance, _ definition: Definition) -> IntegerAssignment {
    var assignment = world.assignment
    if definition.at == nil, let family = model[node.symbol].family, let index = node.index {
      assignment[family.variable] = index.offset
    }
    return assignment
  }

  private func compileNode(_ node: SymbolInstance) throws(EvaluationFailure) {
    let slot: Int
    if node.isHeld, let source = nodes[node.released] {
      slot = try plan.input(plan.slots[source].shape, plan.values(source))
    } else if let definition = definitions.definition(of: node) {
      slot = try compile(definition, at: node)
    } else if let value = world.values[node] {
      slot = try plan.input(value.shape, value.elements)
    } else {
      throw .missingInstance(node)
    }
    try checkShape(slot, node)
    nodes[node] = slot
    kept += 1
  }

  private func compile(_ definition: Definition, at node: SymbolInstance)
    throws(EvaluationFailure) -> Int
  {
    let scope = Scope(assignment: assignment(node, definition))
    let order = definition.axes.map(\.id)
    let firstSlot = plan.slots.count
    let keptBefore = kept
    let body = try compile(definition.body, scope, order: order)
    let loops = try loops(definition.axes, body, scope)
    if let slot = wholeSlot(body, loops) {
      // `ŷ = a` between whole symbols is one node under two names.
      if case .element = definition.body { return slot }
      // Any other body's last step writes the node itself, if the slot is no one else's.
      if slot >= firstSlot, kept == keptBefore { return slot }
    }
    return try plan.dense(body, loops)
  }

  /// The slot that the value is, all of it and axis by axis.
  private func wholeSlot(_ value: Scaled, _ loops: [Loop]) -> Int? {
    guard value.scale == 1, let view = value.view, view.axes.map(\.loop) == loops else {
      return nil
    }
    return plan.slotAxes(view) == Array(loops.indices) ? view.slot : nil
  }

  private func checkShape(_ slot: Int, _ node: SymbolInstance) throws(EvaluationFailure) {
    let symbol = model[node.symbol]
    let shape = plan.slots[slot].shape
    let axes = symbol.axes(at: node.index)
    guard axes.count == shape.count else {
      throw .shape("\(symbol.name) has \(shape.count) axes instead of \(axes.count)")
    }
    for (axis, length) in zip(axes, shape) {
      if let expected = world.length(axis, world.assignment), expected != length {
        throw .shape("\(symbol.name) has an axis of length \(length) instead of \(expected)")
      }
    }
  }

  /// The slot of an instance; prepared before.
  func slot(_ instance: SymbolInstance, _ scope: Scope) throws(EvaluationFailure) -> Int {
    let node = try concrete(instance, scope.assignment)
    guard let slot = nodes[node] else { throw .missingInstance(node) }
    return slot
  }
}

extension SymbolInstance {
  /// The instance itself, not its held value.
  fileprivate var released: SymbolInstance { SymbolInstance(symbol, index: index) }
}
