/// Applies a style command to everything in its argument: `\mathbf{\hat y}`.
enum Restyling {
  static func apply(_ style: Letter.Style, to notation: Notation) -> Notation {
    // `\mathbb{1}` and `\mathbf{0}` are names, not numbers.
    if case .number(let digits) = notation.kind, digits == "1" || digits == "0",
      ![.plain, .roman].contains(style)
    {
      return Notation(.symbol(Letter(digits, style: style)), notation.range)
    }
    return notation.mapped { kind in
      guard case .symbol(let letter) = kind, letter.style == .plain,
        !["∂", "∇", "∞", "∅"].contains(letter.name)
      else { return kind }
      return .symbol(Letter(letter.name, style: style))
    }
  }
}
