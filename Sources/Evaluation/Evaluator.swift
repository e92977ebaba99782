import FiniteDifferences
import TensorExpressions
import Tensors

/// A model in a world, compiled piece by piece, as it is asked for, into one flat plan.
///
/// Nodes, adjoints and measured derivatives are kept, so that fifty claims about the gradient of one
/// loss cost one reverse pass; the steps of a claim's own expression are forgotten afterwards.
/// Not `Sendable`: one evaluator for each task.
public final class Evaluator {
  let model: Model
  let world: World
  let plan: Plan
  let definitions: DefinitionTable

  /// The slot of every instance that was needed so far; aliases share one.
  var nodes: [SymbolInstance: Int] = [:]
  /// Numerators of derivatives as slots with the views they were made from.
  var numeratorSlots: [View: Int] = [:]
  var numerators: [NumeratorKey: Scaled] = [:]
  var adjoints: [SlotPair: Scaled] = [:]
  var measured: [SlotPair: MeasuredDerivative] = [:]
  var watched: [WatchKey: Measurement.Quality] = [:]
  /// The most multiplications that are done for one derivative by differences.
  public var mostWork = Evaluator.mostWork
  /// Counts what was added to be kept; while it stands still, new steps may be forgotten.
  var kept = 0

  /// - Throws: only when the plan cannot be set up at all. A missing instance or a cycle is reported
  ///   by the first expression that needs it, so that it does not silence the others.
  public init(model: Model, world: World) throws(EvaluationFailure) {
    self.model = model
    self.world = world
    self.plan = try Plan()
    self.definitions = DefinitionTable(model, world.assignment)
  }

  /// Whether a concrete instance exists: its index is inside the family, and it is defined or has a
  /// value.
  public func exists(_ instance: SymbolInstance) -> Bool {
    guard var node = try? concrete(instance, world.assignment) else { return false }
    node.isHeld = false
    return definitions.definition(of: node) != nil || world.values[node] != nil
  }

  /// The expression as a tensor over `axes` in that order; derivatives by reverse mode.
  ///
  /// **Shapes** one axis for each of `axes`; one that the body does not have repeats the value.
  ///
  /// - Parameter assignment: the free family indices (`.free("l")`), over those of the world.
  /// - Throws: ``EvaluationFailure/notFinite`` when an entry is NaN or infinite.
  public func value(
    of expression: TensorExpression, axes: [IndexVariable], assignment: IntegerAssignment = [:]
  ) throws(EvaluationFailure) -> Tensor {
    let mark = plan.mark
    let keptBefore = kept
    defer { if kept == keptBefore { plan.truncate(to: mark) } }
    let scope = try scope(for: expression, assignment)
    return try tensor(of: expression, axes, scope)
  }

  /// The same with every derivative inside measured by 5-point differences and audited.
  public func measurement(
    of expression: TensorExpression, axes: [IndexVariable], assignment: IntegerAssignment = [:]
  ) throws(EvaluationFailure) -> Measurement {
    let mark = plan.mark
    let keptBefore = kept
    defer { if kept == keptBefore { plan.truncate(to: mark) } }
    var scope = try scope(for: expression, assignment)
    let automatic = try tensor(of: expression, axes, scope)
    let record = OccurrenceRecord()
    scope.record = record
    let order = axes.map(\.id)
    let firstStep = plan.steps.count
    let measured = try compile(expression, scope, order: order)
    let loops = try loops(axes, measured, scope)
    let value = try finite(plan.dense(measured, loops), loops)
    let bounds = try errorBounds(from: firstStep, record)
    let error = try bound(of: measured, bounds, loops)
    return Measurement(
      value: value, error: error, automatic: automatic, quality: record.quality)
  }

  private func scope(for expression: TensorExpression, _ assignment: IntegerAssignment)
    throws(EvaluationFailure) -> Scope
  {
    let merged = world.assignment.merging(assignment) { $1 }
    try prepareNodes(of: expression, merged)
    return Scope(assignment: merged)
  }

  private func tensor(of expression: TensorExpression, _ axes: [IndexVariable], _ scope: Scope)
    throws(EvaluationFailure) -> Tensor
  {
    let scaled = try compile(expression, scope, order: axes.map(\.id))
    let loops = try loops(axes, scaled, scope)
    return try finite(plan.dense(scaled, loops), loops)
  }

  private func finite(_ slot: Int, _ loops: [Loop]) throws(EvaluationFailure) -> Tensor {
    let values = plan.values(slot)
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    guard let tensor = Tensor(loops.map(\.length), values) else { throw .shape("a result") }
    return tensor
  }

  /// The axes as loops; a length that the world does not know is taken from the value.
  func loops(_ axes: [IndexVariable], _ scaled: Scaled, _ scope: Scope)
    throws(EvaluationFailure) -> [Loop]
  {
    var loops: [Loop] = []
    for axis in axes { loops.append(try loop(axis, scaled.loops, scope)) }
    return loops
  }

  func loop(_ index: IndexVariable, _ known: [Loop], _ scope: Scope)
    throws(EvaluationFailure) -> Loop
  {
    let seen = known.first { $0.label == index.id }
    guard let length = world.length(index.length, scope.assignment) ?? seen?.length else {
      throw .unknownLength(index.length.concrete(scope.assignment))
    }
    if let seen, seen.length != length {
      throw .shape("an index of length \(length) at an axis of length \(seen.length)")
    }
    guard length > 0 else { throw .shape("an axis without elements") }
    guard length <= Plan.largestTensor else { throw .tooLarge }
    return Loop(label: index.id, length: length)
  }
}

/// What an expression is compiled in.
struct Scope {
  var assignment: IntegerAssignment
  /// Where derivatives are to be measured: the place that notes them.
  var record: OccurrenceRecord?
  var depth = 0

  init(assignment: IntegerAssignment) { self.assignment = assignment }

  /// Deeper nesting than any formula has, and far from the end of the stack.
  static let deepest = 200

  func deeper() throws(EvaluationFailure) -> Scope {
    var scope = self
    scope.depth += 1
    guard scope.depth < Scope.deepest else { throw .tooDeep }
    return scope
  }
}

/// Two slots: what is derived, and by what.
struct SlotPair: Hashable {
  var numerator: Int
  var variable: Int
}

/// A second derivative: what is derived again, by what, and by what it was derived first.
struct WatchKey: Hashable {
  var pair: SlotPair
  var variable: Int
}

/// A numerator that is not simply a node.
struct NumeratorKey: Hashable {
  var expression: TensorExpression
  var assignment: IntegerAssignment
  /// Of all indices: these are equal when their numbers are, and another claim may use the numbers
  /// again for other axes.
  var lengths: [AxisLength]

  init(_ expression: TensorExpression, _ assignment: IntegerAssignment) {
    self.expression = expression
    self.assignment = assignment
    lengths = expression.allIndices.map(\.length)
  }
}
