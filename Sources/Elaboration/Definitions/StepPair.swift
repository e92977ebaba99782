import Diagnostics
import MathSyntax
import TensorExpressions

/// A derivative of one step by another with a name of its own, `\gamma_t^{(k)} = ∂J^{(t)}/∂h^{(k)}`.
struct StepPair {
  let definition: WrittenDefinition
  let reference: NameReference

  /// What stands for the steps above and below; nobody writes it.
  static let above = IntegerVariable.free("step above")
  static let below = IntegerVariable.free("step below")

  init(_ definition: WrittenDefinition, _ reference: NameReference) {
    self.definition = definition
    self.reference = reference
  }

  func type(in scope: Scope) throws(TypingFailure) -> NamedExpression {
    guard let above = reference.layer, let below = reference.second,
      case .free(let first)? = above.variable, case .free(let second)? = below.variable,
      first != second
    else { throw unsupported }
    var typer = Typer(scope: scope, firstID: 2_000_000 + 10_000 * scope.bindings.count)
    let candidates = try typer.type(definition.member)
    guard candidates.count == 1 else { throw unsupported }
    var axes = candidates[0].layout.axes
    if !reference.elements.isEmpty {
      guard axes.isEmpty, reference.elements.count == 1,
        case .symbol(let letter) = reference.elements[0].kind,
        let index = typer.indices[letter.name], typer.indices.count == 1
      else { throw unsupported }
      axes = [index]
    }
    // `\gamma_t^{(k-1)} = …` says what γ is at k, too.
    let body = candidates[0].body
      .substituting(.free(first), by: IntegerTerm(Self.above, offset: -above.offset))
      .substituting(.free(second), by: IntegerTerm(Self.below, offset: -below.offset))
    return NamedExpression(axes: axes, body: body, steps: [Self.above, Self.below])
  }

  private var unsupported: TypingFailure {
    .unread(
      code: "unsupported-notation",
      message: ElaborationWording.unsupported("this definition in terms of gradients"),
      range: definition.member.range)
  }
}

extension NamedExpression {
  /// The value at the steps that a name writes; `nil` where it does not write all of them.
  func at(_ reference: NameReference) -> TensorExpression? {
    let written = [reference.layer, reference.second].compactMap { $0 }
    guard written.count == steps.count else { return nil }
    return zip(steps, written).reduce(body) { $0.substituting($1.0, by: $1.1) }
  }
}
