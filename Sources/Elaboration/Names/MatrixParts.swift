import MathSyntax
import TensorExpressions

extension ReferenceReader {
  /// The matrix whose entries or rows a small letter without a meaning of its own names: `t_{ij}` and
  /// `\mathbf{t}_i` of T, `w_{ojk}` of `W_o`.
  func matrix(_ key: NameKey, _ scripts: [Scripts]) -> (NameKey, [Scripts])? {
    guard scope.binding(key) == nil, let capital = key.capital, key.text != "d",
      key.text != "e", scripts.first?.lowerScript != nil
    else { return nil }
    if let (joined, rest) = roleKey(capital, scripts), isMatrix(joined.key) {
      return (joined.key, rest)
    }
    if isMatrix(capital) { return (capital, scripts) }
    let isEntry = scripts[0].lowerScript.map { ReferenceReader.subscriptItems($0).count == 1 }
    return isEntry == true && isVector(capital) ? (capital, scripts) : nil
  }

  /// `x_i` of a vector X.
  private func isVector(_ key: NameKey) -> Bool {
    guard case .symbol(let id)? = scope.binding(key) else { return false }
    return scope.model[id].axes.count == 1 && scope.model[id].family == nil
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
  /// one index is a row of W, or an entry, where the shape of W is declared.
  func isEntry(_ key: NameKey, declared: [NameKey: [AxisLength]]) -> Bool {
    guard let capital = key.capital, let count = subscripts[key], count > 0,
      !unscripted.contains(key), declared[key] == nil
    else { return false }
    if count == 1 { return [1, 2].contains(declared[capital]?.count) }
    return values.contains(capital) || declared[capital] != nil
  }
}

extension NameKey {
  /// `X` of `x`, `\hat{X}` of `\hat{x}`; `nil` for all but single small letters.
  var capital: NameKey? {
    let parts = text.split(separator: "^", maxSplits: 1).map(String.init)
    guard let letter = parts.first, letter.count == 1, letter.first?.isLowercase == true else {
      return nil
    }
    return NameKey(([letter.uppercased()] + parts.dropFirst()).joined(separator: "^"))
  }
}
