/// One operation of a plan over labelled loops.
///
/// The loops are labelled by their place: first those of the output, in the order of its axes, then
/// those that are summed over. Operands are views with these labels.
struct Step {
  enum Kind: Hashable {
    /// `Σ_p c_p·operand_p`, and no sum over loops.
    case linear
    /// `c·Σ a·b`, over the loops that the output does not have.
    case contract
    /// `c·a/b`.
    case quotient
    case map(ScalarOperator)
    /// `a^b`.
    case power
    /// Over the last loop.
    case softmax
    /// The operand put into zeros at the places of `target`.
    case scatter
  }

  var kind: Kind
  var output: Int
  var lengths: [Int]
  var outputRank: Int
  var operands: [View]
  /// One for each operand of a linear step, else one.
  var scales: [Double]
  /// Where a scatter writes: a view of the output, labelled by the loops.
  var target: View?

  var loops: [Loop] { lengths.enumerated().map { Loop(label: $0, length: $1) } }
}
