import MathSyntax

extension Notation {
  /// Single letters that stand in subscripts, alone or side by side, each with the names it stands on.
  var subscriptLetters: [String: Set<NameKey>] {
    var found: [String: Set<NameKey>] = [:]
    for part in parts { found.merge(part.subscriptLetters) { $0.union($1) } }
    if case .scripted(_, let sub?, _, _) = kind,
      let name = NameKey.base(of: ReferenceReader.flatten(self).base)
    {
      for item in ReferenceReader.subscriptItems(sub) {
        if case .symbol(let letter) = item.kind, letter.name.count == 1 {
          found[letter.name, default: []].insert(name)
        }
      }
    }
    return found
  }

  /// Letters that a sum binds, or that it excludes.
  var boundLetters: Set<String> {
    var found = parts.reduce(into: Set<String>()) { $0.formUnion($1.boundLetters) }
    if case .bigOperator(_, let lower?, _, _) = kind {
      for node in [lower] + lower.parts {
        if case .symbol(let letter) = node.kind, letter.name.count == 1 {
          found.insert(letter.name)
        }
      }
    }
    return found
  }
}
