import TensorExpressions
import Tensors

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

  /// **Shapes** one axis for each running index: 1 where the first is what the others make together.
  func aligned(_ place: ElementIndex, _ made: IndexCombination, _ scope: Scope)
    throws(EvaluationFailure) -> Scaled
  {
    var labels: [Int] = []
    var shape: [Int] = []
    var counts: [Int] = []
    var offset = made.offset
    for term in [IndexCombination.Term(-1, place)] + made.terms {
      let (values, label) = try extent(term.index, scope)
      guard let label else {
        offset += term.count * (values.first ?? 0)
        continue
      }
      if let known = labels.firstIndex(of: label) {
        counts[known] += term.count
        continue
      }
      labels.append(label)
      shape.append(values.count)
      counts.append(term.count)
    }
    for term in made.lengths {
      guard let count = world.length(term.length, scope.assignment) else {
        throw .unknownLength(term.length.concrete(scope.assignment))
      }
      offset += term.count * count
    }
    guard !labels.isEmpty else { return .constant(offset == 0 ? 1 : 0) }
    guard let count = Tensor.count(shape), count <= Plan.largestTensor else { throw .tooLarge }
    let slot = try plan.input(shape, Self.zeros(of: counts, offset, shape, count))
    return Scaled(scale: 1, view: plan.view(slot, labels))
  }

  /// 1 at the places, counted from 1, where `Σ count·index + offset` vanishes.
  private static func zeros(of counts: [Int], _ offset: Int, _ shape: [Int], _ count: Int)
    -> [Double]
  {
    var index = Array(repeating: 1, count: shape.count)
    var entries: [Double] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let sum = zip(counts, index).reduce(offset) { $0 + $1.0 * $1.1 }
      entries.append(sum == 0 ? 1 : 0)
      var axis = shape.count - 1
      while axis >= 0 {
        index[axis] += 1
        if index[axis] <= shape[axis] { break }
        index[axis] = 1
        axis -= 1
      }
    }
    return entries
  }
}
