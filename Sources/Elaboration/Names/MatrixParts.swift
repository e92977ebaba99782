import MathSyntax
import TensorExpressions

extension ReferenceReader {
  /// The matrix whose entries or rows a small letter without a meaning of its own names: `t_{ij}` and
  /// `\mathbf{t}_i` of T, `w_{ojk}` of `W_o`.
  func matrix(_ key: NameKey, _ scripts: [Scripts]) -> (NameKey, [Scripts])? {
    guard scope.binding(key) == nil, let first = key.text.first, first.isLowercase,
      key.text.count == 1, first != "d", first != "e", scripts.first?.lowerScript != nil
    else { return nil }
    let capital = NameKey(first.uppercased())
    if let (joined, rest) = roleKey(capital, scripts), isMatrix(joined.key) {
      return (joined.key, rest)
    }
    return isMatrix(capital) ? (capital, scripts) : nil
  }

  private func isMatrix(_ key: NameKey) -> Bool {
    guard case .symbol(let id)? = scope.binding(key) else { return false }
    return scope.model[id].axes.count == 2 && scope.model[id].family == nil
  }
}

extension NameUsage {
  /// Whether a name only occurs with two indices, and its capital is a name too: `t_{ij}` of T.
  func isEntry(_ key: NameKey, declared: some Sequence<NameKey>) -> Bool {
    guard key.text.count == 1, let first = key.text.first, first.isLowercase,
      (subscripts[key] ?? 0) > 1, !unscripted.contains(key)
    else { return false }
    let capital = NameKey(first.uppercased())
    return values.contains(capital) || declared.contains(capital)
  }
}
