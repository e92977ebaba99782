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

  /// Names with layers that are written more than once, each time without a layer.
  func repeatedWithoutLayer(in nodes: [Notation]) -> [NameKey] {
    var bare: [NameKey] = []
    func visit(_ node: Notation, call: Notation?) {
      if case .product(let factors, let signs) = node.kind {
        for (place, factor) in factors.enumerated() {
          visit(
            factor,
            call: place < signs.count && signs[place] == .juxtaposition ? factors[place + 1] : nil)
        }
        return
      }
      if let (reference, _) = try? ReferenceReader(scope: scope).read(node, call: call) {
        if reference.layer == nil, let family = scope.family(reference.key),
          family.variable != .step
        {
          bare.append(reference.key)
        }
        return
      }
      for child in node.parts { visit(child, call: nil) }
    }
    for node in nodes { visit(node, call: nil) }
    var repeated: [NameKey] = []
    for key in bare where bare.filter({ $0 == key }).count > 1 && !repeated.contains(key) {
      repeated.append(key)
    }
    return repeated
  }
}
