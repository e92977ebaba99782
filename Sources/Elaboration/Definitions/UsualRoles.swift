import TensorExpressions

/// Finds the loss, δ and the rate of a written model.
struct UsualRoles {
  let usage: NameUsage
  let definitions: [WrittenDefinition]

  func assign(to built: inout BuiltScope) {
    if built.scope.loss == nil { assignLoss(to: &built) }
    for definition in definitions {
      if case .gradient(let reference) = definition.target {
        define(reference, definition, &built)
      }
    }
    let delta = NameKey("δ")
    if built.scope.bindings[delta] == nil, let loss = built.scope.loss,
      let variable = preActivation(built.scope)
    {
      built.scope.bindings[delta] = .gradient(GradientName(loss: loss, variable: variable))
    }
    if built.scope.rate == nil { assignRate(to: &built.scope) }
  }

  private func define(
    _ reference: NameReference, _ definition: WrittenDefinition, _ built: inout BuiltScope
  ) {
    do {
      let name = try GradientTyping(usage: usage).type(
        reference, definition.member, in: built.scope)
      built.scope.bindings[reference.key] = .gradient(name)
      built.gradientStatement = definition.id
    } catch {
      built.roles[definition.id] =
        ScopeBuilder.DefinitionFailure(id: definition.id, failure: error).role
    }
  }

  private func assignLoss(to built: inout BuiltScope) {
    for letter in UsualThing.loss.letters {
      guard case .symbol(let id)? = built.scope.bindings[NameKey(letter)],
        built.scope.model[id].axes.isEmpty,
        built.scope.model.definitions.contains(where: { $0.symbol == id })
      else { continue }
      built.scope.loss = id
      built.lossStatement = definitions.first { $0.key == NameKey(letter) }?.id
      return
    }
    AbstractLoss(usage: usage).add(to: &built.scope)
  }

  private func preActivation(_ scope: Scope) -> SymbolID? {
    for letter in UsualThing.preActivation.letters {
      if case .symbol(let id)? = scope.bindings[NameKey(letter)] { return id }
    }
    return nil
  }

  /// The rate occurs in updates only, and is positive by its meaning.
  private func assignRate(to scope: inout Scope) {
    for letter in UsualThing.rate.letters where usage.values.contains(NameKey(letter)) {
      if case .symbol(let id)? = scope.bindings[NameKey(letter)] {
        scope.rate = id
        return
      }
      guard scope.bindings[NameKey(letter)] == nil else { continue }
      let id = scope.model.add(Symbol(name: letter, axes: [], draw: .hyperparameter))
      scope.bindings[NameKey(letter)] = .symbol(id)
      scope.rate = id
      return
    }
  }
}

/// No loss is stated anywhere: J is an abstract smooth function of the prediction (and the target).
///
/// A sum of ridge functions `g_r(u_r · ŷ)`: its gradient is arbitrary and changes from point to point.
struct AbstractLoss {
  let usage: NameUsage
  private static let ridges = 3

  init(usage: NameUsage) { self.usage = usage }

  func add(to scope: inout Scope) {
    guard let name = UsualThing.loss.letters.map(NameKey.init).first(where: {
      usage.values.contains($0) && scope.bindings[$0] == nil
    }), let (prediction, lengths) = prediction(scope)
    else { return }
    var nextID = 1_000_000
    func index(_ length: AxisLength) -> IndexVariable {
      defer { nextID += 1 }
      return IndexVariable(id: nextID, length: length)
    }
    var terms: [TensorExpression] = []
    for ridge in 1...Self.ridges {
      let function = scope.model.add(Symbol(name: "g_\(ridge)", axes: [], draw: .constant(0)))
      let direction = scope.model.add(Symbol(name: "u_\(ridge)", axes: lengths, draw: .input))
      let axes = lengths.map(index)
      let places = axes.map { ElementIndex.variable($0) }
      let product = TensorExpression.product([
        .element(SymbolInstance(direction), places), .element(prediction, places),
      ])
      terms.append(
        .apply(
          ScalarFunction(.abstract(function)), axes.reversed().reduce(product) { .total($1, $0) }))
    }
    let loss = scope.model.add(Symbol(name: name.latex, axes: [], draw: .input))
    scope.model.definitions.append(Definition(loss, axes: [], body: .sum(terms)))
    scope.bindings[name] = .symbol(loss)
    scope.loss = loss
    scope.lossIsAbstract = true
  }

  /// `ŷ` where it is defined, else the last activation.
  private func prediction(_ scope: Scope) -> (SymbolInstance, [AxisLength])? {
    for letter in UsualThing.prediction.letters + UsualThing.activation.letters {
      switch scope.bindings[NameKey(letter)] {
      case .symbol(let id):
        let index = scope.model[id].family?.last
        return (SymbolInstance(id, index: index), scope.model[id].axes(at: index))
      case .alias(let instance):
        return (instance, scope.model[instance.symbol].axes(at: instance.index))
      default: continue
      }
    }
    return nil
  }
}
