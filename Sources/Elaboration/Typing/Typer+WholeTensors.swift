import MathSyntax
import TensorExpressions

extension Typer {
  /// A vector or a matrix is written without its indices.
  func namesWholeTensor(_ node: Notation) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(node)
    if let key = scope.steps.key(of: base, scripts) {
      guard scripts.allSatisfy({ $0.lowerScript == nil }) else { return false }
      switch scope.binding(key) {
      case .symbol(let id): return !scope.model[id].axes.isEmpty
      case .alias(let instance): return !scope.model[instance.symbol].axes.isEmpty
      case .gradient(let name): return !scope.model[name.variable].axes.isEmpty
      default: return false
      }
    }
    if case .derivative(let derivative) = node.kind {
      return derivative.by.contains(where: namesWholeTensor)
    }
    return node.parts.contains(where: namesWholeTensor)
  }
}
