import Diagnostics
import MathSyntax

/// Layer and time indices one off, element indices exchanged.
extension EditWalker {
  /// Edits of a node's scripts and primes.
  mutating func scriptEdits(_ node: Notation, _ rebuild: Rebuild) {
    indexEdits(node, rebuild)
    primeEdits(node, rebuild)
    powerEdits(node, rebuild)
  }

  mutating func indexEdits(_ node: Notation, _ rebuild: Rebuild) {
    guard case .scripted(let base, let lower, let upper, let primes) = node.kind else { return }
    combinationEdits(node, rebuild)
    let layered = base.baseLetter.map(vocabulary.layered.contains) ?? false
    if let upper {
      shift(upper, layered) { index, kind in
        self.addShift(
          kind, node, rebuild,
          .scripted(base, subscript: lower, superscript: index, primes: primes))
      }
    }
    if let lower {
      shift(lower, layered) { index, kind in
        self.addShift(
          kind, node, rebuild,
          .scripted(base, subscript: index, superscript: upper, primes: primes))
      }
      if let swapped = lower.swappedPair {
        let kind = Notation.Kind.scripted(
          base, subscript: swapped, superscript: upper, primes: primes)
        add(
          .swapIndices, rebuild(Notation(kind, node.range)), node.range,
          "the indices of `\(Wording.print(node))` have changed places")
      }
    }
  }

  /// `δ(l)`, `W(L)ᵀ`, `z[l]`: the index stands in a bracket behind the letter.
  mutating func callIndexEdits(
    _ factors: [Notation], _ signs: [ProductSign], _ node: Notation, _ rebuild: Rebuild
  ) {
    for operand in Operand.all(factors, signs, vocabulary) where operand.range.count > 1 {
      let index = operand.range.lowerBound + 1
      let bracket = factors[index]
      guard let content = bracket.bracketContent else { continue }
      let head = factors[operand.range.lowerBound]
      // `σ(2)` is a value, `W(2)` a layer.
      let layered = head.baseLetter.map(vocabulary.layered.contains) ?? false
      guard content.isLayerIndex(vocabulary) || (layered && content.number != nil) else { continue }
      let before = Wording.print(.join(factors, signs, operand.range))
      for (step, kind) in [(1, ClaimEdit.Kind.raiseIndex), (-1, .lowerIndex)] {
        guard let shifted = content.shifted(by: step, vocabulary, numbers: true) else { continue }
        let changed = factors.replacing(index, with: bracket.replacingBracketContent(shifted))
        let after = Wording.print(.join(changed, signs, operand.range))
        add(
          kind, rebuild(Notation(.product(changed, signs: signs), node.range)),
          head.range.union(bracket.range), "`\(before)` stands where `\(after)` belongs")
      }
    }
  }

  private func shift(
    _ script: Notation, _ layered: Bool, _ found: (Notation, ClaimEdit.Kind) -> Void
  ) {
    for (step, kind) in [(1, ClaimEdit.Kind.raiseIndex), (-1, .lowerIndex)] {
      if let index = script.shifted(by: step, vocabulary, numbers: layered) { found(index, kind) }
    }
  }

  private mutating func addShift(
    _ kind: ClaimEdit.Kind, _ node: Notation, _ rebuild: Rebuild, _ changed: Notation.Kind
  ) {
    let edited = Notation(changed, node.range)
    let change = "`\(Wording.print(node))` stands where `\(Wording.print(edited))` belongs"
    add(kind, rebuild(edited), node.range, change)
  }

  private mutating func powerEdits(_ node: Notation, _ rebuild: Rebuild) {
    guard case .scripted(let base, let lower, let upper?, let primes) = node.kind,
      upper.number != nil, base.baseLetter.map(vocabulary.layered.contains) != true
    else { return }
    let rest = Notation(
      .scripted(base, subscript: lower, superscript: nil, primes: primes), node.range)
    let edited = lower == nil && primes == 0 ? base : rest
    add(
      .dropPower, rebuild(edited), node.range,
      "the power `\(Wording.print(upper))` on `\(Wording.print(base))` is too much")
  }

  /// Two element indices exchanged all over the side: `a_j δ_k` for `a_k δ_j`.
  mutating func exchangeIndices(_ side: Notation) {
    var letters: [String] = []
    side.collectElementIndices(vocabulary, &letters)
    for (i, first) in letters.enumerated().prefix(3) {
      for second in letters.dropFirst(i + 1).prefix(3) {
        let edited = side.exchanging(first, second, inScript: false)
        let change = "the indices `\(first)` and `\(second)` have changed places"
        add(.swapIndices, edited, side.range, change)
      }
    }
  }
}

extension Notation {
  /// `l+1` for `l`, `L` for `L-1`; `nil` when it is no index, or would fall below 0.
  func shifted(by step: Int, _ vocabulary: EditVocabulary, numbers: Bool) -> Notation? {
    switch kind {
    case .number:
      guard numbers, let value = number, value + step >= 0, value < 1_000_000 else { return nil }
      return Notation(.number(String(value + step)), range)
    case .symbol(let letter):
      guard vocabulary.layerIndices.contains(letter.name), !isTransposeMark else { return nil }
      return sum(self, step)
    case .bracketed(let bracket, let content):
      guard bracket == .round || bracket == .square,
        let inner = content.shifted(by: step, vocabulary, numbers: true)
      else { return nil }
      return Notation(.bracketed(bracket, inner), range)
    case .sum(let terms):
      guard isLayerIndex(vocabulary), let offset = terms[1].value.number, offset < 1_000_000
      else { return nil }
      let total = (terms[1].sign == .minus ? -offset : offset) + step
      return sum(terms[0].value, total)
    case .product(let factors, let signs):
      // `[l]T`, `[1](i)`: the layer comes first.
      guard let first = factors.first?.shifted(by: step, vocabulary, numbers: false) else {
        return nil
      }
      return Notation(.product(factors.replacing(0, with: first), signs: signs), range)
    default: return nil
    }
  }

  private func sum(_ letter: Notation, _ offset: Int) -> Notation {
    guard offset != 0 else { return letter }
    let number = Notation(.number(String(abs(offset))), range)
    return Notation(.sum([Term(.plus, letter), Term(offset < 0 ? .minus : .plus, number)]), range)
  }

  func replacingBracketContent(_ content: Notation) -> Notation {
    switch kind {
    case .bracketed(let bracket, _): Notation(.bracketed(bracket, content), range)
    case .scripted(let base, let lower, let upper, let primes):
      Notation(
        .scripted(
          base.replacingBracketContent(content), subscript: lower, superscript: upper,
          primes: primes), range)
    default: self
    }
  }

  /// `kj` for `jk`.
  var swappedPair: Notation? {
    switch kind {
    case .product(let factors, let signs) where factors.count == 2 && factors[0] != factors[1]:
      factors.allSatisfy(\.isAtom)
        ? Notation(.product(factors.reversed(), signs: signs), range) : nil
    case .list(let items) where items.count == 2 && items[0] != items[1]:
      items.allSatisfy(\.isAtom) ? Notation(.list(items.reversed()), range) : nil
    default: nil
    }
  }

  /// Letters in subscripts that name elements, in order of appearance.
  func collectElementIndices(_ vocabulary: EditVocabulary, _ letters: inout [String]) {
    if case .scripted(_, let lower?, _, _) = kind {
      for part in [lower] + lower.parts {
        guard case .symbol(let letter) = part.kind, letter.name.count == 1,
          !vocabulary.layerIndices.contains(letter.name), !letters.contains(letter.name)
        else { continue }
        letters.append(letter.name)
      }
    }
    for part in parts { part.collectElementIndices(vocabulary, &letters) }
  }

  /// The two letters exchanged in all subscripts; bound ones, in the limits of a sum, too.
  func exchanging(_ a: String, _ b: String, inScript: Bool) -> Notation {
    func go(_ node: Notation, _ inScript: Bool) -> Notation {
      node.exchanging(a, b, inScript: inScript)
    }
    let changed: Kind
    switch kind {
    case .symbol(var letter):
      guard inScript, letter.name == a || letter.name == b else { return self }
      letter.name = letter.name == a ? b : a
      changed = .symbol(letter)
    case .scripted(let base, let lower, let upper, let primes):
      changed = .scripted(
        go(base, inScript), subscript: lower.map { go($0, true) },
        superscript: upper.map { go($0, inScript) }, primes: primes)
    case .bigOperator(let sign, let lower, let upper, let body):
      changed = .bigOperator(
        sign, lower: lower.map { go($0, true) }, upper: upper, body: go(body, inScript))
    default: changed = kind.mapParts { go($0, inScript) }
    }
    return Notation(changed, range)
  }
}
