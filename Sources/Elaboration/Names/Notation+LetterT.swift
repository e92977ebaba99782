import MathSyntax

extension Notation {
  var isLetterT: Bool {
    if case .symbol(let letter) = kind { letter.name == "T" } else { false }
  }
}
