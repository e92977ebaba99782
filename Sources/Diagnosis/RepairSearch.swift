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
  /// Pairs are many, and most of them do not even type.
  static let pairLimit = 60

  func run() -> ProposedRepair? {
    let ratio = verdict.readings.isEmpty ? nil : ClaimRatio(session.numbers(verdict))
    let vocabulary = completed
    var seen: Set<Claim> = []
    let single = first(of: proposals(ratio, vocabulary), limit: Self.limit, &seen)
    if let single { return single }
    let pairs = PairProposals(
      claim: claim, isShapeConflict: verdict.readings.isEmpty, vocabulary: vocabulary)
    return first(of: pairs.proposals, limit: seen.count + Self.pairLimit, &seen)
  }

  /// The first that holds, or the first that holds in the sense of shorthand.
  private func first(
    of proposals: some Sequence<ProposedRepair>, limit: Int, _ seen: inout Set<Claim>
  ) -> ProposedRepair? {
    var shorthand: ProposedRepair?
    for proposal in proposals {
      guard seen.count < limit else { break }
      // What is updated is what it is: `(w^+)ᵀ = …` would only say again what `w^+` was said to be.
      guard !isUpdate || proposal.head == claim.head,
        !MendedStatement.isEmpty(proposal.head, proposal.member),
        seen.insert(Claim(head: proposal.head, member: proposal.member)).inserted
      else { continue }
      switch judge(proposal) {
      case .holds: return proposal
      case .shorthand: shorthand = shorthand ?? proposal
      case .fails: continue
      }
    }
    return shorthand
  }

  private var isUpdate: Bool {
    session.isUpdate(claim.head, claim.relation, claim.member)
  }

  private struct Claim: Hashable {
    var head: Notation
    var member: Notation
  }

  /// With the `σ'(…)` that this claim could lack.
  private var completed: EditVocabulary {
    var vocabulary = vocabulary
    vocabulary.activationDerivatives = derivatives.candidates(
      claim.head, claim.member, written: vocabulary.activationDerivatives)
    return vocabulary
  }

  /// In order of preference; what the numbers point at comes first.
  private func proposals(_ ratio: ClaimRatio?, _ vocabulary: EditVocabulary) -> [ProposedRepair] {
    let factors = FactorProposals(
      head: claim.head, member: claim.member, ratio: ratio, loss: session.lossLetter
    ).proposals
    let edits = CatalogueProposals(claim: claim, ratio: ratio, vocabulary: vocabulary).proposals
    let others = EverywhereProposals(claim: claim).proposals
    let insertions = InsertionProposals(
      claim: claim, derivatives: vocabulary.activationDerivatives
    ).proposals
    let all = factors + edits + others + SumProposals(claim: claim).proposals + insertions
    return all.enumerated().sorted {
      ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset)
    }.map(\.element)
  }

  private enum Outcome { case holds, shorthand, fails }

  /// Shorthand rests on a derivative of something that is no number, and no edit writes one: where the
  /// mended claim is shorthand, the claim was meant as shorthand too. It is named where nothing else
  /// holds.
  private func judge(_ proposal: ProposedRepair) -> Outcome {
    guard
      session.mayHold(
        proposal.head, claim.relation, proposal.member, conditions: claim.conditions)
    else { return .fails }
    let mended = session.verdict(
      proposal.head, claim.relation, proposal.member, conditions: claim.conditions)
    guard mended.status == .verified,
      !mended.readings.contains(where: { MendedStatement.isEmpty($0.left, $0.right) })
    else { return .fails }
    return mended.shorthand && !verdict.shorthand ? .shorthand : .holds
  }
}
