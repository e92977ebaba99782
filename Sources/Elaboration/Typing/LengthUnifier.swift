import TensorExpressions

/// Makes lengths equal while shapes are inferred: union–find over plain lengths, with a shift for
/// families (`u(l) = v(l-1)`).
final class LengthUnifier {
  private var plain: [Int: AxisLength] = [:]
  /// `?name(l)` stands for the length with `l` in it.
  private var families: [String: AxisLength] = [:]
  /// Plain names that turned out to be a layer's width: `d` is `n_0`.
  private var aliases: [AxisLength: AxisLength] = [:]
  private var counter = 0

  /// Lengths of what a computed number was added to, `s + c`.
  var spreads: [AxisLength] = []
  /// Lengths that are summed over: they are more than one number's own.
  var anchors: [AxisLength] = []

  static let variable = IntegerVariable.free("ℓ")

  func freshPlain() -> AxisLength {
    counter += 1
    return .unknown(counter)
  }

  /// A family of lengths not known yet, at the family variable.
  func freshFamily(_ index: IntegerTerm) -> AxisLength {
    counter += 1
    return .indexed("?\(counter)", index)
  }

  /// What a length is by all that is known.
  func resolve(_ length: AxisLength) -> AxisLength {
    var current = length
    for _ in 0..<1_000 {
      switch current {
      case .unknown(let id):
        guard let next = plain[id] else { return current }
        current = next
      case .indexed(let name, let index):
        if let alias = aliases[current] {
          current = alias
          continue
        }
        guard let next = families[name] else { return current }
        current = next.substituting(Self.variable, by: index)
      case .joined(let parts): return .joined(parts.map(resolve))
      case .combined(let length):
        let resolved = length.map(resolve).length
        guard !resolved.isCombined else { return resolved }
        current = resolved
      case .named, .fixed:
        guard let next = aliases[current] else { return current }
        current = next
      }
    }
    return current
  }

  func unify(_ a: AxisLength, _ b: AxisLength) -> Bool {
    let a = resolve(a)
    let b = resolve(b)
    if a == b { return true }
    switch (a, b) {
    case (.unknown(let id), let other), (let other, .unknown(let id)):
      // Nothing is a part of itself.
      guard !contains(other, .unknown(id)) else { return false }
      plain[id] = other
      return true
    case (.joined(let parts), .joined(let others)):
      return parts.count == others.count && zip(parts, others).allSatisfy { unify($0, $1) }
    case (.named, .combined), (.combined, .named): return name(a, b)
    case (.combined(let window), .combined(let other)): return solve(window, other)
    case (.indexed(let name, let t), .indexed(let other, let u)):
      return unifyFamilies(name, t, other, u)
    case (.indexed(let name, let t), let other), (let other, .indexed(let name, let t)):
      return bind(name, t, to: other)
    default: return false
    }
  }

  private func contains(_ length: AxisLength, _ part: AxisLength) -> Bool {
    switch length {
    case .joined(let parts): parts.contains { $0 == part || contains($0, part) }
    case .combined(let combined):
      combined.terms.contains { $0.length == part || contains($0.length, part) }
    default: false
    }
  }

  /// `dim x - k + 1 = n - k + 1`: a single length that is not known follows.
  private func solve(_ a: CombinedLength, _ b: CombinedLength) -> Bool {
    guard a.divisor == 1, b.divisor == 1, a.skipped == b.skipped else { return false }
    let rest = CombinedLength(
      a.terms + b.terms.map { .init(-$0.count, $0.length) }, offset: a.offset - b.offset)
    if rest.terms.isEmpty { return rest.offset == 0 }
    let open = rest.terms.filter { if case .unknown = $0.length { true } else { false } }
    guard open.count == 1, abs(open[0].count) == 1, case .unknown(let id) = open[0].length else {
      return false
    }
    let others = rest.terms.filter { $0.length != open[0].length }
    plain[id] =
      CombinedLength(
        others.map { .init(-open[0].count * $0.count, $0.length) },
        offset: -open[0].count * rest.offset
      ).length
    return true
  }

  /// The `m` of `y ∈ ℝ^m` is the number of places the window has.
  private func name(_ a: AxisLength, _ b: AxisLength) -> Bool {
    let (named, combined) = b.isCombined ? (a, b) : (b, a)
    guard !contains(combined, named), aliases[named] == nil else { return false }
    aliases[named] = combined
    return true
  }

  private func isOpen(_ name: String) -> Bool { name.hasPrefix("?") }

  private func unifyFamilies(_ name: String, _ t: IntegerTerm, _ other: String, _ u: IntegerTerm)
    -> Bool
  {
    if name == other {
      // u(l) = u(l-1): the same width for every layer.
      guard isOpen(name), case .free? = t.variable, case .free? = u.variable else { return false }
      families[name] = freshPlain()
      return true
    }
    if isOpen(name), t.variable == u.variable, t.variable != nil {
      families[name] = .indexed(other, IntegerTerm(Self.variable, offset: u.offset - t.offset))
      return true
    }
    if isOpen(other), t.variable == u.variable, t.variable != nil {
      return unifyFamilies(other, u, name, t)
    }
    // Single instances: width 0 of one family is width L of another.
    aliases[.indexed(name, t)] = .indexed(other, u)
    return isOpen(name) || isOpen(other)
  }

  private func bind(_ name: String, _ t: IntegerTerm, to other: AxisLength) -> Bool {
    if isOpen(name), case .free? = t.variable {
      families[name] = other
      return true
    }
    if case .named = other {
      aliases[other] = .indexed(name, t)
      return true
    }
    guard isOpen(name) else { return false }
    aliases[.indexed(name, t)] = other
    return true
  }

  /// A state to come back to when an attempt fails.
  func snapshot() -> () -> Void {
    let saved = (plain, families, aliases)
    return { [self] in (plain, families, aliases) = saved }
  }
}
