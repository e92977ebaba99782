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
}
