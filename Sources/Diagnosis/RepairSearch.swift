import ClaimEdits
import DerivationChecking
import DerivationDocuments
import MathSyntax

/// Looks for the smallest change of a refuted claim under which it holds.
struct RepairSearch {
  let session: ArticleSession
  let claim: WrittenStatement
  let verdict: ClaimVerdict
  let vocabulary: EditVocabulary
  let derivatives: DerivativeFactors

  /// More would make a page of wrong formulas slow; the edits that mend real mistakes come first.
  static let limit = 80

  func run() -> ProposedRepair? {
    let ratio = verdict.readings.isEmpty ? nil : ClaimRatio(session.numbers(verdict))
    var seen: Set<Claim> = []
    for proposal in proposals(ratio) {
      guard seen.count < Self.limit else { return nil }
      guard !MendedStatement.isEmpty(proposal.head, proposal.member),
        seen.insert(Claim(head: proposal.head, member: proposal.member)).inserted
      else { continue }
      if holds(proposal) { return proposal }
    }
    return nil
  }

  private struct Claim: Hashable {
    var head: Notation
    var member: Notation
  }

  /// In order of preference; what the numbers point at comes first.
  private func proposals(_ ratio: ClaimRatio?) -> [ProposedRepair] {
    let factors = FactorProposals(head: claim.head, member: claim.member, ratio: ratio).proposals
    var vocabulary = vocabulary
    vocabulary.activationDerivatives = derivatives.candidates(
      claim.head, claim.member, written: vocabulary.activationDerivatives)
    let edits = CatalogueProposals(claim: claim, ratio: ratio, vocabulary: vocabulary).proposals
    let all = factors + edits
    return all.enumerated().sorted {
      ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset)
    }.map(\.element)
  }

  /// Verified, and no more of a shorthand than the claim was.
  private func holds(_ proposal: ProposedRepair) -> Bool {
    let mended = session.verdict(
      proposal.head, claim.relation, proposal.member, conditions: claim.conditions)
    guard mended.status == .verified, !mended.shorthand || verdict.shorthand else { return false }
    return !mended.readings.contains { MendedStatement.isEmpty($0.left, $0.right) }
  }
}
