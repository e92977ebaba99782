import Diagnostics
import MathSyntax
import TensorExpressions

/// A value written in terms of gradients, `D_i = Σ_j P_ij ∂L/∂P_ij`: it stands for its right side and
/// is no node of the model, since nothing the loss depends on is computed from it.
public struct NamedExpression: Sendable {
  /// The free indices of `body`.
  public var axes: [IndexVariable]
  public var body: TensorExpression
  /// What stands for the steps of a name that has steps: the one above, and the one below.
  var steps: [IntegerVariable] = []
}

/// Definitions in terms of gradients of a loss that is known only when everything else is.
struct DerivedDefinitions {
  let definitions: [WrittenDefinition]
  let usage: NameUsage

  /// Definitions of the model, and those in terms of gradients.
  static func split(_ definitions: [WrittenDefinition], _ base: Scope, _ usage: NameUsage) -> (
    model: [WrittenDefinition], derived: [WrittenDefinition]
  ) {
    let known = Set(definitions.map(\.key)).union(base.bindings.keys)
    var names: Set<NameKey> = []
    var isChanged = true
    func isDerived(_ definition: WrittenDefinition) -> Bool {
      guard case .value(let reference) = definition.target else { return false }
      if definition.namesValue { return true }
      if reference.second != nil { return definition.member.isPlainDerivative }
      guard reference.layer == nil else { return false }
      if names.contains(reference.key) { return true }
      let written = DifferentiatedNames(definition.member, squares: usage.squares)
      return written.pairs.contains { !known.contains($0.numerator) }
        || written.differentials.contains { $0.contains(where: usage.values.contains) }
        || definition.member.names(usage.squares).contains(where: names.contains)
    }
    while isChanged {
      isChanged = false
      for definition in definitions where !names.contains(definition.key) && isDerived(definition) {
        names.insert(definition.key)
        isChanged = true
      }
    }
    return (
      definitions.filter { !names.contains($0.key) }, definitions.filter { names.contains($0.key) }
    )
  }

  /// Gives each name its meaning, those that need others after them.
  func assign(to built: inout BuiltScope) {
    var pending = definitions
    while !pending.isEmpty {
      var postponed: [WrittenDefinition] = []
      for definition in pending {
        do {
          let named = try type(definition, in: built.scope)
          built.scope.bindings[definition.key] = .expression(named)
        } catch {
          built.roles[definition.id] =
            ScopeBuilder.DefinitionFailure(id: definition.id, failure: error).role
          postponed.append(definition)
        }
      }
      guard postponed.count < pending.count else { break }
      pending = postponed
      for definition in pending { built.roles[definition.id] = .definition }
    }
    for definition in definitions where built.scope.bindings[definition.key] == nil {
      built.scope.unreadNames.insert(definition.key)
    }
  }

  private func type(_ definition: WrittenDefinition, in scope: Scope) throws(TypingFailure)
    -> NamedExpression
  {
    guard case .value(let reference) = definition.target else {
      throw unsupported(definition)
    }
    if reference.second != nil { return try StepPair(definition, reference).type(in: scope) }
    // Far from the indices of the statements in which it will stand.
    var typer = Typer(scope: scope, firstID: 2_000_000 + 10_000 * scope.bindings.count)
    let candidates = try typer.type(definition.member)
    guard candidates.count == 1 || candidates.allSatisfy({ $0.body == candidates[0].body }) else {
      throw unsupported(definition)
    }
    if reference.elements.isEmpty {
      if case .row = candidates[0].layout { throw unsupported(definition) }
      return NamedExpression(axes: candidates[0].layout.axes, body: candidates[0].body)
    }
    guard candidates[0].layout.isScalar else { throw unsupported(definition) }
    var axes: [IndexVariable] = []
    for item in reference.elements {
      guard case .symbol(let letter) = item.kind, let index = typer.indices[letter.name] else {
        throw unsupported(definition)
      }
      axes.append(index)
    }
    guard Set(axes).count == axes.count,
      candidates[0].body.freeIndices.isSubset(of: axes)
    else { throw unsupported(definition) }
    return NamedExpression(axes: axes, body: candidates[0].body)
  }

  private func unsupported(_ definition: WrittenDefinition) -> TypingFailure {
    .unread(
      code: "unsupported-notation",
      message: ElaborationWording.unsupported("this definition in terms of gradients"),
      range: definition.member.range)
  }
}

extension Notation {
  /// Every name written inside, with and without its subscript.
  func names(_ squares: Set<NameKey>) -> Set<NameKey> {
    var found = parts.reduce(into: Set<NameKey>()) { $0.formUnion($1.names(squares)) }
    if let (key, _, scripts) = ReferenceReader.split(self, squares: squares) {
      found.insert(key)
      if let role = scripts.lazy.compactMap(\.lowerScript).first.flatMap(ReferenceReader.roleText) {
        found.insert(NameKey("\(key.text)_\(role)"))
      }
    }
    return found
  }
}
