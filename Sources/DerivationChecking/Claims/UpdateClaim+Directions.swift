import Elaboration
import TensorExpressions

/// What a step goes along.
enum StepDirection: CaseIterable {
  case gradient
  /// The gradient of the loss of one sample, `w ← w - η ∂L_i/∂w`.
  case sample
  /// The signs of the gradient, `w ← w - η sign(∂J/∂w)`.
  case signs
  /// The gradient over its length, `w ← w - η ∂J/∂w / ‖∂J/∂w‖`.
  case unit
  /// The gradient times something of which nothing else is stated, `x ← x - P ∇f(x)`.
  case scaled
}

extension TensorExpression {
  /// What a step, written as this, goes along; `nil` where it does not.
  func vector(
    _ direction: StepDirection, of gradient: TensorExpression, besides target: SymbolInstance
  ) -> TensorExpression? {
    switch direction {
    case .gradient, .sample, .scaled: gradient
    case .signs:
      appliesSign(besides: target) ? .apply(ScalarFunction(.sign), gradient) : nil
    case .unit: norm.map { .quotient(gradient, $0) }
    }
  }

  /// The step with 1, or the identity, for every free symbol the loss does not depend on; `nil` where
  /// there is none.
  func unscaled(in scope: Scope, loss: TensorExpression) -> TensorExpression? {
    let computed = Set(scope.model.definitions.map(\.symbol))
    let roots = loss.instances.map(\.symbol)
    let known = roots.reduce(into: computed.union(roots).union(scope.rate.map { [$0] } ?? [])) {
      $0.formUnion(ParameterLetter.ancestors(of: $1, in: scope.model))
    }
    var isChanged = false
    func unscaled(_ node: TensorExpression) -> TensorExpression {
      guard case .element(let instance, let indices) = node else {
        return node.mapChildren(unscaled)
      }
      guard !known.contains(instance.symbol) else { return node }
      isChanged = true
      return indices.count == 2 ? .kronecker(indices[0], indices[1]) : .number(1)
    }
    let result = unscaled(self)
    return isChanged ? result : nil
  }

  /// Whether a sign is taken of anything but the parameter itself, as the penalty `λ sign(w)` does.
  private func appliesSign(besides target: SymbolInstance) -> Bool {
    if case .apply(let function, let argument) = self, function == ScalarFunction(.sign) {
      return argument.instances.contains { $0 != target }
    }
    return children.contains { $0.appliesSign(besides: target) }
  }

  /// The length of a gradient that something is divided by.
  private var norm: TensorExpression? {
    if case .quotient(_, let below) = self, case .apply(let function, let square) = below,
      function == ScalarFunction(.sqrt), square.hasDerivative
    {
      return below
    }
    return children.lazy.compactMap(\.norm).first
  }
}

extension ClaimBench {
  /// A step that is none along the gradient of the loss may be one of another rule, which the article
  /// need not name.
  func alongAnother(_ readings: [Reading], _ claims: UpdateClaim, _ refuted: ClaimVerdict)
    -> ClaimVerdict
  {
    for direction in StepDirection.allCases where direction != .gradient {
      let equations = readings.compactMap { claims.equation($0, along: direction) }
      guard equations.count == readings.count,
        judged(readings, equation: { claims.equation($0, along: direction) ?? $0.equation })
          .status == .verified
      else { continue }
      var verdict = ClaimVerdict.undecided("other-direction", CheckWording.step(along: direction))
      verdict.evidence = refuted.evidence
      verdict.readings = refuted.readings
      return verdict
    }
    return refuted
  }
}

extension CheckWording {
  static func step(along direction: StepDirection) -> String {
    let step =
      switch direction {
      case .gradient: "along the gradient"
      case .sample: "along the gradient of one sample's loss, and not of all"
      case .signs: "along the signs of the gradient"
      case .unit: "along the gradient, of a length that does not depend on it"
      case .scaled: "along the gradient times something of which nothing else is stated"
      }
    return "this is a step \(step)"
  }
}
