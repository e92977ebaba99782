import Diagnostics

/// Tokens whose brackets are known to balance.
struct TokenTree: Sendable {
  var tokens: [Token]
  /// For the opening token of a pair the index of the closing one; for all others their own index.
  var partner: [Int]

  /// One pass without recursion, so that any depth of brackets is only a matter of length.
  init(_ source: [Token]) throws(NotationFailure) {
    var builder = TokenTreeBuilder()
    try builder.run(source)
    tokens = builder.tokens
    partner = builder.partner
  }

  /// The index behind the token at `index`, or behind its whole bracket.
  func next(after index: Int) -> Int { max(partner[index], index) + 1 }

  /// The indices in `start ..< end` at the depth of `start` whose token satisfies `condition`.
  func indices(from start: Int, to end: Int, where condition: (Token.Kind) -> Bool) -> [Int] {
    var found: [Int] = []
    var index = start
    while index < end {
      if condition(tokens[index].kind) { found.append(index) }
      index = next(after: index)
    }
    return found
  }

  func range(_ start: Int, _ end: Int) -> TextRange {
    guard start < end, start < tokens.count else {
      let place = start < tokens.count ? tokens[start].range.start : tokens.last?.range.end ?? 0
      return TextRange(place, place)
    }
    return tokens[start].range.union(tokens[end - 1].range)
  }
}

private struct TokenTreeBuilder {
  var tokens: [Token] = []
  var partner: [Int] = []
  /// Open brackets, each with the bar that is open directly inside it.
  var stack: [(opener: Int, bar: Int?)] = [(-1, nil)]

  mutating func run(_ source: [Token]) throws(NotationFailure) {
    var index = 0
    while index < source.count {
      let token = source[index]
      switch token.kind {
      case .bar(.bar) where opensPoint(source, index), .close(.bar) where opensPoint(source, index):
        append(Token(.evaluation, token.range, spaced: token.spaced))
      case .open, .openGroup, .openNothing, .begin:
        append(token)
        stack.append((tokens.count - 1, nil))
      case .close, .closeGroup, .closeNothing, .end: try close(token)
      case .bar(let bracket):
        let doubled = isDoubled(source, index)
        try bar(token, bracket, next: doubled ? source[index + 1] : nil, &index)
      case .align, .newRow:
        try settleBar()
        append(token)
      default: append(token)
      }
      index += 1
    }
    try settleBar()
    if let open = stack.last, open.opener >= 0 { throw unbalanced(tokens[open.opener]) }
  }

  /// `f'|_{x = 0}`: a bar that closes none and has a script is that of a value at a point.
  private func opensPoint(_ source: [Token], _ index: Int) -> Bool {
    guard index > 0, index + 1 < source.count, source[index + 1].kind == .subscript,
      let frame = stack.last, frame.bar == nil, frame.opener + 1 < tokens.count
    else { return false }
    guard case .close = source[index].kind, frame.opener >= 0 else { return true }
    return !pairs(tokens[frame.opener].kind, source[index].kind)
  }

  private func isDoubled(_ source: [Token], _ index: Int) -> Bool {
    guard index + 1 < source.count, case .bar(let a) = source[index].kind,
      case .bar(let b) = source[index + 1].kind
    else { return false }
    return a == b && !source[index + 1].spaced
  }

  private mutating func append(_ token: Token) {
    partner.append(tokens.count)
    tokens.append(token)
  }

  private mutating func close(_ token: Token) throws(NotationFailure) {
    try settleBar()
    guard let open = stack.last, open.opener >= 0, pairs(tokens[open.opener].kind, token.kind)
    else { throw unbalanced(token) }
    stack.removeLast()
    partner[open.opener] = tokens.count
    append(token)
  }

  private func pairs(_ open: Token.Kind, _ close: Token.Kind) -> Bool {
    switch (open, close) {
    case (.open(let a), .close(let b)): a == b
    case (.openGroup, .closeGroup): true
    case (.openNothing, .close), (.openNothing, .closeNothing), (.open, .closeNothing): true
    case (.begin(let a), .end(let b)): a == b
    default: false
    }
  }

  /// An undirected bar closes the open one of its frame or opens one.
  private mutating func bar(
    _ token: Token, _ bracket: Bracket, next: Token?, _ index: inout Int
  ) throws(NotationFailure) {
    let top = stack.count - 1
    guard let opener = stack[top].bar else {
      var token = token
      let doubled = next != nil
      if let next {
        token.range = token.range.union(next.range)
        index += 1
      }
      token.kind = .open(doubled ? .doubleBar : bracket)
      append(token)
      stack[top].bar = tokens.count - 1
      return
    }
    guard case .open(let expected) = tokens[opener].kind else { throw unbalanced(token) }
    var token = token
    if expected == .doubleBar, bracket == .bar, next == nil { throw unbalanced(token) }
    // `\|\|` is what Markdown makes of an escaped `||`.
    if expected == .doubleBar, let next {
      token.range = token.range.union(next.range)
      index += 1
    } else if expected != bracket {
      throw unbalanced(token)
    }
    token.kind = .close(expected)
    partner[opener] = tokens.count
    append(token)
    stack[top].bar = nil
  }

  /// A single bar between two operands is the bar of a condition.
  private mutating func settleBar() throws(NotationFailure) {
    let top = stack.count - 1
    guard let opener = stack[top].bar else { return }
    stack[top].bar = nil
    guard tokens[opener].kind == .open(.bar), opener > stack[top].opener + 1,
      opener + 1 < tokens.count
    else { throw unbalanced(tokens[opener]) }
    tokens[opener].kind = .relation(.given)
  }

  private func unbalanced(_ token: Token) -> NotationFailure {
    .unbalanced(token.range)
  }
}
