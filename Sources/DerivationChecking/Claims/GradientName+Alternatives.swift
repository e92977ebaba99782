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
    if setup.network?.batch != nil, setup.network?.reduction == .mean {
      var each = self
      each.perSample = true
      alternatives.append(each)
    }
    return alternatives
  }

  /// `-∂J/∂z`.
  func described(in setup: ModelSetup) -> String {
    let model = setup.scope.model
    let name = "\(sign < 0 ? "-" : "")∂\(model[loss].name)/∂\(model[variable].name)"
    return perSample ? "\(name) of each sample" : name
  }
}
