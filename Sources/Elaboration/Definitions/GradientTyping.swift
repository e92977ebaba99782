import Diagnostics
import MathSyntax
import TensorExpressions

/// Types the definitions of gradient names, once the loss is known.
struct GradientTyping {
  let usage: NameUsage

  /// `δ^{(l)} = ±∂J/∂z^{(l)}`, with the same index on both sides.
  func type(_ reference: NameReference, _ member: Notation, in scope: Scope)
    throws(TypingFailure) -> GradientName
  {
    var completions: [NameKey: IntegerTerm] = [:]
    // `δ = ∂J/∂a`: both of the same layer.
    for key in usage.values where scope.family(key) != nil {
      completions[key] = reference.layer ?? IntegerTerm(.free("l"))
    }
    var typer = Typer(scope: scope, completions: completions)
    let body = try typer.type(member)[0].body
    var sign = 1.0
    var inner = body
    if case .product(let parts) = body, parts.count == 2, case .number(let factor) = parts[0] {
      sign = factor
      inner = parts[1]
    }
    guard case .derivative(let value, let variable, let places) = inner,
      case .element(let loss, let sample)? = named(value, in: scope),
      reference.layer == nil || variable.index == reference.layer,
      sample.allSatisfy(places.contains), sample.count <= 1
    else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("this definition of a gradient"),
        range: member.range)
    }
    return GradientName(sign: sign, loss: loss.symbol, variable: variable.symbol)
  }

  /// The loss by its name, also where it is written out: the `½‖y - a^{(L)}‖²` of
  /// `δ^{(L)} = ∂/∂z^{(L)} ½‖y - a^{(L)}‖²`.
  private func named(_ value: TensorExpression, in scope: Scope) -> TensorExpression? {
    if case .element = value { return value }
    guard let loss = scope.loss, scope.model[loss].axes.isEmpty,
      let definition = scope.model.definitions.first(where: { $0.symbol == loss })
    else { return nil }
    var matcher = ExpressionMatcher(pattern: definition, family: nil)
    return matcher.match(value).map { TensorExpression.element($0.0, $0.1) }
  }
}
