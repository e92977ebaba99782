import ClaimEdits
import Elaboration
import MathSyntax

extension ClaimBench {
  /// The verdict on a claim of the article, with what the certificate of a verified one says.
  ///
  /// - Parameter isComplete: whether everything that cannot be told from the claim is listed; the
  ///   status is the same without.
  func certifiedVerdict(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    conditions: [FormulaNotation.Piece], vocabulary: EditVocabulary,
    isComplete: Bool
  ) -> ClaimVerdict {
    let verdict = verdict(head, relation, member, conditions: conditions)
    guard verdict.status == .verified, !verdict.isAboutNumbers,
      let reading = verdict.readings.first
    else { return verdict }
    if reading.left == reading.right { return powerless(verdict, CheckWording.sameSides) }
    // An inequality was attacked already; a change of a loose one is as true as the loose one.
    if case .order = reading.equation.kind { return verdict }
    // Entries that are named by numbers exist in the article's own sizes.
    let namesEntries = reading.equation.namesEntries(in: setup.scope.model)
    let judge = namesEntries ? ownLengthsJudge ?? self.judge : self.judge
    var elaborator = elaborator
    elaborator.explicitPartials = reading.isExplicit
    let result = PowerCertificate(
      elaborator: elaborator, judge: judge, vocabulary: vocabulary, isComplete: isComplete
    ).result(reading, head: head, member: member)
    var certified = verdict
    certified.evidence?.indistinguishable = result.indistinguishable
    return result.isPowerless ? powerless(certified, CheckWording.noPower) : certified
  }

  /// The verdict on a claim that holds, but could not have failed.
  private func powerless(_ verdict: ClaimVerdict, _ reason: String) -> ClaimVerdict {
    var powerless = verdict
    powerless.status = .undecided
    powerless.codes = ["no-power"]
    powerless.message = reason
    return powerless
  }

  /// What the edits of this article's claims can put in.
  func vocabulary(_ notations: [Notation]) -> EditVocabulary {
    var vocabulary = EditVocabulary.collected(from: notations)
    if vocabulary.batchSize == nil, setup.network?.batch != nil, setup.scope.defines(NameKey("m")) {
      vocabulary.batchSize = Notation(.symbol(Letter("m")))
    }
    return vocabulary
  }
}

extension CheckWording {
  static let noPower = "no small change of this statement could be told from it"
  static let sameSides = "both sides are the same, so it says nothing"
}
