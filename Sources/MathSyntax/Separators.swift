import Diagnostics

/// Where a row may be cut.
enum Separators {
  typealias Part = (start: Int, end: Int, separator: Token.Kind?)

  /// Parts between separators at the top level; consecutive separators count as the strongest.
  static func split(_ tree: TokenTree) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var index = 0
    var separator: Token.Kind?
    func close(_ end: Int) {
      if start < end {
        parts.append((start, end, separator))
        separator = nil
      }
    }
    while index < tree.tokens.count {
      let kind = tree.tokens[index].kind
      if isSeparator(kind) || (kind == .colon && announces(tree, start, index)) {
        close(index)
        separator = stronger(separator, kind)
        start = index + 1
      } else if isProse(kind), index > start, isCutByProse(tree, kind, index) {
        close(index)
        start = index
      } else if index == start, isLongProse(kind), !isLead(kind), !isJoined(tree, index) {
        close(index + 1)
        start = index + 1
        if start < tree.tokens.count, tree.tokens[start].kind == .colon {
          index = start
          start += 1
        }
      }
      index = tree.next(after: index)
    }
    close(tree.tokens.count)
    return parts
  }

  static func hasRelation(_ tree: TokenTree, _ start: Int, _ end: Int) -> Bool {
    !tree.indices(from: start, to: end) {
      if case .relation(let relation) = $0 { relation != .given } else { false }
    }.isEmpty
  }

  static func isRelation(_ kind: Token.Kind) -> Bool {
    if case .relation = kind { true } else { false }
  }

  private static func isSeparator(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .comma, .semicolon, .wideSpace, .implies, .equivalent, .relation(.arrow): true
    case .text(let words): isAnd(words)
    default: false
    }
  }

  /// `\text{if } i = j :`, `\text{Output layer}:`; any other colon has no meaning between statements.
  private static func announces(_ tree: TokenTree, _ start: Int, _ colon: Int) -> Bool {
    guard start < colon else { return false }
    switch tree.tokens[start].kind {
    case .text(let words): return lead(words).0 != nil || colon == start + 1
    case .letter(let letter):
      return letter.style == .roman && letter.name.count > 1 && colon == start + 1
    default: return false
    }
  }

  /// Words that end one statement and begin another.
  private static let ending: Set<Substring> = [
    "and", "or", "so", "thus", "hence", "then", "therefore", "i.e", "ie", "implies", "gives",
    "yields", "means", "consequently", "equivalently", "since", "because", "but", "while", "also",
    "is",
  ]
  /// These and what may stand beside them: `and hence`, `which gives`, `so that we get`.
  private static let connectives: Set<Substring> = ending.union([
    "that", "which", "this", "we", "get", "have", "obtain", "it", "follows", "finally", "similarly",
    "likewise", "again",
  ])

  private static func isAnd(_ words: String) -> Bool {
    if plainWord(words) == "&" { return true }
    let parts = words.lowercased().split { !$0.isLetter && $0 != "." }
    return !parts.isEmpty
      && parts.allSatisfy { connectives.contains($0.hasSuffix(".") ? $0.dropLast() : $0) }
      && parts.contains { ending.contains($0.hasSuffix(".") ? $0.dropLast() : $0) }
  }

  /// A lead opens a piece wherever it stands; other prose only at the end of its part.
  private static func isCutByProse(_ tree: TokenTree, _ kind: Token.Kind, _ index: Int) -> Bool {
    guard case .text(let words) = kind else { return false }
    if lead(words).0 != nil { return true }
    if isInfix(tree.tokens[index - 1].kind) { return false }
    let next = index + 1
    return isLongProse(kind) && (next == tree.tokens.count || isSeparator(tree.tokens[next].kind))
  }

  private static func stronger(_ a: Token.Kind?, _ b: Token.Kind) -> Token.Kind {
    guard let a else { return b }
    return rank(a) >= rank(b) ? a : b
  }

  private static func rank(_ kind: Token.Kind) -> Int {
    switch kind {
    case .equivalent: 6
    case .implies: 5
    case .text: 4
    case .relation: 3
    case .semicolon: 2
    case .wideSpace: 1
    default: 0
    }
  }

  static func isProse(_ kind: Token.Kind) -> Bool {
    if case .text(let words) = kind { return lead(words).0 != nil || isLongProse(kind) }
    return false
  }

  /// A sign behind the words takes them as its operand.
  private static func isJoined(_ tree: TokenTree, _ index: Int) -> Bool {
    index + 1 < tree.tokens.count && isInfix(tree.tokens[index + 1].kind)
  }

  private static func isLead(_ kind: Token.Kind) -> Bool {
    if case .text(let words) = kind { return lead(words).0 != nil }
    return false
  }

  /// Two words or more.
  static func isLongProse(_ kind: Token.Kind) -> Bool {
    guard case .text(let words) = kind, lead(words).0 == nil || lead(words).1 != nil else {
      return false
    }
    return SymbolKinds.trimmed(words).unicodeScalars.contains { $0.isBlank } || !isAnd(words)
  }

  /// Signs that join what stands before them.
  static func isInfix(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .plus, .minus, .plusMinus, .sign, .slash, .relation: true
    default: false
    }
  }

  /// The leading word of a condition, and what else stands in the same text.
  static func lead(_ words: String) -> (FormulaNotation.Piece.Lead?, rest: String?) {
    let parts = words.split(whereSeparator: { $0.isWhitespace || $0 == "~" })
    guard let first = parts.first else { return (nil, nil) }
    let found: FormulaNotation.Piece.Lead
    switch plainWord(String(first)) {
    case "for": found = .for_
    case "where", "with": found = .where_
    case "if", "when", "whenever": found = .if_
    default: return (nil, nil)
    }
    let rest = parts.dropFirst().map(String.init)
    let filler: Set<String> = ["all", "each", "every", "any"]
    if rest.allSatisfy({ filler.contains($0.lowercased()) }) { return (found, nil) }
    return (found, rest.joined(separator: " "))
  }

  private static func plainWord(_ words: String) -> String {
    let word = SymbolKinds.trimmed(words).lowercased()
    return word.hasSuffix(",") || word.hasSuffix(":") ? String(word.dropLast()) : word
  }
}
