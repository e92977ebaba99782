import MathSyntax

/// `\text{Dim}(W) = \text{Dim}(∇_W L)`: two values have one shape.
public struct DimensionClaim {
  private static let words: Set<String> = ["Dim", "dim", "shape", "Shape"]
  public let left: Notation
  public let right: Notation

  public init?(_ head: Notation, _ member: Notation, scope: Scope) {
    guard let left = Self.argument(head, scope), let right = Self.argument(member, scope) else {
      return nil
    }
    (self.left, self.right) = (left, right)
  }

  private static func argument(_ node: Notation, _ scope: Scope) -> Notation? {
    guard case .product(let factors, signs: [.juxtaposition]) = node.kind,
      case .bracketed(.round, let inner) = factors[1].kind
    else { return nil }
    let word: String
    switch factors[0].kind {
    case .symbol(let letter): word = letter.name
    case .text(let text): word = text
    default: return nil
    }
    return words.contains(word) && !scope.defines(NameKey(word)) ? inner : nil
  }
}
