import MathSyntax
import TensorExpressions

/// Which symbol is the loss.
extension UsualRoles {
  func assignLoss(to built: inout BuiltScope) {
    for letter in UsualThing.loss.letters + UsualThing.lossWords {
      guard case .symbol(let id)? = built.scope.bindings[NameKey(letter)],
        built.scope.model[id].axes.isEmpty,
        built.scope.model.definitions.contains(where: { $0.symbol == id })
      else { continue }
      built.scope.loss = id
      built.lossStatement = definitions.first { $0.key == NameKey(letter) }?.id
      return
    }
    let unread = built.scope.unreadNames
    if let abstract = built.scope.abstractLoss,
      !UsualThing.loss.letters.contains(where: { unread.contains(NameKey($0)) })
    {
      for name in UsualThing.loss.names(
        used: usage.values, taken: Set(built.scope.bindings.keys), declared: nil)
      {
        built.scope.bindings[name] = .symbol(abstract)
      }
      built.scope.loss = abstract
      built.scope.lossIsAbstract = true
      return
    }
    if let result = onlyResult(built.scope) {
      built.scope.loss = result
      built.scope.lossIsOnlyResult = true
      return
    }
    AbstractStepLoss(usage: usage).add(to: &built.scope)
    guard built.scope.loss == nil else { return }
    AbstractLoss(
      usage: usage, differentiated: differentiated, unread: built.scope.unreadNames
    ).add(to: &built.scope)
  }

  /// `y = (x + 2)²`: the one number that is computed and that nothing else is computed from, in an
  /// article without a letter for a loss.
  private func onlyResult(_ scope: Scope) -> SymbolID? {
    let isNamed = UsualThing.loss.letters.contains { usage.values.contains(NameKey($0)) }
    guard !isNamed else { return nil }
    var used: Set<SymbolID> = []
    for definition in scope.model.definitions {
      used.formUnion(definition.body.instances.map(\.symbol))
    }
    var results = scope.model.definitions.map(\.symbol).filter { !used.contains($0) }
    if results.count > 1 {
      // What is derived somewhere, beside functions that are only stated.
      let derived = Set(differentiated.pairs.map(\.numerator))
      results = results.filter { id in
        scope.bindings.contains { key, binding in
          if case .symbol(id) = binding { return derived.contains(key) }
          return false
        }
      }
    }
    guard results.count == 1, scope.model[results[0]].axes.isEmpty else { return nil }
    return results[0]
  }

  /// `ξ_i`, the loss of each sample, where no number sums it up.
  func lossOfEach(_ scope: Scope) -> SymbolID? {
    for letter in UsualThing.loss.letters {
      if case .symbol(let id)? = scope.bindings[NameKey(letter)], scope.model[id].axes.count == 1,
        scope.model[id].family == nil, scope.model.definitions.contains(where: { $0.symbol == id })
      {
        return id
      }
    }
    return nil
  }
}

extension UsualThing {
  /// What a loss is called where it has no letter of its own.
  static let lossWords =
    [
      "E_total", "E_tot", "L_total", "J_total", "C_total", "Error", "error", "Loss", "loss", "Cost",
      "cost",
    ] + ValueWords.losses
}
