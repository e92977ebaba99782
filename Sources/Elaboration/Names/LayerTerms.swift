import MathSyntax
import TensorExpressions

/// The layer indices that are written in a statement, in order of place.
struct LayerTerms {
  let scope: Scope

  func terms(in nodes: [Notation]) -> [IntegerTerm] {
    var found: [IntegerTerm] = []
    for node in nodes { collect(node, &found) }
    return found
  }

  private func collect(_ node: Notation, _ found: inout [IntegerTerm]) {
    if case .product(let factors, let signs) = node.kind {
      for (position, factor) in factors.enumerated() {
        let call =
          position < signs.count && signs[position] == .juxtaposition ? factors[position + 1] : nil
        add(factor, call: call, &found)
      }
      return
    }
    add(node, call: nil, &found)
  }

  private func add(_ node: Notation, call: Notation?, _ found: inout [IntegerTerm]) {
    if let (reference, _) = try? ReferenceReader(scope: scope).read(node, call: call) {
      if let layer = reference.layer, !found.contains(layer),
        let family = scope.family(reference.key), family.variable != .step
      {
        found.append(layer)
      }
      return
    }
    for child in node.parts { collect(child, &found) }
  }
}
