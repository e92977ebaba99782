import Evaluation
import TensorExpressions

/// Replaces derivatives of the loss by the article's own formulas for them.
///
/// Works on numbers for layers: `∂J/∂W^{(2)}` becomes a symbol of its own whose definition is the
/// formula at l = 2, and the `∂J/∂z^{(2)}` in that formula becomes the next one. A formula that would
/// need itself is passed over for the next that fits; where none is left the derivative stays, to be
/// computed by reverse mode.
struct GradientResolver {
  private(set) var model: Model
  private let world: World
  private let loss: SymbolID
  private let formulas: [GradientFormula]
  private let exists: (SymbolInstance) -> Bool
  private(set) var drivers: [TrainingOutcome.Driver] = []
  /// The symbol that stands for the derivative by an instance.
  private(set) var symbols: [SymbolInstance: SymbolID] = [:]
  private var open: Set<SymbolInstance> = []

  init(_ task: TrainingTask, exists: @escaping (SymbolInstance) -> Bool) {
    model = task.model
    world = task.world
    loss = task.loss
    // A formula without derivatives but of the loss says how to compute; others only how to think.
    let loss = task.loss
    formulas = task.gradients.enumerated().map { place, formula in
      (formula.equation.right.derivativesOfOthers(than: loss), place, formula)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    self.exists = exists
  }

  /// The expression with its derivatives of the loss made symbols; `nil` when one of them is being
  /// resolved already.
  mutating func resolve(_ expression: TensorExpression) -> TensorExpression? {
    if case .derivative(.element(let top, _), let variable, let indices) = expression,
      top.symbol == loss
    {
      guard let symbol = symbol(for: variable) else { return nil }
      return .element(SymbolInstance(symbol), indices)
    }
    var isResolved = true
    let result = expression.mapChildren { child in
      guard let inner = resolve(child) else {
        isResolved = false
        return child
      }
      return inner
    }
    return isResolved ? result : nil
  }

  private mutating func symbol(for variable: SymbolInstance) -> SymbolID? {
    if let known = symbols[variable] { return known }
    guard open.insert(variable).inserted else { return nil }
    defer { open.remove(variable) }
    let place = drivers.count
    drivers.append(.init(variable: variable, origin: .automatic))
    for formula in formulas {
      guard let instance = FormulaInstance(formula.equation, loss: loss, at: variable, in: world),
        instance.body.instances.allSatisfy(exists)
      else { continue }
      let before = self
      if let body = resolve(instance.body) {
        drivers[place].origin = .formula(formula.source)
        return define(variable, axes: instance.axes, body: body)
      }
      // What was resolved on the way to a dead end is forgotten.
      self = before
    }
    let axes = freshAxes(variable)
    let body = TensorExpression.derivative(
      of: .element(SymbolInstance(loss), []), by: variable, at: axes.map(ElementIndex.variable))
    return define(variable, axes: axes, body: body)
  }

  private mutating func define(
    _ variable: SymbolInstance, axes: [IndexVariable], body: TensorExpression
  ) -> SymbolID {
    let original = model[variable.symbol]
    let index = variable.index.map { "^{(\($0.offset))}" } ?? ""
    let lengths = original.axes(at: variable.index).map { $0.concrete(world.assignment) }
    let symbol = model.add(
      Symbol(name: "\\partial/\\partial \(original.name)\(index)", axes: lengths, draw: .input))
    model.definitions.append(Definition(symbol, axes: axes, body: body))
    symbols[variable] = symbol
    return symbol
  }

  private func freshAxes(_ variable: SymbolInstance) -> [IndexVariable] {
    model[variable.symbol].axes(at: variable.index).enumerated().map { place, length in
      IndexVariable(id: ReservedIndex.axis + place, length: length.concrete(world.assignment))
    }
  }
}

/// Numbers of indices that no reading uses.
enum ReservedIndex {
  static let axis = 900_000
  static let sample = 910_000
  static let otherSample = 910_001
}

/// A gradient formula at one instance: what the derivative by it is, over `axes`.
struct FormulaInstance {
  var axes: [IndexVariable]
  var body: TensorExpression

  /// `nil` unless the left side is a derivative of the loss by that instance, every entry of it.
  init?(_ equation: TensorEquation, loss: SymbolID, at variable: SymbolInstance, in world: World) {
    guard equation.kind == .equality,
      let left = ScaledDerivative(equation.left, loss: loss),
      left.variable.symbol == variable.symbol,
      let assignment = Self.assignment(left.variable.index, variable.index, world),
      equation.ranges.allSatisfy({ $0.admits(assignment) })
    else { return nil }
    var axes: [IndexVariable] = []
    for index in left.indices {
      guard case .variable(let axis) = index, !axes.contains(axis) else { return nil }
      axes.append(axis)
    }
    let body = left.factor.map { .quotient(equation.right, $0) } ?? equation.right
    self.axes = axes.map { axis in
      IndexVariable(id: axis.id, length: axis.length.concrete(assignment), name: axis.name)
    }
    self.body = body.at(assignment)
    guard self.body.freeIntegers.isEmpty,
      self.body.freeIndices.allSatisfy(axes.contains)
    else { return nil }
  }

  /// What the formula's layer index must be.
  private static func assignment(
    _ written: IntegerTerm?, _ wanted: IntegerTerm?, _ world: World
  ) -> IntegerAssignment? {
    guard let written else { return wanted == nil ? world.assignment : nil }
    guard let value = wanted?.value(world.assignment) else { return nil }
    if let known = written.value(world.assignment) {
      return known == value ? world.assignment : nil
    }
    guard let open = written.variable else { return nil }
    let (layer, overflow) = value.subtractingReportingOverflow(written.offset)
    return overflow ? nil : world.assignment.merging([open: layer]) { $1 }
  }
}

/// `c · ∂J/∂V`, the products of a left side taken apart.
private struct ScaledDerivative {
  var variable: SymbolInstance
  var indices: [ElementIndex]
  /// `nil` for 1.
  var factor: TensorExpression?

  init?(_ expression: TensorExpression, loss: SymbolID) {
    switch expression {
    case .derivative(.element(let top, _), let variable, let indices) where top.symbol == loss:
      (self.variable, self.indices, factor) = (variable, indices, nil)
    case .product(let factors):
      let inner = factors.map { ScaledDerivative($0, loss: loss) }
      let places = inner.indices.filter { inner[$0] != nil }
      guard places.count == 1, let found = inner[places[0]] else { return nil }
      var rest = factors
      rest.remove(at: places[0])
      if let factor = found.factor { rest.append(factor) }
      guard rest.allSatisfy({ $0.isConstantFactor }) else { return nil }
      (variable, indices, factor) = (found.variable, found.indices, .product(rest))
    default: return nil
    }
  }
}

extension TensorExpression {
  /// A number or a length, by which both sides of a formula may be divided.
  fileprivate var isConstantFactor: Bool {
    switch self {
    case .number(let value): value != 0
    case .length: true
    case .product(let factors): factors.allSatisfy(\.isConstantFactor)
    default: false
    }
  }

  /// How many derivatives of something else than the loss are inside.
  fileprivate func derivativesOfOthers(than loss: SymbolID) -> Int {
    var count = children.reduce(0) { $0 + $1.derivativesOfOthers(than: loss) }
    if case .derivative(let numerator, _, _) = self {
      if case .element(let top, _) = numerator, top.symbol == loss { return count }
      count += 1
    }
    return count
  }

  /// The expression with every integer a number.
  func at(_ assignment: IntegerAssignment) -> TensorExpression {
    freeIntegers.reduce(self) { expression, variable in
      guard let value = assignment[variable] else { return expression }
      return expression.substituting(variable, by: .constant(value))
    }
  }
}

extension InstanceRange {
  /// Whether the assignment lies in the written range; open bounds are none.
  func admits(_ assignment: IntegerAssignment) -> Bool {
    guard let value = assignment[variable] else { return true }
    if let low = first?.value(assignment), value < low { return false }
    if let high = last?.value(assignment), value > high { return false }
    return true
  }
}
