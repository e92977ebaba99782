import MathSyntax
import TensorExpressions

/// `y(-x)` where the article computes y from the number x, and the statement does not write `y(x)`: the
/// value at −x as well as y times −x.
extension Typer {
  /// What a bracket behind a number that depends on what stands in it may be.
  enum CallReading {
    /// A factor: both are tried, and a claim must hold in both.
    case factor
    /// Where the value is taken.
    case point
  }

  /// The one number that the bracket is about, where the name is computed from it; `nil` where the
  /// bracket can only be a factor.
  ///
  /// `y(1 - y)`, `y(x - t)` and `y(1 - e^x)` are products, whatever y depends on.
  func argument(of reference: NameReference, in bracket: Notation) -> SymbolInstance? {
    guard unifier == nil, !isDefinition, reference.primes == 0,
      case .bracketed(.round, let item) = ReferenceReader.flatten(bracket).base.kind,
      case .symbol(let id)? = scope.binding(reference.key), isFreeStanding(id)
    else { return nil }
    guard let name = item.onlyLetter, name != reference.key,
      case .symbol(let variable)? = scope.binding(name), isFreeStanding(variable)
    else { return nil }
    let model = PointEvaluation(model: scope.model)
    return model.depends(SymbolInstance(id), on: SymbolInstance(variable))
      ? SymbolInstance(variable) : nil
  }

  private func isFreeStanding(_ id: SymbolID) -> Bool {
    scope.model[id].axes.isEmpty && scope.model[id].family == nil
  }

  /// The bracket behind such a name as where its value is taken; `nil` where it is a factor, or is read
  /// as one at the moment.
  mutating func openCall(
    _ reference: NameReference, _ bracket: Notation
  ) -> Operand? {
    guard argument(of: reference, in: bracket) != nil else { return nil }
    if !scope.calledNames.contains(reference.key) {
      meetsOpenCall = true
      guard callReading == .point else { return nil }
    }
    let (base, scripts) = ReferenceReader.flatten(bracket)
    return .call(
      reference, arguments: base.argumentList ?? [], after: scripts,
      reference.range.union(bracket.range))
  }

  /// Both ways to read a product in which such a bracket stands.
  mutating func inBothReadings(
    _ product: (inout Typer) throws(TypingFailure) -> [Candidate]
  ) throws(TypingFailure) -> [Candidate] {
    guard callReading == .factor else { return try product(&self) }
    let outer = meetsOpenCall
    meetsOpenCall = false
    defer { meetsOpenCall = outer }
    let asFactor = try product(&self)
    guard meetsOpenCall else { return asFactor }
    callReading = .point
    defer { callReading = .factor }
    return try asFactor + product(&self)
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
}

extension [NameKey] {
  fileprivate var commonElement: NameKey? {
    guard let first, allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension Scope {
  /// The scope of a statement that writes `y(x)`, where any other `y(…)` is a value too; `nil` where it
  /// does not, or this is it.
  func calling(_ sides: [Notation]) -> Scope? {
    var usage = NameUsage()
    for side in sides { usage.add(side) }
    let names = usage.calledByLetter.filter { name in
      if case .symbol? = binding(name) { return true }
      return false
    }
    guard !names.isSubset(of: calledNames) else { return nil }
    var scope = self
    scope.calledNames.formUnion(names)
    return scope
  }
}
