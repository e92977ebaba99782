import Diagnostics
import MathSyntax
import TensorExpressions

/// `∂²J/∂w_i∂w_j`, `∂²J/∂w²`, `\nabla^2 f`.
extension Typer {
  /// The derivative by one variable after the other, the one written last first.
  ///
  /// **Shapes** `J: number, w: [n] → [n, n]`, the Hessian; by `w_i` and `w_j` an entry of it. Two
  /// different variables that are not both numbers have no settled order of axes, and are not read.
  mutating func secondDerivative(_ derivative: Derivative, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    guard derivative.by.count == 2 else { throw unsupported("a third derivative", node) }
    let outer = try variable(derivative.by[0])
    let inner = try variable(derivative.by[1])
    guard inner.axes.isEmpty || outer.axes.isEmpty || same(inner.instance, outer.instance) else {
      throw unsupported("a mixed derivative by two vectors", node)
    }
    return try numerators(of: derivative).map { (numerator) throws(TypingFailure) in
      guard numerator.layout.isScalar || (inner.axes.isEmpty && outer.axes.isEmpty) else {
        throw unsupported("a second derivative of more than a number", node)
      }
      let first = try differentiated(numerator, by: inner) { top, _ in top }
      return try differentiated(first, by: outer) { top, _ in
        Notation(
          .derivative(
            Derivative(
              derivative.differential == .total ? .total : .partial, derivative.style, of: top,
              by: [outer.notation, inner.notation])), node.range)
      }
    }
  }
}

extension TensorExpression {
  /// How often something in it is differentiated.
  var derivativeDepth: Int {
    let inside = children.map(\.derivativeDepth).max() ?? 0
    if case .derivative = self { return inside + 1 }
    return inside
  }
}
