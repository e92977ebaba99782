/// The number of a row in brackets, in front of it or behind it: `(11) ∂J/∂b = δ`,
/// `∂J/∂b = δ \rightarrow (Eq \; 3)`.
enum RowNumber {
  static func taken(from row: [Token]) -> ([Token], String?) {
    guard row.contains(where: { Separators.isRelation($0.kind) }) else { return (row, nil) }
    if let (number, length) = leading(row) { return (Array(row.dropFirst(length)), number) }
    if let (number, length) = trailing(row) { return (Array(row.dropLast(length)), number) }
    return (row, nil)
  }

  /// `(11)` with something behind it that it is no factor of, as nobody writes `(2) x`.
  private static func leading(_ row: [Token]) -> (String, Int)? {
    guard let end = row.firstIndex(where: { $0.kind == .close(.round) }), end + 1 < row.count,
      row[0].kind == .open(.round), let label = label(row[1..<end])
    else { return nil }
    switch row[end + 1].kind {
    case .wideSpace: return (label, end + 2)
    case .letter, .fraction, .nabla, .accent, .style, .bigOperator, .begin:
      let isNumber = label.allSatisfy { $0.isNumber || $0 == "." }
      return isNumber && row[end + 1].spaced ? (label, end + 1) : nil
    default: return nil
    }
  }

  /// `\rightarrow (Eq 3)`, or a number apart from the formula in a row without indices in brackets.
  private static func trailing(_ row: [Token]) -> (String, Int)? {
    guard let last = row.last, last.kind == .close(.round),
      let start = row.lastIndex(where: { $0.kind == .open(.round) }), start > 0,
      let label = label(row[(start + 1)..<(row.count - 1)])
    else { return nil }
    let length = row.count - start
    if row[start - 1].kind == .relation(.arrow) || row[start - 1].kind == .implies {
      return (label, length + 1)
    }
    guard row[start].spaced, label.allSatisfy(\.isNumber), !hasCalls(row[..<start]) else {
      return nil
    }
    switch row[start - 1].kind {
    case .letter, .closeGroup, .close, .number: return (label, length)
    default: return nil
    }
  }

  /// `δ(l)`: brackets straight behind a letter are indices here, and `(2)` may be one too.
  private static func hasCalls(_ row: ArraySlice<Token>) -> Bool {
    row.indices.dropFirst().contains { index in
      guard row[index].kind == .open(.round), !row[index].spaced, index + 2 < row.endIndex,
        row[index + 2].kind == .close(.round) || Separators.isInfix(row[index + 2].kind)
      else { return false }
      switch row[index + 1].kind {
      case .letter(let letter): return IndexContent.holds(for: letter)
      case .number: return true
      default: return false
      }
    }
  }

  /// `11`, `2a`, `6.2`, `Eq 3`.
  private static func label(_ tokens: ArraySlice<Token>) -> String? {
    var text = ""
    for token in tokens {
      switch token.kind {
      case .number(let digits): text += digits
      case .letter(let letter) where letter.name.unicodeScalars.allSatisfy(\.isASCIILetter):
        text += letter.name
      case .text(let words): text += SymbolKinds.trimmed(words)
      case .period: text += "."
      default: return nil
      }
    }
    let word = text.prefix { $0.isLetter }.lowercased()
    let rest = text.dropFirst(word.count)
    let isWord = word.isEmpty || ["eq", "eqn", "equation"].contains(word) || word == "eq."
    guard isWord, let first = rest.first(where: { $0 != "." }), first.isNumber, rest.count <= 6,
      rest.dropFirst().filter(\.isLetter).count <= 1
    else { return nil }
    return String(rest.first == "." ? rest.dropFirst() : rest[...])
  }
}
