import MathSyntax
import TensorExpressions

extension StepNames {
  /// Names with what may be the index of a step on them.
  struct Occurrences {
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

    /// A sum over steps ends somewhere.
    var statesHorizon: Bool {
      limits.contains { letters.contains($0.bound) && !letters.contains($0.end) }
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
      limits.first { letters.contains($0.bound) && !letters.contains($0.end) }?.end
        ?? capitalStep ?? "T"
    }

    /// The N of `L = ½(x_N - y)²` beside `x_{k+1} = a x_k`: the one capital that stands as a step.
    private var capitalStep: String? {
      var capitals: Set<String> = []
      for (key, place, term) in written {
        guard case .free(let letter)? = term.variable, !letters.contains(letter),
          ["N", "K", "M", "T"].contains(letter), place != .above,
          written.contains(where: { other in
            guard case .free(let step)? = other.term.variable else { return false }
            return other.key == key && other.place == place && letters.contains(step)
          })
        else { continue }
        capitals.insert(letter)
      }
      return capitals.count == 1 ? capitals.first : nil
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
