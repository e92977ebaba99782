import TensorExpressions

/// Parameters that are shared over steps, with a copy for each step: after `W^{(t)} = W` the step t is
/// computed with `W^{(t)}`, so that `∂J/∂W^{(t)}` counts that step alone and `∂J/∂W` all of them.
struct StepCopies {
  func spread(in model: inout Model, from start: Int) {
    for number in model.definitions.indices where isCopy(model.definitions[number], model) {
      let copy = model.definitions[number]
      guard case .element(let original, _) = copy.body, original.symbol.rawValue >= start else {
        continue
      }
      for place in model.definitions.indices {
        let definition = model.definitions[place]
        guard definition.symbol != copy.symbol,
          model[definition.symbol].family?.variable == .step
        else { continue }
        let step = definition.at ?? IntegerTerm(.step)
        model.definitions[place].body = definition.body.replacing(
          original.symbol, by: SymbolInstance(copy.symbol, index: step))
      }
      // A sum of one: a value of its own at each step, and no second name of one value.
      model.definitions[number].body = .sum([copy.body])
    }
  }

  /// `W^{(t)} = W`, the whole of it and nothing else.
  private func isCopy(_ definition: Definition, _ model: Model) -> Bool {
    guard definition.at == nil, model[definition.symbol].family?.variable == .step,
      case .element(let original, let indices) = definition.body, original.index == nil,
      model[original.symbol].family == nil
    else { return false }
    return indices == definition.axes.map { .variable($0) }
  }
}

extension TensorExpression {
  fileprivate func replacing(_ symbol: SymbolID, by instance: SymbolInstance) -> TensorExpression {
    if case .element(let found, let indices) = self {
      return found.symbol == symbol ? .element(instance, indices) : self
    }
    return mapChildren { $0.replacing(symbol, by: instance) }
  }
}
