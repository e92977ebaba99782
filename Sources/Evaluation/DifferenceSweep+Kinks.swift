import FiniteDifferences

/// Derivatives on both sides of a kink that no step avoids.
extension DifferenceSweep {
  /// The derivatives on both sides for each row, and the patterns of signs there.
  private struct Sides {
    var left: [Double] = []
    var right: [Double] = []
    var size = 0.0
    var patterns: [[[FloatingPointSign?]]]
    var step: Double
  }

  /// Fills in a column from two steps; it stays unknown where a side has a kink of its own.
  mutating func measureSides(_ column: Int) {
    guard let coarse = sides(column, rung: 1), let fine = sides(column, rung: 2),
      coarse.patterns == fine.patterns
    else { return }
    for row in fine.left.indices {
      let (left, right) = (fine.left[row], fine.right[row])
      let truncation = max(
        (left - coarse.left[row]).magnitude, (right - coarse.right[row]).magnitude)
      let place = row * table.columns + column
      table.estimates[place] = DifferenceEstimate(
        value: (left + right) / 2,
        errorBound: truncation + 10 * Double.ulpOfOne * fine.size / fine.step, step: fine.step)
      table.spreads[place] = (right - left).magnitude / 2
    }
  }

  private mutating func sides(_ column: Int, rung: Int) -> Sides? {
    let stencil = table.method.stencil(at: plan.memory[variable.base + column], rung: rung)
    guard stencil.smallStep > 0, stencil.smallStep.isFinite else { return nil }
    var patterns: [[[FloatingPointSign?]]] = []
    let isClear = sample(column, stencil) { [kinks, plan] point in
      let pattern = kinks.pattern(plan)
      // Three points on the left, then three on the right.
      if point % 3 == 0 { patterns.append(pattern) }
      return patterns.last == pattern
    }
    guard isClear else { return nil }
    var sides = Sides(patterns: patterns, step: stencil.smallStep)
    for row in 0..<numerator.count {
      let values = (0..<FivePointStencil.count).map { at($0, row) }
      guard
        let slopes = stencil.sides(
          values[0], values[1], values[2], values[3], values[4], values[5])
      else { return nil }
      sides.left.append(slopes.left)
      sides.right.append(slopes.right)
      sides.size = values.reduce(sides.size) { max($0, $1.magnitude) }
    }
    return sides
  }
}
