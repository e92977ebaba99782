import Diagnostics

/// What tokens of LaTeX say once the whole formula is seen: groups without content, brackets broken
/// over rows, sums that are names.
enum TokenCleaning {
  static func cleaned(_ tokens: [Token]) -> [Token] {
    namedSums(withoutBrokenFences(withoutEmptyGroups(tokens)))
  }

  /// `x{}`, `x_{}`: nothing is written there. The empty argument of a command stays, and is missed.
  private static func withoutEmptyGroups(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .openGroup, index + 1 < tokens.count,
        tokens[index + 1].kind == .closeGroup
      else {
        result.append(tokens[index])
        index += 1
        continue
      }
      index += 2
      switch result.last?.kind {
      case .subscript, .superscript:
        result.removeLast()
      case .accent, .style, .fraction, .root, .brace, .substack, .closeGroup:
        // Behind a group it may be the second argument of a fraction.
        result += isArgument(result) ? Array(tokens[(index - 2)..<index]) : []
      default:
        let isScripted = index < tokens.count && isScript(tokens[index].kind)
        if isScripted { result += tokens[(index - 2)..<index] }
      }
    }
    return result
  }

  private static func isScript(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .subscript, .superscript, .prime, .transposeMark: true
    default: false
    }
  }

  /// Whether a group behind `tokens` is an argument of the command before it.
  private static func isArgument(_ tokens: [Token]) -> Bool {
    guard tokens.last?.kind == .closeGroup else { return true }
    var depth = 0
    for index in tokens.indices.reversed() {
      if tokens[index].kind == .closeGroup { depth += 1 }
      if tokens[index].kind == .openGroup { depth -= 1 }
      if depth == 0 { return index > 0 && tokens[index - 1].kind == .fraction }
    }
    return false
  }

  /// `\left( a \right. \\ \left. + b \right)`: one bracket, closed and opened again for the row.
  private static func withoutBrokenFences(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.kind == .closeNothing }) else { return tokens }
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .closeNothing, let next = reopening(tokens, behind: index) {
        index = next
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  /// Behind the `\left.` of the next row; the sign it may begin with stands in the bracket.
  private static func reopening(_ tokens: [Token], behind start: Int) -> Int? {
    var index = start + 1
    var isBroken = false
    while index < tokens.count {
      switch tokens[index].kind {
      case .newRow: isBroken = true
      case .align, .wideSpace: break
      case .openNothing: return isBroken ? index + 1 : nil
      default: return nil
      }
      index += 1
    }
    return nil
  }

  // MARK: - Sums that are names

  /// `\frac{e^{z_i}}{\sum_K}`: a sum that stands somewhere without anything to add is the name of a
  /// quantity, there and wherever the formula has the same sign with the same script.
  private static func namedSums(_ tokens: [Token]) -> [Token] {
    let sums = tokens.indices.filter { tokens[$0].kind == .bigOperator(.sum) }
    let scripts = sums.map { script(tokens, behind: $0) }
    var names: [[Token.Kind]] = []
    for case (let end, let kinds)? in scripts
    where end >= tokens.count || endsOperand(tokens[end].kind) {
      names.append(kinds)
    }
    guard !names.isEmpty else { return tokens }
    var result = tokens
    for (index, script) in zip(sums, scripts) {
      guard let script, names.contains(script.kinds) else { continue }
      result[index].kind = .letter(Letter("Σ"))
    }
    return result
  }

  /// A subscript of one letter, and where it ends.
  private static func script(_ tokens: [Token], behind index: Int) -> (
    end: Int, kinds: [Token.Kind]
  )? {
    guard index + 2 < tokens.count, tokens[index + 1].kind == .subscript else { return nil }
    if case .letter = tokens[index + 2].kind { return (index + 3, [tokens[index + 2].kind]) }
    guard tokens[index + 2].kind == .openGroup, index + 4 < tokens.count,
      case .letter = tokens[index + 3].kind, tokens[index + 4].kind == .closeGroup
    else { return nil }
    return (index + 5, [tokens[index + 3].kind])
  }

  private static func endsOperand(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .closeGroup, .close, .relation, .comma, .period, .align, .newRow, .end: true
    default: false
    }
  }
}
