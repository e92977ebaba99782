import Elaboration
import Evaluation
import TensorExpressions
import Tensors

/// A model in which all that was printed has its printed value, and is computed, and derived, as
/// before: `a = σ(z) + c` with the c that makes `σ(1.2)` the printed 0.769.
struct HeldModel {
  private(set) var model: Model
  private let world: World

  init(_ scope: Scope, _ values: [PrintedChain.Value], _ world: World) {
    model = scope.model
    self.world = world
    var printed: [SymbolInstance: [[ElementIndex]: Double]] = [:]
    var order: [SymbolInstance] = []
    for value in values {
      guard case .element(let instance, let indices) = value.quantity else { continue }
      if printed[instance] == nil { order.append(instance) }
      printed[instance, default: [:]][indices] = value.number
    }
    // What is computed from more comes later.
    let claim = NumberClaim(scope: scope)
    let ranked = order.map { instance in
      (
        instance,
        rank: (claim.upstream(of: .element(instance, [])).count, instance.index?.offset ?? 0)
      )
    }
    for (instance, _) in ranked.sorted(by: { $0.rank < $1.rank }) {
      hold(instance, printed[instance] ?? [:])
    }
  }

  private mutating func hold(_ instance: SymbolInstance, _ entries: [[ElementIndex]: Double]) {
    guard let definition = model.definition(of: instance),
      let evaluator = try? Evaluator(model: model, world: world)
    else { return }
    var terms = [definition.body]
    for (indices, number) in entries.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let element = TensorExpression.element(instance, indices)
      guard let value = (try? evaluator.value(of: element, axes: []))?.elements.first,
        value.isFinite, indices.count == definition.axes.count
      else { continue }
      let places = zip(definition.axes, indices).map { axis, index in
        TensorExpression.kronecker(.variable(axis), index)
      }
      terms.append(.product([.number(number - value)] + places))
    }
    var changed = definition
    changed.body = .sum(terms)
    model.definitions.removeAll {
      $0.symbol == definition.symbol && $0.at == definition.at
    }
    model.definitions.append(changed)
  }
}

extension Model {
  /// The definition of one instance, with its index put in.
  func definition(of instance: SymbolInstance) -> Definition? {
    let own = definitions.filter { $0.symbol == instance.symbol }
    guard
      var found = own.first(where: { $0.at == instance.index })
        ?? own.first(where: { $0.at == nil })
    else { return nil }
    if let index = instance.index, found.at == nil, let family = self[instance.symbol].family {
      found.body = found.body.substituting(family.variable, by: index)
      found.axes = found.axes.map { axis in
        IndexVariable(
          id: axis.id, length: axis.length.substituting(family.variable, by: index),
          name: axis.name)
      }
      found.at = index
    }
    return found
  }

  /// What an entry of an instance is computed by.
  func body(of instance: SymbolInstance, at indices: [ElementIndex]) -> TensorExpression? {
    guard let definition = definition(of: instance), definition.axes.count == indices.count else {
      return nil
    }
    return definition.body.substituting(
      Dictionary(zip(definition.axes, indices)) { first, _ in first })
  }
}

extension TensorExpression {
  /// Symbols, entries and derivatives without a free index, those inside a derivative aside, each once.
  var closedQuantities: [TensorExpression] {
    var found: [TensorExpression] = []
    collectQuantities(&found)
    return found
  }

  /// The expression and all that stands in it, without free indices.
  var closedParts: [TensorExpression] {
    switch self {
    case .number, .total, .repeated, .softmax, .kronecker, .placed, .length, .integer: []
    case .derivative, .element: isClosedQuantity ? [self] : []
    default: [self] + children.flatMap(\.closedParts)
    }
  }

  private func collectQuantities(_ found: inout [TensorExpression]) {
    switch self {
    case .element, .derivative:
      if isClosedQuantity, !found.contains(self) { found.append(self) }
    default: for child in children { child.collectQuantities(&found) }
    }
  }

  var isClosedQuantity: Bool {
    switch self {
    case .element(let instance, let indices):
      instance.index?.variable == nil && indices.allSatisfy(\.isConstant)
    case .derivative(let of, let by, let at):
      by.index?.variable == nil && at.allSatisfy(\.isConstant) && of.isClosedQuantity
    default: false
    }
  }

  /// The expression with numbers for some of its quantities.
  func replacing(_ chosen: [TensorExpression: Double]) -> TensorExpression {
    if let number = chosen[self] { return .number(number) }
    if case .derivative = self { return self }
    return mapChildren { $0.replacing(chosen) }
  }

  /// The value of what is made of numbers by the four rules and powers.
  var plainValue: Double? {
    switch self {
    case .number(let value): return value
    case .sum(let terms):
      return terms.reduce(0) { sum, term in sum.flatMap { a in term.plainValue.map { a + $0 } } }
    case .product(let factors):
      return factors.reduce(1) { product, factor in
        product.flatMap { a in factor.plainValue.map { a * $0 } }
      }
    case .quotient(let a, let b):
      guard let a = a.plainValue, let b = b.plainValue, b != 0 else { return nil }
      return a / b
    case .power(let base, .number(let exponent)):
      guard let base = base.plainValue, let whole = Int(exactly: exponent), (0...8).contains(whole)
      else { return nil }
      return (0..<whole).reduce(1.0) { product, _ in product * base }
    default: return nil
    }
  }
}

extension ElementIndex {
  fileprivate var isConstant: Bool { if case .constant = self { true } else { false } }
}
