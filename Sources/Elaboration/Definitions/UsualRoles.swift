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

  private func assignLoss(to built: inout BuiltScope) {
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

  /// Beside the logarithm of a softmax a target is a distribution.
  private func drawTargetsFromSimplex(_ scope: inout Scope) {
    let hasSoftmax = scope.model.definitions.contains { $0.body.contains { $0.isSoftmax } }
    let hasLog = scope.model.definitions.contains { $0.body.contains { $0.isLog } }
    guard hasSoftmax, hasLog else { return }
    let defined = Set(scope.model.definitions.map(\.symbol))
    for definition in scope.model.definitions {
      for id in definition.body.weightsOfLogs
      where !defined.contains(id) {
        let axes = scope.model[id].axes
        if axes.count == 1, [.target, .input].contains(scope.model[id].draw) {
          scope.model[id].draw = .simplex
        }
        // A distribution in every row, or in every column where the samples are the columns.
        if let axis = classAxis(of: id, scope) {
          scope.model[id].draw = .simplexAlong(axis: axis)
        } else if axes.count == 2, isTarget(id, scope) {
          let isBatch =
            scope.sampleLengths.contains(axes[1]) && !scope.sampleLengths.contains(axes[0])
          scope.model[id].draw = .simplexAlong(axis: scope.softmaxAxis ?? (isBatch ? 0 : 1))
        }
      }
    }
  }

  /// By its letter, or by how it is drawn already; what something is differentiated by is none.
  private func isTarget(_ id: SymbolID, _ scope: Scope) -> Bool {
    if [.target, .input].contains(scope.model[id].draw) { return true }
    return scope.bindings.contains { key, binding in
      guard case .symbol(id) = binding else { return false }
      return ["Y", "T", "y", "t"].contains(NameUsage.base(of: key).text)
        && !differentiated.variables.contains(key)
    }
  }

  /// The axis of the classes, where the other one counts samples or is that of a single row.
  private func classAxis(of id: SymbolID, _ scope: Scope) -> Int? {
    let axes = scope.model[id].axes
    guard axes.count == 2 else { return nil }
    let places = axes.indices.filter {
      !scope.sampleLengths.contains(axes[$0]) && axes[$0] != .fixed(1)
    }
    return places.count == 1 ? places[0] : nil
  }

  /// What a logarithm is taken of is positive: the `x` of `-Σ t_i log x_i`.
  private func drawArgumentsOfLogarithms(_ scope: inout Scope) {
    let defined = Set(scope.model.definitions.map(\.symbol))
    for definition in scope.model.definitions {
      for id in definition.body.argumentsOfLogs
      where !defined.contains(id) && scope.model[id].draw.isOfEitherSign {
        scope.model[id].draw = .target
      }
    }
  }

  /// `ξ_i`, the loss of each sample, where no number sums it up.
  private func lossOfEach(_ scope: Scope) -> SymbolID? {
    for letter in UsualThing.loss.letters {
      if case .symbol(let id)? = scope.bindings[NameKey(letter)], scope.model[id].axes.count == 1,
        scope.model[id].family == nil, scope.model.definitions.contains(where: { $0.symbol == id })
      {
        return id
      }
    }
    return nil
  }

  /// `δ^{(2)}`, `δ_2`, where `z^{(2)}` or `z_2` is a name of its own.
  private func nameNumberedGradients(_ scope: inout Scope) {
    guard let loss = scope.loss ?? lossOfEach(scope) else { return }
    let letters = Set(UsualThing.preActivation.letters)
    for (key, binding) in scope.bindings {
      let base = NameUsage.base(of: key).text
      guard key.text != base, letters.contains(base), case .symbol(let id) = binding else {
        continue
      }
      let name = NameKey("δ" + key.text.dropFirst(base.count))
      guard scope.bindings[name] == nil else { continue }
      scope.bindings[name] = .gradient(GradientName(loss: loss, variable: id))
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

extension TensorExpression {
  /// Whether a part at any depth, or the whole, is of a kind.
  fileprivate func contains(_ predicate: (TensorExpression) -> Bool) -> Bool {
    predicate(self) || children.contains { $0.contains(predicate) }
  }

  /// The symbols that stand beside a logarithm in a product: the `y` of `Σ y log p`.
  var weightsOfLogs: [SymbolID] {
    var found = children.flatMap(\.weightsOfLogs)
    if case .product(let factors) = self, factors.contains(where: \.isLog) {
      for factor in factors {
        if case .element(let instance, _) = factor { found.append(instance.symbol) }
      }
    }
    return found
  }

  /// Symbols that a logarithm is taken of as they are.
  fileprivate var argumentsOfLogs: [SymbolID] {
    var found = children.flatMap(\.argumentsOfLogs)
    if case .apply(let function, .element(let instance, _)) = self, function.name == .log {
      found.append(instance.symbol)
    }
    return found
  }

  /// `softmax(z)_i`, also written out as `e^{z_i} / Σ e^{z_k}`.
  fileprivate var isSoftmax: Bool {
    switch self {
    case .softmax: return true
    case .quotient(.apply(let top, _), .total(_, .apply(let bottom, _))):
      return top.name == .exp && bottom.name == .exp
    default: return false
    }
  }

  fileprivate var isLog: Bool {
    if case .apply(let function, _) = self { return function.name == .log }
    return false
  }
}

extension UsualThing {
  /// What a loss is called where it has no letter of its own.
  static let lossWords = [
    "E_total", "E_tot", "L_total", "J_total", "C_total", "Error", "error", "Loss", "loss", "Cost",
    "cost", "MSE", "RMSE", "BCE", "CE", "NLL",
  ]
}

extension Draw {
  /// Numbers around 0.
  fileprivate var isOfEitherSign: Bool {
    switch self {
    case .input, .weight: true
    default: false
    }
  }
}
