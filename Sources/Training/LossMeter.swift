import Evaluation
import TensorExpressions

/// The loss and the accuracy of one set of samples.
struct LossMeter {
  private let evaluation: RepeatedEvaluation
  private let hasPredictions: Bool
  private let target: TrainingData.Column?
  private let samples: Int

  var work: Double { evaluation.work }

  init(
    _ program: TrainingProgram, _ data: TrainingData, _ parameters: [SymbolInstance: [Double]]
  ) throws(TrainingFailure) {
    samples = data.samples
    target = data.columns.first { $0.symbol == data.target && $0.isClassification }
    var wanted: [RepeatedEvaluation.Wanted] = [.init(program.lossOfAll)]
    if target != nil, let predictions = program.predictions { wanted.append(predictions) }
    hasPredictions = wanted.count > 1
    let world = program.world(samples: data.samples, parameters: parameters)
    do {
      evaluation = try RepeatedEvaluation(model: program.model, world: world, results: wanted)
    } catch {
      throw TrainingFailure(error)
    }
    for column in data.columns {
      evaluation.set(
        SymbolInstance(column.symbol),
        column.arranged(samplesFirst: program.samplesComeFirst(column.symbol)))
    }
  }

  func measure(_ parameters: [SymbolInstance: [Double]]) -> (loss: Double, accuracy: Double?) {
    for (instance, values) in parameters { evaluation.set(instance, values) }
    evaluation.run()
    return (evaluation.value(0).first ?? .nan, accuracy)
  }

  /// The share of samples whose largest output is the right one; a single output counts from ½.
  private var accuracy: Double? {
    guard hasPredictions, let target, samples > 0 else { return nil }
    let outputs = evaluation.value(1)
    guard outputs.count == target.values.count else { return nil }
    var right = 0
    for sample in 0..<samples {
      let range = sample * target.width..<(sample + 1) * target.width
      if Self.decision(outputs[range]) == Self.decision(target.values[range]) { right += 1 }
    }
    return Double(right) / Double(samples)
  }

  private static func decision(_ outputs: ArraySlice<Double>) -> Int {
    guard outputs.count > 1 else { return outputs.first.map { $0 >= 0.5 ? 1 : 0 } ?? 0 }
    var best = outputs.startIndex
    for place in outputs.indices where outputs[place] > outputs[best] { best = place }
    return best - outputs.startIndex
  }
}

extension TrainingData.Column {
  /// Whether every sample is one class: a single 1 among zeros, or a 0 or 1 alone.
  fileprivate var isClassification: Bool {
    guard values.allSatisfy({ $0 == 0 || $0 == 1 }), !values.isEmpty else { return false }
    guard width > 1 else { return true }
    return stride(from: 0, to: values.count, by: width).allSatisfy { start in
      values[start..<start + width].reduce(0, +) == 1
    }
  }
}
