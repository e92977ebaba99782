import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// Numbers behind an update, `w ← w - η ∂L/∂w = 1.4`, that are wrong for the old value of w and right for
/// the new one: which of the two is meant is said in words.
struct ValuesAfterSteps {
  private let steps: [Step]

  private struct Step {
    var formula: Int
    var statement: Int
    /// The old name.
    var target: Notation
    /// What the new value is: its number, where the chain ends in one.
    var value: Notation
  }

  init(_ article: Article) {
    var steps: [Step] = []
    for (formula, place) in article.statementPlaces {
      let statement = article.formulas[formula].statements[place]
      guard statement.position == 1, let target = Self.target(statement) else { continue }
      let chain = article.formulas[formula].statements.filter { $0.chain == statement.chain }
      let number = chain.last { $0.member.isNumeric }?.member
      steps.append(
        Step(
          formula: formula, statement: place, target: target, value: number ?? statement.member))
    }
    self.steps = steps
  }

  /// The w of `w ← …`, `w = w - …`, `w_{new} = w - …`, `w' = w - …`.
  private static func target(_ statement: WrittenStatement) -> Notation? {
    let (head, member) = (statement.head, statement.member)
    if let old = head.withoutNewMark {
      return UpdateClaim.mentions(old, member) ? old : nil
    }
    return statement.relation == .assign || UpdateClaim.repeatsTarget(head, member) ? head : nil
  }

  /// The model with the numbers that the steps before a statement make; `nil` where there are none.
  ///
  /// Steps follow each other: a later one of the same name is taken in place of the earlier one.
  func setup(
    behind bench: ClaimBench, formula: Int, statement: Int, in order: [Int]
  ) -> ModelSetup? {
    guard let place = order.firstIndex(of: formula) else { return nil }
    var setup = bench.setup
    var isChanged = false
    for step in steps {
      guard let other = order.firstIndex(of: step.formula),
        (other, step.statement) < (place, statement),
        case .symbol(let id)? = setup.scope.binding(of: step.target),
        setup.scope.ownNumbers[id] != nil, let value = bench.ownValue(of: step.value)
      else { continue }
      setup.built.scope.ownNumbers[id] = value
      isChanged = true
    }
    return isChanged ? setup : nil
  }
}

extension ClaimBench {
  /// The value of a number with the article's own numbers in it.
  func ownValue(of member: Notation) -> Double? {
    guard
      case .readings(let readings) = elaborator.elaborate(member, .equal, member, ranges: []),
      let reading = readings.first, reading.equation.axes.isEmpty,
      NumberClaim(scope: setup.scope).isComplete(reading.equation.left),
      let evaluator = judge.ownEvaluator()
    else { return nil }
    return (try? evaluator.value(of: reading.equation.left, axes: []))?.elements.first
  }
}

extension Article {
  /// Every statement, in the order of the text.
  fileprivate var statementPlaces: [(formula: Int, statement: Int)] {
    placeOrder.flatMap { formula in
      formulas[formula].statements.indices.map { (formula, $0) }
    }
  }
}

extension CheckWording {
  static let valuesAfterStep =
    "wrong for the old value of what was updated above, and right for the new one; give the new "
    + "value a name of its own (`w^{new}`)"
}
