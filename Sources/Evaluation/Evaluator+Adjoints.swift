import TensorExpressions

/// The labels of adjoints: the axes of the slot are 0, 1, …; those of the numerator begin here.
enum Adjoint {
  static let first = 1_000_000
}

/// Reverse mode that adds steps to the plan.
///
/// The adjoint of a slot S for a numerator N has the axes of both, `∂N_q/∂S_p`: a Jacobian is one
/// reverse pass whose steps carry the axes of N along. Since the pass consists of ordinary steps, it can
/// be derived again, and a perturbed input reruns it like anything else.
extension Evaluator {
  /// `∂N/∂S`; `nil` when N does not depend on S.
  func adjoint(_ pair: SlotPair) throws(EvaluationFailure) -> Scaled? {
    if let known = adjoints[pair] { return known }
    let path = plan.path(from: pair.variable, to: pair.numerator)
    guard let path else { return nil }
    try seed(pair.numerator)
    var parts: [Int: [Scaled]] = [:]
    for index in path.steps.reversed() {
      let step = plan.steps[index]
      let output = try finished(pair.numerator, step.output, parts[step.output] ?? [])
      for place in step.operands.indices {
        let target = step.operands[place].slot
        let key = SlotPair(numerator: pair.numerator, variable: target)
        guard path.slots.contains(target), adjoints[key] == nil else { continue }
        let part = try pullback(step, place, output, numerator: pair.numerator)
        parts[target, default: []].append(part)
      }
    }
    return try finished(pair.numerator, pair.variable, parts[pair.variable] ?? [])
  }

  /// The loops over the numerator's axes.
  private func leading(_ numerator: Int) -> [Loop] {
    plan.slots[numerator].shape.enumerated().map {
      Loop(label: Adjoint.first + $0, length: $1)
    }
  }

  private func order(_ numerator: Int) -> [Int] {
    leading(numerator).map(\.label) + Array(0..<PlanMemory.highestRank)
  }

  /// `∂N/∂N`: ones on the diagonal.
  private func seed(_ numerator: Int) throws(EvaluationFailure) {
    let key = SlotPair(numerator: numerator, variable: numerator)
    guard adjoints[key] == nil else { return }
    let whole = plan.view(numerator)
    let count = plan.slots[numerator].count
    if count == 1 {
      adjoints[key] = .constant(1)
      return
    }
    var view = View(slot: try identity(count, count), offset: 0, axes: [])
    for axis in whole.axes {
      view.axes.append(
        Axis(
          label: Adjoint.first + axis.label, length: axis.length, stride: axis.stride * count))
    }
    view.axes += whole.axes
    adjoints[key] = Scaled(scale: 1, view: view)
    kept += 1
  }

  /// The sum of all parts, remembered.
  private func finished(_ numerator: Int, _ slot: Int, _ parts: [Scaled])
    throws(EvaluationFailure) -> Scaled
  {
    let key = SlotPair(numerator: numerator, variable: slot)
    if let known = adjoints[key] { return known }
    let sum = try plan.sum(parts, order: order(numerator))
    adjoints[key] = sum
    kept += 1
    return sum
  }

  /// What one operand of a step receives of the output's adjoint, as a part of the operand's slot.
  private func pullback(_ step: Step, _ place: Int, _ output: Scaled, numerator: Int)
    throws(EvaluationFailure) -> Scaled
  {
    let operand = step.operands[place]
    let order = order(numerator)
    let part: Scaled
    if step.kind == .scatter {
      part = try gathered(step, output, numerator)
    } else {
      let reduced = step.loops.filter { !operand.has($0.label) }
      let factors = try localFactors(step, place, output, order)
      part = try plan.product(factors, over: reduced, order: order)
    }
    guard let places = plan.slotAxes(operand) else {
      let slot = try plan.scatter(part, leading: leading(numerator), into: operand)
      let own = plan.slots[operand.slot].shape.indices.map { $0 }
      return Scaled(
        scale: 1, view: plan.view(slot, leading(numerator).map(\.label) + own))
    }
    guard let view = part.view else { return part }
    let labels = operand.axes.map(\.label)
    let named = view.relabelled { label in
      labels.firstIndex(of: label).map { places[$0] } ?? label
    }
    guard let named else { throw .shape("an adjoint") }
    return Scaled(scale: part.scale, view: named)
  }

  /// The adjoint of a scatter reads where the scatter wrote.
  private func gathered(_ step: Step, _ output: Scaled, _ numerator: Int)
    throws(EvaluationFailure) -> Scaled
  {
    guard let target = step.target else { return .constant(0) }
    let own = plan.view(step.output).axes.map(\.loop)
    let slot = try plan.dense(output, leading(numerator) + own)
    let whole = plan.view(slot, leading(numerator).map(\.label) + own.map(\.label))
    var view = View(slot: slot, offset: target.offset, axes: target.axes)
    view.axes += whole.axes.filter { $0.label >= Adjoint.first }
    return Scaled(scale: step.scales[0], view: view)
  }

  /// The output's adjoint and the partial derivative of the step by one operand, as factors.
  private func localFactors(_ step: Step, _ place: Int, _ output: Scaled, _ order: [Int])
    throws(EvaluationFailure) -> [Scaled]
  {
    let result = Scaled(scale: 1, view: plan.view(step.output))
    switch step.kind {
    case .linear: return [output, .constant(step.scales[place])]
    case .scatter: return [output]
    case .softmax:
      let last = step.loops.suffix(1)
      let mean = try plan.product([output, result], over: Array(last), order: order)
      let centred = try plan.sum(
        [output, Scaled(scale: -mean.scale, view: mean.view)], order: order)
      return [centred, result]
    default: return [output, try partial(step, place, result, order)]
    }
  }

  /// `∂ output / ∂ operand` for steps that treat every place by itself.
  func partial(_ step: Step, _ place: Int, _ result: Scaled, _ order: [Int])
    throws(EvaluationFailure) -> Scaled
  {
    let operands = step.operands.map { Scaled(scale: 1, view: $0) }
    switch step.kind {
    case .contract:
      let other = operands[1 - place]
      return Scaled(scale: step.scales[0], view: other.view)
    case .quotient where place == 0:
      return try plan.quotient(.constant(step.scales[0]), operands[1], order: order)
    case .quotient:
      let ratio = try plan.quotient(result, operands[1], order: order)
      return Scaled(scale: -ratio.scale, view: ratio.view)
    case .map(let function):
      guard let (factor, slope) = function.derivative else { throw .derivativeOrder }
      let value = try plan.map(slope, operands[0], order: order)
      return Scaled(scale: factor * value.scale, view: value.view)
    case .power where place == 0:
      let one = try plan.sum([operands[1], .constant(-1)], order: order)
      let lower = try plan.power(operands[0], one, order: order)
      return try plan.product([operands[1], lower], over: [], order: order)
    case .power:
      let logarithm = try plan.map(.elementary(.log, order: 0), operands[0], order: order)
      return try plan.product([result, logarithm], over: [], order: order)
    case .linear, .softmax, .scatter: return .constant(0)
    }
  }
}
