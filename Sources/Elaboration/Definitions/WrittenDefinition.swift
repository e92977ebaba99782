import MathSyntax
import TensorExpressions

/// A statement that gives a name its meaning, before shapes are known.
struct WrittenDefinition {
  enum Target {
    /// `z^{(l)} = …`, `J = …`; element subscripts make it an element-wise definition.
    case value(NameReference)
    /// `σ(x) = …`.
    case function(NameKey, parameter: NameKey)
    /// `η = 0.5` of a symbol the declared model leaves free.
    case number(NameReference)
    /// `δ = ∂J/∂z`.
    case gradient(NameReference)
    /// `δx = ∂E/∂x`: what the letter means before a name.
    case prefix(NameKey, NameReference)
    /// `ŷ = a^{(L)}`: the first name is another name of the second.
    case alias(NameKey, NameReference)
  }
  var id: Int
  var target: Target
  var head: Notation
  var member: Notation
  var section: Int
  /// `∂L/∂V = … = \zeta`: the head of a chain has got a name at its end.
  var namesValue = false

  var key: NameKey {
    switch target {
    case .value(let reference), .gradient(let reference), .number(let reference): reference.key
    case .function(let key, _), .alias(let key, _): key
    case .prefix(let letter, let variable): NameKey("\(letter.text) \(variable.key.text)")
    }
  }

  /// The index of the family this definition is for; `nil` for none.
  var layer: IntegerTerm? {
    guard case .value(let reference) = target else { return nil }
    return reference.layer
  }
}

extension WrittenDefinition {
  var isGradient: Bool {
    switch target {
    case .gradient, .prefix: true
    case .value, .function, .number, .alias: false
    }
  }

  var isFunction: Bool {
    if case .function = target { return true }
    return false
  }

  /// `h(x) = θᵀx`, no function of a number, as a quantity that depends on the x of the article;
  /// `L(y) = -\log(y)`, no number where y is a vector, as a function.
  var otherForm: WrittenDefinition? {
    guard let call = CallHead(head) else { return nil }
    var copy = self
    switch target {
    case .function(let key, _):
      copy.target = .value(NameReference(key: key, base: call.name, range: call.name.range))
    case .value(let reference) where call.parameters.count == 1:
      copy.target = .function(reference.key, parameter: call.parameters[0])
    default: return nil
    }
    return copy
  }
}
