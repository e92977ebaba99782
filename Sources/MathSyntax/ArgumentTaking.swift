/// Names whose bracket is their argument even behind a slash: `1/σ(z)`, but not `1/m (a + b)`.
enum ArgumentTaking {
  static func holds(for notation: Notation) -> Bool {
    switch notation.kind {
    case .symbol(let letter): letter.style == .function || functionLetters.contains(letter.name)
    case .scripted(let base, _, _, let primes): primes > 0 || holds(for: base)
    case .accented(_, let base): holds(for: base)
    default: false
    }
  }

  private static let functionLetters: Set<String> = ["σ", "φ", "ϕ", "ψ", "f", "g", "h"]
}
