import MathSyntax

/// Words inside formulas.
enum Prose {
  /// Whether a run of prose limits the statement beside it; such words must not be passed over.
  static func qualifies(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { limiting.contains(String($0)) }
  }

  private static let limiting: Set<String> = [
    "otherwise", "else", "when", "whenever", "unless", "except", "if", "iff", "for", "where",
    "provided", "only", "while", "assuming", "as", "not", "until", "given", "without", "at",
  ]

  /// A leading word that a space cut off, `\text{where} \quad z = …`, put before its piece again.
  static func withLeads(_ pieces: [FormulaNotation.Piece]) -> [FormulaNotation.Piece] {
    var result: [FormulaNotation.Piece] = []
    for piece in pieces {
      if piece.lead == nil, let word = result.last, let lead = word.lead, isLeadAlone(word) {
        result.removeLast()
        let range = word.range.union(piece.range)
        result.append(.init(lead: lead, content: piece.content, range: range))
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private static func isLeadAlone(_ piece: FormulaNotation.Piece) -> Bool {
    guard piece.lead != nil, case .text(let text) = piece.content else { return false }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let leads: Set = ["for", "where", "with", "if", "when", "whenever"]
    let quantifiers = ["all", "each", "every", "any"]
    return words.isEmpty || (words.count == 1 && leads.contains(words[0]))
      || (words.count == 2 && leads.contains(words[0]) && quantifiers.contains(words[1]))
      || (words.count == 1 && quantifiers.contains(words[0]))
  }
}
