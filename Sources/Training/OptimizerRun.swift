import Evaluation
import TensorExpressions
import Tensors

/// A rule at work: its memories, and the number of the step.
final class OptimizerRun {
  private let rule: OptimizerRule
  private let program: OptimizerProgram
  private let count: Int
  private let step: RepeatedEvaluation
  /// Quantities whose newest value is a result of a step, in that order; the parameters come first.
  private let results: [SymbolID]
  private let point: RepeatedEvaluation?
  /// The latest first.
  private var memories: [SymbolID: [[Double]]] = [:]
  private var number: Int

  var facts: OptimizerFacts { program.facts }
  var work: Double { step.work + (point?.work ?? 0) }

  /// - Parameter parameters: where they start, one after the other.
  init(_ rule: OptimizerRule, parameters: [Double]) throws(TrainingFailure) {
    self.rule = rule
    count = parameters.count
    let program: OptimizerProgram
    do throws(OptimizerFailure) {
      program = try OptimizerProgram(rule)
      if let point = rule.point { try Self.check(point, program) }
    } catch {
      throw .optimizer(error)
    }
    self.program = program
    let kept = program.memories.keys.filter { $0 != rule.parameter && $0 != rule.gradient }
    results = [rule.parameter] + kept
    step = try Self.evaluation(program, results, count)
    point = try rule.point.map { point throws(TrainingFailure) in
      try Self.evaluation(program, [point], parameters.count)
    }
    number = program.facts.firstStep
    for (symbol, memory) in program.memories {
      let start = memory.start.map { Array(repeating: $0, count: parameters.count) } ?? parameters
      memories[symbol] = Array(repeating: start, count: memory.slots.count)
    }
  }

  /// Where the gradient is taken cannot depend on that gradient.
  private static func check(_ point: SymbolID, _ program: OptimizerProgram)
    throws(OptimizerFailure)
  {
    var open = program.made[point].map { [$0] } ?? []
    var seen: Set<SymbolID> = []
    while let symbol = open.popLast() {
      guard symbol != program.gradient else { throw .circular("\\nabla J") }
      guard seen.insert(symbol).inserted else { continue }
      for definition in program.model.definitions where definition.symbol == symbol {
        open += definition.body.instances.map(\.symbol)
      }
    }
  }

  private static func evaluation(
    _ program: OptimizerProgram, _ results: [SymbolID], _ count: Int
  ) throws(TrainingFailure) -> RepeatedEvaluation {
    var world = World(lengths: [OptimizerProgram.length: count])
    let defined = Set(program.model.definitions.map(\.symbol))
    for number in program.model.symbols.indices where !defined.contains(SymbolID(number)) {
      let shape = program.model.symbols[number].axes.isEmpty ? [] : [count]
      world.values[SymbolInstance(SymbolID(number))] = Tensor(shape: shape, repeating: 1)
    }
    let wanted = results.compactMap { program.made[$0] }.map { symbol in
      RepeatedEvaluation.Wanted(
        .element(SymbolInstance(symbol), [.variable(OptimizerProgram.axis)]),
        axes: [OptimizerProgram.axis])
    }
    do {
      return try RepeatedEvaluation(model: program.model, world: world, results: wanted)
    } catch {
      throw TrainingFailure(error)
    }
  }

  private func prepare(_ evaluation: RepeatedEvaluation) {
    evaluation.set(SymbolInstance(program.counter), [Double(number)])
    for (symbol, memory) in program.memories {
      for (place, slot) in memory.slots.enumerated() {
        guard let values = memories[symbol]?[place] else { continue }
        evaluation.set(SymbolInstance(slot), values)
      }
    }
  }

  /// Where the next gradient is taken; `nil`: at the parameters.
  var gradientPoint: [Double]? {
    guard let point else { return nil }
    prepare(point)
    point.run()
    return point.value(0)
  }

  /// The parameters after one more step.
  func advance(gradient: [Double]) -> [Double] {
    prepare(step)
    step.set(SymbolInstance(program.gradient), gradient)
    step.run()
    for (place, symbol) in results.enumerated() { push(step.value(place), symbol) }
    push(gradient, rule.gradient)
    number += 1
    return step.value(0)
  }

  private func push(_ values: [Double], _ symbol: SymbolID) {
    guard let old = memories[symbol] else { return }
    memories[symbol] = [values] + old.dropLast()
  }
}
