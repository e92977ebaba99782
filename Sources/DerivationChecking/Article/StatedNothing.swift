import MathSyntax

extension Notation {
  /// `\text{N.A.}`, a dash: an entry that is left empty, as where a layer without weights has no `δw`.
  /// Nothing is stated that could be true or false.
  var statesNothing: Bool {
    switch kind {
    case .text(let text):
      let letters = text.lowercased().filter(\.isLetter)
      return ["na", "notapplicable", "none"].contains(letters)
        || (letters.isEmpty && !text.contains(where: \.isNumber)
          && text.contains { "-–—".contains($0) })
    case .bracketed(_, let inner): return inner.statesNothing
    default: return false
    }
  }
}
