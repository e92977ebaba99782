import MathSyntax

extension Notation {
  /// Made of numbers alone, functions with a fixed meaning and `e^{…}` among them; no name and no
  /// index occurs.
  public var isNumeric: Bool {
    switch kind {
    case .number: true
    case .symbol: false
    case .scripted(let base, nil, let exponent?, 0):
      if case .symbol(let letter) = base.kind {
        letter.name == "e" && exponent.isNumeric
      } else {
        base.isNumeric && (exponent.isNumeric || exponent.isTransposeSign)
      }
    case .product(let factors, _): Self.isNumeric(factors)
    case .sum(let terms): terms.allSatisfy { $0.sign != .plusMinus && $0.value.isNumeric }
    case .fraction(let a, let b, _): a.isNumeric && b.isNumeric
    case .bracketed(_, let inner): inner.isNumeric
    case .list(let items): items.allSatisfy(\.isNumeric)
    case .matrix(let rows, _): rows.allSatisfy { $0.allSatisfy(\.isNumeric) }
    case .root(let inner, nil): inner.isNumeric
    default: false
    }
  }

  /// `0.8 σ(0.3)` holds a function that is no name of a value: only those with one meaning everywhere.
  private static func isNumeric(_ factors: [Notation]) -> Bool {
    for (place, factor) in factors.enumerated() {
      if case .symbol(let letter) = factor.kind,
        Scope.functions[letter.name] != nil || letter == .exponential,
        place + 1 < factors.count, case .bracketed = factors[place + 1].kind
      {
        continue
      }
      guard factor.isNumeric else { return false }
    }
    return true
  }

  private var isTransposeSign: Bool {
    switch kind {
    case .transposeMark: true
    case .symbol(let letter): letter.name == "T"
    default: false
    }
  }
}
