import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax
import TensorExpressions
import Training

/// Trainings whose steps are the article's recurrences.
extension TrainingTaskMaker {
  /// The optimiser that a run asks for, and the rules that name other formulas.
  struct OptimizerChoice {
    var model: OptimizerModel
    var others: [PlacedText]
  }

  /// - Returns: `nil` where the steps are updates of the model's own parameters.
  func optimizer(_ rules: [PlacedText]) throws(TrainingFormulas.RuleProblem) -> OptimizerChoice? {
    guard let optimizers else {
      guard let declared = declaration.optimizer else { return nil }
      throw .noOptimizer(declared.parameters.map(\.text))
    }
    let finder = optimizers.finder
    guard !rules.isEmpty else {
      guard !formulas.hasVerifiedUpdate else { return nil }
      guard finder.updates.count == 1 else { throw .several(names(of: finder.updates)) }
      return OptimizerChoice(model: optimizers.model(of: finder.updates[0]), others: [])
    }
    var named: [OptimizerFinder.Candidate] = []
    var preferred: Set<OptimizerFinder.Place> = []
    var others: [PlacedText] = []
    for rule in rules {
      let labelled = finder.candidates.filter { $0.label == rule.text && !$0.hasNoLetters }
      let updates = finder.updates.filter { update in labelled.contains { $0.place == update.place }
      }
      if labelled.isEmpty {
        let below = formulas.knows(rule.text) ? [] : updatesBelow(heading: rule.text)
        if below.isEmpty { others.append(rule) }
        named += below
      } else {
        named += updates
        if updates.isEmpty { preferred.formUnion(labelled.map(\.place)) }
      }
    }
    if named.isEmpty, !preferred.isEmpty {
      named = finder.updates.filter { update in
        finder.rule(of: update, preferring: preferred).recurrences.contains {
          preferred.contains($0.place)
        }
      }
      named = Array(named.prefix(1))
      if named.isEmpty { return nil }
    }
    guard let update = named.first else { return nil }
    guard named.count == 1 else { throw .several(names(of: named)) }
    guard !preferred.isEmpty else {
      return OptimizerChoice(model: optimizers.model(of: update), others: others)
    }
    let rule = finder.rule(of: update, preferring: preferred)
    return OptimizerChoice(
      model: OptimizerModel(rule, finder, seed: optimizers.seed), others: others)
  }

  /// The updates under a heading and those below it.
  private func updatesBelow(heading: String) -> [OptimizerFinder.Candidate] {
    guard let optimizers else { return [] }
    let sections = optimizers.finder.article.sections
    let wanted = heading.lowercased()
    guard let first = sections.firstIndex(where: { $0.title.lowercased() == wanted }) else {
      return []
    }
    let end =
      sections[(first + 1)...].firstIndex { $0.level <= sections[first].level } ?? sections.endIndex
    return optimizers.finder.updates.filter { (first..<end).contains($0.section) }
  }

  /// How all optimisers of the article can be asked for.
  var optimizerNames: [String] { names(of: optimizers?.finder.updates ?? []) }

  /// How updates can be asked for: by their labels, else by their headings.
  private func names(of updates: [OptimizerFinder.Candidate]) -> [String] {
    guard let sections = optimizers?.finder.article.sections else { return [] }
    var seen: [String] = []
    for update in updates {
      let name = update.label ?? sections[update.section].title
      if !name.isEmpty, !seen.contains(name) { seen.append(name) }
    }
    return seen
  }

  /// The typed rule with its numbers.
  func rule(_ model: OptimizerModel, _ run: TrainingDeclaration.Run) throws -> OptimizerRule {
    let parts = model.rule.recurrences + [model.rule.update]
    for part in parts {
      if case .definition? = model.role(of: part.place) { continue }
      throw problem(
        "the recurrence in \(line(part)) is not understood",
        help: "write what a step does to every parameter: `m_t = β m_{t-1} + (1-β) g_t`")
    }
    if let part = parts.first(where: \.member.mixesParameters) {
      throw problem(
        "the formula in \(line(part)) does more than change every parameter by itself",
        help: "norms and products of matrices take all parameters together, and are not run")
    }
    guard model.notation.points.count <= 1 else {
      throw problem(
        "the rule in \(line(model.rule.update)) takes gradients at several points", help: nil)
    }
    guard let parameter = model.family(model.notation.letter(of: model.rule.update.name)),
      let gradient = model.family(model.notation.gradientLetter)
    else {
      throw problem(
        "no gradient goes into the steps of \(line(model.rule.update))",
        help: "say which letter it is: `optimizer: {parameter: θ, gradient: g}`")
    }
    let scope = model.setup.scope
    var values = scope.ownNumbers
    if let rate = run.learningRate {
      guard let symbol = scope.rate ?? usualRate(scope) else {
        throw problem(
          "`learning-rate` is given, and the rule in \(line(model.rule.update)) has no rate",
          help: "say which letter it is: `names: {rate: γ}`")
      }
      values[symbol] = rate
    }
    var shown = scope.model
    for place in shown.symbols.indices {
      let name = shown.symbols[place].name
      shown.symbols[place].name = model.notation.shown[name] ?? name
    }
    var rule = OptimizerRule(
      model: shown, parameter: parameter, gradient: gradient, values: values,
      sources: parts.map(\.place).sorted { $0.isBefore($1) }.compactMap(statement))
    switch model.notation.points.first {
    case .shifted(let steps): rule.pointShift = steps
    case .elsewhere: rule.point = model.family(model.notation.pointLetter)
    // An assignment begins with the gradient at the old values.
    case .current, nil: rule.pointShift = model.rule.update.step == nil ? -1 : nil
    }
    return rule
  }

  /// The letter that is called so, or has the usual name.
  private func usualRate(_ scope: Scope) -> SymbolID? {
    let declared = context.names[UsualThing.rate.rawValue].map { [$0.text] }
    for name in declared ?? ["η", "α", "lr"] {
      guard case .success(let notation) = Notation.read(name, as: SourceNotation.of(name)),
        let instance = scope.instance(of: notation), instance.index == nil
      else { continue }
      return instance.symbol
    }
    return nil
  }

  private func line(_ candidate: OptimizerFinder.Candidate) -> String {
    guard let article = optimizers?.finder.article else { return "the article" }
    let range = article.formulas[candidate.place.formula].statements[candidate.place.statement]
      .range
    return "line \(article.source.position(at: range.start).line)"
  }

  private func problem(_ headline: String, help: String?) -> Problem {
    Problem(diagnostic: Diagnostic(id: "training-failed", headline: headline, help: help))
  }

  /// For every parameter of the model its gradient: `W^{(l)} ← ∂J/∂W^{(l)}`.
  ///
  /// Parameters of a declared network are its weights and biases; else they are all that the loss
  /// depends on and the data do not give, but rates, penalties and the like.
  func gradientsOfAll(_ loss: SymbolID, _ model: OptimizerModel, _ data: TrainingData)
    -> [UpdateFormula]
  {
    let scope = setup.scope
    let upstream = NumberClaim(scope: scope).upstream(of: .element(SymbolInstance(loss), []))
    let fixed = Set(
      scope.model.definitions.map(\.symbol) + data.columns.map(\.symbol)
        + [symbols.input, symbols.target].compactMap { $0 })
    let named = scope.instance(of: model.rule.update.name)?.symbol
    let free = scope.model.symbols.indices.map { SymbolID($0) }.filter { id in
      upstream.contains(id) && !fixed.contains(id)
        && scope.model[id].family?.last.variable != .horizon
    }
    let isDeclared = setup.network != nil
    let parameters = free.filter { id in
      let draw = scope.model[id].draw
      return id == named || draw.isParameter || (!isDeclared && draw == .input)
    }
    var result: [UpdateFormula] = []
    for id in parameters {
      let symbol = scope.model[id]
      let index = symbol.family.map { IntegerTerm($0.variable) }
      let axes = symbol.axes.enumerated().map { place, length in
        IndexVariable(id: Self.firstAxis + place, length: length)
      }
      let instance = SymbolInstance(id, index: index)
      let entries = axes.map(ElementIndex.variable)
      result.append(
        UpdateFormula(
          TensorEquation(
            axes: axes, left: .element(instance, entries),
            right: .derivative(
              of: .element(SymbolInstance(loss), []), by: instance, at: entries)),
          source: 0))
    }
    return result
  }

  /// Far from the numbers of read formulas.
  private static let firstAxis = 920_000
}

extension Notation {
  /// `‖g‖`, `gᵀg`, `⟨g, g⟩`: one number made of all parameters.
  fileprivate var mixesParameters: Bool {
    switch kind {
    case .transposeMark, .bracketed(.doubleBar, _), .bracketed(.angle, _): true
    case .scripted(_, _, let sup?, _) where sup.kind == .symbol(Letter("T")): true
    default: parts.contains(where: \.mixesParameters)
    }
  }
}

extension Draw {
  /// Weights and biases are what is trained.
  fileprivate var isParameter: Bool {
    switch self {
    case .weight, .bias: true
    default: false
    }
  }
}
