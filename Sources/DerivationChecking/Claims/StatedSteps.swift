import DerivationDocuments
import Elaboration
import MathSyntax

/// The steps an article states, `Δw = -η ∂E/∂w`, for the updates that use them by name, `w ← w + Δw`.
struct StatedSteps {
  private let members: [Notation: [Notation]]

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
    members = found
  }

  /// The new value with every stated step in the place of its name, once for each way in which the
  /// article says what the step is.
  func written(_ member: Notation) -> [Notation] {
    let names = member.stepNames.filter { members[$0] != nil }
    guard let name = names.first, names.allSatisfy({ $0 == name }), let steps = members[name] else {
      return [member]
    }
    return steps.map { member.replacing(name, by: $0) }
  }
}

extension Notation {
  /// The `w` of every `Δw` that is a term.
  fileprivate var stepNames: [Notation] {
    guard case .sum(let terms) = kind else { return parts.flatMap(\.stepNames) }
    return terms.flatMap { term in term.value.step.map { [$0] } ?? term.value.stepNames }
  }

  fileprivate func replacing(_ name: Notation, by step: Notation) -> Notation {
    mapped { kind in
      guard case .sum(let terms) = kind else { return kind }
      return .sum(
        terms.map { term in
          guard term.value.step == name else { return term }
          return Notation.Term(
            term.sign, Notation(.bracketed(.round, step), term.value.range))
        })
    }
  }
}

extension CheckWording {
  static let stepInSeveralWays =
    "the article says in more than one way what the step is, and this is not known to hold for each"
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
