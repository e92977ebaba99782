import DerivationDocuments
import MathSyntax

/// `f_x = 2 x y` after `f(x, y) = x^2 y`: a function with one of its arguments for a subscript is its
/// partial derivative, `f_{xy}` its second one.
struct PartialSubscripts {
  /// The arguments that each function is written with where it is defined.
  private var arguments: [String: [String]] = [:]
  /// Letters of functions; a `p_x` is the distribution of x.
  private static let letters: Set<String> = [
    "f", "g", "h", "F", "G", "u", "v", "w", "z", "φ", "ϕ", "ψ",
  ]

  static func reading(in article: Article) -> Article {
    var partials = PartialSubscripts()
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    for statement in statements where statement.position == 1 { partials.collect(statement) }
    guard !partials.arguments.isEmpty else { return article }
    return article.mappingStatements(partials.read)
  }

  private mutating func collect(_ statement: WrittenStatement) {
    guard [.equal, .define, .identical].contains(statement.relation),
      case .product(let factors, signs: [.juxtaposition]) = statement.head.kind,
      case .symbol(let function) = factors[0].kind, Self.letters.contains(function.name),
      case .bracketed(.round, let inner) = factors[1].kind, case .list(let items) = inner.kind
    else { return }
    let names = items.compactMap { item -> String? in
      guard case .symbol(let letter) = item.kind, letter.name.count == 1 else { return nil }
      return letter.name
    }
    guard names.count == items.count, arguments[function.name] == nil else { return }
    arguments[function.name] = names
  }

  private func read(_ statement: WrittenStatement) -> WrittenStatement {
    statement.mappingSides { $0.mapped(read) }
  }

  private func read(_ kind: Notation.Kind) -> Notation.Kind {
    guard case .scripted(let base, let sub?, nil, 0) = kind,
      case .symbol(let function) = base.kind, let names = arguments[function.name]
    else { return kind }
    var items = [sub]
    if case .product(let factors, let signs) = sub.kind,
      signs.allSatisfy({ $0 == .juxtaposition })
    {
      items = factors
    }
    let isPartial = items.allSatisfy { item in
      guard case .symbol(let letter) = item.kind else { return false }
      return names.contains(letter.name)
    }
    guard isPartial, items.count <= 2 else { return kind }
    return .derivative(Derivative(.partial, .fraction, of: base, by: items))
  }
}
