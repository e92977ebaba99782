import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// Where formulas say that free symbols lie.
extension ModelSetup {
  /// `δ > 0`, `0 < β < 1` of free symbols: they are drawn so, since nothing can be claimed of them. The
  /// s of `|r| ≤ s`, by which a value is given by cases, is positive as well.
  mutating func takeRanges() {
    // A declared network says itself how its symbols are drawn.
    guard network == nil else { return }
    let bounded = boundedBothWays
    for (index, formula) in article.formulas.enumerated() where formula.directive != .skip {
      for (place, written) in formula.statements.enumerated() {
        let own = StatementPlace(formula: index, statement: place)
        if !conditions.conditions.contains(own), let range = StatedRange(written) {
          if take(range, isUnit: bounded.contains(range.name), before: index) {
            statedRanges.insert(own)
          } else {
            leaveOpen(range, own)
          }
        }
        if !conditions.conditions.contains(own), let name = written.sumOfOne,
          takeShares(name, before: index)
        {
          statedRanges.insert(own)
        }
        guard case .definition? = built.roles[id(formula: index, statement: place)] else {
          continue
        }
        for bound in written.member.boundsOfMagnitudes {
          guard let id = free(bound) else { continue }
          makePositive(id)
        }
      }
    }
  }

  /// Names that lie above 0 by one statement and below 1 by another one.
  private var boundedBothWays: Set<Notation> {
    var above: Set<Notation> = []
    var below: Set<Notation> = []
    for (index, formula) in article.formulas.enumerated() where formula.directive != .skip {
      for (place, written) in formula.statements.enumerated() {
        let own = StatementPlace(formula: index, statement: place)
        guard !conditions.conditions.contains(own), let range = StatedRange(written) else {
          continue
        }
        if range.isPositive { above.insert(range.name) }
        if range.isBelowOne { below.insert(range.name) }
      }
    }
    return above.intersection(below)
  }

  /// - Parameter isUnit: the symbol lies between 0 and 1. An upper bound alone says nothing of its sign.
  /// - Returns: whether the symbol is free and drawn inside the range.
  private mutating func take(_ range: StatedRange, isUnit: Bool, before formula: Int) -> Bool {
    guard let id = free(range.name) else { return false }
    switch scope.model[id].draw {
    case .positive, .target, .hyperparameter, .simplex, .simplexAlong, .oneHot, .binary:
      return range.holdsInUnitInterval || (range.isPositive && scope.model[id].draw == .positive)
    case .weight, .bias, .input: break
    default: return false
    }
    guard !isClaimed(range.name, before: formula) else { return false }
    if isUnit, range.holdsInUnitInterval {
      built.scope.model[id].draw = .hyperparameter
      return true
    }
    guard range.isPositive else { return false }
    makePositive(id)
    return true
  }

  /// `x < 1`, `|x| < 1`: nothing is drawn so, but what is claimed of x need hold there only.
  private mutating func leaveOpen(_ range: StatedRange, _ place: StatementPlace) {
    guard let id = free(range.name), !isClaimed(range.name, before: place.formula) else { return }
    switch scope.model[id].draw {
    case .weight, .bias, .input:
      openRanges[place] = OpenRange(id: id, inside: range.inside)
    default: break
    }
  }

  /// A range of a free symbol that is drawn from elsewhere too.
  struct OpenRange: Sendable {
    var id: SymbolID
    /// Draws only what lies inside; `nil` where nothing does.
    var inside: Draw?
  }

  /// The same model with free symbols drawn inside their ranges, as far as they can be.
  var insideRanges: ModelSetup {
    var copy = self
    for range in openRanges.values {
      if let draw = range.inside { copy.built.scope.model[range.id].draw = draw }
    }
    return copy
  }

  /// Whether a claim is about a symbol of an open range, also by way of what is computed from it.
  func isAboutOpenRange(_ written: WrittenStatement, thatIsUndrawn: Bool) -> Bool {
    var usage = NameUsage()
    usage.add(written.head)
    usage.add(written.member)
    var reached: Set<SymbolID> = []
    var open = usage.values.compactMap { name -> SymbolID? in
      if case .symbol(let id)? = scope.binding(name) { return id }
      return nil
    }
    while let id = open.popLast() {
      guard reached.insert(id).inserted else { continue }
      for definition in scope.model.definitions where definition.symbol == id {
        open += definition.body.instances.map(\.symbol)
      }
    }
    return openRanges.values.contains {
      reached.contains($0.id) && (!thatIsUndrawn || $0.inside == nil)
    }
  }

  /// `Σ_k y_k = 1` of a free vector.
  private mutating func takeShares(_ name: Notation, before formula: Int) -> Bool {
    guard let id = free(name), scope.model[id].axes.count == 1 else { return false }
    switch scope.model[id].draw {
    case .simplex, .oneHot: return true
    case .input, .target, .bias:
      guard !isClaimed(name, before: formula) else { return false }
      built.scope.model[id].draw = .simplex
      return true
    default: return false
    }
  }

  private mutating func makePositive(_ id: SymbolID) {
    switch scope.model[id].draw {
    case .weight, .bias, .input: built.scope.model[id].draw = .positive
    default: break
    }
  }

  private func isClaimed(_ name: Notation, before formula: Int) -> Bool {
    NameKey(written: name).map { isClaimedAbout($0, before: formula) } ?? true
  }

  private func free(_ node: Notation) -> SymbolID? {
    for name in [NameKey(written: node)].compactMap({ $0 }) + scope.names(in: node) {
      guard case .symbol(let id)? = scope.bindings[name], scope.model[id].family == nil,
        !scope.model.definitions.contains(where: { $0.symbol == id })
      else { continue }
      return id
    }
    return nil
  }
}

/// One bound of a name by a number.
private struct StatedRange {
  let name: Notation
  private var low: Double?
  private var high: Double?

  init?(_ written: WrittenStatement) {
    var written = written
    var isMagnitude = false
    if case .bracketed(.bar, let inner) = written.predecessor.kind {
      written.predecessor = inner
      isMagnitude = true
    }
    let ends = (written.predecessor.plainValue, written.member.plainValue)
    switch (written.relation, ends) {
    case (.greater, (nil, let number?)), (.greaterEqual, (nil, let number?)):
      name = written.predecessor
      low = number
    case (.less, (nil, let number?)), (.lessEqual, (nil, let number?)):
      name = written.predecessor
      high = number
    case (.less, (let number?, nil)), (.lessEqual, (let number?, nil)):
      name = written.member
      low = number
    case (.greater, (let number?, nil)), (.greaterEqual, (let number?, nil)):
      name = written.member
      high = number
    default: return nil
    }
    if isMagnitude {
      guard let high, low == nil, high > 0 else { return nil }
      low = -high
    }
    switch name.kind {
    case .symbol, .accented: break
    case .scripted(let base, _, nil, 0) where NameKey(base) != nil: break
    default: return nil
    }
  }

  var isPositive: Bool { low == 0 }
  var isBelowOne: Bool { high == 1 }
  /// A draw of numbers that lie inside.
  var inside: Draw? {
    guard (low ?? 0) <= 0.2 else { return nil }
    if (high ?? 2) >= 1.7 { return .positive }
    return (high ?? 1) >= 0.8 ? .hyperparameter : nil
  }
  var holdsInUnitInterval: Bool { (low ?? 0) <= 0 && (high ?? 1) >= 1 }
}

extension WrittenStatement {
  /// The y of `Σ_k y_k = 1`.
  fileprivate var sumOfOne: Notation? {
    guard relation == .equal, position == 1, case .number("1") = member.kind,
      case .bigOperator(.sum, let lower?, _, let body) = head.kind,
      case .scripted(let base, let sub?, nil, 0) = body.kind, NameKey(base) != nil
    else { return nil }
    var index = lower
    if case .relation(let members, _) = lower.kind, let first = members.first { index = first }
    return index == sub ? base : nil
  }
}

extension Notation {
  fileprivate var plainValue: Double? {
    switch kind {
    case .number(let text): Double(text)
    case .sum(let terms) where terms.count == 1:
      terms[0].value.plainValue.map { terms[0].sign == .minus ? -$0 : $0 }
    default: nil
    }
  }

  /// The s of `|r| ≤ s` among the conditions of cases.
  fileprivate var boundsOfMagnitudes: [Notation] {
    if case .relation(let members, let relations) = kind, members.count == 2, relations.count == 1,
      [.less, .lessEqual, .greater, .greaterEqual].contains(relations[0]),
      case .bracketed(.bar, _) = members[0].kind
    {
      return [members[1]]
    }
    return parts.flatMap(\.boundsOfMagnitudes)
  }
}

extension CheckWording {
  static let statedRange = "says where a symbol lies"
}
