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

  /// It agrees at steps of many distances: at t = k alone `∂h_t/∂h_k = ∂h_k/∂h_t` holds too.
  fileprivate var agreesWidely: Bool {
    let agreeing = results.filter { $0.finding == .agrees }.map(\.assignment)
    let variables = (agreeing.first ?? [:]).keys.filter {
      if case .free = $0 { true } else { false }
    }
    guard variables.count > 1 else {
      return variables.contains { one in Set(agreeing.map { $0[one] }).count > 1 }
    }
    return variables.allSatisfy { one in
      variables.allSatisfy { other in
        one == other || Set(agreeing.map { ($0[one] ?? 0) - ($0[other] ?? 0) }).count > 2
      }
    }
  }
}

extension [WorldReport] {
  /// Of `∂L_t/∂h_k` only the steps are meant at which L_t depends on h_k: where a claim over steps holds
  /// at steps of many distances, those at which a derivative in it has no path are none of its
  /// instances, as the steps at which a symbol does not exist.
  mutating func leaveOutUnreachedSteps() {
    guard contains(where: \.agreesWidely) else { return }
    for place in indices where self[place].agrees {
      self[place].results.removeAll { $0.finding == .open(.noDependence) }
    }
  }
}
