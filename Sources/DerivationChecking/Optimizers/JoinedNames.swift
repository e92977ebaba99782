import MathSyntax

/// Names that are written with several letters made one: `dW` of the front matter, `E[g^2]_t`,
/// `\Delta\theta_t`.
struct JoinedNames {
  private let sequences: [[Notation]]

  init(_ names: [Notation]) {
    sequences = names.compactMap { name in
      switch name.kind {
      case .product(let factors, _): return factors.map(\.unstyled)
      // `dW` is one word in plain text and two letters in LaTeX.
      case .symbol(let word) where word.name.count > 1:
        return word.name.map { Self.word(String($0)) }
      default: return nil
      }
    }
  }

  func joined(_ node: Notation) -> Notation {
    node.mapped { kind in
      guard case .product(let factors, let signs) = kind else { return kind }
      var parts: [Notation] = []
      var between: [ProductSign] = []
      var place = 0
      while place < factors.count {
        let (part, count) = next(factors, signs, place)
        if !parts.isEmpty { between.append(signs[place - 1]) }
        parts.append(part)
        place += count
      }
      return parts.count == 1 ? parts[0].kind : .product(parts, signs: between)
    }
  }

  private func next(_ factors: [Notation], _ signs: [ProductSign], _ place: Int)
    -> (Notation, Int)
  {
    for sequence in sequences where place + sequence.count <= factors.count {
      let own = factors[place..<place + sequence.count]
      let isTight = signs[place..<place + sequence.count - 1].allSatisfy { $0 == .juxtaposition }
      if isTight, own.map(\.unstyled) == sequence {
        return (Self.word(sequence.map(Self.text).joined()), sequence.count)
      }
    }
    if place + 1 < factors.count, signs[place] == .juxtaposition,
      let name = Self.mean(factors[place], factors[place + 1])
        ?? Self.difference(factors[place], factors[place + 1])
    {
      return (name, 2)
    }
    return (factors[place], 1)
  }

  /// `E[g^2]_t`, `RMS[g]_t`: a running mean with the name of what it is the mean of.
  private static func mean(_ letter: Notation, _ bracket: Notation) -> Notation? {
    guard case .symbol(let word) = letter.unstyled.kind, word.name == "E" || word.name == "RMS",
      case .scripted(let base, let sub?, let sup, 0) = bracket.kind,
      case .bracketed(.square, let inner) = base.kind
    else { return nil }
    let name = Self.word(word.name + "[" + LaTeXPrinter().print(inner) + "]")
    return Notation(.scripted(name, subscript: sub, superscript: sup, primes: 0), bracket.range)
  }

  /// `\Delta\theta_t`, `\Delta x`: one quantity.
  private static func difference(_ sign: Notation, _ of: Notation) -> Notation? {
    guard sign.unstyled.kind == .symbol(Letter("Δ")) else { return nil }
    switch of.kind {
    case .symbol: return word("Δ" + LaTeXPrinter().print(of.unstyled))
    case .scripted(let base, let sub, let sup, 0):
      guard case .symbol = base.kind else { return nil }
      let name = word("Δ" + LaTeXPrinter().print(base.unstyled))
      return Notation(.scripted(name, subscript: sub, superscript: sup, primes: 0), of.range)
    default: return nil
    }
  }

  private static func text(_ part: Notation) -> String {
    if case .symbol(let letter) = part.kind { return letter.name }
    return LaTeXPrinter().print(part)
  }

  private static func word(_ text: String) -> Notation { Notation(.symbol(Letter(text))) }
}
