import MathSyntax

extension Notation {
  /// The α and β of `Xα + β`: the last factor behind a capital, and the names that are added to such a
  /// product as they are.
  var operandsOfMatrices: [Notation] {
    switch kind {
    case .product: matrixOperand.map { [$0] } ?? []
    case .sum(let terms) where terms.contains(where: { $0.value.matrixOperand != nil }):
      terms.map(\.value).filter {
        let name = NameKey(ReferenceReader.flatten($0).base)
        // The ε of `XᵀX + ε` is a number, that of `Xβ + ε` is none.
        return name.map { !$0.isSmallNumber || appliesToVector } ?? false
      }
    default: []
    }
  }

  private var appliesToVector: Bool {
    guard case .sum(let terms) = kind else { return false }
    return terms.contains {
      guard let operand = $0.value.matrixOperand,
        let name = NameKey(ReferenceReader.flatten(operand).base)
      else { return false }
      return !KindGuess.isUppercase(name)
    }
  }

  /// `wᵀ`, `(x - μ)^T`.
  var isTransposed: Bool {
    guard case .scripted(_, _, let sup?, 0) = kind else { return false }
    switch sup.kind {
    case .transposeMark: return true
    case .symbol(let letter): return letter.name == "T"
    default: return false
    }
  }

  /// The C of `C x_t`.
  var capitalsInFront: [Notation] {
    pairs { KindGuess.isUppercase($0) && !KindGuess.isUppercase($1) }
  }

  /// The g of `g x`.
  var lettersInFront: [Notation] {
    pairs { !KindGuess.isUppercase($0) && !KindGuess.isUppercase($1) }
  }

  /// Names that stand right before another name, where the two are as asked for.
  private func pairs(_ isMeant: (NameKey, NameKey) -> Bool) -> [Notation] {
    guard case .product(let factors, let signs) = kind else { return [] }
    return signs.indices.compactMap { place in
      guard signs[place] == .juxtaposition, let first = factors[place].bareName,
        let second = factors[place + 1].bareName, isMeant(first, second)
      else { return nil }
      return factors[place]
    }
  }

  /// The B and C of `B + C`.
  var capitalsInSums: [Notation] {
    guard case .sum(let terms) = kind else { return [] }
    let capitals = terms.map(\.value).filter {
      $0.bareName.map(KindGuess.isUppercase) ?? false
    }
    let hasMatrix = capitals.contains { $0.bareName.map { !KindGuess.isAlwaysScalar($0) } ?? false }
    return hasMatrix ? capitals : []
  }

  /// A letter with nothing but indices.
  private var bareName: NameKey? {
    switch kind {
    case .symbol(let letter) where letter.style != .function: NameKey(self)
    case .scripted(let base, .some, nil, 0): base.bareName
    case .scripted(let base, nil, let sup?, 0):
      if case .bracketed = sup.kind { base.bareName } else { nil }
    default: nil
    }
  }

  /// `[h_{t-1}, x_t]`: names in small letters, one behind the other.
  var stacksSmallLetters: Bool {
    guard case .bracketed(_, let inner) = kind, case .list(let items) = inner.kind else {
      return false
    }
    return items.count > 1
      && items.allSatisfy {
        let name = NameKey.base(of: ReferenceReader.flatten($0).base)
        return name.map { !KindGuess.isUppercase($0) } ?? false
      }
  }

  /// The b of `Xw + b`, where X holds the data, sample by sample.
  var addedToPredictions: [Notation] {
    guard case .sum(let terms) = kind, terms.contains(where: { $0.value.appliesData }) else {
      return []
    }
    return terms.map(\.value).filter { node in
      guard let key = NameKey(ReferenceReader.flatten(node).base) else { return false }
      return ["b", "c", "α", "β", "μ"].contains(key.text)
    }
  }

  /// `X w`
  private var appliesData: Bool {
    guard case .product(let factors, _) = kind, factors.count == 2,
      NameKey(factors[0])?.text == "X", let operand = matrixOperand.flatMap({ NameKey($0) })
    else { return false }
    return !KindGuess.isUppercase(operand)
  }

  private var matrixOperand: Notation? {
    guard case .product(let factors, let signs) = kind, let last = factors.last,
      let sign = signs.last, sign == .juxtaposition || sign == .dot,
      let before = NameKey(ReferenceReader.flatten(factors[factors.count - 2]).base),
      KindGuess.isUppercase(before), !KindGuess.isAlwaysScalar(before),
      NameKey(ReferenceReader.flatten(last).base) != nil
    else { return nil }
    return last
  }
}

extension NameKey {
  /// What keeps a denominator from being 0.
  fileprivate var isSmallNumber: Bool { ["ε", "ϵ", "η", "ξ"].contains(text) }
}
