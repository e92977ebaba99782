import Elaboration
import MathSyntax
import TensorExpressions

/// `w_{t+1} = w_t - η L'(w_t)`, `\tilde W = W - η ∂J/∂W`: an update that tells the new value from the
/// old one by a step or a tilde. The statement defines the new value as well, so it is judged only
/// where it is a step along the derivative, up or down.
struct MarkedUpdate {
  let target: Notation
  let member: Notation
  /// The same step the other way.
  let reversed: Notation

  /// - Returns: `nil` for anything but the old value plus or minus more, in which no other quantity has
  ///   a step.
  init?(_ head: Notation, _ member: Notation) {
    guard case .sum(let terms) = member.kind, terms.count > 1 else { return nil }
    var written: Notation
    if let new = Step(head) {
      let old = Step(new.plain, letter: new.letter, offset: new.offset - 1)
      guard terms.contains(where: { $0.sign == .plus && Step($0.value) == old }) else { return nil }
      written = member.withoutSteps(of: old)
      guard !written.mentions(letter: new.letter) else { return nil }
      target = new.plain
    } else if let base = head.withoutTilde {
      guard terms.contains(where: { $0.sign == .plus && $0.value == base }) else { return nil }
      target = base
      written = member
    } else {
      return nil
    }
    guard case .sum(let plain) = written.kind else { return nil }
    self.member = written
    let target = target
    written.kind = .sum(
      plain.map { $0.value == target ? $0 : .init($0.sign == .plus ? .minus : .plus, $0.value) })
    reversed = written
  }

  /// `W_{t+1} = W_{t+1} - …`: t counts steps, no layers, and the new value is not the old one.
  static func repeatsStep(_ head: Notation, _ member: Notation) -> Bool {
    guard let step = Step(head), step.letter == "t" || step.letter == "τ" else { return false }
    return UpdateClaim.repeatsTarget(head, member)
  }

  /// A name at a step, `w_{t+1}`, `θ^{(k)}`.
  fileprivate struct Step: Equatable {
    var plain: Notation
    var letter: String
    var offset: Int
    private static let letters: Set<String> = ["t", "k", "n", "i", "s", "τ"]

    init(_ plain: Notation, letter: String, offset: Int) {
      (self.plain, self.letter, self.offset) = (plain, letter, offset)
    }

    init?(_ node: Notation) {
      guard case .scripted(let base, let sub, let sup, 0) = node.kind else { return nil }
      let below = sub.flatMap { IntegerTerm($0) }
      if let number = below, number.variable == nil, sup == nil {
        (plain, letter, offset) = (base, "", number.offset)
        return
      }
      let above = sup.flatMap { IntegerTerm($0) }
      if case .free(let letter)? = below?.variable, Self.letters.contains(letter) {
        (self.letter, offset) = (letter, below?.offset ?? 0)
        plain =
          sup == nil
          ? base
          : Notation(.scripted(base, subscript: nil, superscript: sup, primes: 0), node.range)
      } else if case .free(let letter)? = above?.variable, Self.letters.contains(letter) {
        (self.letter, offset) = (letter, above?.offset ?? 0)
        plain =
          sub == nil
          ? base
          : Notation(.scripted(base, subscript: sub, superscript: nil, primes: 0), node.range)
      } else {
        return nil
      }
    }
  }
}

extension Notation {
  /// The old value and the rates, `η_t`, without their step.
  fileprivate func withoutSteps(of old: MarkedUpdate.Step) -> Notation {
    if let step = MarkedUpdate.Step(self), step.letter == old.letter {
      if step == old { return step.plain }
      if let key = NameKey(step.plain), ["η", "α", "ε", "ϵ", "μ"].contains(key.text) {
        return step.plain
      }
    }
    return Notation(kind.mappedChildren { $0.withoutSteps(of: old) }, range)
  }

  /// `W^{(l)}` of `\tilde W^{(l)}`.
  fileprivate var withoutTilde: Notation? {
    switch kind {
    case .accented(.tilde, let base): base
    case .scripted(let base, let sub, let sup, let primes):
      base.withoutTilde.map {
        Notation(.scripted($0, subscript: sub, superscript: sup, primes: primes), range)
      }
    default: nil
    }
  }

  fileprivate func mentions(letter: String) -> Bool {
    contains { if case .symbol(let name) = $0.kind { name.name == letter } else { false } }
  }
}

extension ClaimBench {
  /// The verdict on an update with a mark of its own; `nil` where the statement is none, or says
  /// something else than a step along the derivative.
  func verdict(
    marked head: Notation, _ member: Notation, _ ranges: [InstanceRange], _ masks: [Notation]
  ) -> ClaimVerdict? {
    guard let step = MarkedUpdate(head, member), !isComputed(head, member) else { return nil }
    let verdict = update(step.target, step.member, ranges, masks)
    switch verdict.status {
    case .verified: return verdict
    case .refuted:
      if isStepAlongLoss(verdict) { return verdict }
      let other = update(step.target, step.reversed, ranges, masks)
      return other.status == .verified ? verdict : nil
    default: return nil
    }
  }

  /// `w_{t+1} = w_t - η g_t` where the article says otherwise how w goes on: a claim about that.
  private func isComputed(_ head: Notation, _ member: Notation) -> Bool {
    guard let family = setup.scope.steps.runningFamily(head) else { return false }
    let definitions = stepDefinitions.filter { setup.scope.steps.runningFamily($0.head) == family }
    return !definitions.isEmpty
      && !definitions.contains { definition in
        definition.member == member || judgesUpdate(definition.head, .equal, definition.member)
      }
  }

  /// Everything in the step is the rate or goes into the loss, so nothing but the gradient can be meant.
  private func isStepAlongLoss(_ verdict: ClaimVerdict) -> Bool {
    guard let loss = setup.scope.loss, let rate = setup.scope.rate, !verdict.readings.isEmpty else {
      return false
    }
    let upstream = NumberClaim(scope: setup.scope)
      .upstream(of: .element(SymbolInstance(loss), []))
    return verdict.readings.allSatisfy { reading in
      let symbols = Set(reading.equation.right.instances.map(\.symbol))
      return symbols.contains(rate) && symbols.subtracting([rate]).isSubset(of: upstream)
    }
  }

  /// Whether a definition is an update as well, and judged as one.
  func judgesUpdate(_ head: Notation, _ relation: Relation, _ member: Notation) -> Bool {
    [.equal, .define, .assign].contains(relation)
      && (verdict(marked: head, member, [], []) != nil
        || verdict(numericStep: head, relation, member)?.status.isDecided ?? false)
  }
}
