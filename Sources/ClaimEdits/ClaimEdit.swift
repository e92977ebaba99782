import Diagnostics
import MathSyntax

/// One small change of one side of a statement: the commonest slips of derivations, both ways.
///
/// Applied to a right statement it makes the mistake `mutation`; where it mends a wrong one, the
/// author's mistake was `diagnosis`. Adding a transpose is the mutation `extra-transpose` and the
/// repair of a `missing-transpose`.
public struct ClaimEdit: Hashable, Sendable {
  public var kind: Kind
  /// The author's mistake when this edit mends the statement, in English:
  /// `the transpose on W is missing`.
  public var change: String
  public var edited: Notation
  /// The place of the change in the original side, in offsets of its formula's text.
  public var range: TextRange

  /// Permanent kebab-case name of the mistake that the edit makes in a right statement.
  public var mutation: String { kind.mutation }
  /// Permanent kebab-case name of the author's mistake when the edit mends a wrong statement.
  public var diagnosis: String { kind.diagnosis }

  /// What an edit does. In the order in which edits of one place are listed: likelier slips first.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case addTranspose, dropTranspose, transposeProduct
    case raiseIndex, lowerIndex, turnIndex
    case flipSign, swapDifference
    case addActivationDerivative, dropActivationDerivative
    case functionToDerivative, derivativeToFunction
    case swapFactors, matrixToElementwise, elementwiseToMatrix
    case swapArgument, swapIndices
    case timesTwo, timesHalf, dropTwo, dropHalf
    case addMean, dropMean
    case dropTerm, dropFactor, dropSum, dropPower
  }
}

extension ClaimEdit.Kind {
  public var mutation: String { names.mutation }
  public var diagnosis: String { names.diagnosis }

  /// The edit only multiplies the side by a number or by ±1 or by 1/m. An update's rate absorbs the
  /// positive ones, so they say nothing there.
  public var isFactor: Bool {
    switch self {
    case .timesTwo, .timesHalf, .dropTwo, .dropHalf, .addMean, .dropMean: true
    default: false
    }
  }

  private var names: (mutation: String, diagnosis: String) {
    switch self {
    case .addTranspose: ("extra-transpose", "missing-transpose")
    case .dropTranspose: ("missing-transpose", "extra-transpose")
    case .transposeProduct: ("transposed-result", "transposed-result")
    case .raiseIndex, .lowerIndex: ("index-shift", "index-shift")
    case .turnIndex: ("index-direction", "index-direction")
    case .flipSign: ("wrong-sign", "wrong-sign")
    case .swapDifference: ("swapped-difference", "swapped-difference")
    case .addActivationDerivative:
      ("extra-activation-derivative", "missing-activation-derivative")
    case .dropActivationDerivative:
      ("missing-activation-derivative", "extra-activation-derivative")
    case .functionToDerivative: ("derivative-for-activation", "activation-for-derivative")
    case .derivativeToFunction: ("activation-for-derivative", "derivative-for-activation")
    case .swapFactors: ("swapped-factors", "swapped-factors")
    case .matrixToElementwise, .elementwiseToMatrix: ("wrong-product", "wrong-product")
    case .swapArgument: ("wrong-argument", "wrong-argument")
    case .swapIndices: ("swapped-indices", "swapped-indices")
    case .timesTwo, .dropHalf: ("factor-two", "factor-half")
    case .timesHalf, .dropTwo: ("factor-half", "factor-two")
    case .addMean: ("extra-mean", "missing-mean")
    case .dropMean: ("missing-mean", "extra-mean")
    case .dropTerm: ("missing-term", "extra-term")
    case .dropFactor: ("missing-factor", "extra-factor")
    case .dropSum: ("missing-sum", "extra-sum")
    case .dropPower: ("missing-power", "extra-power")
    }
  }
}
