import MathSyntax

/// `\pi` in an article that makes no name of it is the number 3.14159….
///
/// A policy `\pi(a|s)`, weights `\pi_k`, a `\pi^*`, anything that is defined as π, differentiated by it
/// or said to lie somewhere keep the letter.
struct CircleConstant {
  private var isName = false

  init(_ formulas: [FormulaNotation], shapes: some Sequence<String>) {
    isName = shapes.contains { $0.hasPrefix("π") || $0.hasPrefix("\\pi") || $0 == "pi" }
    for formula in formulas {
      for piece in formula.rows.flatMap(\.pieces) {
        guard case .chain(let chain) = piece.content else { continue }
        if let head = chain.members.first, chain.members.count > 1, head.isPi, !chain.continues {
          isName = isName || !chain.members[1].isNumber
        }
        isName = isName || chain.members.contains { $0.namesPi }
      }
    }
  }

  /// The formula with the number for the letter.
  func applied(_ formula: FormulaNotation) -> FormulaNotation {
    guard !isName else { return formula }
    return formula.mappingMembers { member in
      member.mapped { $0 == .symbol(Letter("π")) ? .symbol(.circleConstant) : $0 }
    }
  }
}

extension Notation {
  fileprivate var isPi: Bool { kind == .symbol(Letter("π")) }

  fileprivate var isNumber: Bool {
    if case .number = kind { return true }
    return false
  }

  /// The letter as a name: with an index, a mark or arguments, or as a variable.
  fileprivate var namesPi: Bool {
    switch kind {
    case .accented(_, let base): if base.isPi { return true }
    case .scripted(let base, let sub, let sup, let primes) where base.isPi:
      if sub != nil || primes > 0 { return true }
      if let sup, !sup.isNumber { return true }
    case .derivative(let derivative):
      if derivative.of.isPi || derivative.by.contains(where: \.isPi) { return true }
    case .gradient(let by, let of): if of.isPi || by?.isPi == true { return true }
    case .product(let factors, let signs):
      for place in signs.indices
      where signs[place] == .juxtaposition && factors[place].isPi
        && factors[place + 1].holdsArguments
      {
        return true
      }
    default: break
    }
    return children.contains(where: \.namesPi)
  }

  /// `(a)`, `(a|s)`, `(s, a)`.
  private var holdsArguments: Bool {
    guard case .bracketed(let bracket, let inner) = kind, bracket == .round || bracket == .square
    else { return false }
    switch inner.kind {
    case .symbol, .scripted, .list, .relation: return true
    default: return false
    }
  }
}
