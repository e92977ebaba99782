import Elaboration
import TensorExpressions

/// Sums from t = 0 over a state that is computed from step to step: whether h_0 is computed from some
/// h_{-1} or is itself the start is not written.
extension ClaimBench {
  /// The model in which such a recurrence starts at 0; `nil` where the article says where it starts, or
  /// nothing reaches below 0.
  var modelStartingAtZero: Model? {
    let named = Set(
      setup.scope.bindings.values.compactMap { binding -> SymbolID? in
        if case .symbol(let id) = binding { return id }
        return nil
      })
    return setup.scope.model.startingAtZero(named: named)
  }

  /// What holds where the recurrence starts at 0 is not refuted.
  func startVerdict(_ equations: [TensorEquation]) -> ClaimVerdict? {
    guard let zeroStartJudge, !equations.isEmpty,
      equations.allSatisfy({ zeroStartJudge.judge($0).outcome == .holds })
    else { return nil }
    return .undecided("start-not-stated", CheckWording.startNotStated)
  }
}

extension Model {
  private static let before = IntegerTerm.constant(-1)

  /// - Parameter named: symbols that the article has a name for: what it says itself of a step −1 stands.
  fileprivate func startingAtZero(named: Set<SymbolID>) -> Model? {
    var model = self
    var states: Set<SymbolID> = []
    for place in model.definitions.indices {
      let definition = model.definitions[place]
      guard definition.at == Self.before,
        case .element(let start, _) = definition.body, !named.contains(start.symbol),
        !model.definitions.contains(where: { $0.symbol == start.symbol }),
        model[definition.symbol].family?.first == Self.before
      else { continue }
      states.insert(definition.symbol)
      model.definitions[place].at = .constant(0)
      model[definition.symbol].family?.first = .constant(0)
    }
    guard !states.isEmpty else { return nil }
    model.dropFirstInputs(besides: states)
    return model
  }

  /// The x_0 of `h_t = \tanh(w h_{t-1} + u x_t)` goes with the step that is left out, unless something
  /// else reads it.
  private mutating func dropFirstInputs(besides states: Set<SymbolID>) {
    for place in symbols.indices {
      let id = SymbolID(place)
      guard symbols[place].family?.first == .constant(0), !states.contains(id),
        symbols[place].family?.last.variable == .horizon,
        !definitions.contains(where: { $0.symbol == id })
      else { continue }
      let readers = definitions.filter { $0.body.instances.contains { $0.symbol == id } }
      if !readers.isEmpty, readers.allSatisfy({ states.contains($0.symbol) }) {
        symbols[place].family?.first = .constant(1)
      }
    }
  }
}

extension CheckWording {
  static let startNotStated =
    "this holds if the state at step 0 is the start, and not if it is computed from one before; "
    + "say which (`h_0 = 0`, or `t = 0, …, T` with `h_{-1}`)"
}
