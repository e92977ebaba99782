import MathSyntax

/// A mended claim as text, and what does not count as one.
enum MendedStatement {
  static func latex(_ head: Notation, _ relation: Relation, _ member: Notation) -> String {
    let printer = LaTeXPrinter()
    let sign =
      switch relation {
      case .assign: "\\leftarrow"
      case .identical: "\\equiv"
      default: relation.rawValue
      }
    return "\(printer.print(head)) \(sign) \(printer.print(member))"
  }

  /// `X = X`, or a bare number: true perhaps, but nothing of the claim is left.
  static func isEmpty(_ head: Notation, _ member: Notation) -> Bool {
    let head = head.unwrapped
    let member = member.unwrapped
    if head == member { return true }
    if case .number = member.kind { return true }
    return false
  }
}

extension Notation {
  /// Without brackets that hold the whole, and without a lone plus.
  var unwrapped: Notation {
    switch kind {
    case .bracketed(let bracket, let inner)
    where bracket == .round || bracket == .square || bracket == .curly:
      inner.unwrapped
    case .sum(let terms) where terms.count == 1 && terms[0].sign == .plus:
      terms[0].value.unwrapped
    default: self
    }
  }
}
