import ClaimEdits
import DerivationDocuments
import MathSyntax

/// The edits of the catalogue as proposals: those of the member first, then those of the head.
struct CatalogueProposals {
  let claim: WrittenStatement
  /// What the numbers say; `nil` where the shapes already differ and there are none.
  let ratio: ClaimRatio?
  let vocabulary: EditVocabulary

  var proposals: [ProposedRepair] {
    let member = ClaimEdits.edits(of: claim.member, vocabulary: vocabulary)
      .filter { isPossible($0, in: claim.member) }
      .map { proposal($0, head: claim.head, member: $0.edited, side: claim.member) }
    // The head of a chain is shared by all its members, which may well be right.
    guard claim.position == 1 else { return member }
    let head = ClaimEdits.edits(of: claim.head, vocabulary: vocabulary)
      .filter { isPossible($0, in: claim.head) && $0.kind.isMeantForHeads }
      .map { proposal($0, head: $0.edited, member: claim.member, side: claim.head) }
    return member + head
  }

  /// Factors and signs of a whole side are decided by the numbers, where there are numbers.
  private func isPossible(_ edit: ClaimEdit, in side: Notation) -> Bool {
    guard let ratio else { return true }
    switch edit.kind {
    case .timesTwo, .timesHalf: return false
    case .addMean: return ratio == .perInstance
    case .flipSign where edit.range == side.range:
      return ratio.isMinusOne
    default: return true
    }
  }

  private func proposal(
    _ edit: ClaimEdit, head: Notation, member: Notation, side: Notation
  ) -> ProposedRepair {
    ProposedRepair(
      head: head, member: member, codes: codes(edit.kind), change: edit.change,
      advice: advice(edit, in: side),
      range: edit.range == side.range ? .init(0, 0) : edit.range,
      preference: edit.kind.preference(ratio) + (head == claim.head ? 0 : 500))
  }

  private func codes(_ kind: ClaimEdit.Kind) -> [String] {
    if ratio?.isMinusOne ?? false {
      return kind == .flipSign ? ["wrong-sign"] : ["wrong-sign", kind.diagnosis]
    }
    return switch kind {
    case .dropTwo, .dropHalf, .dropMean: ["extra-factor", kind.diagnosis]
    case .timesTwo, .timesHalf, .addMean: ["missing-factor", kind.diagnosis]
    default: [kind.diagnosis]
    }
  }

  /// The place before and after, where that says it best.
  private func advice(_ edit: ClaimEdit, in side: Notation) -> String {
    let printer = LaTeXPrinter()
    let place = side.smallestPart(covering: edit.range)
    let before = printer.print(place)
    switch edit.kind {
    case .raiseIndex, .lowerIndex, .turnIndex, .swapDifference, .swapArgument,
      .functionToDerivative,
      .derivativeToFunction, .transposeProduct, .swapFactors:
      // Swapped factors stand in no order of place, and are not found again.
      let changed = edit.edited.smallestPart(covering: edit.range)
      let after = printer.print(changed)
      if changed.range == place.range, after != before {
        return DiagnosisWording.instead(after, of: before)
      }
    default: break
    }
    return DiagnosisWording.advice(edit.kind, before)
  }
}

extension ClaimEdit.Kind {
  /// Likely slips first, and what takes most away last.
  fileprivate func preference(_ ratio: ClaimRatio?) -> Int {
    if ratio?.isMinusOne ?? false {
      if self == .swapDifference { return -10 }
      if self == .flipSign { return -5 }
    }
    if ratio != nil, ratio != .some(.none), isDroppedFactor { return -3 }
    let isLoss =
      switch self {
      case .dropTerm, .dropFactor, .dropSum, .dropPower: true
      default: false
      }
    return 10 * rawValue + (isLoss ? 1_000 : 20)
  }

  private var isDroppedFactor: Bool {
    self == .dropTwo || self == .dropHalf || self == .dropMean
  }

  /// What is asked for is seldom wrong; but a letter or an index of it may be.
  fileprivate var isMeantForHeads: Bool {
    switch self {
    case .addTranspose, .dropTranspose, .raiseIndex, .lowerIndex, .turnIndex, .swapArgument,
      .swapIndices,
      .functionToDerivative, .derivativeToFunction:
      true
    default: false
    }
  }
}
