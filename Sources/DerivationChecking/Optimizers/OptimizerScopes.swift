import DerivationDocuments
import Elaboration
import MathSyntax

/// The optimisers of an article, for statements that its own model gives no meaning.
final class OptimizerScopes {
  let finder: OptimizerFinder
  let seed: UInt64
  private var made: [OptimizerFinder.Place: OptimizerModel] = [:]

  init?(_ article: Article, seed: UInt64) {
    guard let finder = OptimizerFinder(article) else { return nil }
    self.finder = finder
    self.seed = seed
  }

  /// The model of an update, with the recurrences that count where it stands.
  func model(of update: OptimizerFinder.Candidate) -> OptimizerModel {
    if let known = made[update.place] { return known }
    let model = OptimizerModel(finder.rule(of: update), finder, seed: seed)
    made[update.place] = model
    return model
  }

  /// The models whose formulas stand in a section: of those whose updates do, else of the others.
  private func models(in section: Int) -> [OptimizerModel] {
    let own = finder.updates.filter { $0.section == section }.map(model)
    guard own.isEmpty else { return own }
    return finder.updates.map(model).filter { model in
      model.rule.recurrences.contains { $0.section == section }
    }
  }

  /// The model in which a statement of the article was judged, where that is an optimiser's.
  func model(judging place: OptimizerFinder.Place) -> OptimizerModel? {
    guard role(of: place) == nil else { return nil }
    let formula = finder.article.formulas[place.formula]
    return models(judging: formula.statements[place.statement], section: formula.section).first?
      .model
  }

  /// Statements that say nothing of the article's own model.
  var places: Set<OptimizerFinder.Place> {
    var found: Set<OptimizerFinder.Place> = []
    for (index, formula) in finder.article.formulas.enumerated() where formula.directive != .skip {
      for (place, written) in formula.statements.enumerated() where !written.member.hasNoLetters {
        let own = OptimizerFinder.Place(formula: index, statement: place)
        if role(of: own) != nil || !models(judging: written, section: formula.section).isEmpty {
          found.insert(own)
        }
      }
    }
    for update in finder.updates {
      found.formUnion(finder.rule(of: update).starts.map(\.candidate.place))
    }
    return found
  }

  /// What a statement is among the formulas of an optimiser; `nil` where it belongs to none.
  func role(of place: OptimizerFinder.Place) -> StatementRole? {
    if finder.gradients.contains(where: { $0.place == place }) { return .definition }
    for update in finder.updates {
      let model = model(of: update)
      if let role = model.role(of: place) { return role }
      // `m_0 = v_0 = 0` is one start for both.
      let isChained = model.rule.starts.contains { start in
        finder.precedes(place, start.candidate.place)
      }
      if isChained { return .definition }
    }
    return nil
  }

  /// The models in which a claim may be judged, with the claim in their letters; none where it says
  /// something of other things too.
  func models(judging written: WrittenStatement, section: Int) -> [(
    model: OptimizerModel, claim: WrittenStatement
  )] {
    guard finder.gradient.point(of: written.member) == nil else { return [] }
    var found: [(model: OptimizerModel, claim: WrittenStatement)] = []
    for model in models(in: section) {
      var claim = written
      claim.head = model.notation.claim(written.head)
      claim.member = model.notation.claim(written.member)
      claim.predecessor = model.notation.claim(written.predecessor)
      let letters = claim.head.letterNames.union(claim.member.letterNames)
        .subtracting(claim.head.boundLetters).subtracting(claim.member.boundLetters)
      guard letters.isSubset(of: model.letters.union(finder.gradient.letters)) else { continue }
      found.append((model, claim))
    }
    return found
  }
}

extension OptimizerScopes {
  /// Whether a claim that fails for arbitrary gradients is wrong: not where it may be about the gradient
  /// of a loss that the article writes out, as `g_t = 2θ_{t-1}` for `J(θ) = θ²`.
  fileprivate func refutes(_ written: WrittenStatement) -> Bool {
    !finder.statesLoss && !finder.mixesGradient(written.head, written.member)
  }
}

extension OptimizerFinder {
  /// Whether a statement stands before another one in the same chain.
  func precedes(_ place: Place, _ other: Place) -> Bool {
    guard place.formula == other.formula else { return false }
    let statements = article.formulas[place.formula].statements
    return statements[place.statement].chain == statements[other.statement].chain
      && statements[place.statement].position < statements[other.statement].position
  }

  /// A function of the parameter is written out.
  var statesLoss: Bool {
    article.formulas.flatMap(\.statements).contains { statement in
      guard case .product(let factors, signs: [.juxtaposition]) = statement.head.kind,
        factors.count == 2, case .bracketed(.round, let argument) = factors[1].kind
      else { return false }
      return mentions(gradient.parameters, argument)
    }
  }

  /// The parameter beside its gradient.
  func mixesGradient(_ head: Notation, _ member: Notation) -> Bool {
    [head, member].contains { mentions(gradient.parameters, $0) }
      && [head, member].contains { mentions(gradient.names, $0) }
  }

  private func mentions(_ names: [Notation], _ node: Notation) -> Bool {
    if let name = SteppedName(node, letters: gradient.letters), names.contains(name.name) {
      return true
    }
    return node.parts.contains { mentions(names, $0) }
  }
}

extension Notation {
  /// The letters that its sums run over.
  fileprivate var boundLetters: Set<String> {
    var found: Set<String> = []
    if case .bigOperator(_, let lower?, _, _) = kind {
      if case .relation(let members, _) = lower.kind, let first = members.first {
        found.formUnion(first.letterNames)
      }
    }
    return parts.reduce(into: found) { $0.formUnion($1.boundLetters) }
  }
}

extension ArticleSession {
  /// What a statement without a meaning in the article's model is in that of an optimiser.
  func optimized(_ written: WrittenStatement, _ statement: Int, in formula: Int)
    -> CheckedStatement?
  {
    guard let optimizers else { return nil }
    let place = ModelSetup.StatementPlace(formula: formula, statement: statement)
    let writer = StatementWriter(formula: formula, in: article.formulas[formula], setup: setup)
    if let role = optimizers.role(of: place) {
      guard case .definition = role else { return nil }
      var checked = writer.statement(written, role: role) {
        .undecided("redefinition", CheckWording.severalDefinitions)
      }
      checked.message = CheckWording.optimizerFormula
      return checked
    }
    let verdicts = optimizers.models(
      judging: written, section: article.formulas[formula].section
    ).map { model, claim in
      model.bench.certifiedVerdict(
        claim.head, claim.relation, claim.member, conditions: claim.conditions,
        vocabulary: vocabulary, isComplete: options.listsIndistinguishable)
    }
    // Under several rules of the section it must be the same.
    guard let verdict = verdicts.first, verdicts.allSatisfy({ $0.status == verdict.status }),
      verdict.status == .verified || verdict.status == .refuted && optimizers.refutes(written)
    else { return nil }
    var checked = writer.statement(written, role: .claim) { verdict }
    checked.notes.append(CheckWording.optimizerModel)
    return checked
  }
}

extension CheckedStatement {
  /// The article's own model says nothing of it.
  var mayBeOptimizers: Bool {
    status == .unread || status == .undecided && codes == ["redefinition"]
  }
}

extension CheckWording {
  static let optimizerFormula = "says how the optimiser makes its steps"
  static let optimizerModel =
    "judged by the recurrences of the optimiser, whose gradients are any numbers"
}
