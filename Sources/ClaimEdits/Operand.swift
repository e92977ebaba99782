import MathSyntax

/// A stretch of factors that is one thing: `W`, `σ'(z)`, `δ(l)`, `W(L)ᵀ`, `\tanh z`.
struct Operand {
  /// Indices of its factors.
  var range: Range<Int>

  /// The factors of a product grouped into operands, in order.
  static func all(_ factors: [Notation], _ signs: [ProductSign], _ vocabulary: EditVocabulary)
    -> [Operand]
  {
    var result: [Operand] = []
    var start = 0
    while start < factors.count {
      var end = start + 1
      while end < factors.count, end <= signs.count, signs[end - 1] == .juxtaposition,
        binds(factors[start], factors[end], first: end == start + 1, vocabulary)
      {
        end += 1
      }
      result.append(Operand(range: start..<end))
      start = end
    }
    return result
  }

  /// Whether `next`, straight behind `head`, is its argument or index.
  private static func binds(
    _ head: Notation, _ next: Notation, first: Bool, _ vocabulary: EditVocabulary
  ) -> Bool {
    guard let name = head.baseLetter else { return false }
    if first, head.isFunctionWord, next.bracketContent == nil { return true }
    guard let content = next.bracketContent else { return false }
    return content.isLayerIndex(vocabulary) || head.isFunctionWord || head.primes > 0
      || vocabulary.activations.contains(name) || content.isAtom
  }

  /// `σ'(z)`, `g'`: a derivative of an activation, with its argument if it has one.
  func isActivationDerivative(_ factors: [Notation], _ vocabulary: EditVocabulary) -> Bool {
    let head = factors[range.lowerBound]
    if head.primes > 0, let name = head.baseLetter, vocabulary.activations.contains(name) {
      return true
    }
    // `g[l]'(z)`: the prime stands behind the index.
    guard range.count > 2, let name = head.baseLetter, vocabulary.activations.contains(name) else {
      return false
    }
    return factors[range.lowerBound + 1].primes > 0
  }
}

extension Notation {
  /// The letter under all scripts and accents.
  var baseLetter: String? {
    switch kind {
    case .symbol(let letter): letter.name
    case .scripted(let base, _, _, _): base.baseLetter
    case .accented(_, let base): base.baseLetter
    default: nil
    }
  }

  /// The same with a prime that is part of the name.
  var shownName: String? {
    switch kind {
    case .scripted(let base, _, _, _): base.shownName
    case .accented(.prime, let base): base.baseLetter.map { $0 + "′" }
    default: baseLetter
    }
  }

  var primes: Int {
    guard case .scripted(let base, _, _, let primes) = kind else { return 0 }
    return primes + base.primes
  }

  var isFunctionWord: Bool {
    switch kind {
    case .symbol(let letter): letter.style == .function
    case .scripted(let base, _, _, _): base.isFunctionWord
    default: false
    }
  }

  /// What stands in round or square brackets, scripts on the bracket aside: the `L` of `(L)ᵀ`.
  var bracketContent: Notation? {
    switch kind {
    case .bracketed(.round, let content), .bracketed(.square, let content): content
    case .scripted(let base, _, _, _): base.bracketContent
    default: nil
    }
  }

  /// A letter with or without accents and scripts.
  var isAtom: Bool { baseLetter != nil }

  var number: Int? {
    guard case .number(let digits) = kind else { return nil }
    return Int(digits)
  }

  /// `l`, `l+1`, `L-1`, in brackets or not; bare numbers are left to the caller.
  func isLayerIndex(_ vocabulary: EditVocabulary) -> Bool {
    switch kind {
    case .symbol(let letter): vocabulary.layerIndices.contains(letter.name)
    case .bracketed(.round, let content), .bracketed(.square, let content):
      content.isLayerIndex(vocabulary) || content.number != nil
    case .sum(let terms):
      terms.count == 2 && terms[0].sign == .plus && terms[0].value.isLayerIndex(vocabulary)
        && terms[1].value.number != nil
    default: false
    }
  }

  /// The factors of `range` as one node.
  static func join(_ factors: [Notation], _ signs: [ProductSign], _ range: Range<Int>) -> Notation {
    guard range.count > 1, let first = factors[range].first, let last = factors[range].last else {
      return factors[range.lowerBound]
    }
    return Notation(
      .product(
        Array(factors[range]), signs: Array(signs[range.lowerBound..<(range.upperBound - 1)])),
      first.range.union(last.range))
  }
}
