import MathSyntax

/// Names of which the article defines the square and never the thing itself: after
/// `σ² = 1/N Σ_i (x_i − μ)²` the variance σ² is one quantity, the variable of `∂L/∂σ²`, and σ is its
/// root.
public struct SquaredNames: Sendable {
  /// The base letters, `σ` of `σ²`.
  public private(set) var letters: Set<NameKey> = []
  /// `σ_j = √(σ_j²)` for the letters that also stand alone.
  public private(set) var roots: [(head: Notation, member: Notation)] = []

  public init() {}

  /// - Parameters:
  ///   - statements: every statement of the article, in order.
  ///   - hasNetwork: a declared network has meanings for the usual letters already.
  public init(_ statements: [StatementSource], hasNetwork: Bool) {
    var taken: Set<String> = ["δ", "Δ", "∇", "∂", "d", "e", "ℝ"]
    if hasNetwork { taken.formUnion(UsualThing.allCases.flatMap(\.letters)) }
    let definitions = statements.filter {
      $0.position == 1 && [.equal, .define, .identical].contains($0.relation)
    }
    // Nobody writes the first power: superscripts are indices there.
    guard !statements.contains(where: { $0.head.writesFirstPower || $0.member.writesFirstPower })
    else { return }
    for definition in definitions {
      guard let (key, root) = definition.head.asSquare, !letters.contains(key),
        !taken.contains(key.text), !definition.member.mentions(key)
      else { continue }
      let definesRoot = definitions.contains { other in
        other.head.bareKey == key && !other.member.mentionsSquare(of: key)
      }
      guard !definesRoot else { continue }
      letters.insert(key)
      let isDefined = definitions.contains { $0.head.bareKey == key }
      let isUsed = statements.contains { $0.head.standsAlone(key) || $0.member.standsAlone(key) }
      if !isDefined, isUsed {
        roots.append((root, Notation(.root(definition.head, degree: nil), definition.head.range)))
      }
    }
  }

  /// The name of the square: `σ²`.
  static func key(_ base: NameKey) -> NameKey { NameKey(base.text + "²") }
}

extension ReferenceReader {
  /// The base with its scripts, a square that is a quantity of its own taken into the name.
  ///
  /// - Parameter squares: the letters of such squares.
  static func split(_ node: Notation, squares: Set<NameKey>) -> (
    key: NameKey, base: Notation, scripts: [Scripts]
  )? {
    let (base, scripts) = flatten(node)
    guard let key = NameKey.base(of: base) else { return nil }
    guard squares.contains(key),
      let place = scripts.firstIndex(where: { $0.superscript != nil }),
      let superscript = scripts[place].superscript
    else { return (key, base, scripts) }
    var items = items(superscript)
    guard items.first?.kind == .number("2") else { return (key, base, scripts) }
    let two = items.removeFirst()
    var rest = scripts
    rest[place].superscript = .juxtaposed(items)
    let square = Notation(
      .scripted(base, subscript: nil, superscript: two, primes: 0), base.range.union(two.range))
    return (SquaredNames.key(key), square, rest)
  }
}

extension Notation {
  /// `σ²`, `σ_j^2` with nothing else on it: the letter, and what is written without the 2.
  fileprivate var asSquare: (key: NameKey, root: Notation)? {
    let (base, scripts) = ReferenceReader.flatten(self)
    guard let key = NameKey.base(of: base), scripts.allSatisfy({ $0.primes == 0 }) else {
      return nil
    }
    let exponents = scripts.compactMap(\.superscript)
    guard exponents.count == 1, exponents[0].kind == .number("2") else { return nil }
    let subscripts = scripts.compactMap(\.lowerScript)
    guard let sub = subscripts.first else { return (key, base) }
    guard subscripts.count == 1 else { return nil }
    return (key, Notation(.scripted(base, subscript: sub, superscript: nil, primes: 0), range))
  }

  /// The letter of a name without an exponent.
  fileprivate var bareKey: NameKey? {
    let (base, scripts) = ReferenceReader.flatten(self)
    guard scripts.allSatisfy({ $0.superscript == nil && $0.primes == 0 }) else { return nil }
    return NameKey.base(of: base)
  }

  fileprivate func mentions(_ key: NameKey) -> Bool {
    NameKey.base(of: self) == key || parts.contains { $0.mentions(key) }
  }

  fileprivate func mentionsSquare(of key: NameKey) -> Bool {
    if isSquare(of: key) { return true }
    return parts.contains { $0.mentionsSquare(of: key) }
  }

  /// The name somewhere without the 2 and not as a function.
  fileprivate func standsAlone(_ key: NameKey) -> Bool {
    if isSquare(of: key) { return false }
    if NameKey.base(of: self) == key { return true }
    if case .product(let factors, let signs) = kind {
      for (place, factor) in factors.enumerated() {
        let isCalled =
          place < signs.count && signs[place] == .juxtaposition && factor.bareKey == key
          && factors[place + 1].isCallBracket
        if !isCalled, factor.standsAlone(key) { return true }
      }
      return false
    }
    return parts.contains { $0.standsAlone(key) }
  }

  private func isSquare(of key: NameKey) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    guard NameKey.base(of: base) == key else { return false }
    return scripts.contains { script in
      script.superscript.map { ReferenceReader.items($0).first?.kind == .number("2") } ?? false
    }
  }

  private var isCallBracket: Bool {
    if case .bracketed(.round, _) = ReferenceReader.flatten(self).base.kind { return true }
    return false
  }

  /// `a^1`: an index, and no exponent.
  fileprivate var writesFirstPower: Bool {
    if case .scripted(_, _, let superscript?, _) = kind, superscript.kind == .number("1") {
      return true
    }
    return parts.contains(where: \.writesFirstPower)
  }
}
