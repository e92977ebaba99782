import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// `\Delta x_t = -\frac{\sqrt{u_{t-1} + ε}}{\sqrt{s_t + ε}} g_t`: a step that recurrences go on with, which
/// is a name over steps as any other. A `Δw_t = -η ∂L/∂w_t` that is said of the derivative stays a step.
struct StepDifferences {
  /// What stands behind the Δ of such names.
  private var letters: Set<String> = []

  static func named(in article: Article) -> Article {
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    let defined = statements.filter {
      $0.position == 1 && [.equal, .define].contains($0.relation)
    }
    var differences = StepDifferences()
    for statement in defined {
      guard let letter = statement.head.steppedDifference else { continue }
      let isUsed = defined.contains { $0.head != statement.head && $0.member.writes(letter) }
      let recurs = statement.member.writes(letter)
      if recurs || (isUsed && !statement.member.writesDerivative) {
        differences.letters.insert(letter)
      }
    }
    guard !differences.letters.isEmpty else { return article }
    return article.mappingStatements(differences.named)
  }

  private func named(_ statement: WrittenStatement) -> WrittenStatement {
    statement.mappingSides(named)
  }

  private func named(_ node: Notation) -> Notation {
    guard case .product(let factors, let signs) = node.kind else {
      return Notation(node.kind.mappedChildren(named), node.range)
    }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    var place = 0
    while place < factors.count {
      if place > 0 { between.append(signs[place - 1]) }
      if place + 1 < factors.count, signs[place] == .juxtaposition, factors[place].isDelta,
        let name = factors[place + 1].withDelta(letters)
      {
        kept.append(Notation(name.kind, factors[place].range.union(name.range)))
        place += 2
      } else {
        kept.append(named(factors[place]))
        place += 1
      }
    }
    return kept.count == 1
      ? Notation(kept[0].kind, node.range) : Notation(.product(kept, signs: between), node.range)
  }
}

extension Notation {
  fileprivate var isDelta: Bool {
    if case .symbol(let letter) = kind { return letter.name == "Δ" }
    return false
  }

  /// The x of `Δx_t`, `Δx^{(t)}`.
  fileprivate var steppedDifference: String? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors[0].isDelta,
      case .scripted(let base, let sub, let sup, 0) = factors[1].kind,
      case .symbol(let letter) = base.kind, sub == nil || sup == nil,
      let index = (sub ?? sup).flatMap({ IntegerTerm($0) }),
      case .free(let step)? = index.variable, ["t", "k", "n", "τ"].contains(step)
    else { return nil }
    return letter.name
  }

  fileprivate func writes(_ letter: String) -> Bool {
    if case .product(let factors, let signs) = kind {
      for place in signs.indices
      where signs[place] == .juxtaposition && factors[place].isDelta
        && factors[place + 1].withDelta([letter]) != nil
      {
        return true
      }
    }
    return parts.contains { $0.writes(letter) }
  }

  fileprivate var writesDerivative: Bool {
    switch kind {
    case .derivative, .gradient: true
    default: parts.contains(where: \.writesDerivative)
    }
  }

  /// `x_t` and `x_t^2` as `Δx_t`, `Δx_t^2`.
  fileprivate func withDelta(_ letters: Set<String>) -> Notation? {
    switch kind {
    case .symbol(let letter) where letters.contains(letter.name):
      Notation(.symbol(Letter("Δ" + letter.name, style: letter.style)), range)
    case .scripted(let base, let sub, let sup, let primes):
      base.withDelta(letters).map {
        Notation(.scripted($0, subscript: sub, superscript: sup, primes: primes), range)
      }
    default: nil
    }
  }
}
