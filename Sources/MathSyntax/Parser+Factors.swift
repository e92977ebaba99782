import Diagnostics

/// Single factors: letters, numbers, brackets, accents, roots.
extension Parser {
  /// A factor with its scripts.
  mutating func factor() throws(NotationFailure) -> Notation {
    switch kind {
    case .nabla: return try gradient()
    case .letter(Letter("∂")): return try partial()
    case .bigOperator(let bigOperator): return try big(bigOperator)
    case .letter(let letter) where letter.style == .function:
      if let bigOperator = limitedFunction(letter) { return try big(bigOperator) }
    default: break
    }
    return try postfix(try primary())
  }

  mutating func primary() throws(NotationFailure) -> Notation {
    guard let token = current else { throw .operandMissing(here) }
    let start = token.range
    switch token.kind {
    case .number(let digits): return number(digits, start)
    case .letter(let letter):
      position += 1
      return name(letter, from: start)
    case .text(let content):
      position += 1
      return node(.text(content), from: start)
    case .ellipsis:
      position += 1
      return node(.ellipsis, from: start)
    case .open, .openNothing, .openGroup: return try bracket()
    case .accent, .style, .fraction, .root, .brace, .substack: return try construct()
    case .begin(let environment): return try self.environment(environment)
    default: throw failure(at: token)
    }
  }

  /// A letter, with digits glued to it outside scripts: `w1`, `W211`.
  private mutating func name(_ letter: Letter, from start: TextRange) -> Notation {
    guard !inScript, letter.style != .function, let token = current, !token.spaced,
      case .number(let digits) = token.kind, digits.allSatisfy({ $0.isNumber }),
      token.range.start == start.end
    else { return node(.symbol(letter), from: start) }
    position += 1
    return node(.symbol(Letter(letter.name + digits, style: letter.style)), from: start)
  }

  private mutating func bracket() throws(NotationFailure) -> Notation {
    let open = position
    let close = tree.partner[open]
    let range = tree.range(open, close + 1)
    if tree.tokens[open].kind == .open(.square), let rows = try columns(open) {
      position = close + 1
      return Notation(.matrix(rows, .square), range)
    }
    let wasInSquare = isInSquare
    isInSquare = tree.tokens[open].kind == .open(.square)
    let content = try whole(open + 1, close)
    isInSquare = wasInSquare
    position = close + 1
    guard case .open(let bracket) = tree.tokens[open].kind else {
      return try evaluated(content, open, close)
    }
    if tree.tokens[close].kind == .closeNothing {
      if bracket == .curly, case .matrix(let rows, nil) = content.kind {
        return Notation(.cases(rows), range)
      }
      if bracket == .curly, case .cases = content.kind { return content }
      throw .unbalanced(tree.tokens[open].range)
    }
    if case .matrix(let rows, nil) = content.kind {
      return Notation(.matrix(rows, bracket), range)
    }
    return Notation(.bracketed(bracket, content), range)
  }

  /// `\left. … \right|_{x = 0}`, where the bar says up to where the value is taken.
  private mutating func evaluated(
    _ content: Notation, _ open: Int, _ close: Int
  ) throws(NotationFailure) -> Notation {
    guard tree.tokens[close].kind == .close(.bar) else { return content }
    guard accept(.subscript) else { throw .unbalanced(tree.tokens[close].range) }
    let point = try script()
    return node(.evaluated(content, at: point), from: tree.tokens[open].range)
  }

  /// Commands that take arguments.
  private mutating func construct() throws(NotationFailure) -> Notation {
    try nested { (parser) throws(NotationFailure) in
      let start = parser.here
      guard let kind = parser.kind else { throw .operandMissing(start) }
      parser.position += 1
      switch kind {
      case .accent(let accent):
        let base = try parser.argument()
        return parser.node(.accented(accent, base), from: start)
      case .style(let style):
        return Restyling.apply(style, to: try parser.argument())
      case .fraction:
        let numerator = try parser.argument()
        let denominator = try parser.argument()
        return parser.node(parser.fractionKind(numerator, denominator, .bar), from: start)
      case .root: return try parser.root(from: start)
      case .brace(let isBelow):
        let content = try parser.argument()
        try parser.skipComments(isBelow: isBelow)
        return content
      default: return try parser.stack(from: start)
      }
    }
  }

  /// The argument of a command: a group, or the next sign alone.
  mutating func argument() throws(NotationFailure) -> Notation {
    guard let token = current else { throw .operandMissing(here) }
    if token.kind == .openGroup {
      let close = tree.partner[position]
      let content = try whole(position + 1, close)
      position = close + 1
      return content
    }
    if notation == .latex, case .number(let digits) = token.kind, digits.count > 1 {
      return firstDigit(of: token, digits)
    }
    if case .open = token.kind, notation == .latex { throw .unexpected(token.range) }
    if token.kind == .letter(Letter("∂")) || token.kind == .nabla {
      position += 1
      return node(.symbol(Letter(token.kind == .nabla ? "∇" : "∂")), from: token.range)
    }
    let wasInScript = inScript
    inScript = inScript || notation == .latex
    defer { inScript = wasInScript }
    return try primary()
  }

  /// `\frac12` takes one digit at a time.
  private mutating func firstDigit(of token: Token, _ digits: String) -> Notation {
    let place = token.range.start + takenDigits
    let digit = String(digits.dropFirst(takenDigits).prefix(1))
    takenDigits += 1
    if takenDigits == digits.count {
      takenDigits = 0
      position += 1
    }
    return Notation(.number(digit), TextRange(place, place + 1))
  }

  /// What arguments have left of a number.
  private mutating func number(_ digits: String, _ range: TextRange) -> Notation {
    position += 1
    defer { takenDigits = 0 }
    return Notation(
      .number(String(digits.dropFirst(takenDigits))),
      TextRange(range.start + takenDigits, range.end))
  }

  private mutating func root(from start: TextRange) throws(NotationFailure) -> Notation {
    if notation == .latex, kind == .open(.square) {
      let close = tree.partner[position]
      let degree = try whole(position + 1, close)
      position = close + 1
      let radicand = try argument()
      return node(.root(radicand, degree: degree), from: start)
    }
    let isGroup = notation == .latex && kind != .open(.round)
    let radicand = try isGroup ? argument() : primary()
    if !isGroup, case .bracketed(.round, let content) = radicand.kind {
      return node(.root(content, degree: nil), from: start)
    }
    return node(.root(radicand, degree: nil), from: start)
  }

  /// The label of a brace is a comment; on the other side stands an exponent or an index of what the
  /// brace holds, unless it is text.
  private mutating func skipComments(isBelow: Bool) throws(NotationFailure) {
    while let sign = kind, sign == .subscript || sign == .superscript {
      let content = position + 1
      guard content < tree.tokens.count else { throw .operandMissing(here) }
      guard (sign == .subscript) == isBelow || isText(at: content) else { return }
      position = tree.next(after: content)
    }
  }

  /// `\text{label}`, alone or in a group.
  private func isText(at index: Int) -> Bool {
    var index = index
    if tree.tokens[index].kind == .openGroup { index += 1 }
    guard tree.tokens.indices.contains(index), case .text = tree.tokens[index].kind else {
      return false
    }
    return true
  }

  /// `\substack{a \\ b}` is a list.
  private mutating func stack(from start: TextRange) throws(NotationFailure) -> Notation {
    guard kind == .openGroup else { throw .operandMissing(here) }
    let close = tree.partner[position]
    let cells = try rows(position + 1, close).flatMap { $0 }
    position = close + 1
    return cells.count == 1 ? cells[0] : node(.list(cells), from: start)
  }
}
