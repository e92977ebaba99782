import TensorExpressions
import Tensors

/// Expressions of a model that run again and again while the values of free instances change: one
/// plan, compiled once.
///
/// Not `Sendable`: one for each task.
public final class RepeatedEvaluation {
  private let evaluator: Evaluator
  private var results: [Int] = []

  /// An expression as a tensor over `axes` in that order.
  public struct Wanted: Sendable {
    public var expression: TensorExpression
    public var axes: [IndexVariable]
    public init(_ expression: TensorExpression, axes: [IndexVariable] = []) {
      self.expression = expression
      self.axes = axes
    }
  }

  /// - Throws: what ``Evaluator/value(of:axes:assignment:)`` throws, but for values that are not finite:
  ///   those come out of ``value(_:)`` as they are.
  public init(model: Model, world: World, results wanted: [Wanted]) throws(EvaluationFailure) {
    evaluator = try Evaluator(model: model, world: world)
    for one in wanted {
      let scope = Scope(assignment: world.assignment)
      try evaluator.prepareNodes(of: one.expression, world.assignment)
      let compiled = try evaluator.compile(
        one.expression, scope, order: one.axes.map(\.id))
      let loops = try evaluator.loops(one.axes, compiled, scope)
      results.append(try evaluator.plan.dense(compiled, loops))
    }
  }

  /// How many multiplications one run makes, about.
  public var work: Double {
    evaluator.plan.steps.reduce(0) { sum, step in
      sum + step.lengths.reduce(1.0) { $0 * Double($1) }
    }
  }

  /// The instances that no formula defines and some result needs.
  public var freeInstances: [SymbolInstance] {
    evaluator.nodes.keys
      .filter { evaluator.definitions.definition(of: $0) == nil }
      .sorted { ($0.symbol, $0.index?.offset ?? 0) < ($1.symbol, $1.index?.offset ?? 0) }
  }

  /// Gives a free instance new values, row by row; nothing happens where no result needs it.
  public func set(_ instance: SymbolInstance, _ values: [Double]) {
    guard let slot = evaluator.nodes[instance], evaluator.plan.slots[slot].producer == nil,
      evaluator.plan.slots[slot].count == values.count
    else { return }
    evaluator.plan.memory.write(values, at: evaluator.plan.slots[slot].base)
  }

  public func run() { evaluator.plan.run(Array(evaluator.plan.steps.indices)) }

  /// The entries of a result after the last run.
  public func value(_ result: Int) -> [Double] { evaluator.plan.values(results[result]) }
}
