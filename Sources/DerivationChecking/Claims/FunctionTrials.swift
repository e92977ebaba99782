import Elaboration
import TensorExpressions

/// Tries the usual activations for functions that an article applies and never states, one for all of
/// them and, where there are few, every one for each.
///
/// A claim that fails for an arbitrary function and holds for one of these is not wrong: it says more
/// than the article does. One that fails for all of them is.
final class FunctionTrials {
  private typealias Trial = [SymbolID: ScalarFunction.Name]
  private let functions: Set<SymbolID>
  private let model: Model
  private let seed: UInt64
  private var judges: [Trial: Judge] = [:]
  /// Not the identity, which nobody writes as a function, nor everywhere the rectifier, whose
  /// derivative is its own square: either would excuse a derivative that was forgotten.
  private static let usual: [ScalarFunction.Name] = [.sigmoid, .tanh]

  /// Those and what the claim itself shows traces of: a threshold in place of the slope of a
  /// rectifier, the logistic function of a softplus, a cosine of a sine.
  private static func usual(for equations: [TensorEquation]) -> [ScalarFunction.Name] {
    let written = equations.reduce(into: Set<ScalarFunction>()) {
      $1.left.collectFunctions(&$0)
      $1.right.collectFunctions(&$0)
    }
    var names = usual
    let namesSlope = written.contains { function in
      if case .abstract = function.name { return function.order > 0 }
      return false
    }
    if written.contains(where: \.isThreshold), !namesSlope { names += [.relu, .leakyRelu] }
    if written.contains(where: { $0.name == .exp || $0.name == .sigmoid }) {
      names.append(.softplus)
    }
    if written.contains(where: { $0.name == .cos }) { names.append(.sin) }
    return names
  }

  /// - Returns: `nil` where every function is stated.
  init?(scope: Scope, seed: UInt64) {
    functions = Set(
      scope.bindings.values.compactMap { binding in
        if case .function(.abstract(let id)) = binding { return id }
        return nil
      })
    guard !functions.isEmpty else { return nil }
    model = scope.model
    self.seed = seed
  }

  /// Beyond it there are too many ways to choose.
  private static let most = 3

  /// The usual functions for which all the equations hold; `nil` where there are none.
  func functions(for equations: [TensorEquation]) -> [ScalarFunction.Name]? {
    let order = functions.sorted()
    // `f_1'(z_2)` for `f_2'(z_2)` is not excused by an f_1 that is f_2.
    let written = equations.reduce(into: Set<SymbolID>()) {
      collect($1.left, &$0)
      collect($1.right, &$0)
    }
    let usual = Self.usual(for: equations)
    let trial = trials(order, usual).first { trial in
      let own = Set(written.compactMap { trial[$0] })
      guard order.allSatisfy({ written.contains($0) || !(trial[$0].map(own.contains) ?? false) })
      else { return false }
      let judge = judge(trial)
      return equations.allSatisfy { judge.judge(replacing($0, by: trial)).outcome == .holds }
    }
    return trial.map { trial in usual.filter(trial.values.contains) }
  }

  private func collect(_ body: TensorExpression, _ found: inout Set<SymbolID>) {
    if case .apply(let function, _) = body, case .abstract(let id) = function.name,
      functions.contains(id)
    {
      found.insert(id)
    }
    for child in body.children { collect(child, &found) }
  }

  /// The same function for all first.
  private func trials(_ order: [SymbolID], _ usual: [ScalarFunction.Name]) -> [Trial] {
    let same = usual.map { name in Trial(uniqueKeysWithValues: order.map { ($0, name) }) }
    guard (2...Self.most).contains(order.count) else { return same }
    let all = order.reduce([Trial()]) { trials, function in
      trials.flatMap { trial in usual.map { trial.merging([function: $0]) { $1 } } }
    }
    return same + all.filter { !same.contains($0) }
  }

  /// Whether the left side is a value of such a function, or its derivative: `φ(x) = e^{-x²}` states
  /// what φ is, and is false of no function that is not known.
  func isAboutFunction(_ equation: TensorEquation) -> Bool {
    switch equation.left {
    case .derivative(let of, _, _): isValue(of)
    case .element(let instance, _):
      model.definitions.contains { $0.symbol == instance.symbol && isValue($0.body) }
        && !mentions(equation.right)
    default: isValue(equation.left)
    }
  }

  private func isValue(_ body: TensorExpression) -> Bool {
    guard case .apply(let function, _) = body, case .abstract(let id) = function.name else {
      return false
    }
    return functions.contains(id)
  }

  private func mentions(_ body: TensorExpression) -> Bool {
    isValue(body) || body.children.contains(where: mentions)
  }

  private func judge(_ trial: Trial) -> Judge {
    if let judge = judges[trial] { return judge }
    var stated = model
    for place in stated.definitions.indices {
      stated.definitions[place].body = replacing(stated.definitions[place].body, by: trial)
    }
    let judge = Judge(model: stated, seed: seed)
    judges[trial] = judge
    return judge
  }

  private func replacing(_ equation: TensorEquation, by trial: Trial) -> TensorEquation {
    var stated = equation
    stated.left = replacing(equation.left, by: trial)
    stated.right = replacing(equation.right, by: trial)
    return stated
  }

  private func replacing(_ body: TensorExpression, by trial: Trial) -> TensorExpression {
    if case .apply(let function, let argument) = body, case .abstract(let id) = function.name,
      let name = trial[id]
    {
      return .apply(
        ScalarFunction(name, order: function.order), replacing(argument, by: trial))
    }
    return body.mapChildren { replacing($0, by: trial) }
  }
}

extension ScalarFunction {
  /// The step of `\mathbb 1[z > 0]`, or the derivative of a rectifier.
  fileprivate var isThreshold: Bool { name == .sign || (name == .relu && order > 0) }
}

extension TensorExpression {
  fileprivate func collectFunctions(_ found: inout Set<ScalarFunction>) {
    if case .apply(let function, _) = self { found.insert(function) }
    for child in children { child.collectFunctions(&found) }
  }
}
