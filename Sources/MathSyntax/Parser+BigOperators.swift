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
    if bigOperator == .sum, upper == nil, let lower, standsAlone(lower) {
      // `\frac{e^{z_i}}{\sum_K}`: a sum that is stated elsewhere, by its name.
      let name = Notation(.symbol(Letter("Σ")), start)
      return node(.scripted(name, subscript: lower, superscript: nil, primes: 0), from: start)
    }
    let body = try signedBody()
    return node(.bigOperator(bigOperator, lower: lower, upper: upper, body: body), from: start)
  }

  /// One letter below, and nothing behind that could be summed; a capital names a set, and a minus
  /// behind it is a difference.
  private func standsAlone(_ lower: Notation) -> Bool {
    guard case .symbol(let letter) = lower.kind, letter.name.count == 1 else { return false }
    guard let kind else { return true }
    if kind == .minus { return letter.name.allSatisfy(\.isUppercase) }
    return !startsOperand(kind)
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
