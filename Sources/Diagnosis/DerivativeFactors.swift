import MathSyntax

/// The factors `σ'(z^{(l)})` that could be missing from a claim, its indices written as the claim
/// writes them.
struct DerivativeFactors {
  let functions: [String]
  let arguments: [String]

  private static let limit = 6

  /// - Parameter written: those of the article, which come first.
  func candidates(_ head: Notation, _ member: Notation, written: [Notation]) -> [Notation] {
    var scripts: [Notation.Kind] = []
    Self.collect(head, &scripts)
    Self.collect(member, &scripts)
    let made = scripts.flatMap { factors($0) }
    var candidates: [Notation] = []
    for candidate in made + written + factors(nil) where !candidates.contains(candidate) {
      candidates.append(candidate)
    }
    return Array(candidates.prefix(Self.limit))
  }

  /// `σ'(z^{(l)})` for the first function the article has.
  private func factors(_ script: Notation.Kind?) -> [Notation] {
    guard let function = functions.first else { return [] }
    let prime = Notation(
      .scripted(
        Notation(.symbol(Letter(function))), subscript: nil, superscript: nil, primes: 1))
    return arguments.map { argument in
      let bare = Notation(.symbol(Letter(argument)))
      var argument = bare
      if case .scripted(_, let lower, let upper, _)? = script {
        argument = Notation(.scripted(bare, subscript: lower, superscript: upper, primes: 0))
      }
      return Notation(
        .product([prime, Notation(.bracketed(.round, argument))], signs: [.juxtaposition]))
    }
  }

  /// The scripts of the names `δ` and `z`-like families: superscripts and subscripts without marks.
  private static func collect(_ node: Notation, _ scripts: inout [Notation.Kind]) {
    if case .scripted(let base, _, let upper, let primes) = node.kind {
      if case .symbol = base.kind, primes == 0, !isMark(upper), !scripts.contains(node.blank) {
        scripts.append(node.blank)
      }
      collect(base, &scripts)
      return
    }
    for part in node.children { collect(part, &scripts) }
  }

  private static func isMark(_ script: Notation?) -> Bool {
    switch script?.kind {
    case .transposeMark?, .mark?: true
    case .symbol(let letter)?: letter.name == "T"
    case .number?: true
    default: false
    }
  }
}

extension Notation {
  /// The scripts on a blank, so that equal scripts of different letters are equal.
  fileprivate var blank: Kind {
    guard case .scripted(_, let lower, let upper, _) = kind else { return .ellipsis }
    return .scripted(Notation(.ellipsis), subscript: lower, superscript: upper, primes: 0)
  }
}
