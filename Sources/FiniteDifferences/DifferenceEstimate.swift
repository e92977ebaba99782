/// A derivative measured by differences, with what is needed to judge it: one row of evidence.
public struct DifferenceEstimate: Hashable, Sendable {
  /// The estimate; NaN where no step of the ladder had only finite values.
  public var value: Double
  /// A bound of the error of ``value``; infinite where there is no estimate.
  public var errorBound: Double
  /// The larger of the two steps, `h₁`; 0 where there is no estimate.
  public var step: Double

  public init(value: Double, errorBound: Double, step: Double) {
    self.value = value
    self.errorBound = errorBound
    self.step = step
  }

  /// No step gave finite values.
  public static let none = DifferenceEstimate(value: .nan, errorBound: .infinity, step: 0)

  /// Whether there is an estimate at all.
  public var isKnown: Bool { errorBound.isFinite }

  /// Whether the claimed derivative is within the bound, `|claim − value| ≤ slack·errorBound`.
  ///
  /// - Parameter slack: 10 by default: the bound held in 540 of 540 measured entries without slack,
  ///   a factor of 10 leaves room for functions that are less smooth.
  public func agrees(with claim: Double, slack: Double = 10) -> Bool {
    (claim - value).magnitude <= slack * errorBound
  }
}
