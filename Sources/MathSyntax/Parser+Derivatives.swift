import Diagnostics

/// `∂J/∂W`, `\frac{d}{dx} f`, `\partial_W J`, `\nabla_W J`.
extension Parser {
  /// The slash of a derivative, where the left operand is only what the last differential leads.
  mutating func derivativeSlash(_ run: inout Factors) throws(NotationFailure) -> Bool {
    if try gluedDerivative(&run) { return true }
    guard let token = current, case .letter(let letter) = token.kind,
      letter.style == .plain || letter.style == .roman,
      let differential = Derivative.Differential(rawValue: letter.name),
      let start = differentialStart(run, differential)
    else { return false }
    var below = Factors()
    below.append(try factor(), nil)
    try differentialVariable(&below)
    while let (_, order) = DerivativeShape.differential(run.factors[start]), order > 1,
      case .letter(letter) = kind
    {
      below.append(try factor(), .juxtaposition)
      try differentialVariable(&below)
    }
    let numerator = run.notation(from: start)
    let denominator = below.notation()
    let kind = fractionKind(numerator, denominator, .slash)
    let range = numerator.range.union(denominator.range)
    run.replace(from: start, by: Notation(kind, range))
    return true
  }

  private func differentialStart(
    _ run: Factors, _ differential: Derivative.Differential
  ) -> Int? {
    var index = run.factors.count - 1
    while index >= run.operandStart {
      if let (sign, _) = DerivativeShape.differential(run.factors[index]), sign == differential {
        if differential == .delta, isIndexed(run, behind: index) { return nil }
        return index
      }
      index -= 1
    }
    return nil
  }

  /// `δ(l)`: an error with its layer, no differential.
  private func isIndexed(_ run: Factors, behind index: Int) -> Bool {
    guard index + 1 < run.factors.count else { return true }
    if case .bracketed = run.factors[index + 1].kind { return true }
    return false
  }

  /// The factor behind `∂` with its scripts and a directly following index: `∂z(L)`, `∂W[l](j,k)`.
  private mutating func differentialVariable(_ below: inout Factors) throws(NotationFailure) {
    guard let token = current, startsOperand(token.kind) else { return }
    below.append(try factor(), .juxtaposition)
    while isIndexBracket() { below.append(try factor(), .juxtaposition) }
  }

  private func isIndexBracket() -> Bool {
    guard let token = current, !token.spaced,
      token.kind == .open(.round) || token.kind == .open(.square)
    else { return false }
    return (position + 1..<tree.partner[position]).allSatisfy { index in
      switch tree.tokens[index].kind {
      case .number, .plus, .minus, .comma: true
      case .letter(let letter): IndexContent.holds(for: letter)
      default: false
      }
    }
  }

  /// `dJ/dW` in plain notation, where a differential and its name are one word.
  private mutating func gluedDerivative(_ run: inout Factors) throws(NotationFailure) -> Bool {
    guard notation == .plain, let token = current, case .letter(let letter) = token.kind,
      letter.style == .plain, letter.name.hasPrefix("d"), let last = run.factors.last,
      run.factors.count > run.operandStart
    else { return false }
    let isGlued = letter.name.count > 1
    let index = run.factors.count - 1
    if let above = Self.unglued(last) {
      guard let by = try differentialBelow(isGlued) else { return false }
      put(above, by, &run, from: index)
    } else if isGlued, last.kind == .symbol(Letter("d")) {
      guard let by = try differentialBelow(isGlued) else { return false }
      let sign = Notation(.symbol(Letter("d")), TextRange(by.range.start, by.range.start))
      let below = Notation(.product([sign, by], signs: [.juxtaposition]), by.range)
      run.replace(
        from: index, by: Notation(.fraction(last, below, .slash), last.range.union(by.range)))
    } else if isGlued, let start = differentialStart(run, .total), start < index,
      case .symbol = run.factors[start].kind
    {
      let above = run.notation(from: start + 1)
      guard let by = try differentialBelow(isGlued) else { return false }
      put(above, by, &run, from: start)
    } else {
      return false
    }
    return true
  }

  private mutating func put(
    _ above: Notation, _ by: Notation, _ run: inout Factors, from start: Int
  ) {
    let range = run.factors[start].range.union(by.range)
    let derivative = Derivative(.total, .slash, of: above, by: [by])
    run.replace(from: start, by: Notation(.derivative(derivative), range))
  }

  /// The variable of `dW` or `d W`, with its index brackets; `nil` for a lone `d`.
  private mutating func differentialBelow(_ isGlued: Bool) throws(NotationFailure) -> Notation? {
    var variables = Factors()
    if isGlued {
      let below = try factor()
      guard let variable = Self.unglued(below) else { throw .unexpected(below.range) }
      variables.append(variable, nil)
    } else {
      guard position + 1 < end, startsOperand(tree.tokens[position + 1].kind) else { return nil }
      position += 1
      variables.append(try factor(), nil)
    }
    while isIndexBracket() { variables.append(try factor(), .juxtaposition) }
    return variables.notation()
  }

  /// `dW` without its `d`.
  private static func unglued(_ notation: Notation) -> Notation? {
    switch notation.kind {
    case .symbol(let letter):
      guard letter.style == .plain, letter.name.hasPrefix("d"), letter.name.count > 1 else {
        return nil
      }
      let name = String(letter.name.dropFirst())
      let range = TextRange(notation.range.start + 1, notation.range.end)
      return Notation(.symbol(Letter(SymbolTable.greek[name] ?? name)), range)
    case .scripted(let base, let lower, let upper, let primes):
      guard let base = unglued(base) else { return nil }
      return Notation(
        .scripted(base, subscript: lower, superscript: upper, primes: primes), notation.range)
    default: return nil
    }
  }

  /// Turns `\frac{\partial}{\partial W}` into a derivative of the factors that follow.
  mutating func operatorForm(_ run: inout Factors) throws(NotationFailure) {
    guard let last = run.factors.last, let (sign, by) = DerivativeShape.operatorForm(last) else {
      return
    }
    skipSpace()
    guard let token = current, startsOperand(token.kind) else { return }
    let startsWithBracket: Bool
    if case .open = token.kind { startsWithBracket = true } else { startsWithBracket = false }
    let operand = try nested { (parser) throws(NotationFailure) in
      startsWithBracket ? try parser.juxtaposed() : try parser.product()
    }
    let derivative = Derivative(sign, .operator_, of: operand, by: by)
    run.replace(
      from: run.factors.count - 1,
      by: Notation(.derivative(derivative), last.range.union(operand.range)))
  }

  /// Factors without any sign between them.
  private mutating func juxtaposed() throws(NotationFailure) -> Notation {
    var run = Factors()
    run.append(try factor(), nil)
    while let token = current, startsOperand(token.kind) {
      run.append(try factor(), .juxtaposition)
    }
    return run.notation()
  }

  /// What an operator without brackets applies to: one factor and the bracket of its arguments.
  mutating func operand() throws(NotationFailure) -> Notation {
    var run = Factors()
    run.append(try factor(), nil)
    if case .bracketed = run.factors[0].kind { return run.notation() }
    if kind == .open(.round), current?.spaced == false {
      run.append(try factor(), .juxtaposition)
    }
    return run.notation()
  }

  /// `∇_W J`, `∇J`; a nabla without an operand is a letter.
  mutating func gradient() throws(NotationFailure) -> Notation {
    let start = here
    position += 1
    let symbol = node(.symbol(Letter("∇")), from: start)
    let scripts = try postfix(symbol)
    let by: Notation?
    switch scripts.kind {
    case .symbol: by = nil
    case .scripted(_, let lower?, nil, 0): by = lower
    default: return scripts
    }
    guard let token = current, startsOperand(token.kind) else { return scripts }
    let of = try nested { (parser) throws(NotationFailure) in try parser.operand() }
    return node(.gradient(by: by, of: of), from: start)
  }

  /// `∂_x f`; a `∂` without a subscript is the letter of a differential.
  mutating func partial() throws(NotationFailure) -> Notation {
    let start = here
    position += 1
    let symbol = try postfix(node(.symbol(Letter("∂")), from: start))
    guard case .scripted(_, let lower?, nil, 0) = symbol.kind, let token = current,
      startsOperand(token.kind)
    else { return symbol }
    let of = try nested { (parser) throws(NotationFailure) in try parser.operand() }
    return node(.derivative(Derivative(.partial, .subscript_, of: of, by: [lower])), from: start)
  }
}
