import MathSyntax
import TensorExpressions

/// Which names of an article run over time steps, `h_t`, `h^{(t)}`, `h^{\langle t\rangle}`, `h^t`, and
/// how their index is written.
///
/// A letter counts steps where a recurrence says so, `s_k = f(s_{k-1})`; `t` and `τ` also where the
/// article has a step before or behind them, `x_{t+1}`, writes `x^{(t)}` or sums up to T. A name runs
/// over steps where it is written with such a letter for its index; `h_0`, `h_T` and `h_{j-1}` are then
/// steps of it, while `h` alone stays another name, as the `L` beside its `L_t`.
public struct StepNames: Sendable {
  /// Where the index of a name stands.
  enum Place: Sendable {
    case below
    /// In brackets above: `h^{(t)}`, `h^{\langle t\rangle}`, `h^{[t]}`.
    case bracketed
    /// Bare above: `h^t`; a number there is a step too.
    case above
  }

  /// How each name that runs over steps writes them.
  private(set) var places: [NameKey: Place] = [:]
  /// Names with two steps, one below and one in brackets above: `\gamma_t^{(k)}`.
  private(set) var pairs: Set<NameKey> = []
  /// Letters that count steps, `t` and what the article has beside it.
  public private(set) var letters: Set<String> = []
  /// What the last step is called.
  public private(set) var horizon = "T"

  public init() {}

  public var isEmpty: Bool { places.isEmpty }

  /// The name of the family: `h_⟨t⟩`, which nobody writes.
  static func family(_ key: NameKey) -> NameKey { NameKey(key.text + suffix) }
  static let suffix = "_⟨t⟩"

  static func isFamily(_ key: NameKey) -> Bool { key.text.hasSuffix(suffix) }

  /// The written term with the horizon in the place of its letter.
  func term(_ written: IntegerTerm) -> IntegerTerm {
    guard written.variable == .free(horizon) || (horizon == "L" && written.variable == .depth)
    else { return written }
    return IntegerTerm(.horizon, offset: written.offset)
  }

  /// Whether a letter alone may stand for a step as a number: the `t` of `β^t`, the `T` of `1/T`.
  func counts(_ letter: String) -> Bool {
    !isEmpty && (letters.contains(letter) || letter == horizon)
  }
}

extension StepNames {
  /// A name with the step that is written on it, and the scripts that are left.
  struct Split {
    var key: NameKey
    var term: IntegerTerm
    /// The step below of a name with two.
    var second: IntegerTerm?
    /// The subscript that is part of the name, the f of `z_f^{(t)}`.
    var role: StepRole?
    var scripts: [ReferenceReader.Scripts]
  }

  /// - Returns: `nil` where the name does not run over steps, or no step is written.
  func split(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> Split? {
    if let role = StepRole(key, scripts), places[role.key] != nil,
      var found = split(role.key, role.rest)
    {
      found.role = role
      return found
    }
    if pairs.contains(key), let found = splitPair(key, scripts) { return found }
    guard let place = places[key] else { return nil }
    for (position, script) in scripts.enumerated() {
      guard let (term, rest) = Self.index(script, at: place) else { continue }
      var left = scripts
      left[position] = rest
      left.removeAll { $0.isEmpty }
      return Split(key: Self.family(key), term: self.term(term), scripts: left)
    }
    return nil
  }

  /// `\gamma_t^{(k)}`, or `\gamma_t^k`: both steps written.
  private func splitPair(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> Split? {
    var left = scripts
    var terms: [IntegerTerm] = []
    for place in [Place.below, .above] {
      for position in left.indices where !(left[position].inBrackets && place == .below) {
        guard let (term, rest) = Self.index(left[position], at: place), counts(term) else {
          continue
        }
        left[position] = rest
        terms.append(self.term(term))
        break
      }
    }
    guard terms.count == 2 else { return nil }
    left.removeAll { $0.isEmpty }
    return Split(
      key: Self.family(Self.family(key)), term: terms[1], second: terms[0], scripts: left)
  }

  private func counts(_ term: IntegerTerm) -> Bool {
    guard case .free(let letter)? = term.variable else { return false }
    return counts(letter)
  }

  /// The name of a base with its scripts: that of the family where a step is written.
  func key(of base: Notation, _ scripts: [ReferenceReader.Scripts]) -> NameKey? {
    NameKey.base(of: base).map { split($0, scripts)?.key ?? $0 }
  }

  /// A step as it is written on a name: `h_{t-1}`, `h^{(t-1)}`.
  func written(
    _ base: Notation, step: IntegerTerm, below: IntegerTerm? = nil, elements: Notation?,
    on key: NameKey
  ) -> Notation.Kind {
    let index = shown(step)
    if let below {
      let low = elements.map {
        Notation(.list([shown(below)] + ReferenceReader.subscriptItems($0)))
      }
      return .scripted(
        base, subscript: low ?? shown(below),
        superscript: Notation(.bracketed(.round, index)), primes: 0)
    }
    let plain = NameKey(String(key.text.dropLast(Self.suffix.count)))
    switch places[plain] ?? .below {
    case .below:
      guard let elements else {
        return .scripted(base, subscript: index, superscript: nil, primes: 0)
      }
      let items = ReferenceReader.subscriptItems(elements)
      return .scripted(
        base, subscript: Notation(.list([index] + items)), superscript: nil, primes: 0)
    case .bracketed:
      return .scripted(
        base, subscript: elements, superscript: Notation(.bracketed(.round, index)), primes: 0)
    case .above:
      return .scripted(base, subscript: elements, superscript: index, primes: 0)
    }
  }

  private func shown(_ step: IntegerTerm) -> Notation {
    guard step.variable == .horizon else { return step.notation }
    return IntegerTerm(.free(horizon), offset: step.offset).notation
  }

  /// The step that a script writes at a place, and what is left of the script.
  private static func index(_ script: ReferenceReader.Scripts, at place: Place) -> (
    IntegerTerm, ReferenceReader.Scripts
  )? {
    var rest = script
    switch place {
    case .below:
      guard let sub = script.lowerScript else { return nil }
      let items = ReferenceReader.subscriptItems(sub)
      guard let first = items.first, let term = IntegerTerm(first), term.isStep else { return nil }
      rest.lowerScript = items.count == 1 ? nil : joined(Array(items.dropFirst()))
      return (term, rest)
    case .bracketed, .above:
      guard let superscript = script.superscript else { return nil }
      let items = ReferenceReader.items(superscript)
      guard let first = items.first, let term = above(first, bare: place == .above) else {
        return nil
      }
      rest.superscript = items.count == 1 ? nil : joined(Array(items.dropFirst()))
      return (term, rest)
    }
  }

  private static func above(_ item: Notation, bare: Bool) -> IntegerTerm? {
    if case .bracketed(let bracket, let inner) = item.kind {
      guard bracket == .round || bracket == .square || bracket == .angle else { return nil }
      return IntegerTerm(inner).flatMap { $0.isStep ? $0 : nil }
    }
    return bare ? IntegerTerm(item).flatMap { $0.isStep ? $0 : nil } : nil
  }

  private static func joined(_ items: [Notation]) -> Notation {
    guard items.count > 1 else { return items[0] }
    return Notation(
      .product(items, signs: Array(repeating: .juxtaposition, count: items.count - 1)))
  }
}

extension StepNames {
  /// Looks through all statements of an article.
  ///
  /// - Parameter taken: names that have another meaning, as those of a declared network.
  public init(
    _ statements: [(head: Notation, member: Notation)], roles: RoleSubscripts = RoleSubscripts()
  ) {
    var found = Occurrences(roles: roles)
    for statement in statements {
      found.add(statement.head)
      found.add(statement.member)
      found.addRecurrence(statement.head, statement.member)
    }
    letters = found.letters
    horizon = found.horizon
    for (key, place, term) in found.written where places[key] == nil {
      guard case .free(let letter)? = term.variable, letters.contains(letter) else { continue }
      if place == .above, !found.runsAbove(key) { continue }
      places[key] = place
    }
    for (key, place, term) in found.written where places[key] == place {
      if case .free(let letter)? = term.variable { letters.insert(letter) }
    }
    pairs = found.pairs(letters)
  }

  /// Names with what may be the index of a step on them.
  private struct Occurrences {
    let roles: RoleSubscripts
    var written: [(key: NameKey, place: Place, term: IntegerTerm)] = []
    var letters: Set<String> = []
    /// Bound letters of sums with their upper ends.
    private var limits: [(bound: String, end: String)] = []
    /// Names at the head of a recurrence that is written with bare superscripts.
    var aboveHeads: Set<NameKey> = []
    /// Names with a letter below and one in brackets above.
    private var double: [(key: NameKey, below: String, above: String)] = []

    init(roles: RoleSubscripts) { self.roles = roles }

    /// `\gamma_t^{(k)}` where both letters count steps.
    func pairs(_ letters: Set<String>) -> Set<NameKey> {
      double.reduce(into: []) { found, name in
        if letters.contains(name.below), letters.contains(name.above) { found.insert(name.key) }
      }
    }

    /// `β^t` is a power also beside `h^t`.
    func runsAbove(_ key: NameKey) -> Bool {
      aboveHeads.contains(key) || (!aboveHeads.isEmpty && !KindGuess.isAlwaysScalar(key))
    }

    mutating func add(_ node: Notation) {
      if case .bigOperator(_, let lower?, let upper, _) = node.kind {
        addLimits(lower, upper)
      }
      let (base, scripts) = ReferenceReader.flatten(node)
      if let key = NameKey.base(of: base), !scripts.isEmpty {
        let (key, rest) = roles.apart(key, scripts)
        let indices = Self.indices(rest)
        for (place, term) in indices { note(key, place, term) }
        noteDouble(key, indices)
        for script in scripts {
          if let sub = script.lowerScript { add(sub) }
          if let superscript = script.superscript { add(superscript) }
        }
        return
      }
      for part in node.parts { add(part) }
    }

    private mutating func noteDouble(_ key: NameKey, _ indices: [(Place, IntegerTerm)]) {
      let below = indices.first { $0.0 == .below }?.1.variable
      let above = indices.first { $0.0 == .bracketed }?.1.variable
      guard case .free(let low)? = below, case .free(let high)? = above else { return }
      double.append((key, low, high))
    }

    private mutating func note(_ key: NameKey, _ place: Place, _ term: IntegerTerm) {
      written.append((key, place, term))
      // Bare below, t may run along an axis like any other letter.
      if case .free(let letter)? = term.variable, letter == "t" || letter == "τ",
        term.offset != 0 || place == .bracketed
      {
        letters.insert(letter)
      }
    }

    /// The end of the sums over steps, unless it counts steps itself, as the t of `\sum_{k=1}^{t}`.
    var horizon: String {
      limits.first { letters.contains($0.bound) && !letters.contains($0.end) }?.end ?? "T"
    }

    /// `\sum_{t=1}^{T}`, `\sum_{k=0}^{n}`.
    private mutating func addLimits(_ lower: Notation, _ upper: Notation?) {
      guard case .relation(let members, [.equal]) = lower.kind,
        case .symbol(let bound)? = members.first?.kind, bound.name.count == 1,
        case .symbol(let letter)? = upper?.kind, letter.name.count == 1
      else { return }
      limits.append((bound.name, letter.name))
      if bound.name == "t", letter.name == "T" { letters.insert("t") }
    }

    /// `s_k = f(s_{k-1}, …)`: k counts steps.
    mutating func addRecurrence(_ head: Notation, _ member: Notation) {
      let (base, all) = ReferenceReader.flatten(head)
      guard let name = NameKey.base(of: base) else { return }
      let (key, scripts) = roles.apart(name, all)
      for (place, term) in Self.indices(scripts) {
        guard case .free(let letter)? = term.variable, !IntegerTerm.layerLetters.contains(letter)
        else { continue }
        var inner = Occurrences(roles: roles)
        inner.add(member)
        let recurs = inner.written.contains {
          $0.key == key && $0.place == place && $0.term.variable == term.variable
            && $0.term.offset != term.offset
        }
        guard recurs else {
          if letter == "t", place == .above { aboveHeads.insert(key) }
          continue
        }
        letters.insert(letter)
        if place == .above { aboveHeads.insert(key) }
      }
    }

    /// The indices that may be steps, each with its place.
    private static func indices(_ scripts: [ReferenceReader.Scripts]) -> [(Place, IntegerTerm)] {
      var found: [(Place, IntegerTerm)] = []
      for script in scripts {
        for place in [Place.below, .bracketed, .above] {
          guard let (term, _) = StepNames.index(script, at: place), term.variable != nil else {
            continue
          }
          if place == .above, case .bracketed? = script.superscript?.kind { continue }
          if place == .below, script.inBrackets { continue }
          // Of several letters side by side the first is a step only where a comma says so.
          if place == .below, let sub = script.lowerScript, !sub.isSingleOrList { continue }
          found.append((place, term))
        }
      }
      return found
    }
  }
}

extension Notation {
  fileprivate var isSingleOrList: Bool {
    if case .list = kind { return true }
    return ReferenceReader.subscriptItems(self).count == 1
  }
}

extension ReferenceReader.Scripts {
  var isEmpty: Bool { lowerScript == nil && superscript == nil && primes == 0 }
}

extension IntegerTerm {
  /// Anything but a layer; numbers too.
  fileprivate var isStep: Bool {
    guard case .free(let letter)? = variable else { return variable == nil }
    return !IntegerTerm.layerLetters.contains(letter)
  }
}
