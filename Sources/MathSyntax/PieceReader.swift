import Diagnostics

/// Cuts one row at its separators and reads the pieces.
struct PieceReader {
  let notation: SourceNotation
  /// A trailing `(5.2)` behind a wide space is the number of the row.
  var label: String?

  /// A stretch of the row between separators, before it is decided which separators cut.
  private struct Segment {
    var start: Int
    var end: Int
    var separator: Token.Kind?
    var hasRelation: Bool
    /// An expression that is said to be equivalent to something: no statement that can be read.
    var isEquivalent = false
  }

  mutating func read(_ row: [Token]) -> [FormulaNotation.Piece] {
    let content = withCondition(Self.withoutTrailingPunctuation(row))
    guard let first = content.first, let last = content.last else { return [] }
    do throws(NotationFailure) {
      let tree = try TokenTree(content)
      if let copy = CopiedRendering.find(tree, notation) { throw copy }
      return segments(of: tree).map { segment in
        guard segment.isEquivalent else { return piece(tree, segment.start, segment.end) }
        let range = tree.range(segment.start, segment.end)
        return .init(content: .unreadable(.unexpected(range)), range: range)
      }
    } catch {
      // Which pieces the row has is unknown without its brackets.
      let range = first.range.union(last.range)
      let bad = content.lazy.compactMap(Self.badToken).first
      return [.init(content: .unreadable(bad ?? error), range: range)]
    }
  }

  /// `\text{if } i = j: …`: the colon ends the condition that the row begins with.
  private func withCondition(_ row: [Token]) -> [Token] {
    // In plain text `for i in range(n):` is code.
    guard notation == .latex, let first = row.first, case .text(let words) = first.kind,
      Separators.lead(words).0 == .if_ || Separators.lead(words).0 == .for_
    else { return row }
    var row = row
    var depth = 0
    for index in row.indices {
      depth += FormulaReader.nesting(row[index].kind)
      guard depth == 0, row[index].kind == .notMathematics(":") else { continue }
      row[index].kind = .implies
      break
    }
    return row
  }

  private static func badToken(_ token: Token) -> NotationFailure? {
    guard case .bad(let code, let message) = token.kind else { return nil }
    return NotationFailure(code: code, message: message, range: token.range)
  }

  private static func withoutTrailingPunctuation(_ row: [Token]) -> [Token] {
    var row = row
    while let last = row.last, isPunctuation(last.kind) { row.removeLast() }
    while let first = row.first, first.kind == .wideSpace { row.removeFirst() }
    return row
  }

  private static func isPunctuation(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .comma, .semicolon, .period, .wideSpace: true
    default: false
    }
  }

  private mutating func segments(of tree: TokenTree) -> [Segment] {
    var result: [Segment] = []
    for segment in Separators.split(tree) {
      let next = Segment(
        start: segment.start, end: segment.end, separator: segment.separator,
        hasRelation: Separators.hasRelation(tree, segment.start, segment.end))
      guard let last = result.last else {
        result.append(next)
        continue
      }
      if next.separator == .equivalent, !last.hasRelation || !next.hasRelation {
        result[result.count - 1].end = next.end
        result[result.count - 1].isEquivalent = true
        continue
      }
      if next.separator == .wideSpace, isNumber(tree, next.start, next.end) {
        label = SymbolKinds.trimmed(text(tree, next.start, next.end))
      } else if cuts(tree, last, next) {
        result.append(next)
      } else {
        result[result.count - 1].end = next.end
        result[result.count - 1].hasRelation = last.hasRelation || next.hasRelation
      }
    }
    return result
  }

  private func cuts(_ tree: TokenTree, _ left: Segment, _ right: Segment) -> Bool {
    if Separators.isProse(tree.tokens[right.start].kind) { return true }
    if right.end == right.start + 1, Separators.isProse(tree.tokens[left.start].kind),
      left.end == left.start + 1
    {
      return true
    }
    switch right.separator {
    case .comma, .semicolon, .relation(.arrow):
      return left.hasRelation && right.hasRelation
        || (left.end == left.start + 1 && Separators.isLongProse(tree.tokens[left.start].kind))
    case .wideSpace: return !Separators.isInfix(tree.tokens[right.start].kind)
    case .text: return right.hasRelation || !left.hasRelation
    default: return true
    }
  }

  private func isNumber(_ tree: TokenTree, _ start: Int, _ end: Int) -> Bool {
    guard tree.tokens[start].kind == .open(.round), tree.partner[start] == end - 1 else {
      return false
    }
    return (start + 1..<end - 1).allSatisfy {
      switch tree.tokens[$0].kind {
      case .number, .period, .text: true
      case .letter(let letter): letter.style == .roman
      default: false
      }
    }
  }

  private func text(_ tree: TokenTree, _ start: Int, _ end: Int) -> String {
    tree.tokens[start + 1..<end - 1].map {
      switch $0.kind {
      case .number(let digits): digits
      case .text(let text): text
      case .letter(let letter): letter.name
      case .period: "."
      default: ""
      }
    }.joined()
  }

  private func piece(_ tree: TokenTree, _ start: Int, _ end: Int) -> FormulaNotation.Piece {
    let range = tree.range(start, end)
    var start = start
    var lead: FormulaNotation.Piece.Lead?
    if case .text(let words) = tree.tokens[start].kind {
      let (found, rest) = Separators.lead(words)
      lead = found
      if lead != nil, rest == nil { start += 1 }
      if start == end || (end == start + 1 && (lead == nil || rest != nil)) {
        if case .text = tree.tokens[min(start, end - 1)].kind {
          return .init(lead: lead, content: .text(rest ?? words), range: range)
        }
      }
    }
    var parser = Parser(tree, notation: notation)
    parser.position = start
    parser.end = end
    do throws(NotationFailure) {
      return .init(lead: lead, content: .chain(try parser.chain()), range: range)
    } catch {
      return .init(lead: lead, content: .unreadable(error), range: range)
    }
  }
}
