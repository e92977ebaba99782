import Elaboration
import MathSyntax
import TensorExpressions

/// `L = 3`, `n_0 = 4`, `m = 7`: what is said of the sizes of a declared network.
struct SizeClaim {
  let model: Model

  /// The verdict, `nil` when the statement is not about a size.
  func verdict(_ head: Notation, _ member: Notation, _ reading: Reading?) -> ClaimVerdict? {
    guard case .number(let text) = member.kind, let stated = Int(text) else { return nil }
    if case .symbol(let letter) = head.kind, letter.name == "L", let depth = model.ownDepth {
      return judged(stated, depth)
    }
    guard case .length(let length)? = reading?.equation.left else { return nil }
    var assignment: IntegerAssignment = [:]
    if let depth = model.ownDepth { assignment[.depth] = depth }
    guard let own = model.ownLengths[length.concrete(assignment)] else {
      return .undecided("sizes-not-stated", CheckWording.sizesNotStated)
    }
    return judged(stated, own)
  }

  private func judged(_ stated: Int, _ own: Int) -> ClaimVerdict {
    stated == own
      ? ClaimVerdict(status: .verified, codes: [], message: CheckWording.sizeHolds(own))
      : ClaimVerdict(
        status: .refuted, codes: ["value-mismatch", "contradicts-model"],
        message: CheckWording.sizeDiffers(own, stated: stated))
  }
}
