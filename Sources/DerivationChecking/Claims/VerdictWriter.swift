import Elaboration
import MathSyntax
import TensorExpressions

/// From judgements to a verdict: all readings true, all false, or some of each.
struct VerdictWriter {
  let scope: Scope
  let isDeclared: Bool

  func verdict(_ readings: [Reading], _ judgements: [Judgement]) -> ClaimVerdict {
    let outcomes = zip(readings, judgements).map { outcome($0, $1) }
    let holds = outcomes.allSatisfy { $0 == .holds }
    let fails = outcomes.allSatisfy { $0 == .fails }
    if holds { return verified(readings, judgements) }
    if fails { return refuted(readings, judgements) }
    if let place = outcomes.firstIndex(where: { $0 != .holds && $0 != .fails }),
      case .undecided(let code, let reason) = outcomes[place]
    {
      var verdict = ClaimVerdict.undecided(code, reason)
      verdict.evidence = judgements[place].evidence
      return verdict
    }
    var verdict = ClaimVerdict.undecided("ambiguous", CheckWording.ambiguous(readings.count))
    verdict.notes = zip(readings, outcomes).prefix(6).map { reading, outcome in
      CheckWording.reading(Self.latex(reading), holds: outcome == .holds)
    }
    verdict.evidence = judgements[0].evidence
    return verdict
  }

  static func latex(_ reading: Reading) -> String {
    let printer = LaTeXPrinter()
    let sign = reading.relation == .assign ? "\\leftarrow" : reading.relation.latex
    return printer.print(reading.left) + " \(sign) " + printer.print(reading.right)
  }

  /// The judgement, softened where the claim asks for what the article never states.
  private func outcome(_ reading: Reading, _ judgement: Judgement) -> Judgement.Outcome {
    if reading.claimsZero, !isComputed(reading.equation.left) {
      return .undecided(
        code: "no-dependence", reason: "what the numerator depends on is not known")
    }
    if case .undecided("no-dependence", _) = judgement.outcome, reading.claimsZero {
      return .holds
    }
    guard judgement.outcome == .fails else { return judgement.outcome }
    if scope.lossIsAbstract, needsLoss(reading) {
      return .undecided(code: "loss-not-stated", reason: CheckWording.lossNotStated)
    }
    for (field, name) in scope.abstractFields
    where needs([field], reading) && (reading.relation != .assign || field == scope.loss) {
      return .undecided(
        code: "function-not-stated", reason: CheckWording.fieldNotStated(name.text))
    }
    return .fails
  }

  /// Of a name that nothing defines, and of another name for one, it is not known what it depends on.
  private func isComputed(_ side: TensorExpression) -> Bool {
    guard case .derivative(.element(let instance, _), _, _) = side else { return true }
    let definitions = scope.model.definitions
    return definitions.contains { definition in
      guard definition.symbol == instance.symbol else { return false }
      guard case .element(let other, _) = definition.body else { return true }
      return definitions.contains { $0.symbol == other.symbol }
    }
  }

  /// One side is a gradient of the loss, and the other is not made of such gradients: true for some
  /// losses and false for others.
  private func needsLoss(_ reading: Reading) -> Bool {
    scope.loss.map { needs([$0], reading) } ?? false
  }

  private func needs(_ symbols: [SymbolID], _ reading: Reading) -> Bool {
    let left = differentiates(symbols, reading.equation.left)
    let right = differentiates(symbols, reading.equation.right)
    return reading.relation == .assign ? !right : left != right
  }

  private func differentiates(_ symbols: [SymbolID], _ side: TensorExpression) -> Bool {
    if case .derivative(let of, _, _) = side {
      return of.instances.contains { symbols.contains($0.symbol) }
    }
    return side.children.contains { differentiates(symbols, $0) }
  }

  private func verified(_ readings: [Reading], _ judgements: [Judgement]) -> ClaimVerdict {
    let evidence = judgements[0].evidence
    var verdict = ClaimVerdict(
      status: .verified, codes: [], message: CheckWording.verified(evidence))
    verdict.shorthand = readings[0].shorthand
    if readings[0].shorthand { verdict.codes.append("shorthand") }
    if judgements.contains(where: \.isSubgradient) { verdict.codes.append("subgradient") }
    if let factor = judgements[0].rateFactor, !isRate(factor, readings[0], judgements[0]) {
      verdict.codes.append("rate-absorbs-factor")
      verdict.notes.append(
        CheckWording.rateFactor(factor, exponent: judgements[0].rateFactorBatchExponent))
    } else if judgements[0].rateFactor == nil, readings[0].relation == .assign,
      let rate = scope.rate,
      !readings[0].equation.right.instances.contains(where: { $0.symbol == rate })
    {
      verdict.codes.append("rate-absorbs-factor")
      verdict.notes.append(CheckWording.rateLeftOut)
    }
    if let note = CheckWording.implied(readings[0].impliedConditions) { verdict.notes.append(note) }
    if let note = CheckWording.existing(readings[0].existing) { verdict.notes.append(note) }
    verdict.evidence = evidence
    return verdict
  }

  /// `w ← w - 0.1 ∂L/∂w`: the number is the rate, unless the article gives it another one.
  private func isRate(_ factor: Double, _ reading: Reading, _ judgement: Judgement) -> Bool {
    guard reading.relation == .assign, judgement.rateFactorBatchExponent == 0,
      !reading.equation.right.instances.contains(where: { $0.symbol == scope.rate })
    else { return false }
    guard let rate = scope.rate.flatMap({ scope.ownNumbers[$0] }) else { return true }
    return abs(rate - factor) <= 1e-9 * abs(rate)
  }

  private func refuted(_ readings: [Reading], _ judgements: [Judgement]) -> ClaimVerdict {
    let judgement = judgements[0]
    var verdict = ClaimVerdict(
      status: .refuted, codes: ["value-mismatch"], message: CheckWording.valueMismatch)
    let reading = readings[0]
    if isDeclared, !reading.equation.left.hasDerivative,
      !reading.equation.right.hasDerivative, reading.relation != .assign
    {
      verdict.codes.append("contradicts-model")
      verdict.message = CheckWording.contradictsModel
    }
    if let note = CheckWording.holding(judgement.instances) { verdict.notes.append(note) }
    if let note = CheckWording.implied(reading.impliedConditions) { verdict.notes.append(note) }
    if let note = CheckWording.existing(reading.existing) { verdict.notes.append(note) }
    verdict.evidence = judgement.evidence
    return verdict
  }
}

extension CheckWording {
  /// Under which conditions of the article's own a claim was judged.
  static func implied(_ conditions: [Notation]) -> String? {
    guard !conditions.isEmpty else { return nil }
    let written = conditions.map { "`\(UnicodePrinter().print($0))`" }.joined(separator: ", ")
    return "read for \(written), as the sums of this article are"
  }

  /// Which entries must exist where a claim was judged.
  static func existing(_ entries: [Notation]) -> String? {
    guard !entries.isEmpty else { return nil }
    let written = entries.map { "`\(UnicodePrinter().print($0))`" }.joined(separator: ", ")
    return "said where \(written) \(entries.count == 1 ? "exists" : "exist")"
  }
}
