import MathSyntax
import TensorExpressions

extension Scope {
  /// `df = \frac{∂f}{∂x} dx + …`: a total differential, in which `dx` is no gradient. The gradients of
  /// `dZ = dA ⊙ g'(Z)` go the other way: A is computed from Z.
  func statesTotalDifferential(_ left: Notation, _ right: Notation) -> Bool {
    guard readsDifferentials else { return false }
    let tops = instances(DifferentiatedNames(left, squares: squares).differentials)
    let bottoms = instances(DifferentiatedNames(right, squares: squares).differentials)
    let evaluation = PointEvaluation(model: model)
    return tops.contains { top in
      bottoms.contains { $0 != top && evaluation.depends(top, on: $0) }
    }
  }

  private func instances(_ names: [[NameKey]]) -> [SymbolInstance] {
    names.compactMap { choices in
      for name in choices {
        if case .symbol(let id)? = binding(name) { return SymbolInstance(id) }
      }
      return nil
    }
  }
}
