import Diagnostics

/// Reads tokens into the notation tree, by recursive descent over balanced brackets.
///
/// Every bracket is read as a range of its own, so that a sub-parser never meets a closing bracket.
struct Parser {
  static let depthLimit = 64

  var tree: TokenTree
  let notation: SourceNotation
  var position: Int
  var end: Int
  var depth = 0
  /// Digits behind a letter are an index of their own in scripts: `x_{i1}`.
  var inScript = false
  /// Straight inside square brackets, where `:` is a slice.
  var isInSquare = false
  /// How many digits of the current number arguments have already taken: `\frac12`.
  var takenDigits = 0

  init(_ tree: TokenTree, notation: SourceNotation) {
    self.tree = tree
    self.notation = notation
    position = 0
    end = tree.tokens.count
  }

  var current: Token? { position < end ? tree.tokens[position] : nil }

  var kind: Token.Kind? { current?.kind }

  /// The place of the next token, or the empty place behind the last one.
  var here: TextRange {
    if let current { return current.range }
    guard position > 0, position <= tree.tokens.count else { return TextRange(0, 0) }
    return tree.tokens[position - 1].range
  }

  var lastEnd: Int {
    if takenDigits > 0, let current { return current.range.start + takenDigits }
    return position > 0 ? tree.tokens[position - 1].range.end : 0
  }

  /// A node from `start` to the last token read; `kind` must have been read before the call.
  func node(_ kind: Notation.Kind, from start: TextRange) -> Notation {
    Notation(kind, TextRange(start.start, max(start.end, lastEnd)))
  }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard self.kind == kind else { return false }
    position += 1
    return true
  }

  /// Counts levels of recursion; the descent is bounded whatever the input.
  mutating func nested<T>(
    _ body: (inout Parser) throws(NotationFailure) -> T
  ) throws(NotationFailure) -> T {
    guard depth < Self.depthLimit else { throw .tooDeep(here) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Reads `start ..< end` with `body` and requires that nothing is left of it.
  mutating func inside<T>(
    _ start: Int, _ end: Int, _ body: (inout Parser) throws(NotationFailure) -> T
  ) throws(NotationFailure) -> T {
    let saved = (position, self.end)
    position = start
    self.end = end
    let result = try nested(body)
    try requireEnd()
    (position, self.end) = saved
    return result
  }

  func requireEnd() throws(NotationFailure) {
    guard let current else { return }
    throw failure(at: current)
  }

  /// Why a token cannot stand where it does.
  func failure(at token: Token) -> NotationFailure {
    if case .bad(let code, let message) = token.kind {
      return NotationFailure(code: code, message: message, range: token.range)
    }
    return .unexpected(token.range)
  }

  /// Everything between two brackets: lists, relations, sums.
  mutating func whole(_ start: Int, _ end: Int) throws(NotationFailure) -> Notation {
    guard start < end else { throw .empty(tree.range(max(start - 1, 0), end + 1)) }
    return try inside(start, end) { (parser) throws(NotationFailure) in
      try parser.listOrFraction()
    }
  }

  private mutating func listOrFraction() throws(NotationFailure) -> Notation {
    let overs = tree.indices(from: position, to: end) { $0 == .over }
    guard let over = overs.first else { return try list() }
    guard overs.count == 1 else { throw .unexpected(tree.tokens[overs[1]].range) }
    let start = here
    let numerator = try whole(position, over)
    let denominator = try whole(over + 1, end)
    position = end
    return node(fractionKind(numerator, denominator, .bar), from: start)
  }
}
