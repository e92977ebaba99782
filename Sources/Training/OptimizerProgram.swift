import OrderedCollections
import TensorExpressions
import Tensors

/// A rule made ready to run on all parameters at once: every quantity of the article is one number for
/// each of them.
struct OptimizerProgram {
  /// What the rule is computed from, over ``axis``: the parameters and the gradient as they are, and
  /// what is remembered. The number of the step is a symbol of its own.
  private(set) var model = Model()
  private(set) var facts = OptimizerFacts()
  /// The newest value of each quantity that is computed.
  private(set) var made: OrderedDictionary<SymbolID, SymbolID> = [:]
  private(set) var gradient = SymbolID(0)
  private(set) var counter = SymbolID(0)
  /// For each quantity with earlier values: these, the latest first, and where they start; `nil`:
  /// where the parameters do.
  private(set) var memories: OrderedDictionary<SymbolID, Memory> = [:]
  private let rule: OptimizerRule
  private let schedule: OptimizerSchedule

  struct Memory {
    var slots: [SymbolID]
    var start: Double?
  }

  static let length = AxisLength.named("parameters")
  static let axis = IndexVariable(id: ReservedIndex.axis, length: length)

  init(_ rule: OptimizerRule) throws(OptimizerFailure) {
    self.rule = rule
    schedule = try OptimizerSchedule(rule)
    try checkPoint()
    counter = model.add(Symbol(name: "t", axes: [], draw: .input))
    gradient = vector(rule.model[rule.gradient].name)
    try remember()
    var missing: OrderedSet<String> = []
    for symbol in schedule.order {
      guard let body = schedule.body(of: symbol) else { continue }
      let own = vector(rule.model[symbol].name)
      made[symbol] = own
      let lifted = try lifted(body, &missing)
      model.definitions.append(Definition(own, axes: [Self.axis], body: lifted))
    }
    guard missing.isEmpty else { throw .missingValues(Array(missing)) }
    guard made[rule.parameter] != nil else { throw .notByEntry(rule.model[rule.parameter].name) }
    facts.firstStep = try firstStep()
  }

  /// The gradient is taken at the parameters as they are before the step.
  private func checkPoint() throws(OptimizerFailure) {
    guard let shift = rule.pointShift, let place = schedule.newest[rule.gradient] else { return }
    guard place + shift < 0 else { throw .circular("\\nabla J") }
    guard place + shift == -1 else { throw .tooFarBack(rule.model[rule.parameter].name) }
  }

  /// The number of the first step: that of the first gradient is 1 unless a given start says otherwise.
  private func firstStep() throws(OptimizerFailure) -> Int {
    var found: [(name: String, first: Int)] = []
    for symbol in schedule.kept.keys where symbol != rule.parameter {
      guard let start = start(of: symbol), let top = schedule.newest[symbol] else { continue }
      found.append((rule.model[symbol].name, start.step + 1 - top))
    }
    guard let first = found.first?.first else {
      return 1 - (schedule.newest[rule.gradient] ?? 0)
    }
    guard found.allSatisfy({ $0.first == first }) else { throw .startsDiffer(found.map(\.name)) }
    return first
  }

  /// The value with a number for its step that the article gives.
  private func start(of symbol: SymbolID) -> (step: Int, body: TensorExpression)? {
    for definition in rule.model.definitions where definition.symbol == symbol {
      guard let at = definition.at, at.variable == nil else { continue }
      // A start that nothing gives is a symbol of its own.
      if case .element(let free, _) = definition.body, rule.values[free.symbol] == nil { continue }
      return (at.offset, definition.body)
    }
    return nil
  }

  private mutating func remember() throws(OptimizerFailure) {
    for (symbol, count) in schedule.kept {
      let name = rule.model[symbol].name
      var memory = Memory(slots: (0..<count).map { _ in vector(name) }, start: 0)
      if symbol == rule.parameter {
        memory.start = nil
        if count > 1 { facts.memories.append(.init(name: name, start: .parameters)) }
      } else if let start = start(of: symbol) {
        guard let value = number(start.body) else { throw .startUnknown(name) }
        memory.start = value
        facts.memories.append(.init(name: name, start: .given(value)))
      } else {
        facts.memories.append(.init(name: name, start: .assumedZero))
      }
      memories[symbol] = memory
    }
  }

  private func definition(_ symbol: SymbolID) -> TensorExpression? {
    rule.model.definitions.first { $0.symbol == symbol }?.body
  }

  /// `0`, `10^{-8}`, `1/2`: what needs nothing but numbers.
  private func number(_ body: TensorExpression) -> Double? {
    switch body {
    case .number(let value): return value
    case .element(let instance, _): return rule.values[instance.symbol]
    case .sum(let terms), .product(let terms):
      let values = terms.compactMap(number)
      guard values.count == terms.count else { return nil }
      if case .sum = body { return values.reduce(0, +) }
      return values.reduce(1, *)
    case .quotient(let top, let bottom):
      return number(top).flatMap { a in number(bottom).map { a / $0 } }
    case .power(let base, let exponent):
      return number(base).flatMap { a in number(exponent).map { Tensors.power(a, $0) } }
    default: return nil
    }
  }

  private mutating func vector(_ name: String) -> SymbolID {
    model.add(Symbol(name: name, axes: [Self.length], draw: .input))
  }

  /// What a formula says of each parameter.
  private mutating func lifted(_ body: TensorExpression, _ missing: inout OrderedSet<String>)
    throws(OptimizerFailure) -> TensorExpression
  {
    switch body {
    case .element(let instance, let indices):
      return try element(instance, indices, &missing)
    case .integer(let term):
      guard term.variable == OptimizerSchedule.step else { return body }
      return .sum([.element(SymbolInstance(counter), []), .number(Double(term.offset))])
    case .number: return body
    case .sum, .product, .quotient, .power, .apply:
      var failure: OptimizerFailure?
      let result = body.mapChildren { child in
        guard failure == nil else { return child }
        do throws(OptimizerFailure) { return try lifted(child, &missing) } catch {
          failure = error
          return child
        }
      }
      if let failure { throw failure }
      return result
    default: throw .notByEntry(rule.model[rule.parameter].name)
    }
  }

  private mutating func element(
    _ instance: SymbolInstance, _ indices: [ElementIndex], _ missing: inout OrderedSet<String>
  ) throws(OptimizerFailure) -> TensorExpression {
    let symbol = rule.model[instance.symbol]
    guard symbol.family != nil else {
      if let value = rule.values[instance.symbol] ?? definition(instance.symbol).flatMap(number) {
        if !facts.values.contains(where: { $0.name == symbol.name }) {
          facts.values.append(.init(name: symbol.name, value: value))
        }
        return .number(value)
      }
      if let body = definition(instance.symbol) { return try lifted(body, &missing) }
      missing.append(symbol.name)
      return .number(1)
    }
    guard Set(indices).count <= 1, let index = instance.index,
      index.variable == OptimizerSchedule.step, let top = schedule.newest[instance.symbol]
    else { throw .notByEntry(symbol.name) }
    let place: [ElementIndex] = [.variable(Self.axis)]
    guard index.offset < top else {
      if instance.symbol == rule.gradient { return .element(SymbolInstance(gradient), place) }
      guard let own = made[instance.symbol] else {
        missing.append(symbol.name)
        return .number(1)
      }
      return .element(SymbolInstance(own), place)
    }
    guard let memory = memories[instance.symbol],
      memory.slots.indices.contains(top - index.offset - 1)
    else { throw .tooFarBack(symbol.name) }
    return .element(SymbolInstance(memory.slots[top - index.offset - 1]), place)
  }
}
