import Diagnostics
import MathSyntax

/// Factors: dropped, swapped, multiplied in another way.
extension EditWalker {
  mutating func productEdits(
    _ factors: [Notation], _ signs: [ProductSign], _ node: Notation, _ rebuild: Rebuild
  ) {
    guard signs.count == factors.count - 1 else { return }
    let operands = Operand.all(factors, signs, vocabulary)
    transposeEdits(operands, factors, signs, node, rebuild)
    callIndexEdits(factors, signs, node, rebuild)
    for operand in operands {
      if operand.range.count > 1 {
        let head = operand.range.lowerBound
        let place = Rebuild {
          rebuild(Notation(.product(factors.replacing(head, with: $0), signs: signs), node.range))
        }
        addPrime(factors[head], place)
      }
      if operands.count > 1 { dropEdit(operand, factors, signs, node, rebuild) }
    }
    for (left, right) in zip(operands, operands.dropFirst()) {
      pairEdits(left, right, factors, signs, node, rebuild)
    }
  }

  private mutating func dropEdit(
    _ operand: Operand, _ factors: [Notation], _ signs: [ProductSign], _ node: Notation,
    _ rebuild: Rebuild
  ) {
    let whole = Notation.join(factors, signs, operand.range)
    let edited = rebuild(node.replacingFactors(operand.range, with: [], signs: []))
    let name = Wording.print(whole)
    let (kind, change): (ClaimEdit.Kind, String)
    if operand.isActivationDerivative(factors, vocabulary) {
      (kind, change) = (.dropActivationDerivative, "the factor `\(name)` is too much")
    } else if whole.number == 2 {
      (kind, change) = (.dropTwo, "a factor 2 is too much")
    } else if whole.isHalf {
      (kind, change) = (.dropHalf, "a factor 2 is missing: the half is too much")
    } else if whole.isReciprocal(of: vocabulary.batchSizes) {
      (kind, change) = (.dropMean, "the mean over the batch, `\(name)`, is too much")
    } else {
      (kind, change) = (.dropFactor, "the factor `\(name)` is too much")
    }
    add(kind, edited, whole.range, change)
  }

  private mutating func pairEdits(
    _ left: Operand, _ right: Operand, _ factors: [Notation], _ signs: [ProductSign],
    _ node: Notation, _ rebuild: Rebuild
  ) {
    let a = Notation.join(factors, signs, left.range)
    let b = Notation.join(factors, signs, right.range)
    let sign = signs[left.range.upperBound - 1]
    // A number commutes with everything and multiplies in one way only.
    guard !a.isNumeric, !b.isNumeric else { return }
    let range = a.range.union(b.range)
    if b.isComplement(of: a), factors.count > right.range.upperBound || left.range.lowerBound > 0 {
      let edited = node.replacingFactors(
        left.range.lowerBound..<right.range.upperBound, with: [], signs: [])
      let change = "the factor `\(Wording.print(a))(1 − \(Wording.print(a)))` is too much"
      add(.dropActivationDerivative, rebuild(edited), range, change)
    }
    let other: ProductSign = sign.isElementwise ? .juxtaposition : .odot
    let resigned = signs.replacing(left.range.upperBound - 1, with: other)
    add(
      sign.isElementwise ? .elementwiseToMatrix : .matrixToElementwise,
      rebuild(Notation(.product(factors, signs: resigned), node.range)), range,
      sign.isElementwise
        ? "an elementwise product stands where a matrix product belongs"
        : "a matrix product stands where an elementwise product belongs")
    guard !sign.isElementwise else { return }
    let inner = signs[left.range.lowerBound..<(left.range.upperBound - 1)]
    let behind = signs[right.range.lowerBound..<(right.range.upperBound - 1)]
    let swapped = node.replacingFactors(
      left.range.lowerBound..<right.range.upperBound,
      with: Array(factors[right.range]) + Array(factors[left.range]),
      signs: Array(behind) + [sign] + Array(inner))
    add(
      .swapFactors, rebuild(swapped), range,
      "`\(Wording.print(a))` and `\(Wording.print(b))` have changed places")
    if left.range.count == 1, right.range.count == 1 {
      transposedProduct(a, b, left.range.lowerBound, node, rebuild)
    }
  }
}

extension ProductSign {
  var isElementwise: Bool {
    switch self {
    case .odot, .circle, .bullet, .dotStar: true
    case .juxtaposition, .dot, .times, .otimes, .star, .at: false
    }
  }
}

extension Notation {
  /// A number, or a fraction of numbers.
  fileprivate var isNumeric: Bool {
    switch kind {
    case .number: true
    case .fraction(let a, let b, _): a.isNumeric && b.isAtom || a.isNumeric && b.isNumeric
    default: false
    }
  }

  fileprivate var isHalf: Bool {
    switch kind {
    case .number("0.5"): true
    case .fraction(let a, let b, _): a.number == 1 && b.number == 2
    default: false
    }
  }

  fileprivate func isReciprocal(of names: Set<String>) -> Bool {
    guard case .fraction(let a, let b, _) = kind, a.number == 1, let name = b.baseLetter else {
      return false
    }
    return names.contains(name)
  }

  /// `(1 − x)` beside `x`.
  fileprivate func isComplement(of x: Notation) -> Bool {
    guard case .bracketed(.round, let content) = kind, case .sum(let terms) = content.kind else {
      return false
    }
    return terms.count == 2 && terms[0].sign == .plus && terms[0].value.number == 1
      && terms[1].sign == .minus && terms[1].value == x
  }
}
