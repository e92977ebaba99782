import Evaluation
import TensorExpressions

/// What one world says of an equation.
struct WorldReport {
  var slot: WorldSlot
  /// Whether the world could be drawn and compiled.
  var isDrawn = false
  var failure: EvaluationFailure?
  var hasRangeMismatch = false
  var hasTooManyInstances = false
  var results: [InstanceResult] = []

  init(slot: WorldSlot) { self.slot = slot }

  var refutes: Bool { results.contains { $0.finding == .differs } }
  var agrees: Bool { results.contains { $0.finding == .agrees } }

  /// What kept the claim from being decided here.
  var reasons: [UndecidedReason] {
    var reasons: [UndecidedReason] = results.compactMap { result in
      if case .open(let reason) = result.finding { reason } else { nil }
    }
    if !isDrawn { reasons.append(failure.map(UndecidedReason.evaluation) ?? .noWorld) }
    if hasTooManyInstances { reasons.append(.tooManyInstances) }
    return reasons
  }
}
