import Diagnostics
import MathSyntax
import TensorExpressions

/// Brackets behind values that no formula defines as functions: in `2a(3)` the 3 is a factor, in
/// `y(-x) = y(x)` it is where the value is taken, and in `c(D)` it is what c depends on.
///
/// Where nothing the article writes tells, a claim must hold in every reading that types.
extension Typer {
  /// What such a bracket is read as at the moment.
  enum CallReading {
    case factor
    /// Where the value is taken, or what it depends on.
    case point
  }

  /// The bracket behind a name as no factor; `nil` where it is one, or is read as one at the moment.
  mutating func openCall(
    _ reference: NameReference, _ item: Notation, _ scripts: [ReferenceReader.Scripts],
    _ range: TextRange
  ) -> Operand? {
    guard let arguments = arguments(behind: reference, item, scripts) else { return nil }
    if !isCall(reference, item) {
      meetsOpenCall = true
      guard callReading == .point else { return nil }
    }
    return .call(reference, arguments: arguments, after: scripts, range)
  }

  /// Whether a bracket may be a factor and something else as well.
  func isOpenCall(_ reference: NameReference, _ bracket: Notation) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(bracket)
    guard case .symbol? = scope.binding(reference.key), reference.elements.isEmpty,
      reference.layer == nil, scope.signatures[reference.key] == nil,
      let items = base.argumentList, items.count == 1
    else { return false }
    return arguments(behind: reference, items[0], scripts) != nil
      && !isCall(reference, items[0])
  }

  /// Where the value is taken, none where the bracket names what it depends on; `nil` where the bracket
  /// can only be a factor.
  private func arguments(
    behind reference: NameReference, _ item: Notation, _ scripts: [ReferenceReader.Scripts]
  ) -> [Notation]? {
    if reference.primes > 0 {
      // `f'(-4)`
      if item.isSignedNumber { return [item] }
      guard case .symbol = item.kind, isUpstream(item, of: reference) else { return nil }
      return []
    }
    let isMarked = scripts.contains { $0.superscript != nil || $0.primes > 0 }
    if isMarked, !scope.calledNames.contains(reference.key) { return nil }
    if reference.power == nil, isWhatGoesInto(reference, item) { return [] }
    if item.isSignedNumber { return [item] }
    return argument(of: reference, in: item) == nil ? nil : [item]
  }

  /// Whether the bracket is no factor for certain.
  private func isCall(_ reference: NameReference, _ item: Notation) -> Bool {
    if unifier != nil || isDefinition || reference.primes > 0 || item.isNested { return true }
    if case .symbol(let id)? = scope.binding(reference.key), id == scope.loss { return true }
    return scope.calledNames.contains(reference.key)
  }

  /// The `B(C(x))` of `A(B(C(x)))`, the `X W` of `Z(X W)`: names that the quantity is computed from and
  /// nothing else.
  private func isWhatGoesInto(_ reference: NameReference, _ item: Notation) -> Bool {
    guard case .product(let factors, let signs) = item.kind else {
      return isUpstream(item, of: reference)
    }
    guard signs.allSatisfy({ $0 == .juxtaposition }) else { return false }
    return factors.allSatisfy { factor in
      if case .bracketed(.round, let inner) = factor.kind {
        return isWhatGoesInto(reference, inner)
      }
      return isUpstream(factor, of: reference)
    }
  }

  /// The one number that `-x`, `x + 1`, `2x` behind a name is about, where the name is computed from it.
  ///
  /// `y(1 - y)`, `y(x - t)` and `y(1 - e^x)` are products, whatever y depends on.
  func argument(of reference: NameReference, in item: Notation) -> SymbolInstance? {
    guard unifier == nil, !isDefinition, reference.primes == 0,
      case .symbol(let id)? = scope.binding(reference.key), isFreeStanding(id),
      let name = item.onlyLetter, name != reference.key,
      case .symbol(let variable)? = scope.binding(name), isFreeStanding(variable)
    else { return nil }
    let model = PointEvaluation(model: scope.model)
    return model.depends(SymbolInstance(id), on: SymbolInstance(variable))
      ? SymbolInstance(variable) : nil
  }

  private func isFreeStanding(_ id: SymbolID) -> Bool {
    scope.model[id].axes.isEmpty && scope.model[id].family == nil
  }

  /// Both ways to read a product in which such a bracket stands.
  mutating func inBothReadings(
    _ range: TextRange, _ product: (inout Typer) throws(TypingFailure) -> [Candidate]
  ) throws(TypingFailure) -> [Candidate] {
    guard callReading == .factor else { return try product(&self) }
    let outer = meetsOpenCall
    meetsOpenCall = false
    defer { meetsOpenCall = outer }
    let asFactor = result { (typer) throws(TypingFailure) in try product(&typer) }
    guard meetsOpenCall else { return try asFactor.get() }
    callReading = .point
    defer { callReading = .factor }
    let asPoint = result { (typer) throws(TypingFailure) in try product(&typer) }
    switch (asFactor, asPoint) {
    case (.success(let factor), .success(var point)):
      // A product that takes more to be one is meant no less.
      let rank = factor.map(\.rank).min() ?? .asWritten
      for place in point.indices { point[place].rank = max(point[place].rank, rank) }
      return factor + point
    case (.failure(.shape), .success):
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.openBracket, range: range)
    default: return try asFactor.get()
    }
  }

  private mutating func result(
    _ product: (inout Typer) throws(TypingFailure) -> [Candidate]
  ) -> Result<[Candidate], TypingFailure> {
    do throws(TypingFailure) {
      return .success(try product(&self))
    } catch {
      return .failure(error)
    }
  }
}

extension Notation {
  /// The x of `-x`, `x + 1`, `2x`: the one letter that is written beside numbers.
  fileprivate var onlyLetter: NameKey? {
    switch kind {
    case .symbol(let letter): letter.name.count == 1 ? NameKey(letter.name) : nil
    case .sum, .fraction, .product:
      parts.allSatisfy { $0.onlyLetter != nil || $0.isSignedNumber }
        ? parts.compactMap(\.onlyLetter).commonElement : nil
    default: nil
    }
  }

  /// `C(x)` inside `A(B(C(x)))`.
  fileprivate var isNested: Bool {
    guard case .product(let factors, _) = kind else { return false }
    return factors.contains { if case .bracketed = $0.kind { true } else { false } }
  }

  /// The name of `y(x)`, where that is all there is.
  fileprivate var calledName: NameKey? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      case .bracketed(.round, let item) = factors[1].kind
    else { return nil }
    if case .list = item.kind { return nil }
    return NameKey(written: factors[0])
  }

  /// `y(x)`, and not `y(0)`.
  fileprivate var isCallByLetter: Bool {
    calls.contains { if case .symbol = $0.item.kind { true } else { false } }
  }

  /// The names of what is differentiated, `\frac{dy(x)}{dx}`.
  var calledInDerivatives: [NameKey] {
    let own: NameKey? =
      switch kind {
      case .derivative(let derivative): derivative.of.calledName
      case .gradient(_, let of): of.calledName
      default: nil
      }
    return (own.map { [$0] } ?? []) + parts.flatMap(\.calledInDerivatives)
  }

  /// Every bracket with a name before it.
  fileprivate var calls: [(name: NameKey, item: Notation)] {
    var found = parts.flatMap(\.calls)
    guard case .product(let factors, let signs) = kind else { return found }
    for (place, sign) in signs.enumerated() where sign == .juxtaposition {
      if case .bracketed(.round, let item) = factors[place + 1].kind,
        let name = NameKey(written: factors[place])
      {
        found.append((name, item))
      }
    }
    return found
  }
}

extension [NameKey] {
  fileprivate var commonElement: NameKey? {
    guard let first, allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension StatementSource {
  /// The names that stand before a bracket where no factor can be meant: alone on the left side, or
  /// differentiated.
  var calledNames: [NameKey] {
    let alone = position == 1 && head.isCallByLetter ? head.calledName : nil
    return (alone.map { [$0] } ?? []) + head.calledInDerivatives + member.calledInDerivatives
  }
}

extension Scope {
  /// The scope of a statement in which `y(0)` stands alone on the left side, or y before several
  /// brackets, `y(x) + y(-x)`; `nil` where there is none, or this is it.
  func calling(_ left: Notation, _ right: Notation) -> Scope? {
    let calls = left.calls + right.calls
    var names = Set([left.calledName].compactMap { $0 })
    names.formUnion(left.calledInDerivatives + right.calledInDerivatives)
    for (name, item) in calls
    where item.onlyLetter != nil
      && calls.contains(where: {
        $0.name == name && $0.item != item && $0.item.onlyLetter == item.onlyLetter
      })
    {
      names.insert(name)
    }
    names = names.filter { name in
      if case .symbol? = binding(name) { return true }
      return false
    }
    guard !names.isSubset(of: calledNames) else { return nil }
    var scope = self
    scope.calledNames.formUnion(names)
    return scope
  }
}

extension ElaborationWording {
  static let openBracket =
    "whether this bracket is a factor, or names what the value before it depends on"
}
