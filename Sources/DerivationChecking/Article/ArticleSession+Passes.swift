import DerivationDocuments
import Elaboration
import MathSyntax

/// A statement where it stands: what judges it there, and what was said of its chain so far.
struct StatementContext {
  let written: WrittenStatement
  let place: ModelSetup.StatementPlace
  let judging: ArticleSession.Judging
  /// The first statement of its chain in the same formula.
  let first: CheckedStatement?
  /// The statement right before it in its chain, with its index in the article's list.
  let before: (index: Int, checked: CheckedStatement)?
  /// It is, or follows, a derivative that is set to zero.
  let followsSolved: Bool

  var bench: ClaimBench { judging.bench }
}

/// What is said of one statement: the verdict of its model, and the passes over it that take the
/// article around it into account.
extension ArticleSession {
  func checked(_ context: StatementContext) -> CheckedStatement {
    let passes = [
      nameTableValue, readAsOptimizers, noteNewScope, settleStep, acceptRounding, notePrinted,
      heedSurroundings, heedSolvedEquation, heedLooseLabel, acceptStatedRange, heedConditions,
      heedAssumptions, heedNewValues, heedCollecting, inherit,
    ]
    var checked = byItsModel(context)
    for pass in passes { pass(&checked, context) }
    return checked
  }

  private func byItsModel(_ context: StatementContext) -> CheckedStatement {
    let (written, judging) = (context.written, context.judging)
    var role = judging.role
    if !(role?.isClaim ?? true),
      context.bench.judgesUpdate(written.head, written.relation, written.member)
    {
      role = .claim
    }
    return writer(context).statement(written, role: role, verdict: judging.verdict)
  }

  private func writer(_ context: StatementContext) -> StatementWriter {
    StatementWriter(
      formula: context.place.formula, in: formula(context), setup: context.judging.setup)
  }

  private func formula(_ context: StatementContext) -> Formula {
    article.formulas[context.place.formula]
  }

  private func nameTableValue(_ checked: inout CheckedStatement, _ context: StatementContext) {
    guard formula(context).isTableValue, checked.status == .definition else { return }
    checked.message = CheckWording.tableValue
  }

  private func readAsOptimizers(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let place = context.place
    guard checked.mayBeOptimizers,
      let other = optimized(context.written, place.statement, in: place.formula)
    else { return }
    checked = other
  }

  private func noteNewScope(_ checked: inout CheckedStatement, _ context: StatementContext) {
    guard checked.status == .definition,
      let note = newScope(context.place.statement, in: context.place.formula)
    else { return }
    checked.notes.append(note)
  }

  /// The first member of the chain has said what `Δ` is.
  private func settleStep(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let written = context.written
    guard checked.codes == ["step-or-gradient"], written.conditions.isEmpty,
      context.first?.status == .verified,
      let verdict = context.bench.settledStep(written.head, written.member)
    else { return }
    checked = writer(context).statement(written, role: .claim) { verdict }
  }

  private func acceptRounding(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let written = context.written
    guard written.position > 1, context.bench.isNumeric(written.member) else { return }
    checked.acceptRounding(
      of: written.predecessor, written.member,
      before: context.before?.checked.status == .verified, context.bench)
  }

  private func notePrinted(_ checked: inout CheckedStatement, _ context: StatementContext) {
    if checked.status == .verified { context.bench.note(context.written) }
  }

  private func heedSurroundings(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let formula = formula(context)
    surroundings.note(context.written, section: formula.section, isDisplay: formula.display)
    surroundings.soften(
      &checked, context.written, section: formula.section, earlier: context.first)
  }

  private func heedSolvedEquation(_ checked: inout CheckedStatement, _ context: StatementContext) {
    if context.followsSolved { SolvedEquations.soften(&checked) }
  }

  private func heedLooseLabel(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let (written, place) = (context.written, context.place)
    guard place.statement == formula(context).statements.count - 1, written.relation == .equal,
      let factored = looseLabels.factored(written.member, in: place.formula)
    else { return }
    LooseLabels.soften(
      &checked,
      asFactor: context.bench.verdict(
        written.head, .equal, factored, conditions: written.conditions))
  }

  private func acceptStatedRange(_ checked: inout CheckedStatement, _ context: StatementContext) {
    guard setup.statedRanges.contains(context.place),
      checked.status == .undecided || checked.status.isDecided
    else { return }
    checked = checked.settled(.definition, CheckWording.statedRange)
  }

  private func heedConditions(_ checked: inout CheckedStatement, _ context: StatementContext) {
    setup.conditions.soften(&checked, context.place)
    softenAfterStep(&checked, context)
  }

  private func heedAssumptions(_ checked: inout CheckedStatement, _ context: StatementContext) {
    assumed.soften(&checked, context.written, context.judging.setup)
    assumed.soften(&checked, context.written, ranges: context.judging.setup)
    lateDefinitions.soften(
      &checked, context.written, at: context.place.statement, context.judging.setup)
  }

  /// A number behind an update may be one of the new values.
  private func heedNewValues(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let (written, place) = (context.written, context.place)
    guard checked.status == .refuted, checked.codes.contains("value-mismatch"),
      written.member.isNumeric,
      let after = valuesAfterSteps.setup(
        behind: context.bench, formula: place.formula, statement: place.statement,
        in: article.placeOrder),
      ClaimBench(after, seed: Self.seed(options, article)).verdict(
        written.head, written.relation, written.member, conditions: written.conditions
      ).status == .verified
    else { return }
    checked = checked.settled(.undecided, CheckWording.valuesAfterStep)
    checked.codes = ["values-after-step"]
  }

  /// `dW = 0` before `dW = dW + …`: where a loop begins, and no claim about the gradient.
  private func heedCollecting(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let written = context.written
    guard checked.status == .refuted, written.position == 1, written.member.kind == .number("0"),
      [.equal, .define, .assign].contains(written.relation),
      collected(in: context.judging.setup.scope).contains(written.head)
    else { return }
    checked = checked.settled(.mention, CheckWording.startOfCollecting)
  }

  /// What lines such as `dW = dW + x δ` and `dW += x δ` collect.
  private func collected(in scope: Scope) -> [Notation] {
    article.formulas.flatMap(\.statements).filter { statement in
      if statement.relation == .plusAssign { return true }
      guard statement.position == 1, [.equal, .define, .assign].contains(statement.relation) else {
        return false
      }
      return AccumulationClaim(statement.head, statement.member, scope: scope)?.term != nil
    }.map(\.head)
  }

  /// A wrong member that equals the wrong one before it.
  private func inherit(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let written = context.written
    guard checked.status == .refuted, written.position > 1, let earlier = context.before,
      earlier.checked.status == .refuted,
      context.bench.verdict(
        written.predecessor, written.relation, written.member, conditions: written.conditions
      ).status == .verified
    else { return }
    checked.inherits = earlier.index
    checked.codes.append("inherited")
    checked.notes.insert(CheckWording.inherits(line: line(earlier.checked)), at: 0)
  }

  private func line(_ statement: CheckedStatement) -> Int {
    article.source.position(at: statement.range.start).line
  }
}

extension StatementRole {
  fileprivate var isClaim: Bool {
    switch self {
    case .claim: true
    case .definition, .redefinition, .unread: false
    }
  }
}

extension ArticleSession {
  /// A number behind an update may be one of the new values.
  fileprivate func softenAfterStep(_ checked: inout CheckedStatement, _ context: StatementContext) {
    let written = context.written
    guard checked.status == .refuted, checked.codes.contains("value-mismatch"),
      written.member.isNumeric,
      let after = valuesAfterSteps.setup(
        behind: context.bench, formula: context.place.formula,
        statement: context.place.statement, in: article.placeOrder),
      ClaimBench(after, seed: Self.seed(options, article)).verdict(
        written.head, written.relation, written.member, conditions: written.conditions
      ).status == .verified
    else { return }
    checked = checked.settled(.undecided, CheckWording.valuesAfterStep)
    checked.codes = ["values-after-step"]
  }
}
