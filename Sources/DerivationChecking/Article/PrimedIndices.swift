import DerivationDocuments
import MathSyntax

/// `Σ_{c'} w_{c,c'} x_{c'}`: an index with a prime, as a second letter for the same kind of thing,
/// is read as a
/// letter of its own that the article does not use.
struct PrimedIndices {
  /// The letters that stand with a prime below a sum, each with the one it is read as.
  private var letters: [String: String] = [:]

  private static let others = ["d", "e", "p", "q", "r", "s", "u", "v", "f", "g", "h"]

  static func renaming(in article: Article) -> Article {
    let statements = article.formulas.flatMap(\.statements)
    let sides = statements.flatMap { [$0.head, $0.member] }
    let bound = sides.flatMap(\.primedBoundLetters)
    guard !bound.isEmpty else { return article }
    var indices = PrimedIndices()
    var used = sides.reduce(into: Set<String>()) { $0.formUnion($1.allLetters) }
    for (_, axes) in article.context.shapes { used.formUnion(axes) }
    for letter in bound where indices.letters[letter] == nil {
      guard let free = others.first(where: { !used.contains($0) }) else { return article }
      indices.letters[letter] = free
      used.insert(free)
    }
    var copy = article
    for place in copy.formulas.indices {
      copy.formulas[place].statements = copy.formulas[place].statements.map(indices.plain)
    }
    return copy
  }

  private func plain(_ statement: WrittenStatement) -> WrittenStatement {
    var copy = statement
    copy.head = renamed(statement.head)
    copy.member = renamed(statement.member)
    copy.predecessor = renamed(statement.predecessor)
    copy.isRewritten =
      copy.isRewritten || copy.head != statement.head || copy.member != statement.member
    return copy
  }

  /// Only where indices stand: `f'` above stays a derivative.
  private func renamed(_ node: Notation) -> Notation {
    node.mapped { kind in
      switch kind {
      case .scripted(let base, let lower?, let upper, let primes):
        .scripted(base, subscript: index(lower), superscript: upper, primes: primes)
      case .bigOperator(let sign, let lower?, let upper, let body):
        .bigOperator(sign, lower: index(lower), upper: upper, body: body)
      default: kind
      }
    }
  }

  private func index(_ node: Notation) -> Notation {
    node.mapped { kind in
      guard case .scripted(let base, nil, nil, 1) = kind, case .symbol(let letter) = base.kind,
        let other = letters[letter.name]
      else { return kind }
      return .symbol(Letter(other))
    }
  }
}

extension Notation {
  /// The c of `Σ_{c'}`.
  fileprivate var primedBoundLetters: [String] {
    var found: [String] = []
    if case .bigOperator(.sum, let lower?, _, _) = kind {
      let index = if case .relation(let members, _) = lower.kind { members[0] } else { lower }
      if case .scripted(let base, nil, nil, 1) = index.kind, case .symbol(let letter) = base.kind,
        letter.name.count == 1
      {
        found.append(letter.name)
      }
    }
    return found + parts.flatMap(\.primedBoundLetters)
  }

  fileprivate var allLetters: Set<String> {
    var found = parts.reduce(into: Set<String>()) { $0.formUnion($1.allLetters) }
    if case .symbol(let letter) = kind { found.insert(letter.name) }
    return found
  }
}
