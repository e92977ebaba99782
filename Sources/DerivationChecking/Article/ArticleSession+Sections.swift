import DerivationDocuments
import Elaboration
import MathSyntax

/// Articles that define symbols anew under a heading: what a statement is judged by.
extension ArticleSession {
  /// The model of a statement, what it is in that model, and its verdict.
  struct Judging {
    var setup: ModelSetup
    var bench: ClaimBench
    var role: StatementRole?
    var verdict: () -> ClaimVerdict
  }

  func judging(_ written: WrittenStatement, _ statement: Int, in formula: Int) -> Judging {
    var judging = scoped(written, statement, in: formula)
    guard !judging.setup.taken.isEmpty else { return judging }
    let plain = judging
    let model = assumed.model(judging.setup, judging.bench, at: formula)
    (judging.setup, judging.bench) = model
    judging.verdict = { [self] in
      guard model.setup.taken == plain.setup.taken else { return certified(written, model.bench) }
      return assumed.limited(plain.verdict(), written, plain.setup, at: formula)
    }
    return judging
  }

  private func scoped(_ written: WrittenStatement, _ statement: Int, in formula: Int) -> Judging {
    let id = setup.id(formula: formula, statement: statement)
    guard let models, !models.scopes.isEmpty else {
      return Judging(setup: setup, bench: bench, role: setup.built.roles[id]) { [self] in
        certified(written, bench)
      }
    }
    let scopes = models.scopes
    // A second meaning in one section.
    if case .redefinition? = setup.built.roles[id],
      scopes.isMember(formula: formula, statement: statement),
      scopes.settled(formula: formula, statement: statement) == nil
    {
      return Judging(setup: setup, bench: bench, role: setup.built.roles[id]) { [self] in
        certified(written, bench)
      }
    }
    let choice = choice(formula, statement, models)
    let model = models.model(leavingOut: choice.leftOut)
    var role = model.setup.built.roles[id]
    // Once more the very definition that holds here.
    if case .definition? = setup.built.roles[id], choice.leftOut.contains(id) { role = .definition }
    // What its section settles is a definition, whatever else the section defines anew further down.
    if case .redefinition? = setup.built.roles[id], !choice.isCertain,
      scopes.settled(formula: formula, statement: statement) != nil
    {
      role = .definition
    }
    return Judging(setup: model.setup, bench: model.bench, role: role) { [self] in
      models.verdict(written, choice) { certified(written, $0) }
    }
  }

  private func certified(_ written: WrittenStatement, _ bench: ClaimBench) -> ClaimVerdict {
    bench.certifiedVerdict(
      written.head, written.relation, written.member, conditions: written.conditions,
      vocabulary: vocabulary, isComplete: options.listsIndistinguishable)
  }

  private func choice(_ formula: Int, _ statement: Int, _ models: SectionModels)
    -> DefinitionScopes.Choice
  {
    models.scopes.choice(
      formula: formula, statement: statement, section: article.formulas[formula].section)
  }

  /// That a definition takes the place of another one in its section.
  func newScope(_ statement: Int, in formula: Int) -> String? {
    guard let scopes = models?.scopes,
      let member = scopes.settled(formula: formula, statement: statement),
      let first = scopes.replaced(by: member)
    else { return nil }
    return CheckWording.newScope(line: setup.line(of: first.id))
  }

  /// Whether a statement was judged by the first definition of every symbol.
  func isJudgedByFirst(formula: Int, statement: Int) -> Bool {
    guard let models, !models.scopes.isEmpty else { return true }
    return models.isFirst(choice(formula, statement, models))
  }

  /// The session in whose model a statement was judged: this one, or one of a section that defines
  /// symbols anew. To be called after ``check()``.
  public func session(of checked: CheckedStatement) -> ArticleSession {
    guard article.formulas.indices.contains(checked.formula),
      let place = article.formulas[checked.formula].statements.firstIndex(where: {
        $0.range == checked.range
      })
    else { return self }
    if checked.notes.contains(CheckWording.optimizerModel),
      let model = optimizers?.model(judging: .init(formula: checked.formula, statement: place))
    {
      return ArticleSession(self, model.setup, model.bench)
    }
    var judged: (setup: ModelSetup, bench: ClaimBench) = (setup, bench)
    if let models, !models.scopes.isEmpty {
      let choice = choice(checked.formula, place, models)
      if !models.isFirst(choice) { judged = models.model(leavingOut: choice.leftOut) }
    }
    judged = assumed.model(judged.setup, judged.bench, at: checked.formula)
    return judged.bench === bench ? self : ArticleSession(self, judged.setup, judged.bench)
  }
}
