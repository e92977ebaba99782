import Evaluation
import TensorExpressions
import Tensors

/// A task made ready to run: the updates at every layer, with the formulas for their derivatives put
/// in and the samples as an axis.
struct TrainingProgram {
  struct Update {
    var target: SymbolInstance
    var axes: [IndexVariable]
    var value: TensorExpression
  }

  let task: TrainingTask
  private(set) var model: Model
  private(set) var updates: [Update] = []
  private(set) var drivers: [TrainingOutcome.Driver] = []
  private(set) var appliedSources: [Int] = []
  /// `nil` where the model has an axis for samples itself.
  private let sampleAxis: SampleAxis?

  init(_ task: TrainingTask) throws(TrainingFailure) {
    self.task = task
    model = task.model
    let data = task.data.columns.map(\.symbol)
    let evaluator: Evaluator
    do { evaluator = try Evaluator(model: task.model, world: task.world) } catch {
      throw .evaluation(.init(text: "\(error)"))
    }
    var resolver = GradientResolver(task) { evaluator.exists($0) }
    var found: [Update] = []
    for formula in task.updates {
      let added = try Self.updates(formula, task, &resolver) { evaluator.exists($0) }
      if !added.isEmpty { appliedSources.append(formula.source) }
      found += added
    }
    guard !found.isEmpty else { throw .noUpdate }
    drivers = resolver.drivers
    model = resolver.model
    updates = found
    guard task.sampleLength == nil else {
      sampleAxis = nil
      return
    }
    let axis = SampleAxis(
      resolver.model, data: data, loss: task.loss, gradients: resolver.symbols)
    sampleAxis = axis
    model = axis.lifted(resolver.model)
    for place in updates.indices { updates[place].value = axis.mean(updates[place].value) }
  }

  /// The update at every layer for which all it names exists.
  private static func updates(
    _ formula: UpdateFormula, _ task: TrainingTask, _ resolver: inout GradientResolver,
    exists: (SymbolInstance) -> Bool
  ) throws(TrainingFailure) -> [Update] {
    guard case .element(let target, let indices) = formula.equation.left else { return [] }
    var updates: [Update] = []
    guard !task.model.definitions.contains(where: { $0.symbol == target.symbol }) else {
      throw .notFree(target)
    }
    for assignment in assignments(target, formula.equation, task) {
      let value = formula.equation.right.at(assignment)
      guard value.freeIntegers.isEmpty, value.instances.allSatisfy(exists) else { continue }
      var axes: [IndexVariable] = []
      for index in indices {
        guard case .variable(let axis) = index, !axes.contains(axis) else { continue }
        axes.append(
          IndexVariable(id: axis.id, length: axis.length.concrete(assignment), name: axis.name))
      }
      guard axes.count == indices.count, let resolved = resolver.resolve(value) else { continue }
      let place = target.index?.value(assignment).map(IntegerTerm.constant)
      updates.append(
        Update(target: SymbolInstance(target.symbol, index: place), axes: axes, value: resolved))
    }
    return updates
  }

  private static func assignments(
    _ target: SymbolInstance, _ equation: TensorEquation, _ task: TrainingTask
  ) -> [IntegerAssignment] {
    let world = task.world.assignment
    guard let family = task.model[target.symbol].family, let index = target.index else {
      return [world]
    }
    guard let open = index.variable, world[open] == nil else { return [world] }
    guard let first = family.first.value(world), let last = family.last.value(world),
      first <= last, last - first < 10_000
    else { return [] }
    return (first...last).map { world.merging([open: $0 - index.offset]) { $1 } }
      .filter { assignment in equation.ranges.allSatisfy { $0.admits(assignment) } }
  }

  // MARK: - Compiling

  /// The world for so many samples, with the given parameters.
  func world(samples: Int, parameters: [SymbolInstance: [Double]]) -> World {
    var world = task.world
    world.lengths[SampleAxis.length] = samples
    if let own = task.sampleLength { world.lengths[own] = samples }
    for (instance, values) in parameters {
      world.values[instance]?.elements = values
    }
    for column in task.data.columns {
      let shape = shape(of: column.symbol, samples, world)
      world.values[SymbolInstance(column.symbol)] = Tensor(shape: shape, repeating: 0)
    }
    return world
  }

  private func shape(of symbol: SymbolID, _ samples: Int, _ world: World) -> [Int] {
    model[symbol].axes.map { world.length($0, world.assignment) ?? samples }
  }

  private func isSampleLength(_ length: AxisLength) -> Bool {
    length == (task.sampleLength ?? SampleAxis.length)
  }

  /// Where the samples run along the first axis of a symbol.
  func samplesComeFirst(_ symbol: SymbolID) -> Bool {
    let axes = model[symbol].axes
    return axes.count > 1 && axes.first.map(isSampleLength) == true
  }

  /// The mean loss of the samples, or the article's own loss of all of them.
  var lossOfAll: TensorExpression {
    guard sampleAxis?.dependents.contains(task.loss) == true else {
      return .element(SymbolInstance(task.loss), [])
    }
    return .quotient(
      .total(
        SampleAxis.index,
        .element(SymbolInstance(task.loss), [.variable(SampleAxis.index)])),
      .length(SampleAxis.length))
  }

  /// The prediction for every sample, over its own axes with the samples first.
  var predictions: RepeatedEvaluation.Wanted? {
    guard let symbol = task.prediction, model[symbol].family == nil else { return nil }
    let axes = model[symbol].axes.enumerated().map { place, length in
      IndexVariable(id: ReservedIndex.axis + place, length: length)
    }
    guard let sample = axes.first(where: { isSampleLength($0.length) }) else { return nil }
    let body = TensorExpression.element(
      SymbolInstance(symbol), axes.map(ElementIndex.variable))
    return .init(body, axes: [sample] + axes.filter { $0 != sample })
  }
}
