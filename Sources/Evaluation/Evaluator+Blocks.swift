import TensorExpressions

/// What stands one behind the other.
extension Evaluator {
  /// **Shapes** `[n, m]` of zeros, with an identity behind the lengths before the part; an index that is
  /// a number takes its axis away.
  func placed(
    _ whole: ElementIndex, _ before: [AxisLength], _ part: ElementIndex, _ scope: Scope
  ) throws(EvaluationFailure) -> Scaled {
    var offset = 0
    for length in before {
      guard let count = world.length(length, scope.assignment) else {
        throw .unknownLength(length.concrete(scope.assignment))
      }
      offset += count
    }
    let (rows, isFirst) = try extent(whole, scope)
    let (columns, isSecond) = try extent(part, scope)
    let entries = rows.flatMap { row in columns.map { $0 + offset == row ? 1.0 : 0 } }
    let shape = (isFirst == nil ? [] : [rows.count]) + (isSecond == nil ? [] : [columns.count])
    let slot = try plan.input(shape, entries)
    return Scaled(scale: 1, view: plan.view(slot, [isFirst, isSecond].compactMap { $0 }))
  }

  /// The values an index takes, and its label where it runs.
  private func extent(_ index: ElementIndex, _ scope: Scope) throws(EvaluationFailure) -> (
    [Int], Int?
  ) {
    switch index {
    case .constant(let value): return ([value], nil)
    case .variable(let variable):
      return (Array(1...(try loop(variable, [], scope).length)), variable.id)
    }
  }
}
