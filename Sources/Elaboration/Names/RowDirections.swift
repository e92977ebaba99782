import MathSyntax

extension Scope {
  /// Rows of matrices that definitions use as columns, the x of `ŷ_i = w^T x_i` or `x_i^T w`: they are
  /// columns in the whole article.
  public func rowsUsedAsColumns(in definitions: [Notation]) -> Set<NameKey> {
    var upright: Set<NameKey> = []
    var lying: Set<NameKey> = []
    for definition in definitions { collect(definition, &upright, &lying) }
    return upright.subtracting(lying)
  }

  private func collect(
    _ node: Notation, _ upright: inout Set<NameKey>, _ lying: inout Set<NameKey>
  ) {
    if case .product(let factors, let signs) = node.kind {
      for place in signs.indices where signs[place] == .juxtaposition {
        let (first, second) = (factors[place], factors[place + 1])
        let isRowBefore = first.isTransposed && part(first) == nil
        let isColumnBehind = !second.isTransposed && part(second) == nil
        if let (name, isTurned) = part(second), isRowBefore || isMatrix(first) {
          if isTurned { lying.insert(name) } else { upright.insert(name) }
        }
        if let (name, isTurned) = part(first), isColumnBehind, isTensor(second) {
          if isTurned { upright.insert(name) } else { lying.insert(name) }
        }
      }
    }
    for part in node.parts { collect(part, &upright, &lying) }
  }

  /// The name of `x_i`, a row of X, and whether it is transposed.
  private func part(_ node: Notation) -> (NameKey, Bool)? {
    guard let (reference, _) = try? ReferenceReader(scope: self).read(node, call: nil),
      reference.isPart, reference.elements.count == 1
    else { return nil }
    return NameKey.base(of: reference.base).map { ($0, reference.transposed) }
  }

  private func isMatrix(_ node: Notation) -> Bool { axes(node) == 2 }

  private func isTensor(_ node: Notation) -> Bool { axes(node).map { $0 > 0 } ?? false }

  /// How many axes a bare name has.
  private func axes(_ node: Notation) -> Int? {
    guard !node.isTransposed,
      let (reference, _) = try? ReferenceReader(scope: self).read(
        node, call: nil), reference.elements.isEmpty,
      case .symbol(let id)? = binding(reference.key)
    else { return nil }
    return model[id].axes.count
  }
}
