import MathSyntax

extension Notation {
  /// Made of numbers alone, functions with a fixed meaning and `e^{…}` among them; no name and no
  /// index occurs.
  public var isNumeric: Bool { isNumeric { _ in false } }

  /// Made of numbers alone, other functions that the article knows among them, `σ(1.2)`.
  public func isNumeric(applying isFunction: (NameKey) -> Bool) -> Bool {
    func isInner(_ node: Notation) -> Bool { node.isNumeric(applying: isFunction) }
    return switch kind {
    case .number: true
    case .symbol: false
    case .scripted(let base, nil, let exponent?, 0):
      if case .symbol(let letter) = base.kind {
        letter.name == "e" && isInner(exponent)
      } else {
        isInner(base) && (isInner(exponent) || exponent.isTransposeSign)
      }
    case .product(let factors, _): Self.isNumeric(factors, isFunction)
    case .sum(let terms): terms.allSatisfy { $0.sign != .plusMinus && isInner($0.value) }
    case .fraction(let a, let b, _): isInner(a) && isInner(b)
    case .bracketed(_, let inner): isInner(inner)
    case .list(let items): items.allSatisfy(isInner)
    case .matrix(let rows, _): rows.allSatisfy { $0.allSatisfy(isInner) }
    case .root(let inner, nil): isInner(inner)
    default: false
    }
  }

  /// `0.8 σ(0.3)` holds a function that is no name of a value: only those with one meaning everywhere,
  /// `\tanh 0.3` without a bracket too, and those that are said to be functions.
  private static func isNumeric(_ factors: [Notation], _ isFunction: (NameKey) -> Bool) -> Bool {
    for (place, factor) in factors.enumerated() {
      if place + 1 < factors.count, let key = NameKey(factor) {
        let isBracket = if case .bracketed = factors[place + 1].kind { true } else { false }
        if Scope.functions[key.text] != nil { continue }
        if isBracket, factor.kind == .symbol(.exponential) || isFunction(key) { continue }
      }
      guard factor.isNumeric(applying: isFunction) else { return false }
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

extension Scope {
  /// Whether a name with a bracket behind it is a function's value, and no product.
  public func isApplied(_ key: NameKey) -> Bool {
    switch binding(key) {
    case .function, .definedFunction, .composed: true
    default: false
    }
  }
}
