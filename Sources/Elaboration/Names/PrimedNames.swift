import MathSyntax

/// Names with a prime that is part of them: `X'_i = (X_i - μ)/σ` makes X' a quantity of its own.
///
/// A prime is a derivative, a transpose or the mark of a new value as a rule. It is part of the name
/// where the article says what the primed name is, in terms of the plain one, which nothing defines, and
/// where that is no step of it, `w' = w - η g`.
public enum PrimedNames {
  /// The names with their primes.
  public static func keys(_ statements: [StatementSource]) -> Set<NameKey> {
    var defined: Set<NameKey> = []
    for statement in statements where isDefinition(statement) {
      let (base, scripts) = ReferenceReader.flatten(statement.head)
      if let key = NameKey.base(of: base), scripts.allSatisfy({ $0.primes == 0 }) {
        defined.insert(key)
      }
    }
    var found: Set<NameKey> = []
    for statement in statements where isDefinition(statement) {
      let (base, scripts) = ReferenceReader.flatten(statement.head)
      guard let key = NameKey.base(of: base), !defined.contains(key),
        scripts.reduce(0, { $0 + $1.primes }) == 1,
        scripts.allSatisfy({ $0.superscript == nil }), statement.member.hasPlain(key),
        !statement.member.isStep(of: key)
      else { continue }
      found.insert(self.key(key))
    }
    return found
  }

  private static func isDefinition(_ statement: StatementSource) -> Bool {
    statement.position == 1 && [.equal, .define, .identical].contains(statement.relation)
  }

  /// The name with its prime.
  static func key(_ base: NameKey) -> NameKey { NameKey(base.text + "^'") }
}

extension Notation {
  /// The name somewhere without a prime.
  fileprivate func hasPlain(_ key: NameKey) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    if NameKey.base(of: base) == key { return scripts.allSatisfy { $0.primes == 0 } }
    return parts.contains { $0.hasPlain(key) }
  }

  /// `w - η g`: the name itself with something added.
  fileprivate func isStep(of key: NameKey) -> Bool {
    guard case .sum(let terms) = kind else { return NameKey(self) == key }
    return terms.contains { NameKey.base(of: ReferenceReader.flatten($0.value).base) == key }
  }
}
