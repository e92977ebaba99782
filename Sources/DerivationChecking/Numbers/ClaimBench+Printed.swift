import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions
import Tensors

/// Going on from numbers as they were printed.
extension ClaimBench {
  /// Numbers and formulas that were found right may be used further on.
  func note(_ written: WrittenStatement) {
    guard [.equal, .approximate].contains(written.relation), written.conditions.isEmpty else {
      return
    }
    if isNumeric(written.member) {
      note(printed: written)
    } else if written.relation == .equal,
      !setup.scope.ownNumbers.isEmpty || !setup.scope.ownTensors.isEmpty
    {
      note(formula: written)
    }
  }

  private func note(printed written: WrittenStatement) {
    if let number = PrintedNumber(written.member), number.halfUnit > 0 {
      printedBefore.append(number.value)
    }
    guard !written.head.isNumeric, let numbers = numberReader.read(written.member),
      let printed = numbers.printed,
      case .readings(let readings) = elaborator.elaborate(written.head, .equal, written.head),
      readings.count == 1, readings[0].equation.ranges.isEmpty
    else { return }
    let name = UnicodePrinter().print(written.head)
    let quantities = readings[0].equation.left.entries(readings[0].equation.axes, numbers.shape)
    guard quantities.count == printed.count else { return }
    for (quantity, number) in zip(quantities, printed) where quantity.isClosedQuantity {
      guard let exact = printedChain.exact(quantity), number.halfUnit > 0 else { continue }
      printedChain.note(
        .init(quantity: quantity, number: number.value, exact: exact, name: name))
    }
  }

  private func note(formula written: WrittenStatement) {
    guard case .readings(let readings) = elaborator.elaborate(written.head, .equal, written.member),
      readings.count == 1, readings[0].equation.ranges.isEmpty, !readings[0].differs
    else { return }
    let equation = readings[0].equation
    guard NumberClaim(scope: setup.scope).isComplete(equation.left),
      let shape = (try? judge.ownEvaluator()?.value(of: equation.left, axes: equation.axes))?.shape,
      shape.reduce(1, *) <= 16
    else { return }
    for (quantity, formula) in zip(
      equation.left.entries(equation.axes, shape), equation.right.entries(equation.axes, shape))
    {
      printedChain.note(formula: formula, for: quantity)
    }
  }

  // MARK: What is printed

  /// Settles what is refuted for the unrounded numbers where each number printed comes out when one goes
  /// on from what was printed before.
  ///
  /// Where it takes printed numbers here and unrounded ones there, and these leave many values open,
  /// nothing is decided: a slip may be among them.
  func settlesFromPrinted(
    _ verdict: inout ClaimVerdict, _ reading: Reading, _ numbers: WrittenNumbers
  ) -> Bool {
    guard let printed = numbers.printed, reading.equation.ranges.isEmpty else { return false }
    let quantities = reading.equation.left.entries(reading.equation.axes, numbers.shape)
    guard quantities.count == printed.count else { return false }
    var used: Set<Int> = []
    var isOpen = false
    for (place, quantity) in quantities.enumerated() {
      let slack = numbers.slack[place] * (1 + 1e-9)
      let fits = { (candidate: PrintedChain.Candidate) in
        abs(candidate.value - printed[place].value) <= slack + 1e-12 * abs(candidate.value)
      }
      var found = printedChain.plainCandidates(quantity).filter(fits)
      if found.isEmpty {
        let all = printedChain.candidates(quantity)
        found = all.filter(fits)
        if all.spread > Self.fewUnits * printed[place].unit { isOpen = true }
      }
      guard let best = found.min(by: { $0.used.count < $1.used.count }) else { return false }
      used.formUnion(best.used)
    }
    if isOpen {
      verdict.status = .undecided
      verdict.codes = ["rounded-numbers"]
      verdict.message = CheckWording.openByRounding
      return true
    }
    accept(&verdict, CheckWording.holdsFromPrinted)
    let rounded = used.sorted().map { printedChain.values[$0] }.filter { $0.isRounded }.prefix(6)
    if !rounded.isEmpty { verdict.notes.append(CheckWording.goesOn(from: Array(rounded))) }
    return true
  }

  /// Up to here all values that rounding leaves open are as good as one.
  private static let fewUnits = 4.0

  /// Where the rounded numbers would give something else than the unrounded ones, the reader is told.
  func noteRounded(_ verdict: inout ClaimVerdict, _ reading: Reading, _ numbers: WrittenNumbers) {
    guard numbers.values.count == 1, let printed = numbers.printed?.first, printed.halfUnit > 0,
      reading.equation.axes.isEmpty, reading.equation.ranges.isEmpty,
      let value = printedChain.plainCandidates(reading.equation.left)
        .max(by: { $0.used.count < $1.used.count })?.value,
      abs(value - printed.value) > numbers.slack[0] * (1 + 1e-9),
      let exact = verdict.evidence?.samples.first?.measured
    else { return }
    verdict.notes.append(
      CheckWording.roundedWouldGive(DecimalText.short(value), exact: DecimalText.short(exact)))
  }

  // MARK: Numbers put in

  /// Whether the numbers stand for quantities of the article, each rounded as printed, that make up what
  /// the left side is: `-0.231 · 0.178` is `∂E/∂a · ∂a/∂z` without rounding.
  func standsForQuantities(_ verdict: inout ClaimVerdict, _ reading: Reading) -> Bool {
    guard reading.equation.axes.isEmpty, reading.equation.ranges.isEmpty,
      let exact = printedChain.exact(reading.equation.left),
      numberReader.comes(reading.right, to: exact, with: printedChain.quantities)
    else { return false }
    accept(&verdict, CheckWording.holdsFromPrinted)
    verdict.notes.append(CheckWording.holdsRounded)
    return true
  }

  /// Whether numbers go on from numbers: `\tanh(0.5 · 0.762 + 0.5) = \tanh(0.881) = 0.707`, each the value of
  /// what stands before it.
  func goesOn(from numbers: Notation, to member: Notation) -> Bool {
    if verdict(numbers, .equal, member, conditions: []).status == .verified { return true }
    guard PrintedNumber(member) == nil, let value = numberReader.read(numbers),
      value.shape.isEmpty
    else { return false }
    let parts = numbers.numericParts.compactMap { part -> PrintedChain.Quantity? in
      guard let found = numberReader.read(part), found.shape.isEmpty else { return nil }
      return .init(exact: found.values[0])
    }
    return numberReader.comes(member, to: value.values[0], with: parts)
  }

  private func accept(_ verdict: inout ClaimVerdict, _ message: String) {
    verdict.status = .verified
    verdict.codes = []
    verdict.message = message
    if let exact = verdict.evidence?.counterexample?.measured {
      verdict.notes.append(CheckWording.unroundedGives(DecimalText.short(exact)))
    }
    verdict.evidence?.counterexample = nil
  }
}

extension TensorExpression {
  /// The expression at each entry, row by row.
  func entries(_ axes: [IndexVariable], _ shape: [Int]) -> [TensorExpression] {
    guard axes.count == shape.count else { return [] }
    let count = shape.reduce(1, *)
    return (0..<count).map { place in
      var rest = place
      var indices: [IndexVariable: ElementIndex] = [:]
      for (axis, length) in zip(axes, shape).reversed() {
        indices[axis] = .constant(rest % length + 1)
        rest /= length
      }
      return substituting(indices)
    }
  }
}

extension Notation {
  /// What stands inside and is worked out on the way, `0.5 · 0.762 + 0.5` and `0.5 · 0.762`.
  fileprivate var numericParts: [Notation] {
    parts.flatMap { part -> [Notation] in
      let isWhole = PrintedNumber(part) == nil && part.isNumeric
      return (isWhole ? [part] : []) + part.numericParts
    }
  }
}

extension [PrintedChain.Candidate] {
  fileprivate var spread: Double {
    guard let least = map(\.value).min(), let most = map(\.value).max() else { return 0 }
    return most - least
  }
}
