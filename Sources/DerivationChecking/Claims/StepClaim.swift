import Elaboration
import MathSyntax
import TensorExpressions

/// `Δw = -η ∂J/∂w`: what is added to `w`, where `Δ` means nothing else.
struct StepClaim {
  let target: Notation
  let member: Notation

  init?(_ head: Notation, _ member: Notation, scope: Scope) {
    guard case .product(let factors, let signs) = head.kind, factors.count == 2,
      signs == [.juxtaposition], factors[0].kind == .symbol(Letter("Δ")),
      !scope.defines(NameKey("Δ")), scope.gradientPrefixes[NameKey("Δ")] == nil,
      let base = NameKey(written: factors[1]), !member.mentionsStep
    else { return nil }
    guard
      scope.defines(base) || NameKey(factors[1].scriptedBase).map(scope.defines) == true
        || scope.binding(of: factors[1]) != nil
    else { return nil }
    (target, self.member) = (factors[1], member)
  }

  /// `w + R`, the new value by a step `R`.
  var update: Notation {
    let terms: [Notation.Term] =
      if case .sum(let terms) = member.kind { terms } else { [.init(.plus, member)] }
    return Notation(.sum([.init(.plus, target)] + terms), member.range)
  }

  /// `w - R`.
  var reversed: Notation {
    Notation(
      .sum([
        .init(.plus, target),
        .init(.minus, Notation(.bracketed(.round, member), member.range)),
      ]), member.range)
  }

  /// `Δx = x_2 - x_1`: how far two values of one name are apart, and no step.
  var isDifference: Bool {
    guard case .sum(let terms) = member.kind, terms.map(\.sign) == [.plus, .minus] else {
      return false
    }
    let base = target.scriptedBase
    return terms.allSatisfy { $0.value.scriptedBase == base }
  }

  func gradient(of loss: NameKey) -> Notation {
    Notation(
      .derivative(
        Derivative(
          .partial, .fraction, of: Notation(.symbol(Letter(loss.text))), by: [target])),
      target.range)
  }

  func usesRate(_ scope: Scope) -> Bool {
    guard let rate = scope.rate else { return false }
    return member.contains { node in
      guard let key = NameKey(node), case .symbol(rate)? = scope.binding(key) else { return false }
      return true
    }
  }
}

extension Notation {
  /// Whether the node or a part of it, at any depth, is of a kind.
  func contains(_ predicate: (Notation) -> Bool) -> Bool {
    predicate(self) || parts.contains { $0.contains(predicate) }
  }

  /// `Δw`, of any name.
  fileprivate var mentionsStep: Bool { contains { $0.kind == .symbol(Letter("Δ")) } }

  fileprivate var scriptedBase: Notation {
    if case .scripted(let base, _, _, _) = kind { return base.scriptedBase }
    return self
  }

  /// `w - Δw`: here `Δw` is what is taken away.
  var subtractsStep: Bool {
    contains { node in
      guard case .sum(let terms) = node.kind else { return false }
      return terms.dropFirst().contains { $0.sign == .minus && $0.value.mentionsStep }
    }
  }
}

extension Scope {
  /// A letter of the loss.
  var lossName: NameKey? {
    bindings.first { _, binding in
      if case .symbol(let id) = binding { return id == loss }
      return false
    }?.key
  }
}

extension CheckWording {
  static let functionOpen =
    "this says what a function is, and the article says nothing else of that function"
  static let stepOrGradient =
    "this does not say whether `Δ` is what is added, what is taken away or the gradient"
}

extension ClaimBench {
  /// The verdict on a step where it is settled that `Δw` is what is added; `nil` for anything else.
  func settledStep(_ head: Notation, _ member: Notation) -> ClaimVerdict? {
    guard let step = StepClaim(head, member, scope: setup.scope) else { return nil }
    let verdict = update(step.target, step.update, [], [])
    return verdict.status.isDecided ? verdict : nil
  }
}
