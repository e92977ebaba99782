import OrderedCollections
import TensorExpressions

/// Which step of every quantity a rule needs, counted from the θ_t that it makes: the newest one is
/// computed, older ones are remembered.
///
/// In `θ_{t+1} = θ_t − η m_t` the newest m is one step behind θ, so that the body of its recurrence is
/// read at t − 1.
struct OptimizerSchedule {
  private(set) var newest: OrderedDictionary<SymbolID, Int> = [:]
  /// How many earlier values are kept of a quantity.
  private(set) var kept: OrderedDictionary<SymbolID, Int> = [:]
  /// Defined quantities in the order in which they can be computed.
  private(set) var order: [SymbolID] = []
  private let rule: OptimizerRule

  /// More than this many earlier values are not kept.
  static let mostKept = 8

  init(_ rule: OptimizerRule) throws(OptimizerFailure) {
    self.rule = rule
    newest[rule.parameter] = 0
    try settle()
    try raise()
    var open: Set<SymbolID> = []
    try visit(rule.parameter, &open)
    for symbol in newest.keys where symbol != rule.gradient { try visit(symbol, &open) }
    if let point = rule.point, let place = newest[rule.gradient], newest[point] == nil {
      newest[point] = place
      try settle()
      try visit(point, &open)
    }
    try keep()
  }

  /// A step begins with its gradient: what is made of it is made at once, even where the step uses older
  /// values only, as in `θ ← θ + v`, `v ← μ v − η g`.
  private mutating func raise() throws(OptimizerFailure) {
    guard let shift = rule.pointShift, let place = newest[rule.gradient] else { return }
    let top = -1 - shift
    guard place < top else { return }
    newest[rule.gradient] = top
    for symbol in Array(newest.keys) where symbol != rule.parameter {
      guard let own = newest[symbol], let body = body(of: symbol) else { continue }
      for instance in body.instances where instance.symbol == rule.gradient {
        guard let offset = try offset(of: instance) else { continue }
        newest[symbol] = max(newest[symbol] ?? own, own + top - offset)
      }
    }
    try settle()
  }

  /// The general definition of a family, read at its own step.
  static func recurrence(_ symbol: SymbolID, in model: Model) -> Definition? {
    guard model[symbol].family != nil else { return nil }
    return model.definitions.first { $0.symbol == symbol && $0.at == nil }
  }

  /// The body of a recurrence at the step that is needed, in steps behind θ_t.
  func body(of symbol: SymbolID) -> TensorExpression? {
    guard let place = newest[symbol], let family = rule.model[symbol].family,
      let definition = Self.recurrence(symbol, in: rule.model)
    else { return nil }
    return definition.body.substituting(
      family.variable, by: IntegerTerm(Self.step, offset: place))
  }

  /// Stands for the number of the step in bodies.
  static let step = IntegerVariable.free("step of the rule")

  /// The steps that all bodies name, until nothing is new.
  private mutating func settle() throws(OptimizerFailure) {
    var isSettled = false
    var rounds = 0
    while !isSettled {
      isSettled = true
      rounds += 1
      for symbol in Array(newest.keys) {
        for instance in body(of: symbol)?.instances ?? [] {
          guard let offset = try offset(of: instance) else { continue }
          if offset > newest[instance.symbol] ?? .min {
            guard instance.symbol != rule.parameter, rounds < 64 else {
              throw .circular(rule.model[instance.symbol].name)
            }
            newest[instance.symbol] = offset
            isSettled = false
          }
        }
      }
    }
  }

  private mutating func keep() throws(OptimizerFailure) {
    for symbol in newest.keys {
      for instance in body(of: symbol)?.instances ?? [] {
        guard let offset = try offset(of: instance), let top = newest[instance.symbol],
          offset < top
        else { continue }
        guard top - offset <= Self.mostKept else {
          throw .tooFarBack(rule.model[instance.symbol].name)
        }
        kept[instance.symbol] = max(kept[instance.symbol] ?? 0, top - offset)
      }
    }
  }

  private func offset(of instance: SymbolInstance) throws(OptimizerFailure) -> Int? {
    guard rule.model[instance.symbol].family != nil else { return nil }
    guard let index = instance.index, index.variable == Self.step else {
      throw .notByEntry(rule.model[instance.symbol].name)
    }
    return index.offset
  }

  /// Depth first: what a body needs at its newest step comes before it.
  private mutating func visit(_ symbol: SymbolID, _ open: inout Set<SymbolID>)
    throws(OptimizerFailure)
  {
    guard !order.contains(symbol), let body = body(of: symbol) else { return }
    guard open.insert(symbol).inserted else { throw .circular(rule.model[symbol].name) }
    for instance in body.instances {
      guard let offset = try offset(of: instance), offset == newest[instance.symbol] else {
        continue
      }
      guard instance.symbol != rule.parameter else {
        throw .circular(rule.model[instance.symbol].name)
      }
      try visit(instance.symbol, &open)
    }
    open.remove(symbol)
    order.append(symbol)
  }
}
