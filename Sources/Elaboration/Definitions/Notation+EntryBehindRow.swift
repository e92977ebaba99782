import MathSyntax
import TensorExpressions

extension Notation {
  /// The `x_i` of `w^T x_i`, where x was taken for a vector and x_i for a number: behind a row it is a
  /// vector itself, one of many.
  func entryBehindRow(in scope: Scope) -> Notation? {
    if case .product(let factors, let signs) = kind {
      for place in signs.indices
      where signs[place] == .juxtaposition && factors[place].isTransposed
        && factors[place].isTensor(in: scope) && factors[place + 1].isEntry(in: scope)
      {
        return factors[place + 1]
      }
    }
    for part in parts {
      if let found = part.entryBehindRow(in: scope) { return found }
    }
    return nil
  }

  private func isTensor(in scope: Scope) -> Bool {
    guard let key = NameKey.base(of: ReferenceReader.flatten(self).base),
      case .symbol(let id)? = scope.binding(key)
    else { return false }
    return !scope.model[id].axes.isEmpty
  }

  /// A name of one axis with one letter for its index.
  private func isEntry(in scope: Scope) -> Bool {
    guard case .scripted(let base, let sub?, nil, 0) = kind, case .symbol(let letter) = sub.kind,
      letter.name.count == 1, let key = NameKey.base(of: base),
      case .symbol(let id)? = scope.binding(key)
    else { return false }
    return scope.model[id].axes.count == 1 && scope.model[id].family == nil
  }
}
