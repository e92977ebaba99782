import Elaboration
import TensorExpressions

/// Tries the usual activations for functions that an article applies and never states.
///
/// A claim that fails for an arbitrary function and holds for one of these is not wrong: it says more
/// than the article does. One that fails for all of them is.
final class FunctionTrials {
  private let functions: Set<SymbolID>
  private let model: Model
  private let seed: UInt64
  private var judges: [ScalarFunction.Name: Judge] = [:]
  /// Not the identity, which nobody writes as a function, nor the rectifier, whose derivative is its
  /// own square: either would excuse a derivative that was forgotten.
  private static let usual: [ScalarFunction.Name] = [.sigmoid, .tanh]

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

  /// A usual function for which all the equations hold.
  func function(for equations: [TensorEquation]) -> ScalarFunction.Name? {
    Self.usual.first { name in
      let judge = judge(name)
      return equations.allSatisfy { judge.judge(replacing($0, by: name)).outcome == .holds }
    }
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

  private func judge(_ name: ScalarFunction.Name) -> Judge {
    if let judge = judges[name] { return judge }
    var stated = model
    for place in stated.definitions.indices {
      stated.definitions[place].body = replacing(stated.definitions[place].body, by: name)
    }
    let judge = Judge(model: stated, seed: seed)
    judges[name] = judge
    return judge
  }

  private func replacing(_ equation: TensorEquation, by name: ScalarFunction.Name)
    -> TensorEquation
  {
    var stated = equation
    stated.left = replacing(equation.left, by: name)
    stated.right = replacing(equation.right, by: name)
    return stated
  }

  private func replacing(_ body: TensorExpression, by name: ScalarFunction.Name)
    -> TensorExpression
  {
    if case .apply(let function, let argument) = body, case .abstract(let id) = function.name,
      functions.contains(id)
    {
      return .apply(
        ScalarFunction(name, order: function.order), replacing(argument, by: name))
    }
    return body.mapChildren { replacing($0, by: name) }
  }
}
