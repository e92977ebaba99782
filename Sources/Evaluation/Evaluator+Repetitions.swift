import TensorExpressions

/// Sums and products over steps, written out for the steps that the world has.
extension Evaluator {
  /// - Throws: ``EvaluationFailure/unboundIndex`` where a bound has no value.
  func unrolled(_ repetition: Repetition, _ body: TensorExpression, _ assignment: IntegerAssignment)
    throws(EvaluationFailure) -> TensorExpression
  {
    guard let steps = repetition.unrolled(body, assignment) else {
      throw .unboundIndex(repetition.variable)
    }
    return steps
  }

  func repeated(
    _ repetition: Repetition, _ body: TensorExpression, _ scope: Scope, order: [Int]
  ) throws(EvaluationFailure) -> Scaled {
    let steps = try unrolled(repetition, body, scope.assignment)
    guard case .sum(let terms) = steps, !terms.isEmpty else {
      return try compile(steps, scope, order: order)
    }
    // A term that does not depend on what it is derived by is 0 beside others that do: the loss of a
    // step knows nothing of later steps.
    var parts: [Scaled] = []
    var missing: EvaluationFailure?
    for term in terms {
      do throws(EvaluationFailure) {
        parts.append(try compile(term, scope, order: order))
      } catch {
        guard case .noDependence = error, term.isMultipleOfDerivative else { throw error }
        missing = error
      }
    }
    if parts.isEmpty, let missing { throw missing }
    return try plan.sum(parts, order: order)
  }
}

extension TensorExpression {
  /// Whether the whole is 0 when its derivative is.
  public var isMultipleOfDerivative: Bool {
    switch self {
    case .derivative: true
    case .product(let parts): parts.contains(where: \.isMultipleOfDerivative)
    case .total(_, let body), .repeated(_, let body): body.isMultipleOfDerivative
    case .quotient(let a, _): a.isMultipleOfDerivative
    default: false
    }
  }
}
