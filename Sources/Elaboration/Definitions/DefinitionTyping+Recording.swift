import Diagnostics
import MathSyntax
import TensorExpressions

/// What a typed definition becomes: a number that is given, or a definition of the model.
extension DefinitionTyping {
  mutating func record(
    _ reference: NameReference, _ known: SymbolID?, _ axes: [IndexVariable],
    _ body: TensorExpression, _ record: Bool
  ) throws(TypingFailure) {
    try refuseFreeStep(reference, body)
    guard record, let id = known else { return }
    if reference.layer == nil, try give(body, over: axes, to: id, reference) { return }
    guard let layer = reference.layer, let variable = layer.variable, case .free = variable else {
      scope.model.definitions.append(
        Definition(id, at: reference.layer, axes: axes, body: body))
      return
    }
    // z^{(l+1)} = … is z^{(ℓ)} = … with l = ℓ - 1.
    let index = scope.model[id].family?.variable ?? LengthUnifier.variable
    let shifted = IntegerTerm(index, offset: -layer.offset)
    let renamed = body.substituting(variable, by: shifted)
    let renamedAxes = axes.map {
      IndexVariable(
        id: $0.id, length: $0.length.substituting(variable, by: shifted), name: $0.name)
    }
    scope.model.definitions.append(Definition(id, axes: renamedAxes, body: renamed))
  }

  /// `w_1 = 0.11`: free, and drawn in every world but the article's own.
  ///
  /// - Returns: whether the body is just numbers.
  private mutating func give(
    _ body: TensorExpression, over axes: [IndexVariable], to id: SymbolID,
    _ reference: NameReference
  ) throws(TypingFailure) -> Bool {
    if axes.isEmpty, let number = body.writtenNumber {
      scope.ownNumbers[id] = number
      scope.model[id].draw = draw(reference.key, 0)
      return true
    }
    guard let given = GivenNumbers(body, over: axes) else { return false }
    guard scope.give(given, to: SymbolInstance(id)) else {
      throw .shape(
        ShapeMismatch(
          left: ShapeText.axes(scope.model[id].axes),
          right: given.shape.map(String.init).joined(separator: " × "), context: "definition",
          range: reference.range))
    }
    scope.model[id].draw = draw(reference.key, axes.count)
    return true
  }

  /// `ŷ = W h_t`: of which step ŷ is, is not written.
  private func refuseFreeStep(_ reference: NameReference, _ body: TensorExpression)
    throws(TypingFailure)
  {
    let steps = body.freeIntegers.contains { variable in
      if case .free(let letter) = variable { return scope.steps.counts(letter) }
      return false
    }
    guard steps, reference.layer == nil else { return }
    throw .unread(
      code: "unknown-index", message: ElaborationWording.indexUnclear(reference.key.text),
      range: reference.range)
  }
}

extension TensorExpression {
  /// Whether two definitions compute the same.
  func isSame(as other: TensorExpression, _ own: Definition, _ others: Definition)
    -> Bool
  {
    var matcher = ExpressionMatcher(pattern: own, family: nil)
    return own.axes.count == others.axes.count && matcher.match(other) != nil
  }

  /// A name or a number alone: where it stands, nothing of a definition is repeated.
  var isTrivial: Bool {
    switch self {
    case .element, .number: true
    default: false
    }
  }

  /// The value of `3`, `-0.5`, `1/3`.
  var writtenNumber: Double? {
    switch self {
    case .number(let value): value
    case .product(let factors):
      factors.reduce(Optional(1.0)) { product, factor in
        product.flatMap { so in factor.writtenNumber.map { so * $0 } }
      }
    case .quotient(let a, let b):
      a.writtenNumber.flatMap { top in b.writtenNumber.flatMap { $0 == 0 ? nil : top / $0 } }
    default: nil
    }
  }
}
