import ClaimEdits
import DerivationDocuments
import Diagnostics
import MathSyntax

/// Two small changes of the member at once, for the slips that come in pairs: `a δ` for `δ aᵀ`.
struct PairProposals {
  let claim: WrittenStatement
  /// Whether the shapes already differ; there are then no numbers, and only edits that change shapes
  /// can help.
  let isShapeConflict: Bool
  let vocabulary: EditVocabulary

  /// Least unlikely first; lazily, since the list is long and a search short.
  var proposals: some Sequence<ProposedRepair> {
    let kinds = isShapeConflict ? Self.shapeKinds : Self.valueKinds
    // Two changes of a single name leave nothing of it.
    let first = claim.member.isCompound ? edits(of: claim.member, kinds) : []
    let likely = pairs(first, kinds)
    let mixed = isShapeConflict ? pairs(first, Self.valueKinds) : []
    return [likely, mixed].joined()
  }

  private func pairs(_ first: [ClaimEdit], _ kinds: [ClaimEdit.Kind]) -> [ProposedRepair] {
    var pairs: [ProposedRepair] = []
    for edit in first {
      for second in edits(of: edit.edited, kinds) where pairs.count < Self.limit {
        // Two changes at one place are one change, or none.
        guard second.kind != edit.kind || second.range != edit.range else { continue }
        pairs.append(proposal(edit, second))
      }
    }
    return pairs
  }

  /// More are never judged.
  private static let limit = 400

  private func edits(of side: Notation, _ kinds: [ClaimEdit.Kind]) -> [ClaimEdit] {
    let edits = ClaimEdits.edits(of: side, vocabulary: vocabulary)
    return kinds.flatMap { kind in
      edits.filter { $0.kind == kind && !(kind == .flipSign && $0.range == side.range) }
    }
  }

  private static let shapeKinds: [ClaimEdit.Kind] = [
    .swapFactors, .addTranspose, .dropTranspose, .raiseIndex, .lowerIndex,
  ]
  private static let valueKinds: [ClaimEdit.Kind] = [
    .functionToDerivative, .flipSign, .swapDifference, .swapArgument, .derivativeToFunction,
    .raiseIndex, .lowerIndex,
  ]

  private func proposal(_ first: ClaimEdit, _ second: ClaimEdit) -> ProposedRepair {
    let codes = [first.diagnosis, second.diagnosis]
    return ProposedRepair(
      head: claim.head, member: second.edited,
      codes: codes[0] == codes[1] ? [codes[0]] : codes,
      change: DiagnosisWording.both(first.change, second.change),
      advice: DiagnosisWording.twoChanges, range: TextRange(0, 0), preference: 2_000)
  }
}

extension Notation {
  /// Several factors or terms.
  fileprivate var isCompound: Bool {
    switch kind {
    case .product(let factors, _): factors.count > 1
    case .sum(let terms): terms.count > 1 || terms.contains { $0.value.isCompound }
    default: children.contains(where: \.isCompound)
    }
  }
}
