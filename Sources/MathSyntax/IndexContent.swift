/// What may stand in a bracket that is an index rather than a factor: `(L)`, `[l+1]`, `(j, k)`.
enum IndexContent {
  static let letters: Set<String> = [
    "i", "j", "k", "l", "m", "n", "t", "L", "T", "N", "K", "M", "ℓ",
  ]

  static func holds(for letter: Letter) -> Bool {
    letter.style == .plain && letters.contains(letter.name)
  }

  static func holds(for notation: Notation) -> Bool {
    switch notation.kind {
    case .number: true
    case .symbol(let letter): holds(for: letter)
    case .sum(let terms): terms.allSatisfy { $0.sign != .plusMinus && holds(for: $0.value) }
    case .list(let items): items.allSatisfy { holds(for: $0) }
    default: false
    }
  }
}
