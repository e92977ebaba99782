import MathSyntax

/// Which letters of subscripts are indices, and which are parts of names: the o of `W_o`, the h of
/// `\delta_{hij}`.
public struct RoleSubscripts: Sendable {
  /// Letters that a sum binds somewhere in the article.
  let bound: Set<String>
  /// Letters that are indices somewhere in the article, bound or on both sides of a statement.
  let indices: Set<String>
  /// The article puts its element indices in brackets, `W_{h[i,j]}`: a letter outside of them is none.
  let indicesAreBracketed: Bool
  /// Names with a role that the article declares, `W_i` of `shapes: {W_i: [h, d]}`.
  let declared: Set<NameKey>

  public init() { self.init(statements: [], declared: []) }

  /// - Parameter statements: the head and the member of each.
  public init(statements: [(Notation, Notation)], declared: Set<NameKey>) {
    self.declared = declared.filter(Self.isDeclaration)
    indicesAreBracketed = statements.contains {
      $0.0.writesBracketedIndices || $0.1.writesBracketedIndices
    }
    bound = statements.reduce(into: []) {
      $0.formUnion($1.0.boundLetters)
      $0.formUnion($1.1.boundLetters)
    }
    let bound = bound
    indices = statements.reduce(into: bound) { found, statement in
      found.formUnion(
        Self.shared(statement.0, statement.1).filter {
          Self.customary.contains($0) || bound.contains($0)
        })
    }
  }

  /// Letters that stand as subscripts on both sides, on two names at least.
  static func shared(_ head: Notation, _ member: Notation) -> [String] {
    let (left, right) = (head.subscriptLetters, member.subscriptLetters)
    let made = member.combinedLetters
    return left.keys.filter { letter in
      let names = (right[letter] ?? []).union(made[letter] ?? [])
      return !names.isEmpty && names.union(left[letter] ?? []).count > 1
    }
  }

  /// Letters that are element indices by custom; another letter is one where a sum binds it.
  static let customary: Set<String> = [
    "a", "b", "c", "d", "i", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "u", "v",
  ]

  /// Words that are no row of indices.
  static let words: Set<String> = [
    "in", "out", "rec", "hid", "hidden", "input", "output", "tot",
    "total", "max", "min", "pred", "true", "target", "net", "mean",
  ]

  /// Whether a letter that stands as a subscript on both sides is an index.
  func mayBeIndex(_ letter: String) -> Bool {
    Self.customary.contains(letter) || bound.contains(letter)
  }

  /// A name with a role whatever else stands on its base.
  func isCertain(_ key: NameKey, role: String) -> Bool {
    declared.contains(key) || indicesAreBracketed || !role.contains { mayBeIndex(String($0)) }
  }

  /// `z_{oi}`: the role o, and the index i. The o of `z_{o1}` names a unit together with its number.
  func split(_ items: [Notation], on key: NameKey) -> (role: NameKey, rest: [Notation])? {
    guard items.count > 1, case .symbol(let letter) = items[0].kind, letter.name.count == 1,
      !indices.contains(letter.name), items.dropFirst().allSatisfy(isIndex),
      items.dropFirst().contains(where: { if case .symbol = $0.kind { true } else { false } })
    else { return nil }
    let role = NameKey("\(key.text)_\(letter.name)")
    return isCertain(role, role: letter.name) ? (role, Array(items.dropFirst())) : nil
  }

  /// `W_i: [h, d]` declares the input weights; `x_i: [d]` may be one of many.
  private static func isDeclaration(_ key: NameKey) -> Bool {
    guard key.text.first?.isLowercase == true else { return true }
    return !key.text.drop { $0 != "_" }.dropFirst().allSatisfy { customary.contains(String($0)) }
  }

  private func isIndex(_ item: Notation) -> Bool {
    switch item.kind {
    case .symbol(let letter): indices.contains(letter.name)
    case .number: true
    default: false
    }
  }

  /// `W_o` of a name as it is written, where the subscript is a single letter or a word.
  public static func key(_ node: Notation) -> NameKey? {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let key = NameKey.base(of: base), scripts.count == 1, scripts[0].superscript == nil,
      !scripts[0].inBrackets, let sub = scripts[0].lowerScript,
      let text = ReferenceReader.roleText(sub),
      text.contains(where: \.isLetter), !["l", "ℓ", "L", "t"].contains(text)
    else { return nil }
    return NameKey("\(key.text)_\(text)")
  }
}

extension Notation {
  /// `i`, `3`: what an index may be.
  var isIndexItem: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1
    case .number: true
    default: false
    }
  }
}
