import MathSyntax

extension Scope {
  /// The names that a notation may write, the one with the most of its marks first: `W_o`, the family
  /// of `h_t`, the bare letter; empty for anything but a name.
  public func names(in node: Notation) -> [NameKey] {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let bare = NameKey.base(of: base) else { return [] }
    let found = [RoleSubscripts.key(node), steps.split(bare, scripts)?.key, bare].compactMap { $0 }
    return found.indices.filter { !found[..<$0].contains(found[$0]) }.map { found[$0] }
  }
}
