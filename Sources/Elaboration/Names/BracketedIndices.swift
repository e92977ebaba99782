import MathSyntax

/// Element indices in square brackets, `h_{[j]}`, `W_{h[i,j]}`, `\gamma_{t[i]}`: what stands before the
/// bracket is a role or a step.
extension Notation {
  /// The `i, j` of `[i,j]`.
  var bracketedIndex: Notation? {
    if case .bracketed(.square, let inner) = kind { return inner }
    return nil
  }

  /// The `i, j` of `h[i,j]`, where something stands before the bracket.
  var indexBehindRole: Notation? { apartFromIndex?.index }

  /// `h` and `i, j` of `h[i,j]`.
  fileprivate var apartFromIndex: (role: Notation, index: Notation)? {
    guard case .product(let factors, let signs) = kind, factors.count > 1,
      signs.allSatisfy({ $0 == .juxtaposition }), let index = factors.last?.bracketedIndex
    else { return nil }
    let before = factors.dropLast()
    guard !before.contains(where: { $0.bracketedIndex != nil }),
      let role = Notation.juxtaposed(before)
    else { return nil }
    return (role, index)
  }

  /// Whether some name in here has its element indices in brackets.
  var writesBracketedIndices: Bool {
    if case .scripted(_, let sub?, _, _) = kind,
      sub.bracketedIndex != nil || sub.apartFromIndex != nil
    {
      return true
    }
    return parts.contains(where: \.writesBracketedIndices)
  }
}

extension ReferenceReader.Scripts {
  /// A subscript with indices in brackets as two: the role, then the indices.
  var apart: [ReferenceReader.Scripts] {
    guard let sub = lowerScript else { return [self] }
    var indexed = self
    indexed.inBrackets = true
    if let index = sub.bracketedIndex {
      indexed.lowerScript = index
      return [indexed]
    }
    guard let (role, index) = sub.apartFromIndex else { return [self] }
    indexed.lowerScript = index
    return [
      ReferenceReader.Scripts(lowerScript: role, superscript: nil, primes: 0), indexed,
    ]
  }
}
