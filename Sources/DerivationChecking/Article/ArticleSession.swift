import ClaimEdits
import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax
import TensorExpressions

/// One article with its model and its worlds, kept while its statements are judged (and mended).
public final class ArticleSession {
  public let path: String
  public let article: Article
  public private(set) var setup: ModelSetup
  private(set) var bench: ClaimBench
  let options: CheckOptions
  private var conventions: [Convention] = []
  /// What the mutants of the certificate are made with.
  private(set) var vocabulary = EditVocabulary()
  /// Where symbols are defined anew, the models of the sections; known after ``check()``.
  private(set) var models: SectionModels?
  /// The recurrences of its optimisers, apart from its model.
  let optimizers: OptimizerScopes?

  public init(path: String, text: String, options: CheckOptions = CheckOptions()) {
    self.path = path
    self.options = options
    let read = ArticleReader.read(path: path, text: text, outside: options.outside)
    let plain = PrimedIndices.renaming(in: EntryBrackets.removing(from: Self.rewritten(read)))
    let apart = LossesApart.renaming(in: plain)
    article = IterationBrackets.removing(
      from: SampleLabels.removing(from: PartialSubscripts.reading(in: apart)))
    optimizers = OptimizerScopes(article, seed: Self.seed(options, article))
    // Under `network:` nothing runs over steps, and what the front matter calls an optimiser's is that.
    let isApart = article.context.network != nil || article.context.training?.optimizer != nil
    setup = ModelSetup(article: article, apart: isApart ? optimizers?.places ?? [] : [])
    bench = ClaimBench(setup, seed: Self.seed(options, article))
  }

  /// The same article in another model.
  init(_ other: ArticleSession, _ setup: ModelSetup, _ bench: ClaimBench) {
    path = other.path
    options = other.options
    article = other.article
    optimizers = nil
    self.setup = setup
    self.bench = bench
    vocabulary = other.vocabulary
    conventions = other.conventions
  }

  /// What is short for something else in full.
  private static func rewritten(_ article: Article) -> Article {
    let whole = Ellipses.expanded(
      in: UpdateChains.rewritten(
        SampledFunctions.written(
          in: LayersByLetters.named(in: ScientificNumbers.reading(in: article)))))
    let written = BarePoints.noted(in: SumScopes.extended(in: whole))
    return Zeros.plain(
      in: PrimedNames.named(in: StepDifferences.named(in: Probabilities.named(in: written))))
  }

  static func seed(_ options: CheckOptions, _ article: Article) -> UInt64 {
    options.seed ?? article.context.seed.map { UInt64(bitPattern: Int64($0)) } ?? 0
  }

  /// Checks every statement of the article.
  public func check() -> CheckedArticle {
    let diagnostics = article.diagnostics + setup.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return CheckedArticle(path: path, article: article, diagnostics: diagnostics)
    }
    var models = SectionModels(article, setup, bench, seed: Self.seed(options, article))
    settleConventions(&models)
    self.models = models
    var statements: [CheckedStatement] = []
    vocabulary = bench.vocabulary(
      article.formulas.flatMap(\.statements).flatMap { [$0.head, $0.member] })
    surroundings.assumed = article.formulas.flatMap(\.statements).compactMap(\.assumedMatrix)
      .filter { name in setup.isFree(name) && !setup.taken.contains { $0.name == name } }
    for formula in article.placeOrder { check(formula, into: &statements) }
    NearNames(article: article, scope: setup.scope).help(&statements)
    Expectations.apply(article, to: &statements)
    var checked = CheckedArticle(
      path: path, article: article, diagnostics: diagnostics, conventions: conventions,
      statements: statements, modelDescription: setup.description)
    checked.symbols = setup.symbols
    checked.diagnostics += trainingProblems(checked)
    return checked
  }

  private func settleConventions(_ models: inout SectionModels) {
    let scopes = models
    let election = ConventionElection(
      article: article, setup: setup, bench: bench, seed: Self.seed(options, article)
    ) { [article] formula, statement in
      scopes.isFirst(
        scopes.scopes.choice(
          formula: formula, statement: statement, section: article.formulas[formula].section))
    }
    let result = election.run()
    if let changed = result.setup {
      setup = changed
      bench = ClaimBench(changed, seed: Self.seed(options, article))
      models = SectionModels(models, changed, bench)
    }
    conventions = result.conventions
  }

  /// The verdict on any statement in this article's scope, as if it stood there.
  public func verdict(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    conditions: [FormulaNotation.Piece] = []
  ) -> ClaimVerdict {
    bench.verdict(head, relation, member, conditions: conditions)
  }

  private func check(_ index: Int, into statements: inout [CheckedStatement]) {
    let formula = article.formulas[index]
    let writer = StatementWriter(formula: index, in: formula, setup: setup)
    if formula.directive == .skip {
      statements.append(writer.skipped())
      return
    }
    let start = statements.count
    var chain = ChainPlaces()
    let solved = SolvedEquations.start(formula, in: article.source)
    for (place, written) in formula.statements.enumerated() {
      let context = StatementContext(
        written: written, place: .init(formula: index, statement: place),
        judging: judging(written, place, in: index),
        first: chain[written.chain, 1].map { statements[$0] },
        before: (chain.before(written) ?? chains.before(written)).map { ($0, statements[$0]) },
        followsSolved: solved.map { place >= $0 } ?? false)
      chain[written.chain, written.position] = statements.count
      statements.append(checked(context))
    }
    statements += memberships(formula, writer)
    statements += formula.failures.map { writer.failure($0) }
    if statements.count == start { statements.append(writer.mention()) }
    statements[start...].sort { ($0.range, $0.message) < ($1.range, $1.message) }
    chains.merge(chain)
  }

  /// The shapes and sets that are declared beside the statements of a formula.
  private func memberships(_ formula: Formula, _ writer: StatementWriter) -> [CheckedStatement] {
    formula.declarations.compactMap { piece in
      guard case .chain(let declared) = piece.content,
        declared.relations.map(\.relation) == [.element], declared.members.count == 2
      else { return nil }
      return writer.membership(piece, declared.members[0], declared.members[1]) { [bench] in
        bench.verdict(declared.members[0], .element, declared.members[1], conditions: [])
      }
    }
  }

  private(set) lazy var assumed = AssumedScopes(article, seed: Self.seed(options, article))
  private(set) lazy var lateDefinitions = LateDefinitions(
    article, seed: Self.seed(options, article))
  private(set) lazy var looseLabels = LooseLabels(article)
  private(set) lazy var valuesAfterSteps = ValuesAfterSteps(article)
  var surroundings = ChainContext()
  /// A chain may go on over several displays.
  private var chains = ChainPlaces()
}
