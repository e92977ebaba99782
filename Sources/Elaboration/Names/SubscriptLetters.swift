import MathSyntax

extension Notation {
  /// Single letters that stand in subscripts, alone or side by side, each with the names it stands on.
  var subscriptLetters: [String: Set<NameKey>] {
    var found: [String: Set<NameKey>] = [:]
    for part in parts { found.merge(part.subscriptLetters) { $0.union($1) } }
    if case .scripted(_, let sub?, _, _) = kind,
      var name = NameKey.base(of: ReferenceReader.flatten(self).base)
    {
      // X' beside X is another name.
      if ReferenceReader.flatten(self).scripts.contains(where: { $0.primes > 0 }) {
        name = NameKey(name.text + "^" + Accent.prime.rawValue)
      }
      let indices = sub.indexBehindRole ?? sub
      for item in ReferenceReader.subscriptItems(indices) where !sub.namesUnit {
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
    if let lower = indexLimit {
      for node in [lower] + lower.parts + lower.parts.flatMap(\.parts) {
        if case .symbol(let letter) = node.kind, letter.name.count == 1 {
          found.insert(letter.name)
        }
      }
    }
    return found
  }

  /// The `i = 1` of `Σ_{i=1}^n x_i` and of `[x_i]_{i=1}^n`.
  private var indexLimit: Notation? {
    switch kind {
    case .bigOperator(_, let lower, _, _): lower
    case .scripted(let base, let sub?, .some, 0):
      if case .relation(_, [.equal]) = sub.kind, base.isCollection { sub } else { nil }
    default: nil
    }
  }

  /// What `x_i` stands in, in `[x_i]_{i=1}^n`.
  var isCollection: Bool {
    switch kind {
    case .bracketed(let bracket, _): bracket == .round || bracket == .square || bracket == .curly
    case .matrix(let rows, _): rows.count == 1 && rows[0].count == 1
    default: false
    }
  }

  /// `h1`, `o2` in a subscript: a letter that counts nothing with a number right behind it names a unit,
  /// where `j1` is an entry.
  var namesUnit: Bool {
    guard case .product(let factors, let signs) = kind, signs == [.juxtaposition],
      case .symbol(let letter) = factors[0].kind, case .number = factors[1].kind
    else { return false }
    return ["h", "o", "x", "y", "z", "a", "s", "u", "v", "H", "O", "I", "E"].contains(letter.name)
      && factors[0].range.end == factors[1].range.start
  }
}

extension NameReference {
  /// `δ_{o1}` as one name: the unit's letter and number are part of it.
  var namingUnit: NameReference {
    guard elements.count == 2, layer == nil,
      Notation(.product(elements, signs: [.juxtaposition])).namesUnit,
      let unit = ReferenceReader.roleText(
        Notation(.product(elements, signs: [.juxtaposition])))
    else { return self }
    var copy = self
    copy.key = NameKey("\(key.text)_\(unit)")
    copy.elements = []
    return copy
  }
}
