/// Applies a style command to everything in its argument: `\mathbf{\hat y}`.
enum Restyling {
  static func apply(_ style: Letter.Style, to notation: Notation) -> Notation {
    notation.mapped { kind in
      guard case .symbol(let letter) = kind, letter.style == .plain,
        !["∂", "∇", "∞", "∅"].contains(letter.name)
      else { return kind }
      return .symbol(Letter(letter.name, style: style))
    }
  }
}
