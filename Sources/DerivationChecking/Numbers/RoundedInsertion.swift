import MathSyntax

/// Numbers put into a formula, rounded as one prints them: `w - η ∂L/∂w = 1.38 - 0.5 · 0.0356`.
///
/// As a whole the numbers may differ from the formula by more than their last digit shows. They are right
/// where every single one is the value of what it stands for, to the digits printed.
struct RoundedInsertion {
  let bench: ClaimBench

  /// Whether the numbers stand for the parts of the formula, one by one, and each of them is right.
  func holds(_ formula: Notation, _ numbers: Notation) -> Bool {
    let (formula, numbers) = (formula.withoutBrackets, numbers.withoutBrackets)
    if PrintedNumber(numbers) != nil {
      return bench.verdict(formula, .equal, numbers, conditions: []).status == .verified
    }
    switch (formula.kind, numbers.kind) {
    case (.sum(let left), .sum(let right)):
      return left.count == right.count && zip(left, right).allSatisfy(holds)
    case (.product(let left, _), .product(let right, _)):
      return left.count == right.count && zip(left, right).allSatisfy(holds)
    case (.fraction(let a, let b, _), .fraction(let x, let y, _)):
      return holds(a, x) && holds(b, y)
    default: return false
    }
  }

  private func holds(_ term: Notation.Term, _ number: Notation.Term) -> Bool {
    guard term.sign != number.sign else { return holds(term.value, number.value) }
    // `w` stands for `-0.79`.
    guard term.sign != .plusMinus, number.sign != .plusMinus else { return false }
    return holds(term.value, Notation(.sum([.init(.minus, number.value)]), number.value.range))
  }
}

extension Notation {
  fileprivate var withoutBrackets: Notation {
    if case .bracketed(.round, let inner) = kind { return inner.withoutBrackets }
    return self
  }
}

extension CheckedStatement {
  /// What may be right for numbers that were rounded on the way is so where the chain shows it.
  ///
  /// - Parameter before: the member before it in its chain is right.
  mutating func acceptRounding(
    of predecessor: Notation, _ member: Notation, before: Bool, _ bench: ClaimBench
  ) {
    guard status == .refuted || codes == ["rounded-numbers"] else { return }
    if bench.isNumeric(predecessor) {
      guard before, bench.goesOn(from: predecessor, to: member) else { return }
    } else {
      guard PrintedNumber(member) == nil,
        RoundedInsertion(bench: bench).holds(predecessor, member)
      else { return }
    }
    status = .verified
    codes = []
    message = CheckWording.holdsFromPrinted
    notes = []
    if let exact = evidence?.counterexample?.measured, PrintedNumber(member) != nil {
      notes.append(CheckWording.unroundedGives(DecimalText.short(exact)))
    }
    (repair, help) = (nil, nil)
    evidence?.counterexample = nil
  }
}
