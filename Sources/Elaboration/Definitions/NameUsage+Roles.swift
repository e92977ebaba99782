import MathSyntax
import TensorExpressions

/// What the scripts and the neighbours of a name say: roles, layers, functions.
extension NameUsage {
  /// `W_o`, `E_{total}`: a subscript of letters none of which is an index here.
  func role(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> NameKey? {
    guard let first = scripts.first, !first.inBrackets, let sub = first.lowerScript,
      let text = ReferenceReader.roleText(sub), text.contains(where: \.isLetter),
      labels.reference(sub) == nil
    else { return nil }
    if let term = IntegerTerm(sub), isLayerLike(term) { return nil }
    let letters = Set(text.filter(\.isLetter).map(String.init))
    let name = NameKey("\(key.text)_\(text)")
    if isDeclaredRole(text) || roles.declared.contains(name) { return name }
    guard let indexLetters else { return nil }
    return roles.indicesAreBracketed || letters.isDisjoint(with: indexLetters)
      || RoleSubscripts.words.contains(text) ? name : nil
  }

  /// `W_o`, `W_{hh}`: a name with its role, where the article has that name.
  public func roleName(_ node: Notation) -> NameKey? {
    guard case .scripted(let base, let sub?, nil, 0) = node.kind, let key = NameKey.base(of: base),
      let text = ReferenceReader.roleText(sub), text.contains(where: \.isLetter)
    else { return nil }
    let name = NameKey("\(key.text)_\(text)")
    return values.contains(name) ? name : nil
  }

  /// `W_o` whatever else stands on W.
  func isCertain(_ role: NameKey, _ scripts: [ReferenceReader.Scripts]) -> Bool {
    guard let text = scripts.first?.lowerScript.flatMap(ReferenceReader.roleText) else {
      return false
    }
    let letters = Set(text.filter(\.isLetter).map(String.init))
    return RoleSubscripts.words.contains(text) || letters.isSubset(of: roleLetters)
      || roles.isCertain(role, role: text)
  }

  func splitRole(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> (
    NameKey, [Notation]
  )? {
    guard indexLetters != nil, let first = scripts.first, !first.inBrackets,
      let sub = first.lowerScript
    else { return nil }
    return roles.split(ReferenceReader.subscriptItems(sub), on: key).map { ($0.role, $0.rest) }
  }

  func isDeclaredRole(_ text: String) -> Bool {
    let letters = Set(text.filter(\.isLetter).map(String.init))
    return !letters.isEmpty && letters.isSubset(of: roleLetters)
  }

  /// A letter that a sum binds somewhere and that is an index in the statement being added, whatever it
  /// may look like in another one, `∂x̂_i/∂x_i = …`.
  func isIndex(_ text: String) -> Bool {
    roles.bound.contains(text) && indexLetters?.contains(text) == true
  }

  func isLayerLike(_ term: IntegerTerm) -> Bool {
    switch term.variable {
    case nil: false
    case .depth?: true
    case .horizon?: false
    case .free(let letter)?: IntegerTerm.layerLetters.contains(letter)
    }
  }

  /// `\mathrm{foo}(x)`, `\cosh x`, but not `net(1 - net)`.
  func isApplied(_ base: Notation, to call: Notation?) -> Bool {
    guard case .symbol(let letter) = base.kind, letter.name.count > 1 else { return false }
    if Self.isAlwaysFunction(base) { return true }
    guard let call, Self.isRoundGroup(call), letter.name.allSatisfy(\.isLetter) else {
      return false
    }
    return !Self.mentions(call, letter.name)
  }

  static func isAlwaysFunction(_ base: Notation) -> Bool {
    guard case .symbol(let letter) = base.kind else { return false }
    return letter.style == .function && LaTeXCommands.functions.contains(letter.name)
  }

  static func mentions(_ node: Notation, _ name: String) -> Bool {
    if case .symbol(let letter) = node.kind { return letter.name == name }
    let (base, scripts) = ReferenceReader.flatten(node)
    return scripts.isEmpty
      ? node.parts.contains { mentions($0, name) } : mentions(base, name)
  }

  static func isRoundGroup(_ node: Notation) -> Bool {
    if case .bracketed(let bracket, _) = ReferenceReader.flatten(node).base.kind {
      return bracket == .round || bracket == .square
    }
    return false
  }

  func isBold(_ node: Notation) -> Bool {
    switch node.kind {
    case .symbol(let letter): letter.style == .bold
    case .accented(.vec, _): true
    case .accented(_, let inner): isBold(inner)
    default: false
    }
  }
}

extension Notation {
  /// A capital that may be a matrix; an exponent T is none.
  var mentionsCapital: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1 && letter.name.first?.isUppercase == true
    case .scripted(let base, _, _, _): base.mentionsCapital
    default: parts.contains(where: \.mentionsCapital)
    }
  }
}
