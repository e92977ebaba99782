import MathSyntax
import TensorExpressions

/// `y = x + F(x)`, `u = U(c)`: capitals that are no matrices, but functions of which nothing is
/// said but what
/// they depend on. Such a letter never stands without its argument, save in derivatives and with a
/// prime, and
/// its argument is a name alone.
struct CapitalFunctions {
  private(set) var names: Set<NameKey> = []
  private var others: Set<NameKey> = []

  /// Losses, means and spaces.
  private static let otherLetters: Set<String> = ["J", "L", "E", "C", "I", "O", "Δ", "Σ", "Π"]
  /// What counts something.
  private static let counters: Set<String> = [
    "i", "j", "k", "l", "ℓ", "m", "n", "t", "s", "τ", "L", "T", "N",
  ]

  init(_ statements: [StatementSource]) {
    for statement in statements {
      collect(statement.head)
      // `dz/dx = 2H` says nothing of what H is, and may be wrong.
      let known = others
      collect(statement.member)
      if case .derivative = statement.head.kind { others = known }
    }
    names.subtract(others)
  }

  private mutating func collect(_ node: Notation) {
    if case .product(let factors, let signs) = node.kind {
      var place = 0
      while place < factors.count {
        if place < signs.count, signs[place] == .juxtaposition,
          let key = Self.letter(factors[place]), Self.isArgument(factors[place + 1], of: key)
        {
          names.insert(key)
          place += 2
        } else {
          collect(factors[place])
          place += 1
        }
      }
      return
    }
    if case .derivative(let derivative) = node.kind {
      // `∂F/∂x`
      if Self.letter(derivative.of) == nil { collect(derivative.of) }
      for variable in derivative.by { collect(variable) }
      return
    }
    if let key = Self.letter(node) {
      if ReferenceReader.flatten(node).scripts.allSatisfy({ $0.primes == 0 }) { others.insert(key) }
      return
    }
    for part in node.parts { collect(part) }
  }

  /// A capital, also with a prime.
  private static func letter(_ node: Notation) -> NameKey? {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard case .symbol(let letter) = base.kind, letter.name.count == 1,
      let key = NameKey.base(of: base), KindGuess.isUppercase(key),
      scripts.allSatisfy({ $0.lowerScript == nil && $0.superscript == nil })
    else { return nil }
    return key
  }

  private static func isArgument(_ node: Notation, of key: NameKey) -> Bool {
    guard !otherLetters.contains(key.text), case .bracketed(.round, let inner) = node.kind,
      let name = NameKey.base(of: ReferenceReader.flatten(inner).base)
    else { return false }
    return !counters.contains(name.text) && name != key
  }
}
