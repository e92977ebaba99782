import Diagnostics

/// The factors of one term, flat, with the signs between them.
struct Factors {
  var factors: [Notation] = []
  var signs: [ProductSign] = []
  /// Where the left operand of a following slash begins.
  var operandStart = 0
  var slashes = 0

  mutating func append(_ factor: Notation, _ sign: ProductSign?) {
    if let sign {
      signs.append(sign)
      if sign != .juxtaposition { operandStart = factors.count }
    }
    guard case .product(let inner, let innerSigns) = factor.kind,
      innerSigns.allSatisfy({ $0 == .juxtaposition })
    else {
      factors.append(factor)
      return
    }
    // `{a b} c` in invisible braces says nothing that `a b c` does not.
    factors += inner
    signs += innerSigns
  }

  /// A product that stays one factor: the argument of the function before it.
  mutating func appendWhole(_ factor: Notation) {
    signs.append(.juxtaposition)
    factors.append(factor)
  }

  func notation(from start: Int = 0) -> Notation {
    let part = Array(factors[start...])
    if part.count == 1 { return part[0] }
    let range = part[0].range.union(part[part.count - 1].range)
    return Notation(.product(part, signs: Array(signs[start...])), range)
  }

  /// Replaces the factors from `start` on by one.
  mutating func replace(from start: Int, by notation: Notation) {
    factors.removeSubrange(start...)
    factors.append(notation)
    signs.removeSubrange(start...)
  }
}

extension Parser {
  /// One term: factors up to the next `+`, `-`, relation, comma or closing bracket.
  mutating func product() throws(NotationFailure) -> Notation {
    try nested { (parser) throws(NotationFailure) in try parser.factors() }
  }

  private mutating func factors() throws(NotationFailure) -> Notation {
    var run = Factors()
    skipSpace()
    run.append(try signedFactor(), nil)
    if takesBareArgument(run.factors[0]) { try bareArgument(&run) }
    try operatorForm(&run)
    while let token = current {
      switch token.kind {
      case .wideSpace: position += 1
      case .sign(let sign):
        position += 1
        run.append(try signedFactor(), sign)
      case .period:
        guard isDotProduct() else { return run.notation() }
        position += 1
        run.append(try signedFactor(), .dot)
      case .slash:
        position += 1
        try slash(&run)
      default:
        guard startsOperand(token.kind) else { return run.notation() }
        run.append(try factor(), .juxtaposition)
      }
      if let last = run.factors.last, takesBareArgument(last) { try bareArgument(&run) }
      try operatorForm(&run)
    }
    return run.notation()
  }

  /// `w1.x1`: a dot straight between two operands.
  private func isDotProduct() -> Bool {
    guard position + 1 < end, let token = current else { return false }
    let next = tree.tokens[position + 1]
    return !token.spaced && !next.spaced && startsOperand(next.kind)
  }

  /// A factor that may carry a minus of its own: `a · -b`.
  mutating func signedFactor() throws(NotationFailure) -> Notation {
    skipSpace()
    guard let sign = sign(), sign != .plus else { return try factor() }
    let start = here
    position += 1
    let value = try nested { (parser) throws(NotationFailure) in try parser.signedFactor() }
    return node(.sum([Notation.Term(sign, value)]), from: start)
  }

  func startsOperand(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .number, .letter, .bigOperator, .open, .openNothing, .openGroup, .nabla, .ellipsis, .text,
      .style, .accent, .fraction, .root, .begin, .brace, .substack:
      true
    default: false
    }
  }

  /// The slash takes the run of factors before it and the single factor behind it.
  private mutating func slash(_ run: inout Factors) throws(NotationFailure) {
    run.slashes += 1
    guard run.slashes + depth < Self.depthLimit else { throw .tooDeep(here) }
    if try derivativeSlash(&run) { return }
    let start = run.operandStart
    let numerator = run.notation(from: start)
    var denominator = Factors()
    denominator.append(try signedFactor(), nil)
    if ArgumentTaking.holds(for: denominator.factors[0]), kind == .open(.round),
      current?.spaced == false
    {
      denominator.append(try factor(), .juxtaposition)
    }
    let below = denominator.notation()
    let kind = fractionKind(numerator, below, .slash)
    run.replace(from: start, by: Notation(kind, numerator.range.union(below.range)))
    if case .fraction = kind { run.operandStart = run.factors.count }
    if run.operandStart > run.factors.count - 1, followsSlash() {
      run.operandStart = run.factors.count - 1
    }
  }

  /// `a/b/c` is `(a/b)/c`.
  private func followsSlash() -> Bool { kind == .slash }

  func fractionKind(
    _ numerator: Notation, _ denominator: Notation, _ style: FractionStyle
  ) -> Notation.Kind {
    if let derivative = DerivativeShape.derivative(numerator, denominator, style) {
      return .derivative(derivative)
    }
    return .fraction(numerator, denominator, style)
  }
}
