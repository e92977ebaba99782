import ClaimEdits
import DerivationChecking
import DerivationDocuments
import Diagnostics
import MathSyntax

/// The cause of one refutation, and how it is told.
final class StatementDiagnosis {
  private let session: ArticleSession
  private let alternatives: [AlternativeModel]
  private let vocabulary: EditVocabulary
  private let derivatives: DerivativeFactors

  /// - Parameter session: one that has checked its article.
  init(_ session: ArticleSession) {
    self.session = session
    alternatives = session.alternatives()
    vocabulary = session.editVocabulary()
    let names = session.activationNames()
    derivatives = DerivativeFactors(functions: names.functions, arguments: names.arguments)
  }

  func enrich(_ statement: inout CheckedStatement) {
    guard session.article.formulas.indices.contains(statement.formula) else { return }
    let formula = session.article.formulas[statement.formula]
    guard let claim = formula.statements.first(where: { $0.range == statement.range }) else {
      return
    }
    let verdict = session.verdict(
      claim.head, claim.relation, claim.member, conditions: claim.conditions)
    guard verdict.status == .refuted else { return }
    if let repair = search(claim, verdict).run() {
      tell(repair, claim, formula, &statement)
    }
    tellAlternatives(claim, verdict, &statement)
  }

  private func search(_ claim: WrittenStatement, _ verdict: ClaimVerdict) -> RepairSearch {
    RepairSearch(
      session: session, claim: claim, verdict: verdict, vocabulary: vocabulary,
      derivatives: derivatives)
  }

  private func tell(
    _ repair: ProposedRepair, _ claim: WrittenStatement, _ formula: Formula,
    _ statement: inout CheckedStatement
  ) {
    let mended = MendedStatement.latex(repair.head, claim.relation, repair.member)
    add(repair.codes, to: &statement)
    statement.repair = Repair(statement: mended, change: repair.change)
    statement.help = DiagnosisWording.help(repair.advice, mended)
    guard !repair.range.isEmpty else { return }
    let place = formula.sourceRange(repair.range)
    let isInside = statement.range.start <= place.start && place.end <= statement.range.end
    if isInside, !place.isEmpty, place.count < statement.caret.count { statement.caret = place }
  }

  /// Facts beside the refutation; where no repair is known, how to say that the other thing is meant.
  private func tellAlternatives(
    _ claim: WrittenStatement, _ verdict: ClaimVerdict, _ statement: inout CheckedStatement
  ) {
    let holding = alternatives.filter { alternative in
      alternative.concerns(claim.head, claim.member, verdict)
        && alternative.verifies(
          claim.head, claim.relation, claim.member, conditions: claim.conditions)
    }
    guard !holding.isEmpty else { return }
    statement.notes.append(DiagnosisWording.holdsIf(holding.map(\.choice)))
    if let note = rootFactor(holding, verdict) { statement.notes.append(note) }
    add(holding.map { DiagnosisWording.code($0.kind) }, to: &statement)
    if statement.help == nil {
      statement.help = holding[0].declaration.map(DiagnosisWording.declare)
    }
  }

  /// Where the loss is a root, the same claim without it is off by one number in each world.
  private func rootFactor(_ holding: [AlternativeModel], _ verdict: ClaimVerdict) -> String? {
    guard session.loss == "root-mean-squared-error",
      let other = holding.first(where: { $0.kind == .loss })?.word,
      ClaimRatio(session.numbers(verdict)) == .perInstance
    else { return nil }
    return DiagnosisWording.rootFactor(other)
  }

  private func add(_ codes: [String], to statement: inout CheckedStatement) {
    for code in codes where !statement.codes.contains(code) { statement.codes.append(code) }
  }
}
