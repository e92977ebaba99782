import TensorExpressions

/// Finds the loss, δ and the rate of a written model.
struct UsualRoles {
  let usage: NameUsage
  let definitions: [WrittenDefinition]
  let differentiated: DifferentiatedNames
  /// What the front matter calls the rate.
  var rate: NameKey?
  /// Names that stand in some statement that is no claim on a derivative.
  var besideDerivatives: Set<NameKey> = []

  func assign(to built: inout BuiltScope) {
    if built.scope.loss == nil {
      assignLoss(to: &built)
      drawTargetsFromSimplex(&built.scope)
      drawArgumentsOfLogarithms(&built.scope)
    }
    for definition in definitions {
      if case .gradient(let reference) = definition.target {
        define(reference, definition, &built)
      }
    }
    let delta = NameKey("δ")
    definePrefixes(&built)
    if built.scope.bindings[delta] == nil, built.scope.gradientPrefixes[delta] == nil,
      !built.scope.unreadNames.contains(delta), !usage.steps.pairs.contains(delta),
      let loss = built.scope.loss,
      let variable = preActivation(built.scope)
    {
      built.scope.bindings[delta] = .gradient(GradientName(loss: loss, variable: variable))
    }
    nameNumberedGradients(&built.scope)
    if built.scope.rate == nil { assignRate(to: &built.scope) }
  }

  private func define(
    _ reference: NameReference, _ definition: WrittenDefinition, _ built: inout BuiltScope
  ) {
    do {
      let name = try GradientTyping(usage: usage).type(
        reference, definition.member, in: built.scope)
      if let earlier = built.gradientStatement,
        case .gradient(let known)? = built.scope.bindings[reference.key], known != name
      {
        built.roles[definition.id] = .redefinition(of: earlier)
        return
      }
      built.scope.bindings[reference.key] = .gradient(name)
      built.gradientStatement = built.gradientStatement ?? definition.id
    } catch {
      // What δ is was said, and is not understood: the default would be another meaning.
      built.scope.bindings[reference.key] = nil
      built.scope.unreadNames.insert(reference.key)
      built.roles[definition.id] =
        ScopeBuilder.DefinitionFailure(id: definition.id, failure: error).role
    }
  }

  /// `δx = ∂E/∂x`, for every name that `δ` may stand before.
  private func definePrefixes(_ built: inout BuiltScope) {
    for definition in definitions {
      guard case .prefix(let letter, let variable) = definition.target else { continue }
      do throws(TypingFailure) {
        let name = try GradientTyping(usage: usage).type(
          variable, definition.member, in: built.scope)
        let known = built.scope.gradientPrefixes[letter] ?? name.sign
        guard name.loss == built.scope.loss, known == name.sign,
          built.scope.bindings[letter] == nil
        else {
          throw .unread(
            code: "unsupported-notation",
            message: ElaborationWording.unsupported("this definition of a gradient"),
            range: definition.head.range)
        }
        built.scope.gradientPrefixes[letter] = name.sign
      } catch {
        built.scope.unreadNames.insert(letter)
        built.roles[definition.id] =
          ScopeBuilder.DefinitionFailure(id: definition.id, failure: error).role
      }
    }
  }

  /// `δ^{(2)}`, `δ_2`, where `z^{(2)}` or `z_2` is a name of its own.
  private func nameNumberedGradients(_ scope: inout Scope) {
    guard let loss = scope.loss ?? lossOfEach(scope) else { return }
    let keys = scope.bindings.keys.sorted().map { (key: $0, base: NameUsage.base(of: $0).text) }
    for letter in UsualThing.preActivation.letters {
      for (key, base) in keys where base == letter && key.text != base {
        let name = NameKey("δ" + key.text.dropFirst(base.count))
        guard scope.bindings[name] == nil, case .symbol(let id)? = scope.bindings[key] else {
          continue
        }
        scope.bindings[name] = .gradient(GradientName(loss: loss, variable: id))
      }
    }
  }

  private func preActivation(_ scope: Scope) -> SymbolID? {
    for letter in UsualThing.preActivation.letters {
      if case .symbol(let id)? = scope.bindings[NameKey(letter)] { return id }
    }
    return nil
  }

  /// The rate occurs in updates only, and is positive by its meaning.
  private func assignRate(to scope: inout Scope) {
    if let rate { return declare(rate, &scope) }
    for letter in UsualThing.rate.letters where usage.values.contains(NameKey(letter)) {
      // The α of `dz/dx = 2αx` alone is no rate, but a name without a meaning.
      guard besideDerivatives.contains(NameKey(letter)) else { continue }
      if case .symbol(let id)? = scope.bindings[NameKey(letter)] {
        scope.rate = id
        return
      }
      guard scope.bindings[NameKey(letter)] == nil else { continue }
      return declare(NameKey(letter), &scope)
    }
  }

  private func declare(_ rate: NameKey, _ scope: inout Scope) {
    if case .symbol(let id)? = scope.bindings[rate] {
      if scope.model[id].axes.isEmpty { scope.rate = id }
      return
    }
    guard scope.bindings[rate] == nil else { return }
    let id = scope.model.add(Symbol(name: rate.latex, axes: [], draw: .hyperparameter))
    scope.bindings[rate] = .symbol(id)
    scope.rate = id
  }
}
