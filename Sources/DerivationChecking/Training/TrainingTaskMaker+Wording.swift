import DerivationDocuments
import Diagnostics
import TensorExpressions
import Training

extension TrainingTaskMaker {
  /// A run with its symbols in LaTeX and its sources as statements.
  func described(_ run: TrainingDeclaration.Run, _ place: Int, _ outcome: TrainingOutcome)
    -> ArticleTraining.Run
  {
    ArticleTraining.Run(
      name: run.name ?? Self.name(run, place, of: declaration.runs.count),
      learningRate: run.learningRate, until: run.until, outcome: outcome,
      drivers: outcome.drivers.map { driver in
        let derivative = "\\frac{\\partial \(loss)}{\\partial \(latex(driver.variable))}"
        if case .formula(let source) = driver.origin { return (derivative, source) }
        return (derivative, nil)
      },
      updates: outcome.updates, untouched: outcome.untouched.map(latex),
      optimizer: outcome.optimizer)
  }

  private static func name(_ run: TrainingDeclaration.Run, _ place: Int, of count: Int) -> String {
    if let rule = run.rules.first { return "rule (\(rule.text))" }
    return count == 1 ? "training" : "run \(place + 1)"
  }

  private var loss: String { setup.scope.loss.map { latex(SymbolInstance($0)) } ?? "J" }

  private func latex(_ instance: SymbolInstance) -> String {
    let symbols = setup.scope.model.symbols
    guard symbols.indices.contains(instance.symbol.rawValue) else { return "?" }
    let index = instance.index.map { "^{(\($0.offset))}" } ?? ""
    let name = symbols[instance.symbol.rawValue].name
    let isWord = name.count > 1 && name.allSatisfy(\.isLetter)
    return (isWord ? "\\mathrm{\(name)}" : name) + index
  }

  static func diagnostic(_ problem: TrainingFormulas.RuleProblem, line: Int) -> Diagnostic {
    switch problem {
    case .unknown(let rule, let labels):
      let known = labels.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        id: "unknown-rule", headline: "no formula has the label `\(rule)` (line \(line))",
        help: labels.isEmpty
          ? "give the update a label: `\\tag{1}` inside it, or `(1)` behind it"
          : "updates are labelled \(known)")
    case .notRunnable(let rule):
      return Diagnostic(
        id: "unknown-rule",
        headline: "the formula `\(rule)` (line \(line)) is no update or gradient that was read")
    case .several(let names):
      let known = names.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        id: "unknown-rule",
        headline: "`training` (line \(line)) does not say which of the article’s optimisers to run",
        help: "name one by its label or heading, `rule: …`: \(known)")
    case .noOptimizer(let names):
      let name = names.first ?? "θ"
      return Diagnostic(
        id: "unknown-rule",
        headline: "no formula of the article changes "
          + names.map { "`\($0)`" }.joined(separator: ", ") + " step by step (line \(line))",
        help: "write the step: `\(name)_t = \(name)_{t-1} - η g_t` or `\(name) ← \(name) - η g`")
    case .noUpdate:
      return Diagnostic(
        id: "unknown-rule",
        headline: "`training` (line \(line)) finds no verified update in the article",
        help: "a training runs the article’s own formulas: state how a parameter changes, "
          + "such as `W ← W − η ∂J/∂W`")
    }
  }

  func diagnostic(_ failure: TrainingFailure) -> Diagnostic {
    Diagnostic(id: "training-failed", headline: headline(failure), help: help(failure))
  }

  private func headline(_ failure: TrainingFailure) -> String {
    switch failure {
    case .noUpdate: "no update changes a parameter of this model"
    case .noSamples: "there are no samples to train with"
    case .notFree(let target):
      "`\(latex(target))` is computed by a formula, and cannot be updated"
    case .missingValue(let instance): "nothing gives `\(latex(instance))` a value"
    case .dataWidth(let symbol, let given, let wanted):
      "the data have \(given) numbers a sample for `\(latex(SymbolInstance(symbol)))`, "
        + "which takes \(wanted)"
    case .optimizer(let failure): Self.headline(failure)
    case .evaluation(let reason): "a formula cannot be evaluated: \(reason.text)"
    case .tooMuchWork(let work):
      "it would take about \(Int(min(work, 1e18)) / 1_000_000_000) thousand million "
        + "multiplications; at most \(Int(Trainer.mostWork) / 1_000_000_000) are made"
    }
  }

  private static func headline(_ failure: OptimizerFailure) -> String {
    switch failure {
    case .missingValues(let names):
      "nothing gives \(names.map { "`\($0)`" }.joined(separator: ", ")) a value"
    case .circular(let name): "a step of the optimiser needs `\(name)` before it is made"
    case .notByEntry(let name):
      "the formula for `\(name)` does more than change every parameter by itself"
    case .tooFarBack(let name): "the optimiser needs a value of `\(name)` that is too long ago"
    case .startsDiffer(let names):
      "the given starts of \(names.map { "`\($0)`" }.joined(separator: ", ")) belong to different "
        + "first steps"
    case .startUnknown(let name): "the start of `\(name)` is no number"
    }
  }

  private func help(_ failure: TrainingFailure) -> String? {
    switch failure {
    case .optimizer(.missingValues(let names)):
      "state it in the text, `\(names.first ?? "β") = 0.9`, or in the front matter, under `values`; "
        + "`learning-rate` is the rate"
    case .optimizer(.startsDiffer): "count the steps of all of them alike: `m_0 = 0`, `v_0 = 0`"
    case .missingValue(let instance):
      instance.symbol == setup.scope.rate
        ? "give the step a length: `learning-rate: 0.1`"
        : "give it in the front matter: in the data, or as one of `values`"
    case .tooMuchWork: "take fewer epochs, or fewer samples"
    default: nil
    }
  }
}
