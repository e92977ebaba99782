import MathSyntax

/// Signs and terms of sums, factors of fractions.
extension EditWalker {
  mutating func sumEdits(_ terms: [Notation.Term], _ node: Notation, _ rebuild: Rebuild) {
    func again(_ terms: [Notation.Term]) -> Notation {
      terms.count == 1 && terms[0].sign == .plus
        ? rebuild(terms[0].value) : rebuild(Notation(.sum(terms), node.range))
    }
    if terms.count == 2, terms[0].sign == .plus, terms[1].sign == .minus {
      let swapped = [Notation.Term(.plus, terms[1].value), Notation.Term(.minus, terms[0].value)]
      let change = "the difference `\(Wording.print(node))` is the wrong way round"
      add(.swapDifference, again(swapped), node.range, change)
    }
    for (index, term) in terms.enumerated() {
      guard let flipped = term.sign.flipped else { continue }
      let name = Wording.print(term.value)
      let changed = terms.replacing(index, with: Notation.Term(flipped, term.value))
      add(.flipSign, again(changed), term.value.range, "the sign before `\(name)` is wrong")
      guard terms.count > 1 else { continue }
      var rest = terms
      rest.remove(at: index)
      add(.dropTerm, again(rest), term.value.range, "the term `\(name)` is too much")
    }
  }

  /// `A/m → A`, `A/2 → A`.
  mutating func fractionEdits(_ node: Notation, _ rebuild: Rebuild) {
    guard case .fraction(let above, let below, _) = node.kind, above.number == nil else { return }
    if below.number == 2 {
      add(.dropHalf, rebuild(above), node.range, "a factor 2 is missing: the half is too much")
    } else if let name = below.baseLetter, vocabulary.batchSizes.contains(name) {
      add(.dropMean, rebuild(above), node.range, "the mean over the batch is too much")
    }
  }
}

extension Notation.Term.Sign {
  fileprivate var flipped: Self? {
    switch self {
    case .plus: .minus
    case .minus: .plus
    case .plusMinus: nil
    }
  }
}
