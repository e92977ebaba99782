import DerivationDocuments
import Diagnostics
import Elaboration
import Evaluation
import TensorExpressions
import Tensors
import Training

extension ArticleSession {
  /// Runs what `training:` asks for, with the formulas that `checked` found to hold; `nil` where it
  /// asks for nothing.
  public func train(_ checked: CheckedArticle, _ host: TrainingHost) -> ArticleTraining? {
    guard let declaration = article.context.training, !checked.isUnusable else { return nil }
    let maker = TrainingTaskMaker(self, checked, declaration)
    var result = ArticleTraining()
    let path = self.path
    let data: TrainingDataSource.Made
    do {
      data = try maker.source { host.read(path, $0) }.make()
    } catch {
      result.diagnostics.append(
        Diagnostic(id: error.id, headline: error.headline, help: error.help))
      return result
    }
    result.data = data.description
    for (place, run) in declaration.runs.enumerated() {
      do {
        let task = try maker.task(run, data)
        let outcome = try Trainer(task).run { epoch in
          host.progress(place + 1, declaration.runs.count, epoch, run.epochs)
        }
        result.runs.append(maker.described(run, place, outcome))
      } catch let problem as TrainingTaskMaker.Problem {
        result.diagnostics.append(problem.diagnostic)
      } catch let failure as TrainingFailure {
        result.diagnostics.append(maker.diagnostic(failure))
      } catch {
        result.diagnostics.append(
          Diagnostic(id: "training-failed", headline: "the training cannot run: \(error)"))
      }
    }
    return result
  }

  /// What `training:` names that does not exist; quick, for every check.
  func trainingProblems(_ checked: CheckedArticle) -> [Diagnostic] {
    guard let declaration = article.context.training else { return [] }
    let maker = TrainingTaskMaker(self, checked, declaration)
    return declaration.runs.compactMap { run -> Diagnostic? in
      do throws(TrainingFormulas.RuleProblem) {
        _ = try maker.chosen(run.rules)
        return nil
      } catch {
        return TrainingTaskMaker.diagnostic(error, line: run.rules.first?.line ?? declaration.line)
      }
    }
  }
}

/// Makes tasks for a trainer from an article that has been checked.
struct TrainingTaskMaker {
  let setup: ModelSetup
  let context: ArticleContext
  let declaration: TrainingDeclaration
  let formulas: TrainingFormulas
  let symbols: DataSymbols
  let optimizers: OptimizerScopes?
  /// The place of a statement among those of the checked article.
  let statement: (OptimizerFinder.Place) -> Int?

  struct Problem: Error { var diagnostic: Diagnostic }

  init(
    _ session: ArticleSession, _ checked: CheckedArticle, _ declaration: TrainingDeclaration
  ) {
    setup = session.setup
    context = session.article.context
    self.declaration = declaration
    formulas = TrainingFormulas(
      session.article, checked.statements, scope: session.setup.scope
    ) { session.reading(formula: $0, statement: $1) }
    symbols = DataSymbols(session.setup, session.article.context)
    optimizers = session.optimizers
    let article = session.article
    statement = { place in
      let range = article.formulas[place.formula].statements[place.statement].range
      return checked.statements.firstIndex { $0.formula == place.formula && $0.range == range }
    }
  }

  /// What a run is made of: formulas for gradients, and either updates or an optimiser.
  func chosen(_ rules: [PlacedText]) throws(TrainingFormulas.RuleProblem) -> (
    gradients: [GradientFormula], updates: [UpdateFormula], optimizer: OptimizerModel?
  ) {
    guard let choice = try optimizer(rules) else {
      do throws(TrainingFormulas.RuleProblem) {
        let chosen = try formulas.chosen(rules)
        return (chosen.gradients, chosen.updates, nil)
      } catch {
        guard case .unknown(let rule, let labels) = error else { throw error }
        throw .unknown(rule, labels: labels + optimizerNames)
      }
    }
    return (try formulas.gradients(choice.others), [], choice.model)
  }

  func source(read: @escaping (String) -> Result<String, TrainingHost.FileProblem>)
    -> TrainingDataSource
  {
    TrainingDataSource(
      declaration: declaration, symbols: symbols, model: setup.scope.model, read: read)
  }

  func task(_ run: TrainingDeclaration.Run, _ data: TrainingDataSource.Made) throws -> TrainingTask
  {
    let chosen:
      (
        gradients: [GradientFormula], updates: [UpdateFormula], optimizer: OptimizerModel?
      )
    do throws(TrainingFormulas.RuleProblem) { chosen = try self.chosen(run.rules) } catch {
      throw Problem(
        diagnostic: Self.diagnostic(error, line: run.rules.first?.line ?? declaration.line))
    }
    guard let loss = setup.scope.loss else {
      throw Problem(
        diagnostic: Diagnostic(
          id: "training-failed", headline: "there is no loss that a training could lower"))
    }
    let seed = UInt64(bitPattern: Int64(declaration.seed))
    var given = Set(setup.scope.ownNumbers.keys)
    var world = try world(data.train, seed: seed)
    if let rate = setup.scope.rate, let value = run.learningRate {
      world.values[SymbolInstance(rate)] = Tensor(value)
      given.insert(rate)
    }
    var task = TrainingTask(
      model: setup.scope.model, world: world, given: given, sampleLength: sampleLength(data.train),
      loss: loss, prediction: symbols.prediction, gradients: chosen.gradients,
      updates: chosen.updates, data: data.train, test: data.test,
      options: TrainingOptions(
        epochs: run.epochs, until: run.until, batch: run.batch, seed: seed))
    if let optimizer = chosen.optimizer {
      task.optimizer = try rule(optimizer, run)
      task.updates = gradientsOfAll(loss, optimizer, data.train)
    }
    return task
  }

  /// The axis that all of the data's symbols have, where one of them has another one too: `X ∈ ℝ^{m×n}`
  /// and `Y ∈ ℝ^{m×k}`, or `y ∈ ℝ^m`.
  private func sampleLength(_ data: TrainingData) -> AxisLength? {
    if setup.network != nil { return setup.network?.batch == nil ? nil : .batch }
    let shapes = data.columns.map { setup.scope.model[$0.symbol].axes }
    guard shapes.contains(where: { $0.count > 1 }), let first = shapes.first else { return nil }
    return first.first { axis in shapes.allSatisfy { $0.contains(axis) } }
  }

  /// The article's own world; lengths that it leaves open are those of the data.
  private func world(_ data: TrainingData, seed: UInt64) throws -> World {
    var model = setup.scope.model
    for (name, size) in context.sizes where model.ownLengths[.named(name)] == nil {
      model.ownLengths[.named(name)] = size
    }
    let samples = sampleLength(data)
    for column in data.columns {
      let axes = model[column.symbol].axes.filter { $0 != samples }
      guard axes.count == 1, case .named = axes[0], model.ownLengths[axes[0]] == nil else {
        continue
      }
      model.ownLengths[axes[0]] = column.width
    }
    let maker = WorldMaker(
      model: model, seed: seed, ownValues: NumberClaim.ownValues(setup.scope))
    guard let world = maker.ownWorld() ?? maker.world(0) else {
      throw Problem(
        diagnostic: Diagnostic(
          id: "training-failed", headline: "the sizes of the model are not known",
          help: "give the lengths that are left open: `sizes: {h: 32}`"))
    }
    return world
  }
}

extension ArticleSession {
  /// The reading of a statement that was judged.
  fileprivate func reading(formula: Int, statement: Int) -> Reading? {
    guard isJudgedByFirst(formula: formula, statement: statement) else { return nil }
    let written = article.formulas[formula].statements[statement]
    return bench.verdict(
      written.head, written.relation, written.member, conditions: written.conditions
    ).readings.first
  }
}
