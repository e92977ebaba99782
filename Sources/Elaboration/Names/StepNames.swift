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
  /// The step of names that are never written with one.
  public internal(set) var leftOut: [NameKey: String] = [:]
  /// Letters that count steps, `t` and what the article has beside it.
  public private(set) var letters: Set<String> = []
  /// What the last step is called.
  public private(set) var horizon = "T"
  /// A sum runs up to the last step; else the T above a name is its transpose.
  private var statesHorizon = false
  /// The last step is called T and written somewhere, `h_T`, `\sum_{t=1}^T`: above a number it may then
  /// be an exponent as well as the mark of a transpose.
  private(set) var writesLast = false

  public init() {}

  public var isEmpty: Bool { places.isEmpty }

  /// The name of the family: `h_⟨t⟩`, which nobody writes.
  static func family(_ key: NameKey) -> NameKey { NameKey(key.text + suffix) }
  static let suffix = "_⟨t⟩"

  /// Whether a name is that of a family over steps.
  public static func isFamily(_ key: NameKey) -> Bool { key.text.hasSuffix(suffix) }

  /// The written term with the horizon in the place of its letter.
  public func term(_ written: IntegerTerm) -> IntegerTerm {
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
  /// The family of `h_t`, `h_{t+1}`; `nil` for anything else, and for a single step such as `h_0`.
  public func runningFamily(_ node: Notation) -> NameKey? {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let key = NameKey.base(of: base), let split = split(key, scripts),
      case .free? = split.term.variable
    else { return nil }
    return split.key
  }

  /// Whether this is a state at the last step, `h_T`.
  func isLast(_ node: Notation) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let key = NameKey.base(of: base), let split = split(key, scripts) else { return false }
    return term(split.term) == IntegerTerm(.horizon)
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
    if let role = StepRole(key, scripts), places[role.key] != nil || leftOut[role.key] != nil,
      var found = split(role.key, role.rest)
    {
      found.role = role
      return found
    }
    if pairs.contains(key), let found = splitPair(key, scripts) { return found }
    if let letter = leftOut[key] {
      return Split(key: Self.family(key), term: IntegerTerm(.free(letter)), scripts: scripts)
    }
    guard let place = places[key] else { return nil }
    for (position, script) in scripts.enumerated() {
      guard let (term, rest) = Self.index(script, at: place) else { continue }
      if place == .above, !statesHorizon, term == IntegerTerm(.free("T")) { continue }
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
    if leftOut[plain] != nil {
      guard let elements else { return base.kind }
      return .scripted(base, subscript: elements, superscript: nil, primes: 0)
    }
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
  static func index(_ script: ReferenceReader.Scripts, at place: Place) -> (
    IntegerTerm, ReferenceReader.Scripts
  )? {
    var rest = script
    switch place {
    case .below:
      guard let sub = script.lowerScript else { return nil }
      let items = ReferenceReader.subscriptItems(sub)
      guard let first = items.first, let term = IntegerTerm(first), term.isStep else { return nil }
      rest.lowerScript = .juxtaposed(items.dropFirst())
      return (term, rest)
    case .bracketed, .above:
      guard let superscript = script.superscript else { return nil }
      let items = ReferenceReader.items(superscript)
      guard let first = items.first, let term = above(first, bare: place == .above) else {
        return nil
      }
      rest.superscript = .juxtaposed(items.dropFirst())
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
    statesHorizon = found.statesHorizon
    for (key, place, term) in found.written where places[key] == nil {
      guard case .free(let letter)? = term.variable, letters.contains(letter) else { continue }
      if place == .above, !found.runsAbove(key) { continue }
      places[key] = place
    }
    for (key, place, term) in found.written where places[key] == place {
      if case .free(let letter)? = term.variable { letters.insert(letter) }
    }
    writesLast =
      !places.isEmpty && horizon == "T"
      && (statesHorizon
        || found.written.contains { $0.place != .above && $0.term.variable == .free("T") })
    pairs = found.pairs(letters)
    if !places.isEmpty { findLeftOut(statements, roles) }
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
