import MathSyntax

/// A name over steps with a role below, `z_f^{(t)}`: the role is part of the name.
struct StepRole {
  var key: NameKey
  var role: Notation
  /// The scripts without the role.
  var rest: [ReferenceReader.Scripts]

  init?(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) {
    guard let first = scripts.first, !first.inBrackets, let sub = first.lowerScript,
      let text = ReferenceReader.roleText(sub), text.contains(where: \.isLetter)
    else { return nil }
    self.key = NameKey("\(key.text)_\(text)")
    role = sub
    rest = scripts
    rest[0].lowerScript = nil
    rest.removeAll { $0.isEmpty }
  }

  /// `z_f` as the base of the steps.
  func base(on base: Notation) -> Notation {
    Notation(.scripted(base, subscript: role, superscript: nil, primes: 0), base.range)
  }
}

extension RoleSubscripts {
  /// The name with its role where it certainly has one, and the scripts that are left.
  func apart(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> (
    NameKey, [ReferenceReader.Scripts]
  ) {
    guard let found = StepRole(key, scripts), !found.rest.isEmpty,
      let text = ReferenceReader.roleText(found.role), !["t", "T", "τ", "k"].contains(text),
      isCertain(found.key, role: text)
    else { return (key, scripts) }
    return (found.key, found.rest)
  }
}
