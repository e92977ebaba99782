import Elaboration
import Evaluation
import TensorExpressions
import Tensors

/// New values as a program makes them that overwrites each weight at once: every update after the first
/// then uses weights that are new already.
///
/// Two ways are common. In the first the errors are sent back through the new weights while all that was
/// computed on the way forward is kept; in the second everything is computed again. Updates follow each
/// other in the order in which the article states them.
struct InPlaceUpdate {
  let scope: Scope
  let evaluator: Evaluator
  let world: World

  /// The value of an expression of new values, in each of the ways that can be computed.
  func values(of expression: TensorExpression) -> [Double] {
    [kept(), recomputed()].compactMap { updated in
      guard let updated else { return nil }
      return value(of: expression, with: updated)
    }
  }

  /// The expression with the new values as they are.
  private func value(of expression: TensorExpression, with updated: [SymbolID: Double]) -> Double? {
    var model = scope.model
    var world = world
    model.definitions.removeAll { updated[$0.symbol] != nil }
    for (id, value) in updated { world.values[SymbolInstance(id)] = Tensor(value) }
    guard let evaluator = try? Evaluator(model: model, world: world) else { return nil }
    return (try? evaluator.value(of: expression, axes: []))?.elements.first
  }

  // MARK: Everything computed again

  private func recomputed() -> [SymbolID: Double]? {
    var world = world
    var updated: [SymbolID: Double] = [:]
    for (new, old) in scope.newValues {
      guard let body = numberBody(of: new),
        let evaluator = try? Evaluator(model: scope.model, world: world),
        let value = (try? evaluator.value(of: body, axes: []))?.elements.first
      else { return nil }
      updated[new] = value
      world.values[SymbolInstance(old)] = Tensor(value)
    }
    return updated
  }

  /// The body of the definition of a number.
  private func numberBody(of id: SymbolID) -> TensorExpression? {
    guard scope.model[id].axes.isEmpty else { return nil }
    return scope.model.definitions.first { $0.symbol == id }?.body
  }

  // MARK: What was computed forward kept

  /// All computed numbers are held at their old values, so that only what an update itself says, and
  /// the way back to it, sees new weights.
  private func kept() -> [SymbolID: Double]? {
    guard var sweep = HeldSweep(scope, evaluator, world) else { return nil }
    var updated: [SymbolID: Double] = [:]
    for (new, old) in scope.newValues {
      guard let body = numberBody(of: new), let value = sweep.value(of: body) else { return nil }
      updated[new] = value
      sweep.set(old, to: value)
    }
    return updated
  }
}

/// A model of numbers in which every computed symbol has a fixed value; derivatives go back through the
/// definitions one by one.
private struct HeldSweep {
  private let definitions: [Definition]
  private var model: Model
  private var world: World

  /// - Returns: `nil` where something is no number.
  init?(_ scope: Scope, _ evaluator: Evaluator, _ world: World) {
    let new = Set(scope.newValues.keys)
    definitions = scope.model.definitions.filter { !new.contains($0.symbol) }
    model = scope.model
    model.definitions = []
    self.world = world
    for definition in definitions {
      let element = TensorExpression.element(SymbolInstance(definition.symbol), [])
      guard model[definition.symbol].axes.isEmpty, model[definition.symbol].family == nil else {
        return nil
      }
      // What cannot be computed, new values of something else among it, is not needed either.
      guard let value = try? evaluator.value(of: element, axes: []) else { continue }
      self.world.values[SymbolInstance(definition.symbol)] = value
    }
  }

  mutating func set(_ id: SymbolID, to value: Double) {
    world.values[SymbolInstance(id)] = Tensor(value)
  }

  /// The value with each derivative put in as a number.
  func value(of expression: TensorExpression) -> Double? {
    guard let numeric = replacingDerivatives(in: expression) else { return nil }
    return plain(numeric)
  }

  private func plain(_ expression: TensorExpression) -> Double? {
    guard let evaluator = try? Evaluator(model: model, world: world) else { return nil }
    return (try? evaluator.value(of: expression, axes: []))?.elements.first
  }

  private func replacingDerivatives(in expression: TensorExpression) -> TensorExpression? {
    if case .derivative(.element(let of, _), let by, _) = expression {
      return derivative(of: of, by: by).map { .number($0) }
    }
    var isComplete = true
    let replaced = expression.mapChildren { child in
      guard let inner = replacingDerivatives(in: child) else {
        isComplete = false
        return child
      }
      return inner
    }
    return isComplete ? replaced : nil
  }

  /// `∂of/∂by` back through the definitions, each local derivative at the held values.
  private func derivative(of: SymbolInstance, by: SymbolInstance) -> Double? {
    if of == by { return 1 }
    guard let definition = definitions.first(where: { $0.symbol == of.symbol }) else { return 0 }
    var sum = 0.0
    for instance in definition.body.instances {
      guard let rest = derivative(of: instance, by: by) else { return nil }
      if rest == 0 { continue }
      guard
        let local = plain(.derivative(of: definition.body, by: instance, at: []))
      else { return nil }
      sum += local * rest
    }
    return sum
  }
}

extension ClaimBench {
  /// Whether a printed number comes out only when updates use weights that are new already.
  func holdsInPlace(_ reading: Reading, _ numbers: WrittenNumbers) -> Bool {
    let scope = setup.scope
    let head = reading.equation.left
    guard numbers.values.count == 1, let printed = numbers.printed?.first, printed.halfUnit > 0,
      reading.equation.axes.isEmpty, !scope.newValues.isEmpty,
      NumberClaim(scope: scope).upstream(of: head).contains(where: { scope.newValues[$0] != nil }),
      let evaluator = judge.ownEvaluator(), let world = judge.maker.ownWorld()
    else { return false }
    return InPlaceUpdate(scope: scope, evaluator: evaluator, world: world).values(of: head)
      .contains { abs($0 - printed.value) <= numbers.slack[0] * (1 + 1e-9) }
  }
}
