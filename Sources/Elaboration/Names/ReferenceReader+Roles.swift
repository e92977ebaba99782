import Diagnostics
import MathSyntax
import TensorExpressions

/// Names with a part of the name in their scripts.
extension ReferenceReader {
  /// `W_{hh}`, `E_{total}`: a subscript that is part of a name the scope knows.
  func roleKey(_ key: NameKey, _ scripts: [Scripts]) -> (
    (key: NameKey, base: Notation), [Scripts]
  )? {
    if let layered = numberedLayer(key, scripts) { return layered }
    guard let first = scripts.first, !first.inBrackets, let sub = first.lowerScript,
      let role = Self.roleText(sub)
    else { return nil }
    let joined = NameKey(key.text + "_" + role)
    guard scope.bindings[joined] != nil else { return splitRole(key, scripts, sub) }
    var rest = scripts
    rest[0].lowerScript = nil
    let base = Notation(
      .scripted(Notation(.symbol(Letter(key.text))), subscript: sub, superscript: nil, primes: 0))
    return ((joined, base), rest)
  }

  /// `z_{oi}`: entry i of `z_o`.
  private func splitRole(_ key: NameKey, _ scripts: [Scripts], _ sub: Notation) -> (
    (key: NameKey, base: Notation), [Scripts]
  )? {
    var items = Self.subscriptItems(sub)
    guard items.count > 1, items.allSatisfy(\.isIndexItem), case .symbol = items[0].kind,
      let role = Self.roleText(items[0])
    else { return nil }
    let joined = NameKey("\(key.text)_\(role)")
    guard scope.bindings[joined] != nil else { return nil }
    let base = Notation(
      .scripted(
        Notation(.symbol(Letter(key.text))), subscript: items.removeFirst(), superscript: nil,
        primes: 0))
    var rest = scripts
    rest[0].lowerScript = .juxtaposed(items)
    return ((joined, base), rest)
  }

  /// `W^{(1)}` where it is a name of its own.
  private func numberedLayer(_ key: NameKey, _ scripts: [Scripts]) -> (
    (key: NameKey, base: Notation), [Scripts]
  )? {
    guard let numbered = NameReference.numbered(key, scripts), numbered.text.hasSuffix(")"),
      scope.bindings[numbered] != nil, let sup = scripts[0].superscript
    else { return nil }
    let items = Self.items(sup)
    var rest = scripts
    rest[0].superscript = .juxtaposed(items.dropFirst())
    let base = Notation(
      .scripted(
        Notation(.symbol(Letter(key.text))), subscript: nil, superscript: items[0], primes: 0))
    return ((numbered, base), rest)
  }
}
