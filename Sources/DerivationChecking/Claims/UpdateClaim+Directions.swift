import TensorExpressions

extension TensorExpression {
  /// What a step, written as this, goes along where it is not the gradient: its signs,
  /// `w ← w - η sign(∂J/∂w)`; or the gradient over its length, `w ← w - η ∂J/∂w / ‖∂J/∂w‖`, where the rate
  /// is the length of the step.
  func direction(of gradient: TensorExpression, besides target: SymbolInstance)
    -> TensorExpression?
  {
    if appliesSign(besides: target) { return .apply(ScalarFunction(.sign), gradient) }
    return norm.map { .quotient(gradient, $0) }
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
