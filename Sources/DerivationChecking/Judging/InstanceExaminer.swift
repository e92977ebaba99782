import Evaluation
import TensorExpressions
import Tensors

/// What one world says of one instance.
struct InstanceResult {
  enum Finding: Hashable {
    case agrees, differs
    /// Both sides are zero; `literally` where the claim itself says so.
    case vanishes(literally: Bool)
    case open(UndecidedReason)
  }

  var assignment: IntegerAssignment
  var finding: Finding
  var comparison: Comparison?
  /// The lengths of the compared tensors' axes.
  var shape: [Int] = []
  /// For an update, the number by which the step differs from the stated one.
  var factor = 1.0
  /// For an update, the step beside the stated one without that number.
  var unscaled: Comparison?
  /// It agrees with a subgradient: some entry lies on a kink, between the derivatives on both sides.
  var isSubgradient = false
  /// The number of samples in this world.
  var batch: Int?

  /// Refutes the step by its factor alone; the evidence then shows it as it is.
  mutating func refute() {
    finding = .differs
    comparison = unscaled ?? comparison
  }

  /// The two sides were compared, and both may be 0.
  var isDecided: Bool {
    if case .open = finding { return false }
    return true
  }

  /// Whether another draw would change nothing: found right or wrong, or open for a reason that lies
  /// in the claim itself. Numbers in between are looked at three times only: a claim that is a little
  /// wrong is so everywhere.
  func isSettled(looks: Int) -> Bool {
    switch finding {
    case .agrees, .differs: true
    case .vanishes: false
    case .open(let reason): reason == .inBetween ? looks >= 3 : !reason.mayLieInTheNumbers
    }
  }
}

/// Compares the two sides of an equation in one world.
struct InstanceExaminer {
  let equation: TensorEquation
  /// For printed numbers, how far each entry may lie from what is computed; one for all, or one each.
  let slack: [Double]?
  private let measuresLeft: Bool
  private let measuresRight: Bool

  init(_ equation: TensorEquation, slack: [Double]? = nil) {
    self.equation = equation
    self.slack = slack
    measuresLeft = ExpressionCensus(equation.left).hasDerivative
    measuresRight = !measuresLeft && ExpressionCensus(equation.right).hasDerivative
  }

  /// The side that is compared with the other: only the head of a chain is measured, so that the
  /// oracle's error stands on one side.
  private var head: TensorExpression { measuresRight ? equation.right : equation.left }
  private var claim: TensorExpression { measuresRight ? equation.left : equation.right }

  /// - Parameter isOwn: the world is the article's own one, whose numbers stay where they are; elsewhere
  ///   a kink is a reason to draw again.
  func examine(
    _ trial: TrialWorld, _ assignment: IntegerAssignment, isOwn: Bool = false
  ) -> InstanceResult {
    var result = InstanceResult(assignment: assignment, finding: .open(.noOracle))
    result.batch = trial.world.length(.batch, assignment)
    result.shape = equation.axes.map { trial.world.length($0.length, assignment) ?? 0 }
    do throws(EvaluationFailure) {
      if measuresLeft || measuresRight {
        try measure(trial.evaluator, &result)
        if result.isSubgradient, !isOwn { result.finding = .open(.kink) }
      } else {
        try compareValues(trial.evaluator, &result)
      }
    } catch {
      result.finding = finding(of: error, trial.evaluator, assignment)
    }
    return result
  }

  // MARK: With a derivative

  private func measure(
    _ evaluator: Evaluator, _ result: inout InstanceResult
  ) throws(EvaluationFailure) {
    let assignment = result.assignment
    let measurement = try evaluator.measurement(
      of: head, axes: equation.axes, assignment: assignment)
    let claimed = try evaluator.value(of: claim, axes: equation.axes, assignment: assignment)
    if let slack {
      let comparison = Comparison(
        printed: claimed, value: measurement.automatic, slack: slack)
      result.comparison = comparison
      result.finding = finding(comparison, measurement.quality)
    } else if measurement.quality == .subgradient {
      result.isSubgradient = true
      result.comparison = Comparison(claimed: claimed, between: measurement)
      // Outside of the sides a claim may still follow another convention at the kink.
      result.finding = result.comparison?.agreement == .agrees ? .agrees : .open(.kink)
    } else if equation.kind == .update {
      compareStep(claimed, measurement, &result)
    } else {
      let comparison =
        claim.isZero
        ? Comparison(zero: claimed, measurement: measurement)
        : Comparison(claimed: claimed, measurement: measurement)
      result.comparison = comparison
      result.finding = finding(comparison, measurement.quality)
    }
  }

  /// A step is compared after division by the factor that fits best; whether the factor is the same
  /// everywhere is seen when all instances are known.
  private func compareStep(
    _ step: Tensor, _ measurement: Measurement, _ result: inout InstanceResult
  ) {
    let gradient = measurement.automatic.elements
    let scale = measurement.automatic.largestMagnitude
    var products = (0.0, 0.0)
    for (s, g) in zip(step.elements, gradient) where scale > 0 {
      products.0 += s / scale * (g / scale)
      products.1 += g / scale * (g / scale)
    }
    let factor = products.0 / products.1
    let isMultiple = factor.isFinite && factor != 0
    var unscaled = step
    if isMultiple { unscaled.elements = step.elements.map { $0 / factor } }
    let comparison = Comparison(claimed: unscaled, measurement: measurement)
    result.finding = finding(comparison, measurement.quality)
    result.comparison = comparison
    result.unscaled = Comparison(claimed: step, measurement: measurement)
    result.factor = isMultiple ? factor : 1
    // A step uphill is wrong by any factor.
    if result.finding == .agrees, result.factor < 0 { result.refute() }
  }

  private func finding(
    _ comparison: Comparison, _ quality: Measurement.Quality
  ) -> InstanceResult.Finding {
    if comparison.agreement == .vanishes { return .vanishes(literally: claim.isZero) }
    switch quality {
    case .noOracle: return comparison.contradictsZero ? .differs : .open(.noOracle)
    case .oraclesDisagree: return .open(.oraclesDisagree)
    case .kink, .subgradient: return .open(.kink)
    case .good: return finding(comparison)
    }
  }

  // MARK: Without one

  private func compareValues(
    _ evaluator: Evaluator, _ result: inout InstanceResult
  ) throws(EvaluationFailure) {
    func value(_ expression: TensorExpression) throws(EvaluationFailure) -> Tensor {
      try evaluator.value(of: expression, axes: equation.axes, assignment: result.assignment)
    }
    if let slack {
      let comparison = Comparison(
        printed: try value(claim), value: try value(head), slack: slack)
      result.comparison = comparison
      result.finding = finding(comparison)
      return
    }
    let scales = [try? value(head.roundingScale), try? value(claim.roundingScale)]
    let scale = scales.compactMap { $0?.largestMagnitude }.max() ?? 0
    let comparison = Comparison(
      claimed: try value(claim), value: try value(head), scale: scale)
    result.comparison = comparison
    result.finding = finding(comparison)
  }

  private func finding(_ comparison: Comparison) -> InstanceResult.Finding {
    switch comparison.agreement {
    case .agrees: .agrees
    case .differs: .differs
    case .vanishes: .vanishes(literally: claim.isZero || head.isZero)
    case .between: .open(.inBetween)
    case .notFinite: .open(.notFinite)
    }
  }

  // MARK: Failures

  /// A derivative along which nothing flows is 0, and a claim that says so is right; a claim that says
  /// something else has most likely another variable in mind.
  private func finding(
    of failure: EvaluationFailure, _ evaluator: Evaluator, _ assignment: IntegerAssignment
  ) -> InstanceResult.Finding {
    guard case .noDependence = failure else { return .open(.evaluation(failure)) }
    guard head.isMultipleOfDerivative,
      let other = try? evaluator.value(of: claim, axes: equation.axes, assignment: assignment),
      other.elements.allSatisfy({ $0 == 0 }), equation.kind == .equality
    else { return .open(.noDependence) }
    return .agrees
  }
}

extension TensorExpression {
  /// Whether the number 0 is written.
  var isZero: Bool { self == .number(0) }
}
