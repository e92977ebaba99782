import Evaluation
import TensorExpressions
import Tensors

/// Runs a task: epoch after epoch, batch after batch.
///
/// The same task gives the same numbers on every machine: the order of the samples, the kernels and
/// the elementary functions are our own.
public final class Trainer {
  private let task: TrainingTask
  private let program: TrainingProgram
  private var parameters: [SymbolInstance: [Double]] = [:]
  private var steps: [Int: RepeatedEvaluation] = [:]
  private let trainMeter: LossMeter
  private let testMeter: LossMeter?
  /// The article's recurrences; `nil` where its updates are the steps.
  private var optimizer: OptimizerRun?

  /// More multiplications than one training may make: about half an hour's worth.
  public static let mostWork = 1e12

  public init(_ task: TrainingTask) throws(TrainingFailure) {
    guard task.data.samples > 0 else { throw .noSamples }
    self.task = task
    program = try TrainingProgram(task)
    for data in [task.data, task.test].compactMap({ $0 }) {
      for column in data.columns { try Self.check(column, data.samples, program) }
    }
    for update in program.updates {
      guard let value = task.world.values[update.target] else {
        throw .missingValue(update.target)
      }
      parameters[update.target] = value.elements
    }
    trainMeter = try LossMeter(program, task.data, parameters)
    if let test = task.test {
      testMeter = try LossMeter(program, test, parameters)
    } else {
      testMeter = nil
    }
    for size in [batch, lastBatch] where steps[size] == nil { steps[size] = try step(size) }
    if let missing = steps[batch]?.freeInstances.first(where: { !hasValue($0) }) {
      throw .missingValue(missing)
    }
    if let rule = task.optimizer { optimizer = try OptimizerRun(rule, parameters: allParameters) }
    let work = totalWork
    guard work <= Self.mostWork else { throw .tooMuchWork(work) }
  }

  private static func check(
    _ column: TrainingData.Column, _ samples: Int, _ program: TrainingProgram
  ) throws(TrainingFailure) {
    let instance = SymbolInstance(column.symbol)
    let shape = program.world(samples: 1, parameters: [:]).values[instance]?.shape ?? []
    let wanted = Tensor.count(shape) ?? 0
    guard wanted == column.width, column.values.count == samples * column.width else {
      throw .dataWidth(column.symbol, given: column.width, wanted: wanted)
    }
  }

  private var batch: Int { min(max(task.options.batch ?? task.data.samples, 1), task.data.samples) }
  private var stepsPerEpoch: Int { (task.data.samples + batch - 1) / batch }
  private var lastBatch: Int { task.data.samples - (stepsPerEpoch - 1) * batch }

  /// Whether the number a free symbol has in the world means anything.
  private func hasValue(_ instance: SymbolInstance) -> Bool {
    if parameters[instance] != nil || task.given.contains(instance.symbol) { return true }
    if task.data.columns.contains(where: { $0.symbol == instance.symbol }) { return true }
    guard task.model.symbols.indices.contains(instance.symbol.rawValue) else { return true }
    switch task.model[instance.symbol].draw {
    case .weight, .bias, .constant: return true
    default: return false
    }
  }

  private var totalWork: Double {
    let epoch =
      Double(stepsPerEpoch) * ((steps[batch]?.work ?? 0) + (optimizer?.work ?? 0))
      + trainMeter.work + (testMeter?.work ?? 0)
    return epoch * Double(max(task.options.epochs, 0))
  }

  private func step(_ samples: Int) throws(TrainingFailure) -> RepeatedEvaluation {
    let world = program.world(samples: samples, parameters: parameters)
    do {
      return try RepeatedEvaluation(
        model: program.model, world: world,
        results: program.updates.map { .init($0.value, axes: $0.axes) })
    } catch {
      throw TrainingFailure(error)
    }
  }

  /// - Parameter progress: told after every epoch how many are done.
  public func run(progress: (Int) -> Void = { _ in }) -> TrainingOutcome {
    var outcome = emptyOutcome
    outcome.epochs.append(measure())
    for epoch in stride(from: 1, through: task.options.epochs, by: 1) {
      let order = SampleOrder.shuffled(
        task.data.samples, seed: task.options.seed, epoch: epoch)
      for start in stride(from: 0, to: order.count, by: batch) {
        take(order[start..<min(start + batch, order.count)])
      }
      let measured = measure()
      guard measured.loss.isFinite else {
        outcome.divergedIn = epoch
        break
      }
      outcome.epochs.append(measured)
      progress(epoch)
      if let bound = task.options.until, measured.loss <= bound {
        outcome.reached = bound
        break
      }
    }
    return outcome
  }

  /// The parameters as they are now.
  public func values(of instance: SymbolInstance) -> [Double]? { parameters[instance] }

  private func take(_ places: ArraySlice<Int>) {
    guard let step = steps[places.count] else { return }
    let data = task.data.selecting(places)
    for column in data.columns {
      step.set(
        SymbolInstance(column.symbol),
        column.arranged(samplesFirst: program.samplesComeFirst(column.symbol)))
    }
    for (instance, values) in parameters { step.set(instance, values) }
    if let optimizer {
      if let point = optimizer.gradientPoint {
        for (instance, values) in parted(point) { step.set(instance, values) }
      }
      step.run()
      let gradient = program.updates.indices.flatMap { step.value($0) }
      for (instance, values) in parted(optimizer.advance(gradient: gradient)) {
        parameters[instance] = values
      }
      return
    }
    step.run()
    // All new values come from the old ones.
    for (place, update) in program.updates.enumerated() {
      parameters[update.target] = step.value(place)
    }
  }

  /// The parameters one after the other, in the order of the updates.
  private var allParameters: [Double] {
    program.updates.flatMap { parameters[$0.target] ?? [] }
  }

  private func parted(_ values: [Double]) -> [(SymbolInstance, [Double])] {
    var start = 0
    return program.updates.map { update in
      let count = parameters[update.target]?.count ?? 0
      defer { start += count }
      return (update.target, Array(values[start..<min(start + count, values.count)]))
    }
  }

  private func measure() -> TrainingOutcome.Epoch {
    let train = trainMeter.measure(parameters)
    let test = testMeter?.measure(parameters)
    return TrainingOutcome.Epoch(
      loss: train.loss, testLoss: test?.loss, accuracy: train.accuracy,
      testAccuracy: test?.accuracy)
  }

  private var emptyOutcome: TrainingOutcome {
    let targets = Set(program.updates.map(\.target))
    let data = Set(task.data.columns.map(\.symbol)).union(task.given)
    let untouched = (steps[batch]?.freeInstances ?? []).filter { instance in
      guard !targets.contains(instance), !data.contains(instance.symbol) else { return false }
      switch task.model[instance.symbol].draw {
      case .weight, .bias: return true
      default: return false
      }
    }
    var outcome = TrainingOutcome(
      epochs: [], samples: task.data.samples, testSamples: task.test?.samples ?? 0, batch: batch,
      lastBatch: lastBatch, stepsPerEpoch: stepsPerEpoch,
      parameters: parameters.values.reduce(0) { $0 + $1.count }, drivers: program.drivers,
      updates: program.appliedSources, untouched: untouched, divergedIn: nil)
    if let optimizer, let rule = task.optimizer {
      outcome.optimizer = optimizer.facts
      outcome.updates = rule.sources
    }
    return outcome
  }
}

extension TrainingFailure {
  init(_ failure: EvaluationFailure) {
    if case .missingInstance(let instance) = failure {
      self = .missingValue(instance)
    } else {
      self = .evaluation(.init(text: "\(failure)"))
    }
  }
}

extension TrainingData.Column {
  /// The values as the symbol's tensor has them.
  func arranged(samplesFirst: Bool) -> [Double] {
    guard !samplesFirst, width > 1 else { return values }
    let samples = values.count / width
    var result = Array(repeating: 0.0, count: values.count)
    for sample in 0..<samples {
      for place in 0..<width { result[place * samples + sample] = values[sample * width + place] }
    }
    return result
  }
}
