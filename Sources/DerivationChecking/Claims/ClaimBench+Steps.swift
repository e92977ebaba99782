import Elaboration
import MathSyntax
import TensorExpressions

/// Updates, and steps with a name of their own.
extension ClaimBench {
  /// `Δw = -η ∂J/∂w`; without a rate it may as well be the gradient that is named so.
  func verdict(_ step: StepClaim, _ ranges: [InstanceRange], _ masks: [Notation])
    -> ClaimVerdict
  {
    if step.isDifference { return .undecided("step-or-gradient", CheckWording.stepOrGradient) }
    let asStep = update(step.target, step.update, ranges, masks)
    guard asStep.status != .unread else { return asStep }
    let isOpen: Bool =
      if step.usesRate(setup.scope) {
        asStep.status == .refuted
          && (setup.subtractsSteps
            || update(step.target, step.reversed, ranges, masks).status == .verified)
      } else if let loss = setup.scope.lossName {
        asStep.status != .refuted
          || equality(step.gradient(of: loss), .equal, step.member, ranges, masks).status
            != .refuted
      } else {
        false
      }
    return isOpen ? .undecided("step-or-gradient", CheckWording.stepOrGradient) : asStep
  }

  func update(
    _ head: Notation, _ written: Notation, _ ranges: [InstanceRange], _ masks: [Notation]
  ) -> ClaimVerdict {
    let first = setup.stateRules.firstStep(written)
    let verdicts = (first.map { [$0] } ?? statedSteps.written(written)).map {
      climbing(stepping(head, $0, ranges, masks), head, $0) { stepping(head, $0, ranges, masks) }
    }
    if let unread = verdicts.first(where: { $0.status == .unread }) { return unread }
    return verdicts.allSatisfy { $0.status == verdicts[0].status }
      ? verdicts[0] : .undecided("ambiguous", CheckWording.stepInSeveralWays)
  }

  private func stepping(
    _ head: Notation, _ member: Notation, _ ranges: [InstanceRange], _ masks: [Notation]
  ) -> ClaimVerdict {
    switch elaborator.elaborate(head, .assign, member, ranges: ranges, conditions: masks) {
    case .readings(let readings):
      let claims = UpdateClaim(scope: setup.scope)
      for reading in readings {
        if let problem = claims.problem(reading) { return problem }
      }
      let verdict = judged(readings) { claims.equation($0) ?? $0.equation }
      let along = verdict.status == .refuted ? alongAnother(readings, claims, verdict) : verdict
      return withObjective(withoutProjection(along, readings, member), readings, head)
    case .shapeMismatch(let mismatch): return refuted(mismatch)
    case .unread(let code, let message, let range): return .unread(code, message, range)
    case .tooManyReadings(let count):
      return .undecided("too-many-readings", CheckWording.tooManyReadings(count))
    }
  }
}
