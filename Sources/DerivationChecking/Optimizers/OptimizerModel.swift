import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions
import Training

/// The recurrences of one rule as a model of their own: parameters and gradients are any numbers.
struct OptimizerModel {
  let rule: OptimizerFinder.Rule
  let notation: OptimizerNotation
  let setup: ModelSetup
  let bench: ClaimBench
  /// Statements of the article, and the formulas of the model they became.
  let formulas: [OptimizerFinder.Place: Int]

  init(_ rule: OptimizerFinder.Rule, _ finder: OptimizerFinder, seed: UInt64) {
    self.rule = rule
    notation = OptimizerNotation(rule, finder)
    var article = finder.article
    var made: [Formula] = []
    var places: [OptimizerFinder.Place: Int] = [:]
    for (place, head, member) in Self.written(rule, notation) {
      places[place] = places[place] ?? made.count
      made.append(
        finder.article.formulas[place.formula].holding(
          place.statement, head, member, chain: made.count))
    }
    formulas = places
    article.formulas = made
    article.contextFormulas = []
    article.assumptions = []
    var context = ArticleContext()
    context.values = finder.article.context.values
    context.names = finder.article.context.names.filter { $0.key == UsualThing.rate.rawValue }
    for name in notation.numbers { context.shapes[name] = [] }
    article.context = context
    setup = ModelSetup(article: article)
    bench = ClaimBench(setup, seed: seed)
  }

  /// Numbers, recurrences and starts with the places they come from.
  private static func written(_ rule: OptimizerFinder.Rule, _ notation: OptimizerNotation)
    -> [(place: OptimizerFinder.Place, head: Notation, member: Notation)]
  {
    var all = rule.numbers.map { (place: $0.place, head: $0.head, member: $0.member) }
    for recurrence in rule.recurrences + [rule.update] {
      let written = notation.written(recurrence)
      all.append((recurrence.place, written.head, written.member))
    }
    for start in rule.starts {
      all.append(
        (
          start.candidate.place, notation.start(start.name, start.step), start.candidate.member
        ))
    }
    if let point = notation.point { all.append((rule.update.place, point.head, point.member)) }
    return all
  }

  /// What a statement of the rule turned out to be.
  func role(of place: OptimizerFinder.Place) -> StatementRole? {
    guard let formula = formulas[place] else { return nil }
    return setup.built.roles[setup.id(formula: formula, statement: 0)]
  }

  /// Letters of the rule's formulas.
  var letters: Set<String> {
    var found: Set<String> = []
    for formula in setup.article.formulas {
      for statement in formula.statements {
        found.formUnion(statement.head.letterNames)
        found.formUnion(statement.member.letterNames)
      }
    }
    return found
  }

  /// The family over steps with this letter.
  func family(_ letter: Notation) -> SymbolID? {
    guard let name = SteppedName(letter, letters: []) else { return nil }
    let stepped = Notation(
      .scripted(
        name.name, subscript: Notation(.number("1")), superscript: nil, primes: 0))
    guard let instance = setup.scope.instance(of: stepped),
      setup.scope.model[instance.symbol].family != nil
    else { return nil }
    return instance.symbol
  }
}

extension Formula {
  /// The formula with one of its statements alone, which says something else.
  fileprivate func holding(
    _ statement: Int, _ head: Notation, _ member: Notation, chain: Int
  ) -> Formula {
    var copy = self
    var written = statements[statement]
    (written.head, written.member, written.predecessor) = (head, member, head)
    (written.relation, written.position, written.chain) = (.equal, 1, chain)
    copy.statements = [written]
    copy.failures = []
    copy.declarations = []
    copy.directive = nil
    return copy
  }
}

extension Notation {
  /// All letters and words in it.
  var letterNames: Set<String> {
    if case .symbol(let letter) = kind { return [letter.name] }
    return parts.reduce(into: []) { $0.formUnion($1.letterNames) }
  }
}
