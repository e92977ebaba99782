import Elaboration
import TensorExpressions

extension GradientName {
  /// What else people mean by δ: the other sign, and the derivative by the activation.
  func alternatives(in setup: ModelSetup) -> [GradientName] {
    var alternatives = [GradientName(sign: -sign, loss: loss, variable: variable)]
    for letter in ["a", "A"] {
      if case .symbol(let id)? = setup.scope.bindings[NameKey(letter)], id != variable {
        alternatives.append(GradientName(sign: 1, loss: loss, variable: id))
        break
      }
    }
    return alternatives
  }

  /// `-∂J/∂z`.
  func described(in setup: ModelSetup) -> String {
    let model = setup.scope.model
    return "\(sign < 0 ? "-" : "")∂\(model[loss].name)/∂\(model[variable].name)"
  }
}
