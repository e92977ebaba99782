/// The six points at which the 5-point rule is evaluated with two steps, and what they give.
///
///     D(h) = (f(x−2h) − 8·f(x−h) + 8·f(x+h) − f(x+2h)) / 12h
///
/// with `h₁ = 2·h₂`, so that `x ± 2h₂ = x ± h₁` are shared. The error of `D(h)` is `h⁴f⁗′/30`.
///
/// The bound `|D(h₁) − D(h₂)| + 4·ε·|f|/h₂` adds the truncation error of the larger step, about 15
/// times that of the smaller one, whose estimate is returned, to the rounding errors of `f`.
///
/// Source: B. Fornberg, "Generation of finite difference formulas on arbitrarily spaced grids",
/// Math. Comp. 51 (1988), table 1.
public struct FivePointStencil: Hashable, Sendable {
  /// The number of points.
  public static let count = 6
  /// The six points as multiples of `h₂`, in the order in which values are expected.
  public static let multiples: [Double] = [-4, -2, -1, 1, 2, 4]

  public let point: Double
  /// `h₂`, rounded so that `point + smallStep` is exact.
  public let smallStep: Double

  /// The stencil at `point` with the larger step near `step`.
  public init(point: Double, step: Double) {
    self.point = point
    // The step that is really taken: else ε·|x|/h would be added to the relative error.
    let shifted = point + step / 2
    self.smallStep = shifted - point
  }

  /// `h₁`.
  public var step: Double { 2 * smallStep }

  /// The place of the point `index`, from 0.
  @inlinable
  public func place(_ index: Int) -> Double {
    switch index {
    case 0: point - 4 * smallStep
    case 1: point - 2 * smallStep
    case 2: point - smallStep
    case 3: point + smallStep
    case 4: point + 2 * smallStep
    default: point + 4 * smallStep
    }
  }

  /// The estimate from the values at the six points, `.none` when one of them is not finite or the
  /// step vanished.
  @inlinable
  public func estimate(
    _ f0: Double, _ f1: Double, _ f2: Double, _ f3: Double, _ f4: Double, _ f5: Double
  ) -> DifferenceEstimate {
    let large = ((f0 - f5) + 8 * (f4 - f1)) / (12 * step)
    let small = ((f1 - f4) + 8 * (f3 - f2)) / (12 * smallStep)
    let size = max(
      max(f0.magnitude, f5.magnitude), max(f1.magnitude, f4.magnitude),
      max(f2.magnitude, f3.magnitude))
    let bound = (large - small).magnitude + 4 * Double.ulpOfOne * size / smallStep.magnitude
    // A NaN or an infinity among the values makes the bound NaN or infinite; `max` may hide a NaN,
    // the differences do not.
    guard bound.isFinite, small.isFinite else { return .none }
    return DifferenceEstimate(value: small, errorBound: bound, step: step)
  }

  /// The derivatives to the left and to the right of the point, from the values of one side alone.
  ///
  ///     D⁺(h) = (−4·f(x+h) + 5·f(x+2h) − f(x+4h)) / 2h
  ///
  /// The value at the point has no part in it, so that a kink may lie close to the point and not in it.
  /// The error is `4·h²·f‴/3`.
  ///
  /// - Returns: `nil` when a value is not finite, the step vanished, or the function jumps.
  public func sides(
    _ f0: Double, _ f1: Double, _ f2: Double, _ f3: Double, _ f4: Double, _ f5: Double
  ) -> (left: Double, right: Double)? {
    let left = (4 * f2 - 5 * f1 + f0) / (2 * smallStep)
    let right = (5 * f4 - 4 * f3 - f5) / (2 * smallStep)
    // Where both sides lead at the point.
    let gap = (8 * f3 - 6 * f4 + f5) / 3 - (8 * f2 - 6 * f1 + f0) / 3
    let size = max(f2.magnitude, f3.magnitude)
    let slack = smallStep.magnitude * max(left.magnitude, right.magnitude) + 1e-13 * size
    guard left.isFinite, right.isFinite, gap.magnitude <= slack else { return nil }
    return (left, right)
  }
}
