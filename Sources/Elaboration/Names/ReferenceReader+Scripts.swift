import MathSyntax
import TensorExpressions

/// The scripts of a name, taken apart.
extension ReferenceReader {
  struct Scripts {
    var lowerScript: Notation?
    var superscript: Notation?
    var primes: Int
    /// The subscript stands in brackets, `h_{[j]}`: an element index, and no part of the name.
    var inBrackets = false
    /// An index in brackets, `a^{(l)}`.
    var isIndexed: Bool {
      guard let superscript else { return false }
      return ReferenceReader.items(superscript).contains {
        if case .bracketed = $0.kind { true } else { false }
      }
    }
    var writesLayer: Bool {
      guard let superscript else { return false }
      return IntegerTerm(superscript) != nil
    }
  }

  /// The innermost base and the scripts on it, inner ones first.
  static func flatten(_ node: Notation) -> (base: Notation, scripts: [Scripts]) {
    let node = node.normalisedAccents
    guard case .scripted(let inner, let sub, let sup, let primes) = node.kind else {
      return (node, [])
    }
    let (base, scripts) = flatten(inner)
    // `g^{[l]'}` is `g^{[l]}` with a prime.
    if let sup, case .scripted(let layer, nil, nil, let more) = sup.kind, more > 0,
      case .bracketed = layer.kind
    {
      return (
        base,
        scripts + Scripts(lowerScript: sub, superscript: layer, primes: primes + more).apart
      )
    }
    return (
      base, scripts + Scripts(lowerScript: sub, superscript: sup, primes: primes).apart
    )
  }

  /// `(l)`, `(L-1)ᵀ`, `[l]` as an index: the letters of layers and numbers only, since `a(1 - a)` and
  /// `η(x)` are something else.
  static func callIndex(_ node: Notation) -> (IntegerTerm, [Scripts])? {
    let (base, scripts) = flatten(node)
    guard case .bracketed(let bracket, let inner) = base.kind,
      bracket == .round || bracket == .square, let term = IntegerTerm(inner)
    else { return nil }
    if case .free(let letter)? = term.variable, !IntegerTerm.layerLetters.contains(letter) {
      return nil
    }
    return (term, scripts)
  }

  /// The text of a subscript that may be part of a name: letters, words and digits side by side.
  static func roleText(_ node: Notation) -> String? {
    switch node.kind {
    case .symbol(let letter): return letter.name
    case .number(let text): return text
    case .text(let text): return text
    case .product(let factors, let signs) where signs.allSatisfy { $0 == .juxtaposition }:
      let parts = factors.map(roleText)
      return parts.contains { $0 == nil } ? nil : parts.compactMap { $0 }.joined()
    default: return nil
    }
  }

  /// `(l)T` in one superscript are two items.
  static func items(_ node: Notation) -> [Notation] {
    guard case .product(let factors, let signs) = node.kind,
      signs.allSatisfy({ $0 == .juxtaposition })
    else {
      // `[L-1]^T` inside one superscript.
      if case .scripted(let base, nil, let sup?, 0) = node.kind, case .bracketed = base.kind,
        IntegerTerm(base) != nil
      {
        return [base] + items(sup)
      }
      return [node]
    }
    return factors.flatMap(items)
  }

  static func subscriptItems(_ node: Notation) -> [Notation] {
    switch node.kind {
    case .list(let items): return items
    case .product(let factors, let signs) where signs.allSatisfy { $0 == .juxtaposition }:
      return factors.flatMap { $0.bracketedIndex.map(subscriptItems) ?? [$0] }
    default: return node.bracketedIndex.map(subscriptItems) ?? [node]
    }
  }
}

extension Notation {
  /// The letter T alone.
  var isLetterT: Bool {
    if case .symbol(let letter) = kind { return letter.name == "T" }
    return false
  }
}
