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

  /// `w_j` of a matrix that is itself written small, `w: [C, D]`.
  func isSmallMatrix(_ key: NameKey) -> Bool {
    key.text.count == 1 && key.text.first?.isLowercase == true && isMatrix(key)
  }

  private func isMatrix(_ key: NameKey) -> Bool {
    guard case .symbol(let id)? = scope.binding(key) else { return false }
    return scope.model[id].axes.count == 2 && scope.model[id].family == nil
  }
}

extension NameUsage {
  /// Whether a name only occurs with indices, and its capital is a name too: `t_{ij}` of T; `w_j` with
  /// one index is a row of W where W is declared as a matrix.
  func isEntry(_ key: NameKey, declared: [NameKey: [AxisLength]]) -> Bool {
    guard key.text.count == 1, let first = key.text.first, first.isLowercase,
      let count = subscripts[key], count > 0, !unscripted.contains(key), declared[key] == nil
    else { return false }
    let capital = NameKey(first.uppercased())
    if count == 1 { return declared[capital]?.count == 2 }
    return values.contains(capital) || declared[capital] != nil
  }
}
