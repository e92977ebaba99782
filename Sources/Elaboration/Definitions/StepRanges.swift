import TensorExpressions

extension Symbol.Family {
  /// A family over the layers, before its range is known.
  static let layers = Symbol.Family(
    variable: LengthUnifier.variable, first: .constant(0), last: IntegerTerm(.depth))
  /// A family over the time steps, before its range is known.
  static let steps = Symbol.Family(
    variable: .step, first: .constant(0), last: IntegerTerm(.horizon))
}

extension IntegerVariable {
  /// The step of a family's definition; nobody writes it.
  static let step = IntegerVariable.free("step")
}

/// First and last step of the families over time that a written model has.
///
/// `h_t = \tanh(W h_{t-1} + U x_t)` runs over 1 … T with x, and h over 0 … T: what stands before the
/// first step or behind the last one is given, or free. Steps count from 1, unless a start that is
/// given (`a_0 = w x_0 + b`) or a sum over all steps (`\sum_{t=0}^{T}`) says otherwise. Where a recurrence
/// reads earlier steps alone, as `s_{t+1} = a s_t + b u_t` does, the first step of a sum is the start.
struct StepRanges {
  func assign(to model: inout Model, from start: Int) {
    let families = (start..<max(start, model.symbols.count)).map(SymbolID.init).filter {
      model[$0].family?.variable == .step
    }
    guard !families.isEmpty else { return }
    let readsEarlierStepsAlone = Self.readsEarlierStepsAlone(model)
    let first = firstStep(model, sumsBeginAtStart: readsEarlierStepsAlone)
    // What is computed from its own step alone is there as soon as that is.
    let early =
      readsEarlierStepsAlone
      ? min(first, model.definitions.flatMap(\.body.wholeSums).map(\.offset).min() ?? first) : first
    func beginning(of definition: Definition) -> Int {
      definition.stepOffsets.contains { $0.1 < 0 } ? first : early
    }
    var ranges: [SymbolID: ClosedRange<Int>] = [:]
    // Below, `upper` counts from the last step.
    var uppers: [SymbolID: Int] = [:]
    func include(_ symbol: SymbolID, _ low: Int, _ high: Int) {
      let known = ranges[symbol]?.lowerBound ?? low
      ranges[symbol] = min(known, low)...Int.max
      uppers[symbol] = max(uppers[symbol] ?? high, high)
    }
    for definition in model.definitions {
      if definition.at == nil, model[definition.symbol].family?.variable == .step {
        let own = beginning(of: definition)
        include(definition.symbol, own, 0)
        for (symbol, offset) in definition.stepOffsets {
          include(symbol, own + min(offset, 0), max(offset, 0))
        }
      } else if let at = definition.at, model[definition.symbol].family?.variable == .step {
        if at.variable == nil { include(definition.symbol, at.offset, 0) }
      }
      for index in definition.constantSteps(in: model) {
        include(index.symbol, index.step, 0)
      }
    }
    for symbol in families {
      let low = ranges[symbol]?.lowerBound ?? early
      let high = uppers[symbol] ?? 0
      model[symbol].family = Symbol.Family(
        variable: .step, first: .constant(low), last: IntegerTerm(.horizon, offset: high))
      let general = model.definitions.first { $0.symbol == symbol && $0.at == nil }
      guard let general else { continue }
      for step in low..<max(beginning(of: general), low) {
        give(symbol, at: .constant(step), &model)
      }
      for offset in 0..<high {
        give(symbol, at: IntegerTerm(.horizon, offset: offset + 1), &model)
      }
    }
  }

  /// Whether every recurrence is computed from what came before it, and nothing of its own step.
  private static func readsEarlierStepsAlone(_ model: Model) -> Bool {
    let recurrences = model.definitions.filter { definition in
      definition.at == nil && model[definition.symbol].family?.variable == .step
        && definition.stepOffsets.contains { $0.0 == definition.symbol && $0.1 < 0 }
    }
    return !recurrences.isEmpty
      && recurrences.allSatisfy { $0.stepOffsets.allSatisfy { $0.1 < 0 } }
  }

  /// The first step of the general definitions.
  private func firstStep(_ model: Model, sumsBeginAtStart: Bool) -> Int {
    var given: [Int] = []
    for definition in model.definitions {
      if let at = definition.at, at.variable == nil,
        model[definition.symbol].family?.variable == .step
      {
        // A start that is computed from inputs of its own step is the first step.
        let reads = definition.constantSteps(in: model).contains {
          $0.step == at.offset && $0.symbol != definition.symbol
        }
        given.append(reads ? at.offset : at.offset + 1)
      }
      given += definition.body.wholeSums.map { $0.offset + (sumsBeginAtStart ? 1 : 0) }
    }
    return given.min() ?? 1
  }

  /// What a recursion starts from, where the article says nothing of it, is free.
  private func give(_ symbol: SymbolID, at place: IntegerTerm, _ model: inout Model) {
    let isDefined = model.definitions.contains { $0.symbol == symbol && $0.at == place }
    guard !isDefined else { return }
    let lengths = model[symbol].axes
    let draw: Draw = lengths.isEmpty && model[symbol].draw != .input ? model[symbol].draw : .input
    let input = model.add(
      Symbol(
        name: "\(model[symbol].name)_{\(ShapeText.subscripted(place))}", axes: lengths, draw: draw))
    let axes = lengths.enumerated().map {
      IndexVariable(id: 2_000_000 + $0.offset, length: $0.element)
    }
    model.definitions.append(
      Definition(
        symbol, at: place, axes: axes,
        body: .element(SymbolInstance(input), axes.map { .variable($0) })))
  }
}

extension Definition {
  /// The steps, counted from the defined one, at which families over time occur.
  fileprivate var stepOffsets: [(SymbolID, Int)] {
    body.instances.compactMap { instance in
      guard let index = instance.index, index.variable == .step else { return nil }
      return (instance.symbol, index.offset)
    }
  }

  /// Instances with a number for their step.
  fileprivate func constantSteps(in model: Model) -> [(symbol: SymbolID, step: Int)] {
    body.instances.compactMap { instance in
      guard let index = instance.index, index.variable == nil,
        model[instance.symbol].family?.variable == .step
      else { return nil }
      return (instance.symbol, index.offset)
    }
  }
}

extension TensorExpression {
  /// Where sums over all steps, up to the last one, begin.
  fileprivate var wholeSums: [IntegerTerm] {
    let inner = children.flatMap(\.wholeSums)
    guard case .repeated(let repetition, _) = self, repetition.first.variable == nil,
      repetition.last.variable == .horizon
    else { return inner }
    return [repetition.first] + inner
  }
}
