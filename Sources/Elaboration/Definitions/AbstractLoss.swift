import TensorExpressions

/// No loss is stated anywhere: L is an abstract smooth function of the article's last quantities.
///
/// A sum of ridge functions `g_r(u_r · ŷ)`: its gradient is arbitrary and changes from point to point.
struct AbstractLoss {
  let usage: NameUsage
  let differentiated: DifferentiatedNames
  /// Names with a definition that was not understood: they are stated, and nothing stands for them.
  let unread: Set<NameKey>
  private static let ridges = 3

  func add(to scope: inout Scope) {
    guard !scope.lossIsUnread else { return }
    let name = self.name(scope)
    guard name != nil || !differentials(scope).isEmpty else { return }
    let arguments = self.arguments(name, scope)
    guard !arguments.isEmpty else { return }
    let terms = arguments.enumerated().flatMap { place, argument in
      (1...Self.ridges).map { ridge in
        term(argument, arguments.count == 1 ? "\(ridge)" : "\(place + 1)\(ridge)", &scope)
      }
    }
    // One function of all of them together, so that no argument comes in by itself.
    let product = TensorExpression.product([terms[0], terms[terms.count - 1]])
    let loss = scope.model.add(Symbol(name: name?.latex ?? "L", axes: [], draw: .input))
    scope.model.definitions.append(Definition(loss, axes: [], body: .sum(terms + [product])))
    if let name { scope.bindings[name] = .symbol(loss) }
    scope.loss = loss
    scope.lossIsAbstract = true
  }

  /// `g_r(Σ u_r · a)`, with a direction of its own in every world.
  private func term(_ argument: SymbolInstance, _ number: String, _ scope: inout Scope)
    -> TensorExpression
  {
    let lengths = scope.model[argument.symbol].axes(at: argument.index)
    let function = scope.model.add(Symbol(name: "g_{\(number)}", axes: [], draw: .constant(0)))
    let direction = scope.model.add(Symbol(name: "u_{\(number)}", axes: lengths, draw: .input))
    let start = 1_000_000 + 16 * scope.model.symbols.count
    let axes = lengths.enumerated().map { IndexVariable(id: start + $0, length: $1) }
    let places = axes.map { ElementIndex.variable($0) }
    let product = TensorExpression.product([
      .element(SymbolInstance(direction), places), .element(argument, places),
    ])
    return .apply(
      ScalarFunction(.abstract(function)), axes.reversed().reduce(product) { .total($1, $0) })
  }

  /// The letter the article writes for it: one of a loss that has no meaning.
  private func name(_ scope: Scope) -> NameKey? {
    let letters = UsualThing.loss.letters + ["l", "Loss", "loss", "cost", "Cost"]
    let numerators = Set(differentiated.pairs.map(\.numerator))
    let free = letters.map(NameKey.init).filter {
      scope.bindings[$0] == nil && !unread.contains($0)
    }
    return free.first { numerators.contains($0) }
      ?? free.prefix(UsualThing.loss.letters.count).first { usage.values.contains($0) }
  }

  /// What the loss is differentiated by, as far as it has a meaning.
  private func variables(_ name: NameKey?, _ scope: Scope) -> [SymbolInstance] {
    let written = differentiated.pairs.filter { $0.numerator == name }.map(\.variable)
    return (written.compactMap { instance($0, scope) } + differentials(scope)).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private func differentials(_ scope: Scope) -> [SymbolInstance] {
    guard scope.readsDifferentials else { return [] }
    return differentiated.differentials.compactMap { instance($0, scope) }
  }

  private func instance(_ names: [NameKey], _ scope: Scope) -> SymbolInstance? {
    for name in names {
      switch scope.bindings[name] {
      case .symbol(let id): return SymbolInstance(id, index: scope.model[id].family?.last)
      case .alias(let instance): return instance
      default: continue
      }
    }
    return nil
  }

  /// The quantities the loss is computed from: what the article computes last on the ways from what is
  /// differentiated by. A quantity in between is none: then nothing would lead past it.
  private func arguments(_ name: NameKey?, _ scope: Scope) -> [SymbolInstance] {
    if let prediction = layeredPrediction(scope) { return [prediction] }
    let graph = DependenceGraph(scope.model)
    let variables = variables(name, scope)
    let ids = variables.map(\.symbol)
    let results = graph.results.filter { id in
      scope.model[id].family == nil
        && (ids.isEmpty || ids.contains { $0 == id || graph.reaches($0, id) })
    }
    // `Attention(Q, K, V) = …` says what is computed, where the article also does it by steps.
    let called = Set(scope.signatures.keys.compactMap { instance([$0], scope)?.symbol })
    let computed = results.filter { !called.contains($0) }
    var arguments = (computed.isEmpty ? results : computed).map { SymbolInstance($0) }
    if arguments.isEmpty { arguments = variables.filter { graph.isDefined($0.symbol) } }
    if arguments.isEmpty, let prediction = prediction(scope) { return [prediction] }
    return isOneQuantityTwice(arguments, scope) ? [] : arguments
  }

  /// `y` and `Y`: one sample and the batch of an article, of which a loss cannot be computed both.
  private func isOneQuantityTwice(_ arguments: [SymbolInstance], _ scope: Scope) -> Bool {
    let names = arguments.map { scope.model[$0.symbol].name.lowercased() }
    return Set(names).count < names.count
  }

  /// The prediction of a network over layers.
  private func layeredPrediction(_ scope: Scope) -> SymbolInstance? {
    guard let found = prediction(scope), scope.model[found.symbol].family != nil else { return nil }
    return found
  }

  /// `ŷ` where it is defined, else the last activation.
  private func prediction(_ scope: Scope) -> SymbolInstance? {
    for letter in UsualThing.prediction.letters + UsualThing.activation.letters {
      if let found = instance([NameKey(letter)], scope) { return found }
    }
    return nil
  }
}

/// Which symbols are computed from which.
struct DependenceGraph {
  private var uses: [SymbolID: [SymbolID]] = [:]
  private let defined: [SymbolID]

  init(_ model: Model) {
    var order: [SymbolID] = []
    for definition in model.definitions {
      if uses[definition.symbol] == nil { order.append(definition.symbol) }
      uses[definition.symbol, default: []] += definition.body.instances.map(\.symbol)
    }
    defined = order
  }

  func isDefined(_ id: SymbolID) -> Bool { uses[id] != nil }

  /// The defined symbols that nothing else is computed from.
  var results: [SymbolID] {
    defined.filter { id in
      !defined.contains { $0 != id && uses[$0]?.contains(id) == true }
    }
  }

  /// Whether `later` is computed from `earlier`, at any distance.
  func reaches(_ earlier: SymbolID, _ later: SymbolID) -> Bool {
    var seen: Set<SymbolID> = []
    var open = [later]
    while let next = open.popLast() {
      for used in uses[next] ?? [] where seen.insert(used).inserted {
        if used == earlier { return true }
        open.append(used)
      }
    }
    return false
  }
}

extension Scope {
  /// A loss that is stated and not understood is not any loss.
  var lossIsUnread: Bool {
    let letters = UsualThing.loss.letters + UsualThing.lossWords
    return unreadNames.contains { letters.contains(NameUsage.base(of: $0).text) }
  }
}
