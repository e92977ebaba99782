import DerivationDocuments
import Elaboration
import Evaluation
import MathSyntax
import TensorExpressions
import Tensors

/// The numbers that an article prints for what it computes, `h_1 = i_1 w_1 + i_2 w_2 = 0.85`.
struct PrintedIntermediates {
  /// Symbols that are computed, with the number that is printed for them first.
  private(set) var values: [(id: SymbolID, number: PrintedNumber)] = []

  init(_ article: Article, _ elaborator: Elaborator) {
    let scope = elaborator.scope
    let defined = Set(scope.model.definitions.map(\.symbol))
    for statement in article.formulas.flatMap(\.statements) {
      guard [.equal, .approximate].contains(statement.relation),
        let number = PrintedNumber(statement.member), number.halfUnit > 0,
        case .readings(let readings) = elaborator.elaborate(
          statement.head, .equal, statement.head), readings.count == 1,
        case .element(let instance, let indices) = readings[0].equation.left, indices.isEmpty,
        instance.index == nil, defined.contains(instance.symbol),
        !values.contains(where: { $0.id == instance.symbol })
      else { continue }
      values.append((instance.symbol, number))
    }
  }

  /// The model in which what is printed has its printed value, the head's own symbol aside; `nil` where
  /// nothing changes.
  func evaluator(
    for head: TensorExpression, _ model: Model, _ world: World, exact: (SymbolID) -> Double?
  ) -> Evaluator? {
    var own: SymbolID?
    if case .element(let instance, _) = head { own = instance.symbol }
    var model = model
    var world = world
    var changes = false
    for (id, number) in values where id != own {
      // What is printed wrongly is no rounding.
      guard let value = exact(id), abs(value - number.value) <= number.halfUnit * (1 + 1e-9) else {
        continue
      }
      model.definitions.removeAll { $0.symbol == id }
      world.values[SymbolInstance(id)] = Tensor(number.value)
      changes = changes || abs(value - number.value) > 1e-12 * abs(value)
    }
    return changes ? try? Evaluator(model: model, world: world) : nil
  }
}

extension ClaimBench {
  /// What the head comes to when the article's own rounded numbers are used on the way.
  private func valueFromIntermediates(_ reading: Reading) -> Double? {
    let head = reading.equation.left
    guard reading.equation.axes.isEmpty, reading.equation.ranges.isEmpty, !head.hasDerivative,
      let own = judge.ownEvaluator(), let world = judge.maker.ownWorld()
    else { return nil }
    let evaluator = printedIntermediates.evaluator(for: head, setup.scope.model, world) { id in
      (try? own.value(of: .element(SymbolInstance(id), []), axes: []))?.elements.first
    }
    return (try? evaluator?.value(of: head, axes: []))?.elements.first
  }

  func holdsFromIntermediates(_ reading: Reading, _ numbers: WrittenNumbers) -> Bool {
    guard numbers.values.count == 1, let printed = numbers.printed?.first,
      let value = valueFromIntermediates(reading)
    else { return false }
    return abs(value - printed.value) <= numbers.slack[0] * (1 + 1e-9)
  }

  /// Where the rounded numbers would give something else than the unrounded ones, the reader is told.
  func noteIntermediates(
    _ verdict: inout ClaimVerdict, _ reading: Reading, _ numbers: WrittenNumbers
  ) {
    guard numbers.values.count == 1, let printed = numbers.printed?.first, printed.halfUnit > 0,
      let value = valueFromIntermediates(reading),
      abs(value - printed.value) > numbers.slack[0] * (1 + 1e-9),
      let exact = verdict.evidence?.samples.first?.measured
    else { return }
    verdict.notes.append(
      CheckWording.roundedWouldGive(
        DecimalText.short(value), exact: DecimalText.short(exact)))
  }
}
