import MathSyntax

/// Names of an article as its formulas write them.
struct WrittenNames {
  private var all: Set<Notation> = []
  private var computed: Set<Notation> = []
  /// Names that stand with a letter for their index.
  private var indexed: Set<Notation> = []

  /// - Parameter counts: which statements count.
  init(_ formulas: [Formula], where counts: (WrittenStatement) -> Bool = { _ in true }) {
    for statement in formulas.flatMap(\.statements) where counts(statement) {
      collect(statement.head)
      collect(statement.member)
      guard statement.position == 1, [.equal, .define, .identical].contains(statement.relation),
        statement.member.hasLetters
      else { continue }
      let head = statement.head.inOneStyle
      if !statement.member.inOneStyle.holds(head) { computed.insert(head) }
    }
  }

  private mutating func collect(_ node: Notation) {
    let plain = node.inOneStyle
    all.insert(plain)
    // The base of a power: `w_1` of `w_1^2`.
    if case .scripted(let base, let sub?, _?, _) = plain.kind {
      all.insert(Notation(.scripted(base, subscript: sub, superscript: nil, primes: 0)))
    }
    if case .scripted(let base, let sub?, _, _) = plain.kind, sub.isIndex { indexed.insert(base) }
    for part in node.writtenParts { collect(part) }
  }

  /// The name as formulas have it, `w_1` for `w1` too; `nil` where no formula does.
  func used(_ name: Notation) -> Notation? {
    let plain = name.inOneStyle
    if all.contains(plain) { return name }
    guard let other = plain.withDigitsApart, all.contains(other) else { return nil }
    return other
  }

  func isComputed(_ name: Notation) -> Bool { computed.contains(name.inOneStyle) }

  /// `x_1` where formulas have an `x_i`: an entry, of which more than its number would have to be known.
  func isEntry(_ name: Notation) -> Bool {
    guard case .scripted(let base, let sub?, _, _) = name.inOneStyle.kind, !sub.hasLetters else {
      return false
    }
    return indexed.contains(base)
  }
}

extension Notation {
  /// Letters without their style.
  var inOneStyle: Notation {
    mapped { kind in
      if case .symbol(let letter) = kind { return .symbol(Letter(letter.name)) }
      return kind
    }
  }

  /// `w_1` of `w1`, `x_{12}` of `x12`.
  var withDigitsApart: Notation? {
    guard case .symbol(let letter) = kind else { return nil }
    let digits = letter.name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let base = letter.name.dropLast(digits)
    guard digits > 0, !base.isEmpty, base.allSatisfy(\.isLetter) else { return nil }
    return Notation(
      .scripted(
        Notation(.symbol(Letter(String(base)))),
        subscript: Notation(.number(String(letter.name.suffix(digits)))), superscript: nil,
        primes: 0))
  }

  var hasLetters: Bool {
    if case .symbol = kind { return true }
    return writtenParts.contains(where: \.hasLetters)
  }

  /// `i`, `i + 1`, `jk`: single letters and numbers.
  fileprivate var isIndex: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1
    case .sum(let terms): terms.contains { $0.value.isIndex }
    case .list(let items): items.contains(where: \.isIndex)
    case .product(let factors, _): factors.allSatisfy(\.isIndex)
    default: false
    }
  }

  fileprivate func holds(_ name: Notation) -> Bool {
    self == name || writtenParts.contains { $0.holds(name) }
  }

  fileprivate var writtenParts: [Notation] {
    var found: [Notation] = []
    _ = kind.mappedChildren {
      found.append($0)
      return $0
    }
    return found
  }
}
