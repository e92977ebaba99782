import TensorExpressions
import Tensors

/// Concrete sizes and the numbers of the free symbols: one instance of a model.
public struct World: Sendable {
  /// The integers that are fixed: the depth.
  public var assignment: IntegerAssignment
  /// The lengths of the axes, concrete ones only: `.indexed("n", .constant(2))`, `.named("m")`.
  /// `.fixed(k)` needs none; with one, the world is smaller than what is written.
  public var lengths: [AxisLength: Int]
  /// What abstract functions are drawn from.
  public var seed: UInt64
  /// The tensor of every free instance that is needed, the family's index being `.constant(k)` or
  /// `nil`.
  public var values: [SymbolInstance: Tensor]

  public init(
    assignment: IntegerAssignment = [:], lengths: [AxisLength: Int] = [:], seed: UInt64 = 0,
    values: [SymbolInstance: Tensor] = [:]
  ) {
    self.assignment = assignment
    self.lengths = lengths
    self.seed = seed
    self.values = values
  }

  /// The length as a number under an assignment; `nil` where the world does not know it.
  public func length(_ length: AxisLength, _ assignment: IntegerAssignment) -> Int? {
    length.concrete(assignment).total { lengths[$0] }
  }
}
