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
    case .constant(let ratio):
      return dropped(ratio) + (PlainFraction(1 / ratio).map { inserted($0) } ?? [])
    case .perInstance: return symbolic.compactMap { inserted(latex: $0) }
    }
  }

  /// A written number that is the whole difference: `2(ŷ − y)`.
  private func dropped(_ ratio: Double) -> [ProposedRepair] {
    guard case .product(var factors, var signs) = member.kind, factors.count >= 2,
      signs.count == factors.count - 1
    else { return [] }
    for (place, factor) in factors.enumerated() {
      guard let value = factor.plainValue, abs(value - ratio) <= 1e-9 * abs(ratio) else { continue }
      let range = factor.range
      let text = LaTeXPrinter().print(factor)
      factors.remove(at: place)
      signs.remove(at: min(place, signs.count - 1))
      let rest = factors.count == 1 ? factors[0] : Notation(.product(factors, signs: signs))
      return [
        ProposedRepair(
          head: head, member: rest, codes: ["extra-factor"],
          change: DiagnosisWording.extraFactor(text), advice: DiagnosisWording.dropFactor(text),
          range: range, preference: 0)
      ]
    }
    return []
  }

  private func inserted(_ factor: PlainFraction) -> [ProposedRepair] {
    if factor.numerator == -1, factor.denominator == 1 {
      return [
        ProposedRepair(
          head: head, member: member.negated, codes: ["wrong-sign"],
          change: DiagnosisWording.wrongSign, advice: DiagnosisWording.flipSign,
          range: TextRange(0, 0), preference: 0)
      ]
    }
    return inserted(latex: factor.latex).map { [$0] } ?? []
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
