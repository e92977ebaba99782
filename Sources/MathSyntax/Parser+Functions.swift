import Diagnostics

/// Functions whose argument stands without brackets: `y \log \hat y + (1 - y) \log(1 - \hat y)`.
extension Parser {
  /// The functions LaTeX sets upright and authors write without brackets.
  private static let bracketless: Set<String> = [
    "log", "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "lg",
  ]

  /// Whether the factor just read is such a function.
  func takesBareArgument(_ factor: Notation) -> Bool {
    switch factor.kind {
    case .symbol(let letter): letter.style == .function && Self.bracketless.contains(letter.name)
    case .scripted(let base, _, _, _): takesBareArgument(base)
    default: false
    }
  }

  /// The factors behind a function, when together they are its argument: `2\pi`, `x y`, `P(y | x)`.
  ///
  /// They reach up to the next sign, to the next such function, `\sin x \cos x`, or to the end of a call,
  /// `\log σ(w x)`. Where a bracket with a sum follows the first factor, how far the argument reaches is
  /// a matter of taste: the factors then stay apart, and which of them the function applies to is left
  /// open.
  mutating func bareArgument(_ run: inout Factors) throws(NotationFailure) {
    skipSpace()
    guard let token = current, startsOperand(token.kind), !isBracket(token.kind) else { return }
    var argument = Factors()
    var isClear = true
    if token.kind == .openGroup, case let whole = try factor() {
      // `\log {x y}`: the author's own braces say how far.
      let isLast = current.map { !startsOperand($0.kind) } ?? true
      if isLast { return run.appendWhole(whole) }
      argument.append(whole, nil)
    }
    while let token = current, startsOperand(token.kind) {
      if !argument.factors.isEmpty, isBareFunction(token.kind) { break }
      let isCall = isBracket(token.kind)
      let next = try factor()
      if isCall, argument.factors.count == 1, ArgumentTaking.holds(for: argument.factors[0]) {
        argument.append(next, .juxtaposition)
        break
      }
      if !argument.factors.isEmpty {
        if isCall, !isArguments(next) || argument.factors.count > 1 { isClear = false }
        if isWord(next) { isClear = false }
      }
      if case .bigOperator = next.kind, !argument.factors.isEmpty { isClear = false }
      argument.append(next, argument.factors.isEmpty ? nil : .juxtaposition)
      if takesBareArgument(next) { try bareArgument(&argument) }
    }
    guard isClear, argument.factors.count > 1 else {
      for factor in argument.factors { run.append(factor, .juxtaposition) }
      return
    }
    run.appendWhole(argument.notation())
  }

  private func isBareFunction(_ kind: Token.Kind) -> Bool {
    guard case .letter(let letter) = kind else { return false }
    return letter.style == .function && Self.bracketless.contains(letter.name)
  }

  private func isBracket(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .open(let bracket): bracket != .bar && bracket != .doubleBar
    case .openNothing: true
    default: false
    }
  }

  private func isWord(_ factor: Notation) -> Bool {
    if case .text = factor.kind { return true }
    return false
  }

  /// What stands in the brackets of a call, and is no sum that a factor might be multiplied by.
  private func isArguments(_ bracket: Notation) -> Bool {
    guard case .bracketed(let sign, let content) = bracket.kind, sign == .round || sign == .square
    else { return false }
    switch content.kind {
    case .list, .symbol, .scripted, .accented, .number: return true
    case .relation(_, let relations): return relations.contains(.given)
    default: return false
    }
  }
}
