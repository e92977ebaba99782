import Diagnostics
import MathSyntax
import TensorExpressions

/// Kinds of free names, tried from the likeliest on.
extension ScopeBuilder {
  struct DefinitionFailure: Error {
    var id: Int
    var failure: TypingFailure
    var role: StatementRole {
      switch failure.asElaboration {
      case .unread(let code, let message, let range):
        .unread(code: code, message: message, range: range)
      case .shapeMismatch(let mismatch):
        .unread(
          code: "shape-unknown",
          message: "no shapes of its symbols make this definition fit "
            + "(\(mismatch.left) against \(mismatch.right))", range: mismatch.range)
      case .readings, .tooManyReadings:
        .unread(code: "shape-unknown", message: "", range: TextRange(0, 0))
      }
    }
  }

  func attemptAll(_ definitions: [WrittenDefinition], unread: Set<NameKey>) -> Result<
    Scope, DefinitionFailure
  > {
    // What is defined in a way that is not understood is not free to be anything.
    let free = freeNames(definitions).filter { !unread.contains($0) }
    let open =
      free + needingKind(definitions)
      + declaredOnly(definitions, free).filter { !unread.contains($0) }
    let vectors = Set(declarations.filter { $0.value.count == 1 }.keys)
    let guess = KindGuess(
      usage: usage, free: open, defined: Set(definitions.map(\.key)), vectors: vectors,
      numbers: Set(declarations.filter { $0.value.isEmpty }.keys))
    let dots = InnerProducts(definitions, usage: usage, vectors: vectors)
    var elementwise: Scope?
    var first: DefinitionFailure?
    for (place, kinds) in guess.assignments(open, limit: Self.attemptLimit).enumerated() {
      func settled(_ scope: Scope) -> Scope {
        var scope = scope
        scope.shapesAreGuessed =
          place > 0 && isGuessed(kinds, open, guess, definitions)
          || areMatricesByLetter(kinds, open, definitions)
        scope.shapesAreDoubtful = place > 0 && flattensMatrices(kinds, definitions)
        return scope
      }
      do {
        if !dots.isEmpty, let scope = try? scope(definitions, kinds, unread, dots),
          dots.giveNumbers(in: scope)
        {
          return .success(settled(scope))
        }
        if elementwise != nil { continue }
        let scope = settled(try scope(definitions, kinds, unread, nil))
        // Other kinds may still make inner products of its dots.
        guard dots.areVectors(in: scope) else { return .success(scope) }
        elementwise = scope
      } catch {
        first = first ?? error
        // Nothing that kinds could change.
        if case .unread(let code, _, _) = error.failure,
          code == "undefined-symbol" || code == "unsupported-notation"
        {
          return .failure(error)
        }
      }
    }
    if let elementwise { return .success(elementwise) }
    if let first { return .failure(first) }
    return .success(base)
  }

  /// The scope under one assignment of kinds; what no formula needs to be a vector is a number.
  private func scope(
    _ definitions: [WrittenDefinition], _ kinds: [NameKey: SymbolKind], _ unread: Set<NameKey>,
    _ dots: InnerProducts?
  ) throws(DefinitionFailure) -> Scope {
    var attempt = attempt(definitions, kinds, unread, dots)
    let scope = try attempt.run()
    let lone = attempt.loneVectors()
    guard !lone.isEmpty else { return scope }
    var other = self.attempt(
      definitions, kinds.merging(lone.map { ($0, .scalar) }) { $1 }, unread, dots)
    guard let better = try? other.run(), other.loneVectors().isEmpty else { return scope }
    return better
  }

  private func attempt(
    _ definitions: [WrittenDefinition], _ kinds: [NameKey: SymbolKind], _ unread: Set<NameKey>,
    _ dots: InnerProducts?
  ) -> DefinitionTyping {
    var attempt = DefinitionTyping(
      base: base, usage: usage, places: places, definitions: definitions,
      declarations: declarations, kinds: kinds,
      functions: freeFunctions(definitions).filter { !unread.contains($0) },
      counts: counts(definitions))
    attempt.intermediates = differentiated.variables
    attempt.objectives = Set(differentiated.pairs.map(\.numerator))
    attempt.maps = maps
    attempt.scope.innerProducts = dots?.pairs ?? []
    return attempt
  }

  /// What a computed value is follows from its definition, whichever kind was tried first.
  private func isGuessed(
    _ kinds: [NameKey: SymbolKind], _ open: [NameKey], _ guess: KindGuess,
    _ definitions: [WrittenDefinition]
  ) -> Bool {
    let defined = Set(definitions.map(\.key))
    return open.contains { !defined.contains($0) && kinds[$0] != guess.kinds(of: $0).first }
  }
}
