import DerivationDocuments
import Elaboration
import MathSyntax

/// The steps an article states, `Δw = -η ∂E/∂w`, for the updates that use them by name, `w ← w + Δw`.
struct StatedSteps {
  private let members: [Notation: Notation]

  init(_ article: Article, scope: Scope) {
    guard !scope.defines(NameKey("Δ")), scope.gradientPrefixes[NameKey("Δ")] == nil else {
      members = [:]
      return
    }
    var found: [Notation: [Notation]] = [:]
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    for statement in statements where statement.position == 1 {
      guard [.equal, .define, .identical].contains(statement.relation),
        let name = statement.head.step
      else { continue }
      if found[name]?.contains(statement.member) != true {
        found[name, default: []].append(statement.member)
      }
    }
    // Said in two ways, it is no telling which one is meant.
    members = found.filter { $0.value.count == 1 }.compactMapValues(\.first)
  }

  /// The new value with every stated step in the place of its name.
  func written(_ member: Notation) -> Notation {
    guard !members.isEmpty else { return member }
    return member.mapped { kind in
      guard case .sum(let terms) = kind else { return kind }
      return .sum(
        terms.map { term in
          guard let name = term.value.step, let step = members[name] else { return term }
          return Notation.Term(
            term.sign, Notation(.bracketed(.round, step), term.value.range))
        })
    }
  }
}

extension Notation {
  /// The `w` of `Δw`.
  fileprivate var step: Notation? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      factors[0].kind == .symbol(Letter("Δ")), NameKey(written: factors[1]) != nil
    else { return nil }
    return factors[1]
  }
}
