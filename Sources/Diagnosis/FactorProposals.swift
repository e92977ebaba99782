import Diagnostics
import MathSyntax

/// Repairs by a factor, where the numbers say that a factor is all that is wrong.
struct FactorProposals {
  let head: Notation
  let member: Notation
  let ratio: ClaimRatio?

  /// The letter of the loss, if it can be written.
  let loss: String?

  /// What a factor that is not the same everywhere may be: sizes, and the value of a loss that is a
  /// root.
  private var symbolic: [String] {
    let sizes = [
      "\\frac{1}{m}", "m", "\\frac{2}{n_L}", "\\frac{1}{n_L}", "n_L", "\\frac{2}{m}",
      "\\frac{1}{2 m}",
    ]
    guard let loss else { return sizes }
    return sizes + ["\\frac{1}{n_L \(loss)}", "n_L \(loss)", "\\frac{1}{2 \(loss)}"]
  }

  var proposals: [ProposedRepair] {
    switch ratio {
    case .some(.none), nil: return []
    case .constant(let ratio): return ratio < 0 ? turned(ratio) : constant(ratio)
    case .perInstance: return symbolic.compactMap { inserted(latex: $0) }
    }
  }

  private func constant(_ ratio: Double) -> [ProposedRepair] {
    let proposals = dropped(ratio) + (PlainFraction(1 / ratio).map { inserted($0) } ?? [])
    // The commonest ones have names of their own.
    let name: String? =
      switch PlainFraction(ratio)?.latex {
      case "2": "factor-two"
      case "\\frac{1}{2}": "factor-half"
      default: nil
      }
    return proposals.map { proposal in
      var proposal = proposal
      proposal.codes += name.map { [$0] } ?? []
      return proposal
    }
  }

  /// The sign alone, or the sign and a factor.
  private func turned(_ ratio: Double) -> [ProposedRepair] {
    let turned = ProposedRepair(
      head: head, member: member.negated, codes: ["wrong-sign"],
      change: DiagnosisWording.wrongSign, advice: DiagnosisWording.flipSign,
      range: TextRange(0, 0), preference: 0)
    if ClaimRatio.constant(ratio).isMinusOne { return [turned] }
    let rest = FactorProposals(
      head: head, member: turned.member, ratio: .constant(-ratio), loss: loss)
    return rest.proposals.map { proposal in
      var proposal = proposal
      proposal.codes.insert("wrong-sign", at: 0)
      proposal.change = DiagnosisWording.both(turned.change, proposal.change)
      proposal.advice = DiagnosisWording.twoChanges
      proposal.range = turned.range
      return proposal
    }
  }

  /// A written number that is the whole difference: `2(ŷ − y)`.
  private func dropped(_ ratio: Double) -> [ProposedRepair] {
    guard let product = member.signedProduct, case .product(let factors, _) = product.kind else {
      return []
    }
    for (place, factor) in factors.enumerated() {
      guard let value = factor.plainValue, abs(value - ratio) <= 1e-9 * abs(ratio) else { continue }
      let text = LaTeXPrinter().print(factor)
      return [
        ProposedRepair(
          head: head, member: member.dropping(place), codes: ["extra-factor"],
          change: DiagnosisWording.extraFactor(text), advice: DiagnosisWording.dropFactor(text),
          range: factor.range, preference: 0)
      ]
    }
    return []
  }

  private func inserted(_ factor: PlainFraction) -> [ProposedRepair] {
    inserted(latex: factor.latex).map { [$0] } ?? []
  }

  private func inserted(latex: String) -> ProposedRepair? {
    guard case .success(let factor) = Notation.read(latex, as: .latex) else { return nil }
    return ProposedRepair(
      head: head, member: member.multiplied(by: factor),
      codes: ["missing-factor"] + (latex == "\\frac{1}{m}" ? ["missing-mean"] : []),
      change: DiagnosisWording.missingFactor(latex), advice: DiagnosisWording.insertFactor(latex),
      range: TextRange(0, 0), preference: 1)
  }
}

extension Notation {
  /// The product this is, behind a lone sign.
  fileprivate var signedProduct: Notation? {
    switch kind {
    case .product(let factors, let signs):
      factors.count >= 2 && signs.count == factors.count - 1 ? self : nil
    case .sum(let terms) where terms.count == 1: terms[0].value.signedProduct
    default: nil
    }
  }

  /// Without one factor of that product.
  fileprivate func dropping(_ place: Int) -> Notation {
    switch kind {
    case .sum(let terms) where terms.count == 1:
      return Notation(.sum([.init(terms[0].sign, terms[0].value.dropping(place))]), range)
    case .product(var factors, var signs):
      guard factors.count >= 2, factors.indices.contains(place), signs.count == factors.count - 1
      else { return self }
      factors.remove(at: place)
      signs.remove(at: min(place, signs.count - 1))
      return factors.count == 1 ? factors[0] : Notation(.product(factors, signs: signs), range)
    default: return self
    }
  }

  /// `2`, `\frac{1}{2}`, `(2)`.
  fileprivate var plainValue: Double? {
    switch kind {
    case .number(let text): return Double(text)
    case .fraction(let a, let b, _):
      guard let a = a.plainValue, let b = b.plainValue, b != 0 else { return nil }
      return a / b
    case .bracketed(.round, let inner): return inner.plainValue
    default: return nil
    }
  }

  /// With the opposite sign, a leading minus taken away rather than doubled.
  var negated: Notation {
    if case .sum(let terms) = kind {
      if terms.count == 1 {
        return terms[0].sign == .minus
          ? terms[0].value : Notation(.sum([.init(.minus, terms[0].value)]))
      }
      return Notation(.sum([.init(.minus, Notation(.bracketed(.round, self)))]))
    }
    return Notation(.sum([.init(.minus, self)]))
  }

  /// With a scalar in front, behind a leading minus.
  func multiplied(by factor: Notation) -> Notation {
    switch kind {
    case .sum(let terms):
      if terms.count == 1 {
        return Notation(.sum([.init(terms[0].sign, terms[0].value.multiplied(by: factor))]))
      }
      return Notation(
        .product([factor, Notation(.bracketed(.round, self))], signs: [.juxtaposition]))
    case .product(let factors, let signs):
      return Notation(.product([factor] + factors, signs: [.juxtaposition] + signs))
    default: return Notation(.product([factor, self], signs: [.juxtaposition]))
    }
  }
}
