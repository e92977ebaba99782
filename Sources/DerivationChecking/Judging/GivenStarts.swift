import TensorExpressions

/// The steps at which a recurrence is given and not computed, as far as a claim speaks of them: what is
/// said of `∂w_t/∂v_t` is said of steps that are computed, and w_0 and v_0 have nothing to do with each
/// other.
struct GivenStarts {
  /// The symbols that stand at a free step itself.
  private let instances: [SymbolInstance]
  private let given: [SymbolID: Set<IntegerTerm>]

  init(_ equation: TensorEquation, _ model: Model) {
    instances = ExpressionCensus(equation).instances.filter { instance in
      guard case .free? = instance.index?.variable else { return false }
      return instance.index?.offset == 0
        && model[instance.symbol].family?.last.variable == .horizon
    }
    given = model.definitions.reduce(into: [:]) { found, definition in
      guard let step = definition.at, definition.isGiven(in: model) else { return }
      found[definition.symbol, default: []].insert(step)
    }
  }

  func contain(_ assignment: IntegerAssignment) -> Bool {
    instances.contains { instance in
      guard let step = instance.index?.value(assignment) else { return false }
      return given[instance.symbol]?.contains(.constant(step)) == true
    }
  }
}

extension [WorldReport] {
  /// A claim that is decided at computed steps is not refuted by a start.
  mutating func leaveOut(_ starts: GivenStarts) {
    let isDecided = contains { report in
      report.results.contains { $0.isDecided && !starts.contain($0.assignment) }
    }
    guard isDecided else { return }
    for place in indices {
      self[place].results.removeAll { $0.finding != .agrees && starts.contain($0.assignment) }
    }
  }
}

extension Definition {
  /// Whether this is a number, or a symbol that nothing computes.
  fileprivate func isGiven(in model: Model) -> Bool {
    switch body {
    case .number: true
    case .element(let instance, _):
      !model.definitions.contains { $0.symbol == instance.symbol }
    default: false
    }
  }
}
