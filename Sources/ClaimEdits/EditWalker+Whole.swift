import MathSyntax

/// Edits of the side as a whole: its sign, a factor, a missing σ′.
extension EditWalker {
  mutating func wholeEdits(_ side: Notation) {
    let range = side.range
    add(.flipSign, side.negated, range, "the sign is wrong")
    let two = Notation(.number("2"), range)
    let half = Notation(.fraction(Notation(.number("1"), range), two, .bar), range)
    add(.timesTwo, side.scaled(by: two), range, "a factor 2 is missing")
    add(.timesHalf, side.scaled(by: half), range, "a factor 2 is too much")
    if let size = vocabulary.batchSize {
      let mean = Notation(.fraction(Notation(.number("1"), range), size, .bar), range)
      let change = "the mean over the batch, `1/\(Wording.print(size))`, is missing"
      add(.addMean, side.scaled(by: mean), range, change)
    }
    for candidate in vocabulary.activationDerivatives {
      let change = "the factor `\(Wording.print(candidate))` is missing"
      add(.addActivationDerivative, side.elementwise(candidate), range, change)
      // `(ŷ − y) aᵀ` lacks it in its first factor.
      guard case .product(let factors, let signs) = side.kind else { continue }
      let operands = Operand.all(factors, signs, vocabulary)
      guard operands.count > 1, let first = operands.first else { continue }
      let inner = Notation.join(factors, signs, first.range).elementwise(candidate)
      let bracket = Notation(.bracketed(.round, inner), inner.range)
      add(
        .addActivationDerivative,
        side.replacingFactors(first.range, with: [bracket], signs: []), inner.range, change)
    }
  }
}

extension Notation {
  /// −side; a single negative term loses its sign.
  var negated: Notation {
    if case .sum(let terms) = kind {
      if terms.count == 1, terms[0].sign == .minus { return terms[0].value }
      return Notation(.sum([Term(.minus, Notation(.bracketed(.round, self), range))]), range)
    }
    return Notation(.sum([Term(.minus, self)]), range)
  }

  /// `factor · side`, the factor inside a leading minus.
  func scaled(by factor: Notation) -> Notation {
    switch kind {
    case .sum(let terms) where terms.count == 1:
      return Notation(.sum([Term(terms[0].sign, terms[0].value.scaled(by: factor))]), range)
    case .sum:
      let bracket = Notation(.bracketed(.round, self), range)
      return Notation(.product([factor, bracket], signs: [.juxtaposition]), range)
    case .product(let factors, let signs):
      return Notation(.product([factor] + factors, signs: [factors.firstSign] + signs), range)
    default:
      return Notation(.product([factor, self], signs: [[self].firstSign]), range)
    }
  }

  /// `side ⊙ factor`.
  func elementwise(_ factor: Notation) -> Notation {
    let (tail, tailSigns): ([Notation], [ProductSign]) =
      if case .product(let factors, let signs) = factor.kind { (factors, signs) } else {
        ([factor], [])
      }
    switch kind {
    case .sum(let terms) where terms.count == 1:
      return Notation(.sum([Term(terms[0].sign, terms[0].value.elementwise(factor))]), range)
    case .product(let factors, let signs):
      return Notation(.product(factors + tail, signs: signs + [.odot] + tailSigns), range)
    case .sum, .bigOperator:
      let bracket = Notation(.bracketed(.round, self), range)
      return Notation(.product([bracket] + tail, signs: [.odot] + tailSigns), range)
    default:
      return Notation(.product([self] + tail, signs: [.odot] + tailSigns), range)
    }
  }

  /// The product with the factors of `stretch` replaced; one factor alone is no product.
  func replacingFactors(_ stretch: Range<Int>, with new: [Notation], signs newSigns: [ProductSign])
    -> Notation
  {
    guard case .product(var factors, var signs) = kind else { return self }
    factors.replaceSubrange(stretch, with: new)
    let inner = stretch.lowerBound..<max(stretch.lowerBound, stretch.upperBound - 1)
    if new.isEmpty {
      // With the stretch goes one sign: the one before it, or at the start the one behind.
      let first = max(0, stretch.lowerBound - 1)
      signs.removeSubrange(first..<min(signs.count, first + stretch.count))
    } else {
      signs.replaceSubrange(inner, with: newSigns)
    }
    return factors.count == 1 ? factors[0] : Notation(.product(factors, signs: signs), range)
  }
}

extension Notation {
  /// The product with one factor replaced; a factor that becomes a product is no node of its own,
  /// just as it is written.
  func replacingFactor(_ index: Int, with new: Notation) -> Notation {
    let stretch = index..<(index + 1)
    guard case .product(let inner, let innerSigns) = new.kind, case .product(let all, _) = kind,
      !all[index].isProduct
    else { return replacingFactors(stretch, with: [new], signs: []) }
    return replacingFactors(stretch, with: inner, signs: innerSigns)
  }

  private var isProduct: Bool {
    if case .product = kind { true } else { false }
  }
}

extension [Notation] {
  /// A number before a number needs a sign between.
  fileprivate var firstSign: ProductSign {
    if case .number? = first?.kind { .dot } else { .juxtaposition }
  }
}
