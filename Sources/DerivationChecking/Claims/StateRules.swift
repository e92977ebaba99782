import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// `v ← μ v - η ∂J/∂W`, `V_{dW} = β V_{dW} + (1 - β) dW`: what a procedure keeps from one step to the next, and
/// the updates that go along it, `W ← W + v`.
///
/// The rule says what the name is, as a definition does. The first step, from nothing, is the part of the
/// rule in which the name does not stand, and an update by the name must hold for that; how fast the rest
/// fades is open.
struct StateRules {
  private let additions: [Notation: [Notation]]
  /// Names for numbers that occur in the rules alone.
  private let decays: [NameKey]

  init(_ article: Article, scope: Scope) {
    var additions: [Notation: [Notation]] = [:]
    var decays: [NameKey] = []
    for statement in article.formulas.flatMap(\.statements)
    where [.equal, .define, .assign].contains(statement.relation) {
      guard let rule = Self.rule(statement.head, statement.member, scope) else { continue }
      if additions[statement.head]?.contains(rule.addition) != true {
        additions[statement.head, default: []].append(rule.addition)
      }
      for name in rule.decays where !decays.contains(name) { decays.append(name) }
    }
    self.additions = additions
    self.decays = decays
  }

  /// No rules at all.
  init() {
    additions = [:]
    decays = []
  }

  /// The scope in which the numbers of the rules have a meaning.
  func extending(_ scope: Scope) -> Scope {
    var scope = scope
    for (place, name) in decays.enumerated() where scope.binding(name) == nil {
      let id = scope.model.add(
        Symbol(name: name.written, axes: [], draw: .constant(0.9 - 0.7 / Double(place + 2))))
      scope.bindings[name] = .symbol(id)
    }
    return scope
  }

  /// What a rule adds to the name in each step; `nil` where the statement is no rule, or one of several.
  func addition(_ head: Notation, _ member: Notation, _ scope: Scope) -> Notation? {
    guard additions[head]?.count == 1 else { return nil }
    return Self.rule(head, member, scope)?.addition
  }

  /// A new value with what is added to each name in the place of the name; `nil` where there is none.
  func firstStep(_ member: Notation) -> Notation? {
    let known = additions.compactMapValues { $0.count == 1 ? $0[0] : nil }
    guard known.keys.contains(where: { UpdateClaim.mentions($0, member) }) else { return nil }
    func replaced(_ node: Notation) -> Notation {
      if let addition = known[node] { return Notation(.bracketed(.round, addition), node.range) }
      return Notation(node.kind.mappedChildren(replaced), node.range)
    }
    return replaced(member)
  }

  /// `β v + R` of a v without a meaning: R, and the names in β.
  private static func rule(_ head: Notation, _ member: Notation, _ scope: Scope)
    -> (addition: Notation, decays: [NameKey])?
  {
    guard isName(head), scope.binding(of: head) == nil, case .sum(let terms) = member.kind,
      terms.count > 1, case let old = terms.filter({ UpdateClaim.mentions(head, $0.value) }),
      old.count == 1, old[0].sign == .plus, let factors = old[0].value.factors(besides: head),
      factors.allSatisfy({ isNumber($0, scope) })
    else { return nil }
    let rest = terms.filter { $0 != old[0] }
    let addition =
      rest.count == 1 && rest[0].sign == .plus
      ? rest[0].value : Notation(.sum(rest), member.range)
    return (addition, factors.flatMap { names(in: $0) }.filter { scope.binding($0) == nil })
  }

  /// A letter that no parameter has, `v`, `m`, `s`, `V_{dW}`.
  private static func isName(_ node: Notation) -> Bool {
    if case .scripted(let base, _?, nil, 0) = node.kind { return NameKey(base) != nil }
    guard let key = NameKey(node) else { return false }
    return key.text.count == 1 && !["θ", "Θ", "ϑ", "W", "w", "b"].contains(key.text)
  }

  /// `β`, `0.9`, `(1 - β)`: of names that are numbers, or mean nothing.
  private static func isNumber(_ node: Notation, _ scope: Scope) -> Bool {
    if node.isNumeric { return true }
    switch node.kind {
    case .bracketed(.round, let inner): return isNumber(inner, scope)
    case .sum(let terms): return terms.allSatisfy { isNumber($0.value, scope) }
    case .product(let factors, _): return factors.allSatisfy { isNumber($0, scope) }
    default:
      guard NameKey(written: node) != nil else { return false }
      guard case .symbol(let id)? = scope.binding(of: node) else {
        return scope.binding(of: node) == nil
      }
      return scope.model[id].axes.isEmpty && scope.model[id].family == nil
    }
  }

  private static func names(in node: Notation) -> [NameKey] {
    if node.isNumeric { return [] }
    switch node.kind {
    case .bracketed, .sum, .product: return node.parts.flatMap(names)
    default: return NameKey(written: node).map { [$0] } ?? []
    }
  }
}

extension Notation {
  /// The other factors of a product in which `name` stands once, as a factor.
  fileprivate func factors(besides name: Notation) -> [Notation]? {
    guard case .product(let factors, _) = kind, factors.filter({ $0 == name }).count == 1 else {
      return nil
    }
    return factors.filter { $0 != name }
  }
}

extension ClaimBench {
  /// A rule is understood where what it adds is.
  func verdict(ofRule head: Notation, _ member: Notation) -> ClaimVerdict? {
    guard let addition = setup.stateRules.addition(head, member, setup.scope) else { return nil }
    switch elaborator.elaborate(addition, .equal, addition) {
    case .readings:
      return ClaimVerdict(status: .definition, codes: [], message: CheckWording.stateRule)
    case .unread(let code, let message, let range): return .unread(code, message, range)
    case .shapeMismatch(let mismatch): return refuted(mismatch)
    case .tooManyReadings(let count):
      return .undecided("too-many-readings", CheckWording.tooManyReadings(count))
    }
  }
}

extension CheckWording {
  static let stateRule = "says what is kept from one step to the next"
}
