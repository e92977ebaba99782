import MathSyntax

/// One letter for another, the derivative for the function.
extension EditWalker {
  /// `a` for `z` and the like; scripts stay with the new letter.
  mutating func nameEdits(_ node: Notation, _ rebuild: Rebuild) {
    guard case .symbol(var letter) = node.kind, let other = vocabulary.counterparts[letter.name]
    else { return }
    let written = letter.name
    letter.name = other
    add(
      .swapArgument, rebuild(Notation(.symbol(letter), node.range)), node.range,
      "`\(written)` stands where `\(other)` belongs")
  }

  /// `σ` for `σ'`: takes a prime away.
  mutating func primeEdits(_ node: Notation, _ rebuild: Rebuild) {
    guard case .scripted(let base, let lower, let upper, let primes) = node.kind, primes > 0,
      let letter = base.baseLetter, vocabulary.activations.contains(letter),
      let name = base.shownName
    else { return }
    let scripted = Notation(
      .scripted(base, subscript: lower, superscript: upper, primes: primes - 1), node.range)
    let edited = primes == 1 && lower == nil && upper == nil ? base : scripted
    let change = "the derivative of `\(name)` stands where `\(name)` itself belongs"
    add(.derivativeToFunction, rebuild(edited), node.range, change)
  }

  /// `σ'` for `σ` before an argument.
  mutating func addPrime(_ head: Notation, _ rebuild: Rebuild) {
    guard head.primes == 0, let letter = head.baseLetter, vocabulary.activations.contains(letter),
      let name = head.shownName
    else { return }
    let kind: Notation.Kind
    if case .scripted(let base, let lower, let upper, _) = head.kind {
      kind = .scripted(base, subscript: lower, superscript: upper, primes: 1)
    } else {
      kind = .scripted(head, subscript: nil, superscript: nil, primes: 1)
    }
    let change = "`\(name)` stands where its derivative belongs"
    add(.functionToDerivative, rebuild(Notation(kind, head.range)), head.range, change)
  }
}
