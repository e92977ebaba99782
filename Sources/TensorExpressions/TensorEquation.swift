/// A claim with nothing left open: both sides as functions of the same indices.
public struct TensorEquation: Hashable, Sendable {
  /// The free indices of both sides: the axes of the tensors, and written element indices.
  public var axes: [IndexVariable]
  public var left: TensorExpression
  public var right: TensorExpression
  /// Free family indices with what must exist: the instances are all assignments for which every
  /// symbol instance of `left` and `right` exists and `ranges` hold.
  public var ranges: [InstanceRange]
  public var kind: Kind

  public enum Kind: Hashable, Sendable {
    /// `left = right`.
    case equality
    /// An update of `target`: `left` is `−η·∂J/∂target`, `right` is new − old; they may differ by one
    /// positive number `c` for all entries, layers and worlds.
    case update
    /// `left ≤ right` entry by entry, `left < right` where it is strict.
    case order(isStrict: Bool)
  }

  public init(
    axes: [IndexVariable], left: TensorExpression, right: TensorExpression,
    ranges: [InstanceRange] = [], kind: Kind = .equality
  ) {
    self.axes = axes
    self.left = left
    self.right = right
    self.ranges = ranges
    self.kind = kind
  }
}

/// A written range of a free family index, `for l = 1, …, L - 1`; `nil` bounds are open.
public struct InstanceRange: Hashable, Sendable {
  public var variable: IntegerVariable
  public var first: IntegerTerm?
  public var last: IntegerTerm?
  public init(_ variable: IntegerVariable, first: IntegerTerm? = nil, last: IntegerTerm? = nil) {
    self.variable = variable
    self.first = first
    self.last = last
  }
}
