import DerivationDocuments
import Diagnostics
import MathSyntax

/// Something left out inside the member: `σ'(z)` beside one factor, the variable of an update's own
/// gradient.
struct InsertionProposals {
  let claim: WrittenStatement
  /// `σ'(z^{(l)})` and the like.
  let derivatives: [Notation]

  var proposals: [ProposedRepair] { ownVariable + slopes }

  /// `W ← W − η ∂J/∂b`: the gradient by what is updated.
  private var ownVariable: [ProposedRepair] {
    guard case .sum(let terms) = claim.member.kind,
      terms.contains(where: { $0.value == claim.head })
    else { return [] }
    let member = claim.member.mapped { kind in
      guard case .derivative(var derivative) = kind, derivative.by.count == 1 else { return kind }
      derivative.by = [claim.head]
      return .derivative(derivative)
    }
    guard member != claim.member else { return [] }
    let name = LaTeXPrinter().print(claim.head)
    return [
      ProposedRepair(
        head: claim.head, member: member, codes: ["wrong-variable"],
        change: DiagnosisWording.otherVariable(name),
        advice: DiagnosisWording.differentiate(by: name), range: TextRange(0, 0), preference: 60)
    ]
  }

  /// `(ŷ − y) aᵀ` inside an update or a sum: `σ'` beside one factor.
  private var slopes: [ProposedRepair] {
    var places: [(factor: Notation, product: Notation, index: Int)] = []
    claim.member.collectFactors(&places)
    return derivatives.prefix(3).flatMap { slope in
      places.prefix(6).map { place in
        let text = LaTeXPrinter().print(slope)
        return ProposedRepair(
          head: claim.head,
          member: claim.member.replacing(
            place.product, with: place.product.inserting(slope, at: place.index)),
          codes: ["missing-activation-derivative"],
          change: DiagnosisWording.missingFactor(text),
          advice: DiagnosisWording.insertSlope(text), range: place.factor.range, preference: 220)
      }
    }
  }
}

extension Notation {
  /// The factors that may be vectors, with their products.
  fileprivate func collectFactors(
    _ places: inout [(factor: Notation, product: Notation, index: Int)]
  ) {
    if case .product(let factors, _) = kind {
      for (index, factor) in factors.enumerated() where factor.mayBeVector {
        places.append((factor, self, index))
      }
    }
    for child in children { child.collectFactors(&places) }
  }

  private var mayBeVector: Bool {
    switch kind {
    case .bracketed(.round, let inner):
      if case .sum(let terms) = inner.kind { terms.count > 1 } else { false }
    case .scripted(let base, _, _, let primes): primes == 0 && base.mayBeVector
    case .symbol(let letter): letter.name == "δ"
    default: false
    }
  }

  /// The product with `factor ⊙ slope` in brackets for one factor.
  fileprivate func inserting(_ slope: Notation, at index: Int) -> Notation {
    guard case .product(var factors, let signs) = kind, factors.indices.contains(index) else {
      return self
    }
    var inner = [factors[index]]
    var innerSigns: [ProductSign] = [.odot]
    if case .product(let parts, let partSigns) = slope.kind {
      inner += parts
      innerSigns += partSigns
    } else {
      inner.append(slope)
    }
    factors[index] = Notation(
      .bracketed(.round, Notation(.product(inner, signs: innerSigns))), factors[index].range)
    return Notation(.product(factors, signs: signs), range)
  }

  /// The tree with one part of it replaced, wherever it stands.
  fileprivate func replacing(_ part: Notation, with other: Notation) -> Notation {
    mapped { $0 == part.kind ? other.kind : $0 }
  }
}
