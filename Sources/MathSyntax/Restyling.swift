/// Applies a style command to everything in its argument: `\mathbf{\hat y}`.
enum Restyling {
  static func apply(_ style: Letter.Style, to notation: Notation) -> Notation {
    // `\mathbb{1}` and `\mathbf{0}` are names, not numbers.
    if case .number(let digits) = notation.kind, digits == "1" || digits == "0",
      ![.plain, .roman].contains(style)
    {
      return Notation(.symbol(Letter(digits, style: style)), notation.range)
    }
    // `\mathbf{1_n}` is `\mathbf{1}_n`.
    if case .scripted(let base, let sub, let sup, let primes) = notation.kind {
      return Notation(
        .scripted(
          apply(style, to: base), subscript: sub.map { letters(style, in: $0) },
          superscript: sup.map { letters(style, in: $0) }, primes: primes), notation.range)
    }
    return letters(style, in: notation)
  }

  private static func letters(_ style: Letter.Style, in notation: Notation) -> Notation {
    notation.mapped { kind in
      guard case .symbol(let letter) = kind, letter.style == .plain,
        !["∂", "∇", "∞", "∅"].contains(letter.name)
      else { return kind }
      return .symbol(Letter(letter.name, style: style))
    }
  }
}
