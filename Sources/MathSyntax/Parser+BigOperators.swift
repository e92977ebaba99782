import Diagnostics

/// Sums, products and extremes with their limits and the rest of the term as body.
extension Parser {
  /// `\max_k`: a function with a limit below is an operator.
  func limitedFunction(_ letter: Letter) -> BigOperator? {
    guard position + 1 < end, tree.tokens[position + 1].kind == .subscript else { return nil }
    switch letter.name {
    case "max": return .maximum
    case "min": return .minimum
    default: return nil
    }
  }

  mutating func big(_ bigOperator: BigOperator) throws(NotationFailure) -> Notation {
    let start = here
    position += 1
    let scripts = try postfix(Notation(.ellipsis, start))
    var lower: Notation?
    var upper: Notation?
    if case .scripted(let base, let below, let above, let primes) = scripts.kind {
      guard base.kind == .ellipsis, primes == 0 else { throw .unexpected(scripts.range) }
      lower = below
      upper = above
    }
    skipSpace()
    let body = try signedBody()
    return node(.bigOperator(bigOperator, lower: lower, upper: upper, body: body), from: start)
  }

  /// `\sum -x` sums a negative term.
  private mutating func signedBody() throws(NotationFailure) -> Notation {
    let start = here
    guard kind == .minus else { return try product() }
    position += 1
    let value = try product()
    return node(.sum([Notation.Term(.minus, value)]), from: start)
  }
}
