import Elaboration
import TensorExpressions

extension ClaimBench {
  /// A derivative of a state may mean the one along its own step alone: where a claim that fails holds
  /// for these, nothing written tells which is meant.
  func explicitVerdict(_ equations: [TensorEquation], _ judgements: [Judgement])
    -> ClaimVerdict?
  {
    guard setup.scope.model.hasSteps else { return nil }
    var ways = [equations.compactMap(explicitOnOneSide)]
    // Where the article leaves its step out, it speaks of that step alone.
    if !setup.scope.steps.leftOut.isEmpty { ways.append(equations.compactMap(explicitOnBothSides)) }
    let holds = ways.contains { way in
      !way.isEmpty && way.count == equations.count
        && way.allSatisfy { judge.judge($0).outcome == .holds }
    }
    guard holds else { return nil }
    var verdict = ClaimVerdict.undecided("total-or-explicit", CheckWording.explicitStep)
    verdict.evidence = judgements[0].evidence
    return verdict
  }

  private func explicitOnOneSide(_ equation: TensorEquation) -> TensorEquation? {
    var changed = equation
    if let left = equation.left.withExplicitPartials(in: setup.scope.model) {
      changed.left = left
    } else if let right = equation.right.withExplicitPartials(in: setup.scope.model) {
      // `∂L/∂W = Σ_t ∂L/∂h_t ∂h_t/∂W`
      changed.right = right
    } else {
      return nil
    }
    return changed
  }

  private func explicitOnBothSides(_ equation: TensorEquation) -> TensorEquation? {
    guard let left = equation.left.withExplicitPartials(in: setup.scope.model),
      let right = equation.right.withExplicitPartials(in: setup.scope.model)
    else { return nil }
    var changed = equation
    (changed.left, changed.right) = (left, right)
    return changed
  }
}

extension ClaimBench {
  /// `∂h_t/∂w = ∂f(x_t, h_{t-1}, w)/∂w`: the derivative of f by an argument holds the others; where a claim
  /// fails so, and holds of all that depends on the variable, nothing written tells which is meant.
  func wholeVerdict(_ equations: [TensorEquation], _ judgements: [Judgement]) -> ClaimVerdict? {
    let whole = equations.map { equation in
      var changed = equation
      (changed.left, changed.right) = (equation.left.released, equation.right.released)
      return changed
    }
    guard whole != equations, whole.allSatisfy({ judge.judge($0).outcome == .holds }) else {
      return nil
    }
    var verdict = ClaimVerdict.undecided("total-or-explicit", CheckWording.wholeDependence)
    verdict.evidence = judgements[0].evidence
    return verdict
  }
}

extension ClaimBench {
  /// `∂L_t/∂W = Σ_k ∂L_t/∂h_k ∂h_k/∂W`: a sum over all steps counts each way once, so that what it ends
  /// with are explicit partials.
  func summedVerdict(_ readings: [Reading], _ equation: (Reading) -> TensorEquation)
    -> ClaimVerdict?
  {
    let model = setup.scope.model
    guard model.hasSteps else { return nil }
    let ends = readings.compactMap { reading -> TensorEquation? in
      var changed = equation(reading)
      guard changed.kind != .update, let right = changed.right.withExplicitEnds(in: model) else {
        return nil
      }
      changed.right = right
      return changed
    }
    guard !ends.isEmpty, ends.count == readings.count else { return nil }
    let judgements = ends.map { judge.judge($0) }
    guard judgements.allSatisfy({ $0.outcome == .holds }) else { return nil }
    var verdict = VerdictWriter(scope: setup.scope, isDeclared: setup.network != nil)
      .verdict(readings, judgements)
    guard verdict.status == .verified else { return nil }
    verdict.readings = readings
    verdict.codes.append("explicit-partial")
    verdict.notes.append(CheckWording.explicitPartials)
    return verdict
  }
}

extension CheckWording {
  static let wholeDependence =
    "this holds for the whole dependence, and not for the derivative of the function by that argument "
    + "alone"
  static let explicitStep =
    "this holds with what the other steps are held fixed, and not for the whole dependence; "
    + "write `\\frac{\\partial^+ h_t}{\\partial W}` where that is meant"
}
