import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `∂J/∂W`, `∂z/∂a`: a gradient in the shape of the variable, or a Jacobian with the axes of the
  /// numerator first.
  mutating func derivative(_ derivative: Derivative, _ node: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    guard derivative.by.count == 1 else { return try secondDerivative(derivative, node) }
    let variable = try self.variable(derivative.by[0])
    return try numerators(of: derivative).map { (numerator) throws(TypingFailure) in
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
    let explicit = candidate.body.withExplicitPartials(
      in: scope.model, holdsOwnStep: liberties.explicitPartials)
    guard let body = explicit else {
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
    guard let by = by ?? impliedVariable(of) else {
      throw unsupported("a gradient without its variable", node)
    }
    let variable = try self.variable(by)
    return try type(of).map { (numerator) throws(TypingFailure) in
      guard numerator.layout.isScalar else {
        if isCallOfFunction(of) {
          throw unsupported("the gradient of a function that may be no number", node)
        }
        throw .shape(
          ShapeMismatch(
            left: "∇", right: ShapeText.layout(numerator.layout), context: "gradient",
            range: node.range))
      }
      return try differentiated(numerator, by: variable, isGradient: true) { top, bottom in
        Notation(.gradient(by: bottom, of: top), node.range)
      }
    }
  }

  /// What is derived; a bare function, the f of `df/dx`, is taken at the variable.
  mutating func numerators(of derivative: Derivative) throws(TypingFailure) -> [Candidate] {
    guard let key = NameKey(derivative.of), isFunctionAlone(key) else {
      return try type(derivative.of)
    }
    return try type(derivative.of.applied(to: derivative.by[0])).map {
      (candidate) throws(TypingFailure) in
      if !candidate.layout.isScalar, case .function(.abstract)? = scope.binding(key) {
        throw unsupported("the derivative of a function that may be no number", derivative.of)
      }
      var copy = candidate
      copy.notation = derivative.of
      return copy
    }
  }

  /// `f(w)`, `∇ℓ(w)`: of a vector such a function is as likely a number as it is a vector.
  private func isCallOfFunction(_ node: Notation) -> Bool {
    guard case .product(let factors, signs: [.juxtaposition]) = node.kind,
      let key = NameKey(factors[0])
    else { return false }
    return isFunctionAlone(key)
  }

  /// A function of one number, defined or not.
  private func isFunctionAlone(_ key: NameKey) -> Bool {
    switch scope.binding(key) {
    case .definedFunction, .function(.abstract): true
    default: false
    }
  }

  /// The x of `∇f(x)`, where f is a function or a quantity that depends on x alone; of a loss, what
  /// the step it stands in updates.
  private func impliedVariable(_ of: Notation) -> Notation? {
    if let head = FunctionHead(of), isFunction(head.function) {
      return Notation(.symbol(Letter(head.argument.text)), of.range)
    }
    var name = of
    var written: [Notation]?
    if case .product(let factors, signs: [.juxtaposition]) = of.kind {
      name = factors[0]
      written = factors[1].argumentList
    }
    guard let key = NameKey(written: name), case .symbol(let id)? = scope.binding(key) else {
      return nil
    }
    if let signature = scope.signatures[key], signature.count == 1 {
      guard written.map({ $0.count == 1 && NameKey(written: $0[0]) == signature[0] }) ?? true else {
        return nil
      }
      return Notation(.symbol(Letter(signature[0].text)), of.range)
    }
    return id == scope.loss && scope.signatures[key] == nil ? updated : nil
  }

  private func isFunction(_ key: NameKey) -> Bool {
    switch scope.binding(key) {
    case .definedFunction, .function: true
    default: false
    }
  }

  /// The variable of a derivative: a symbol of the model, whole or one element of it.
  struct Variable {
    var instance: SymbolInstance
    var indices: [ElementIndex]
    var axes: [IndexVariable]
    var notation: Notation
    var rank: Rank
    var transposed: Bool
    var selections: [Selection] = []
  }

  mutating func variable(_ node: Notation) throws(TypingFailure) -> Variable {
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
    (keepsSelections, selections) = (true, [])
    defer { (keepsSelections, selections) = (false, []) }
    let candidates = try value(reference)
    guard candidates.count == 1, case .element(let instance, let indices) = candidates[0].body
    else {
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.derivativeBy, range: node.range)
    }
    return Variable(
      instance: instance, indices: indices, axes: candidates[0].layout.axes,
      notation: candidates[0].notation, rank: candidates[0].rank,
      transposed: reference.transposed, selections: selections)
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

  mutating func differentiated(
    _ numerator: Candidate, by variable: Variable, isGradient: Bool = false,
    notation: (Notation, Notation) -> Notation
  ) throws(TypingFailure) -> Candidate {
    if let number = numerator.asSingleNumber {
      return try differentiated(
        number, by: variable, isGradient: isGradient, notation: notation)
    }
    if numerator.body.derivativeDepth > 1 {
      throw unsupported("a third derivative", numerator.notation)
    }
    let axes = numerator.layout.axes + variable.axes
    let explicit = try explicitPartial(
      of: numerator, by: variable.instance, at: variable.indices)
    let body =
      explicit
      ?? TensorExpression.derivative(
        of: heldBesides(variable.instance, numerator), by: variable.instance,
        at: variable.indices)
    let layout: Layout =
      switch (numerator.layout, variable.transposed) {
      case (.scalar, true) where variable.axes.count == 1: .row(variable.axes[0])
      case (.scalar, _) where scope.isNumeratorLayout && !isGradient:
        .numerator(variable.axes)
      case (.scalar, _): .standard(variable.axes)
      default: .standard(axes)
      }
    var result = Candidate(
      layout: layout, body: variable.selections.reversed().reduce(body) { $1.applied(to: $0) },
      notation: notation(numerator.notation, variable.notation),
      rank: max(numerator.rank, variable.rank))
    guard variable.selections.isEmpty else { return result }
    // The Hessian is whole: none of the shorthand is about it.
    guard !numerator.body.hasDerivative else { return result }
    result.derivative = DerivativeShape(
      numerator: numerator.symbol, denominator: variable.instance,
      numeratorAxes: numerator.layout.axes, denominatorAxes: variable.axes)
    return result
  }
}
