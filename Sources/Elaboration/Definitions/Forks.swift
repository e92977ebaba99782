import OrderedCollections
import TensorExpressions

/// A value that forks: after `s_a = s` and `s_b = s`, where formulas go on with `s_a` and with `s_b`, each
/// branch is a value of its own, so that `∂J/∂s = ∂J/∂s_a + ∂J/∂s_b`. A single second name, as in
/// `ŷ = a^{(L)}`, is no branch: both names stand for one value.
struct Forks {
  func branch(in model: inout Model, from start: Int) {
    var branches: OrderedDictionary<SymbolID, [Int]> = [:]
    for place in model.definitions.indices {
      guard let original = original(of: model.definitions[place]) else { continue }
      branches[original, default: []].append(place)
    }
    for (_, places) in branches {
      let names = Set(places.map { model.definitions[$0].symbol })
      guard names.count > 1, names.allSatisfy({ $0.rawValue >= start && isUsed($0, model) }) else {
        continue
      }
      // A sum of one: a value of its own, and no second name of one value.
      for place in places {
        model.definitions[place].body = .sum([model.definitions[place].body])
      }
    }
  }

  /// The whole of another symbol at the same step, under a second name.
  private func original(of definition: Definition) -> SymbolID? {
    guard definition.at == nil, case .element(let original, let indices) = definition.body,
      original.symbol != definition.symbol,
      indices == definition.axes.map({ .variable($0) }),
      original.index.map({ $0.offset == 0 && $0.variable != nil }) ?? true
    else { return nil }
    return original.symbol
  }

  private func isUsed(_ name: SymbolID, _ model: Model) -> Bool {
    model.definitions.contains { definition in
      definition.symbol != name && definition.body.instances.contains { $0.symbol == name }
    }
  }
}
