import Diagnostics

/// Subscripts, superscripts, primes and marks of transposes.
extension Parser {
  private struct Scripts {
    var lower: Notation?
    var upper: Notation?
    var primes = 0
    var isEmpty: Bool { lower == nil && upper == nil && primes == 0 }
  }

  /// `base` with the scripts behind it; a second script of a kind nests.
  mutating func postfix(_ base: Notation) throws(NotationFailure) -> Notation {
    var base = base
    var scripts = Scripts()
    var layers = 0
    func close(_ parser: Parser) {
      guard !scripts.isEmpty else { return }
      func scripted(_ inner: Notation) -> Notation.Kind {
        .scripted(
          inner, subscript: scripts.lower, superscript: scripts.upper, primes: scripts.primes)
      }
      if let (sign, name) = base.differentialOfName {
        // `{dz}^{[l]}` is d of `z^{[l]}`.
        let inner = parser.node(scripted(name), from: name.range)
        base = parser.node(
          .product([sign, inner], signs: [.juxtaposition]), from: base.range)
      } else {
        base = parser.node(scripted(base), from: base.range)
      }
      scripts = Scripts()
    }
    while let token = current {
      let start = position
      switch token.kind {
      case .subscript:
        if scripts.lower != nil { close(self) }
        position += 1
        scripts.lower = try withDigits(script())
        try refuseDigits(behind: scripts.lower)
      case .superscript:
        let (primes, upper) = try superscript()
        if scripts.upper != nil { closeBefore(start, close) }
        scripts.primes += primes
        if let upper { scripts.upper = upper }
        try refuseDigits(behind: upper)
      case .prime(let count):
        if scripts.upper != nil { close(self) }
        position += 1
        scripts.primes += count
      case .transposeMark:
        if scripts.upper != nil { close(self) }
        position += 1
        scripts.upper = Notation(.transposeMark, token.range)
      case .evaluation:
        close(self)
        position += 1
        guard kind == .subscript else { throw .unexpected(token.range) }
        position += 1
        let point = try script()
        base = node(.evaluated(base, at: point), from: base.range)
      default:
        close(self)
        return base
      }
      layers += 1
      guard layers + depth < Self.depthLimit else { throw .tooDeep(token.range) }
    }
    close(self)
    return base
  }

  /// Closes the scripts read so far without the one just read.
  private func closeBefore(_ index: Int, _ close: (Parser) -> Void) {
    var parser = self
    parser.position = index
    close(parser)
  }

  private mutating func superscript() throws(NotationFailure) -> (primes: Int, Notation?) {
    position += 1
    guard let token = current else { throw .operandMissing(here) }
    if case .prime(let count) = token.kind {
      position += 1
      return (count, nil)
    }
    guard token.kind == .openGroup else { return (0, try script()) }
    let close = tree.partner[position]
    var inner = position + 1
    var primes = 0
    while inner < close, case .prime(let count) = tree.tokens[inner].kind {
      primes += count
      inner += 1
    }
    if primes > 0, inner == close {
      position = close + 1
      return (primes, nil)
    }
    guard primes > 0 else { return (0, try script()) }
    let content = try scriptGroup(inner, close)
    position = close + 1
    return (primes, content)
  }

  /// `δ_o1` without braces: a number right behind the letter is part of the subscript.
  private mutating func withDigits(_ sub: Notation) -> Notation {
    guard !inScript, case .symbol(let letter) = sub.kind, letter.name.count == 1,
      let token = current, !token.spaced, case .number(let text) = token.kind,
      token.range.start == sub.range.end, text.allSatisfy(\.isNumber)
    else { return sub }
    position += 1
    return Notation(
      .product([sub, Notation(.number(text), token.range)], signs: [.juxtaposition]),
      sub.range.union(token.range))
  }

  /// `z_10`, `x^20` in LaTeX: without braces only the first digit is a script, and nobody means a factor 0.
  private func refuseDigits(behind script: Notation?) throws(NotationFailure) {
    guard takenDigits > 0, let script, case .number = script.kind, let token = current else {
      return
    }
    throw .bracesMissing(script.range.union(token.range))
  }

  /// The operand of `_` or `^`.
  mutating func script() throws(NotationFailure) -> Notation {
    guard let token = current else { throw .operandMissing(here) }
    switch token.kind {
    case .openGroup:
      let close = tree.partner[position]
      let content = try scriptGroup(position + 1, close)
      position = close + 1
      return content
    case .open(.curly) where notation == .plain:
      let close = tree.partner[position]
      let content = try scriptGroup(position + 1, close)
      position = close + 1
      return content
    case .minus: return try signedScript(token)
    default: break
    }
    if let mark = mark(token.kind) {
      position += 1
      return Notation(mark, token.range)
    }
    return try scripted { (parser) throws(NotationFailure) in try parser.argument() }
  }

  /// `e^-x`; a minus without an operand is a mark.
  private mutating func signedScript(_ token: Token) throws(NotationFailure) -> Notation {
    position += 1
    guard let next = current, !next.spaced, startsOperand(next.kind) else {
      return Notation(.mark("-"), token.range)
    }
    let value = try scripted { (parser) throws(NotationFailure) in try parser.argument() }
    return node(.sum([Notation.Term(.minus, value)]), from: token.range)
  }

  private mutating func scriptGroup(_ start: Int, _ end: Int) throws(NotationFailure) -> Notation {
    // `ℝ_{++}`
    if end == start + 2, tree.tokens[start..<end].allSatisfy({ $0.kind == .plus }) {
      return Notation(.mark("++"), tree.tokens[start].range.union(tree.tokens[start + 1].range))
    }
    if end == start + 1, let mark = mark(tree.tokens[start].kind) {
      return Notation(mark, tree.tokens[start].range)
    }
    if spellsTranspose(start, end) { return Notation(.transposeMark, tree.range(start, end)) }
    // `a^{<t>}`: the signs of comparison serve as brackets.
    if end > start + 2, tree.tokens[start].kind == .relation(.less),
      tree.tokens[end - 1].kind == .relation(.greater)
    {
      let content = try scripted { (parser) throws(NotationFailure) in
        try parser.whole(start + 1, end - 1)
      }
      return Notation(.bracketed(.angle, content), tree.range(start, end))
    }
    return try scripted { (parser) throws(NotationFailure) in
      let marks = parser.trailingTranspose(start, end)
      guard marks < end else { return try parser.whole(start, end) }
      return try parser.merged(start, marks, end)
    }
  }

  /// `W^{Tr}`, the two letters side by side.
  private func spellsTranspose(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 2, case .letter(let first) = tree.tokens[start].kind, first.name == "T",
      case .letter(let second) = tree.tokens[start + 1].kind, second.name == "r"
    else { return false }
    return !tree.tokens[start + 1].spaced
  }

  private mutating func scripted(
    _ body: (inout Parser) throws(NotationFailure) -> Notation
  ) throws(NotationFailure) -> Notation {
    let saved = inScript
    inScript = true
    defer { inScript = saved }
    return try nested(body)
  }

  /// The index of a mark of a transpose that ends the script behind other content.
  private func trailingTranspose(_ start: Int, _ end: Int) -> Int {
    guard end - start > 1, tree.tokens[end - 1].kind == .transposeMark,
      tree.tokens[end - 2].kind != .superscript
    else { return end }
    return end - 1
  }

  /// `(l)⊤`: the layer, then the mark.
  private mutating func merged(
    _ start: Int, _ mark: Int, _ end: Int
  ) throws(NotationFailure) -> Notation {
    let content = try whole(start, mark)
    var run = Factors()
    run.append(content, nil)
    run.append(Notation(.transposeMark, tree.tokens[mark].range), .juxtaposition)
    return run.notation()
  }

  private func mark(_ kind: Token.Kind) -> Notation.Kind? {
    switch kind {
    case .transposeMark: .transposeMark
    case .plus: .mark("+")
    case .minus: .mark("-")
    case .sign(.star): .mark("*")
    case .sign(.circle): .mark("∘")
    case .mark(let mark): .mark(mark)
    default: nil
    }
  }
}

extension Notation {
  /// The d and the name of `{dz}`.
  fileprivate var differentialOfName: (sign: Notation, name: Notation)? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      case .symbol(let letter) = factors[0].kind, letter.name == "d"
    else { return nil }
    switch factors[1].kind {
    case .symbol, .accented: return (factors[0], factors[1])
    default: return nil
    }
  }
}
