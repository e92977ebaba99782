import TensorExpressions

/// From which set the targets of a written model are, as front matter says.
public enum DeclaredTargets: String, Sendable {
  case oneHot = "one-hot"
  case simplex, binary, real
}

extension Scope {
  /// Draws the targets of a written model from the set that is declared: what `names:` calls so, else
  /// what stands beside a logarithm, else the usual letter.
  public mutating func draw(_ targets: DeclaredTargets, named name: String?) {
    for id in targetSymbols(name) {
      switch (targets, model[id].axes.count, model[id].draw) {
      case (.oneHot, 0, _), (.binary, _, _): model[id].draw = .binary
      case (.oneHot, 1, _): model[id].draw = .oneHot(axis: 0)
      case (.oneHot, _, .simplexAlong(let axis)): model[id].draw = .oneHot(axis: axis)
      case (.simplex, 1, _): model[id].draw = .simplex
      case (.real, _, _): model[id].draw = .input
      default: break
      }
    }
  }

  private func targetSymbols(_ name: String?) -> [SymbolID] {
    let defined = Set(model.definitions.map(\.symbol))
    func free(_ key: NameKey) -> SymbolID? {
      guard case .symbol(let id)? = binding(key), !defined.contains(id) else { return nil }
      return id
    }
    if let name { return free(NameKey(name)).map { [$0] } ?? [] }
    let weights = model.definitions.flatMap(\.body.weightsOfLogs).filter { !defined.contains($0) }
    if !weights.isEmpty { return Array(Set(weights)).sorted() }
    return UsualThing.target.letters.compactMap { free(NameKey($0)) }.prefix(1).map { $0 }
  }
}
