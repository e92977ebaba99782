import Tensors

/// An expression whose derivatives were measured by differences, with what is known of the error.
public struct Measurement: Sendable {
  /// With every derivative inside measured by differences.
  public var value: Tensor
  /// A bound for each entry of ``value``: the errors of the measured derivatives, propagated to first
  /// order through the expression with all signs taken against us.
  public var error: Tensor
  /// The same expression by reverse mode.
  public var automatic: Tensor
  public var quality: Quality

  public init(value: Tensor, error: Tensor, automatic: Tensor, quality: Quality) {
    self.value = value
    self.error = error
    self.automatic = automatic
    self.quality = quality
  }

  /// From good to bad; an expression is as good as the worst derivative in it.
  public enum Quality: Int, Hashable, Sendable, Comparable {
    case good
    /// An entry lies on a kink: ``value`` is the middle between the derivatives on both sides, and ten
    /// times ``error`` reaches to either.
    case subgradient
    /// An entry stayed above the cap on every rung of the ladder.
    case noOracle
    /// Differences and reverse mode contradict each other: a fault of the program.
    case oraclesDisagree
    /// A kinked operator's sign pattern changed at a stencil point of every step, and the sides of the
    /// kink could not be measured.
    case kink

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
}
