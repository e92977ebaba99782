import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `∂J/∂W`, `∂z/∂a`: a gradient in the shape of the variable, or a Jacobian with the axes of the
  /// numerator first.
  mutating func derivative(_ derivative: Derivative, _ node: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    guard derivative.by.count == 1 else { throw unsupported("a second derivative", node) }
    let variable = try self.variable(derivative.by[0])
    return try type(derivative.of).map { (numerator) throws(TypingFailure) in
      let result = try differentiated(numerator, by: variable) { top, bottom in
        var shown = derivative.with(of: top, by: [bottom])
        if shown.differential == .delta { shown.differential = .partial }
        return Notation(.derivative(shown), node.range)
      }
      return derivative.isExplicit ? try explicit(result, node) : result
    }
  }

  /// `∂⁺h_t/∂W`: what the other steps are is held.
  private func explicit(_ candidate: Candidate, _ node: Notation) throws(TypingFailure)
    -> Candidate
  {
    guard let body = candidate.body.withExplicitPartials(in: scope.model) else {
      throw unsupported("an explicit partial of something that is not defined step by step", node)
    }
    var result = candidate
    result.body = body
    return result
  }

  /// `∇_W J`; a bare `∇J` does not say by what.
  mutating func gradient(by: Notation?, of: Notation, _ node: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    guard let by else { throw unsupported("a gradient without its variable", node) }
    let variable = try self.variable(by)
    return try type(of).map { (numerator) throws(TypingFailure) in
      guard numerator.layout.isScalar else {
        throw .shape(
          ShapeMismatch(
            left: "∇", right: ShapeText.layout(numerator.layout), context: "gradient",
            range: node.range))
      }
      return try differentiated(numerator, by: variable) { top, bottom in
        Notation(.gradient(by: bottom, of: top), node.range)
      }
    }
  }

  /// The variable of a derivative: a symbol of the model, whole or one element of it.
  private struct Variable {
    var instance: SymbolInstance
    var indices: [ElementIndex]
    var axes: [IndexVariable]
    var notation: Notation
    var rank: Rank
    var transposed: Bool
  }

  private mutating func variable(_ node: Notation) throws(TypingFailure) -> Variable {
    let operands = try variableOperands(node)
    guard operands.count == 1, case .name(let reference) = operands[0], isNode(reference) else {
      if operands.count == 1, case .name(let reference) = operands[0],
        scope.binding(reference.key) == nil
      {
        throw unread(
          reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
      }
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.derivativeBy, range: node.range)
    }
    guard reference.power == nil else { throw unsupported("an exponent on the variable", node) }
    // One reference has one typed value: its body names the instance and the indices.
    let candidates = try value(reference)
    guard candidates.count == 1, case .element(let instance, let indices) = candidates[0].body
    else {
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.derivativeBy, range: node.range)
    }
    return Variable(
      instance: instance, indices: indices, axes: candidates[0].layout.axes,
      notation: candidates[0].notation, rank: candidates[0].rank,
      transposed: reference.transposed)
  }

  private func isNode(_ reference: NameReference) -> Bool {
    switch scope.binding(reference.key) {
    case .symbol, .alias: true
    default: false
    }
  }

  private mutating func variableOperands(_ node: Notation) throws(TypingFailure) -> [Operand] {
    if case .product(let factors, let signs) = node.kind { return try operands(factors, signs).0 }
    if case .bracketed(.round, let inner) = node.kind { return try variableOperands(inner) }
    return try operands([node], []).0
  }

  private mutating func differentiated(
    _ numerator: Candidate, by variable: Variable, notation: (Notation, Notation) -> Notation
  ) throws(TypingFailure) -> Candidate {
    if numerator.body.hasDerivative {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a derivative of a derivative"),
        range: numerator.notation.range)
    }
    let axes = numerator.layout.axes + variable.axes
    let body = TensorExpression.derivative(
      of: numerator.body, by: variable.instance, at: variable.indices)
    let layout: Layout =
      switch (numerator.layout, variable.transposed) {
      case (.scalar, true) where variable.axes.count == 1: .row(variable.axes[0])
      case (.scalar, _): .standard(variable.axes)
      default: .standard(axes)
      }
    var result = Candidate(
      layout: layout, body: body, notation: notation(numerator.notation, variable.notation),
      rank: max(numerator.rank, variable.rank))
    result.derivative = DerivativeShape(
      numerator: numerator.symbol, denominator: variable.instance,
      numeratorAxes: numerator.layout.axes, denominatorAxes: variable.axes)
    return result
  }
}
