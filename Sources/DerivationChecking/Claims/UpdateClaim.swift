import Elaboration
import MathSyntax
import TensorExpressions

/// An update as a claim about its step: new − old = −c·η·∂J/∂W with one c > 0.
struct UpdateClaim {
  let scope: Scope

  /// `W = W - …`, `W := W - …`: the same name on both sides, which no equation can mean.
  static func repeatsTarget(_ head: Notation, _ member: Notation) -> Bool {
    guard case .sum(let terms) = member.kind, terms.count > 1 else { return false }
    return terms.contains { $0.sign == .plus && $0.value == head }
  }

  /// `dw = dw / m`: a gradient as a variable of a program, with one value before and another behind.
  static func reuses(_ head: Notation, _ member: Notation) -> Bool {
    switch head.kind {
    case .product(let factors, signs: [.juxtaposition]):
      guard factors[0].kind == .symbol(Letter("d")) else { return false }
    case .symbol(let letter):
      guard letter.name.count > 1, letter.name.hasPrefix("d") else { return false }
    default: return false
    }
    return member != head && mentions(head, member)
  }

  /// Whether the old value is anywhere in what the new one is said to be.
  static func mentions(_ target: Notation, _ member: Notation) -> Bool {
    member == target || member.parts.contains { mentions(target, $0) }
  }

  /// The old value, `w` of `w^+ = w - …`; `nil` where no new value is said.
  static func newValue(_ head: Notation, _ member: Notation) -> Notation? {
    guard let old = head.withoutNewMark, mentions(old, member) else { return nil }
    return old
  }

  /// Why this is not the update of a parameter, if it is not.
  func problem(_ reading: Reading) -> ClaimVerdict? {
    guard let (target, _) = target(reading) else {
      return .unread("not-an-update", CheckWording.notAnUpdate, reading.left.range)
    }
    guard reading.objective != nil || scope.loss != nil else {
      return .unread("undefined-symbol", CheckWording.noLoss, reading.left.range)
    }
    guard reading.equation.right.instances.contains(target) else {
      return .unread("not-an-update", CheckWording.notAnUpdate, reading.right.range)
    }
    let isDefined = scope.model.definitions.contains { $0.symbol == target.symbol }
    return isDefined
      ? .unread("not-an-update", CheckWording.updateOfComputed, reading.left.range) : nil
  }

  private func target(_ reading: Reading) -> (SymbolInstance, [ElementIndex])? {
    guard case .element(let instance, let indices) = reading.equation.left else { return nil }
    return (instance, indices)
  }

  /// `left`: −η·∂J/∂target, `right`: the step that is written.
  ///
  /// - Returns: `nil` where the step is none along this.
  func equation(_ reading: Reading, along direction: StepDirection = .gradient) -> TensorEquation? {
    guard let (target, indices) = target(reading), let loss = loss(reading, direction) else {
      return nil
    }
    let usesRate = reading.equation.right.instances.contains { $0.symbol == scope.rate }
    let rate: TensorExpression =
      if usesRate, let rate = scope.rate { .element(SymbolInstance(rate), []) } else { .number(1) }
    var equation = reading.equation
    if direction == .scaled {
      guard let right = equation.right.unscaled(in: scope, loss: loss) else { return nil }
      equation.right = right
    }
    let gradient = TensorExpression.derivative(of: loss, by: target, at: indices)
    guard let along = equation.right.vector(direction, of: gradient, besides: target) else {
      return nil
    }
    equation.left = .product([.number(-1), rate, along])
    equation.right = .sum([
      equation.right, .product([.number(-1), reading.equation.left]),
    ])
    equation.kind = .update
    return equation
  }

  private func loss(_ reading: Reading, _ direction: StepDirection) -> TensorExpression? {
    direction == .sample
      ? lossOfSample(reading.equation)
      : reading.objective ?? scope.loss.map { .element(SymbolInstance($0), []) }
  }
}
