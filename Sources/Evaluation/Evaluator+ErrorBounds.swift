import TensorExpressions
import Tensors

/// Errors of measured derivatives, carried to first order through the expression around them:
/// `err(out) = Σ_p |∂out/∂operand_p|·err(operand_p)`, step by step, so that nothing cancels.
extension Evaluator {
  /// The slot of the error bound of every slot that depends on a measured derivative.
  func errorBounds(from firstStep: Int, _ record: OccurrenceRecord)
    throws(EvaluationFailure) -> [Int: Int]
  {
    var bounds: [Int: Int] = [:]
    for occurrence in record.occurrences { bounds[occurrence.value] = occurrence.error }
    for index in firstStep..<max(firstStep, plan.steps.count) {
      let step = plan.steps[index]
      if let bound = try bound(step, bounds) { bounds[step.output] = bound }
    }
    return bounds
  }

  /// The bound of a result of the expression.
  func bound(of value: Scaled, _ bounds: [Int: Int], _ loops: [Loop])
    throws(EvaluationFailure) -> Tensor
  {
    let shape = loops.map(\.length)
    guard var view = value.view, let bound = bounds[view.slot] else {
      return Tensor(shape: shape, repeating: 0)
    }
    view.slot = bound
    let slot = try plan.dense(Scaled(scale: value.scale.magnitude, view: view), loops)
    guard let tensor = Tensor(shape, plan.values(slot)) else { throw .shape("an error bound") }
    return tensor
  }

  private func bound(_ step: Step, _ bounds: [Int: Int]) throws(EvaluationFailure) -> Int? {
    let free = Array(step.loops.prefix(step.outputRank))
    let reduced = Array(step.loops.dropFirst(step.outputRank))
    let order = step.loops.map(\.label)
    var parts: [Scaled] = []
    for (place, operand) in step.operands.enumerated() {
      guard let bound = bounds[operand.slot] else { continue }
      var error = operand
      error.slot = bound
      parts += try errorTerms(step, place, Scaled(scale: 1, view: error), reduced, order)
    }
    guard !parts.isEmpty else { return nil }
    return try plan.dense(plan.sum(parts, order: order), free)
  }

  private func errorTerms(
    _ step: Step, _ place: Int, _ error: Scaled, _ reduced: [Loop], _ order: [Int]
  ) throws(EvaluationFailure) -> [Scaled] {
    let result = Scaled(scale: 1, view: plan.view(step.output))
    switch step.kind {
    case .linear: return [Scaled(scale: step.scales[place].magnitude, view: error.view)]
    case .softmax:
      let last = Array(step.loops.suffix(1))
      let mean = try plan.product([error, result], over: last, order: order)
      return [
        try plan.product([error, result], over: [], order: order),
        try plan.product([mean, result], over: [], order: order),
      ]
    case .scatter: return [error]
    default:
      let slope = try magnitude(partial(step, place, result, order), order)
      return [try plan.product([slope, error], over: reduced, order: order)]
    }
  }

  private func magnitude(_ value: Scaled, _ order: [Int]) throws(EvaluationFailure) -> Scaled {
    guard value.view != nil else { return .constant(value.scale.magnitude) }
    let plain = Scaled(scale: 1, view: value.view)
    let magnitude = try plan.map(.elementary(.abs, order: 0), plain, order: order)
    return Scaled(scale: value.scale.magnitude, view: magnitude.view)
  }
}
