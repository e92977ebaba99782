import MathSyntax
import TensorExpressions

extension Scope {
  /// The scope of an update by the whole loss, the ξ of `w ← w - η ∂ξ/∂w`, where the article says what
  /// the loss ξ_i of each sample is: their sum, or anything a positive rate makes of it.
  ///
  /// `nil` where a loss is a number, or the statement does not name that of all samples.
  func summingLoss(_ relation: Relation, _ member: Notation) -> Scope? {
    guard relation == .assign, loss == nil, objective == nil else { return nil }
    for letter in UsualThing.loss.letters {
      let key = NameKey(letter)
      guard case .symbol(let id)? = bindings[key], model[id].axes.count == 1,
        model[id].family == nil, model.definitions.contains(where: { $0.symbol == id }),
        member.derivesWhole(key)
      else { continue }
      let sample = IndexVariable(id: 4_000_000, length: model[id].axes[0])
      let whole = TensorExpression.total(
        sample, .element(SymbolInstance(id), [.variable(sample)]))
      var scope = self
      scope.objective = whole
      scope.bindings[key] = .expression(NamedExpression(axes: [], body: whole))
      return scope
    }
    return nil
  }
}

extension Notation {
  /// whether the name by itself is derived.
  fileprivate func derivesWhole(_ key: NameKey) -> Bool {
    switch kind {
    case .derivative(let derivative) where NameKey(derivative.of) == key: true
    case .gradient(_, let of) where NameKey(of) == key: true
    default: parts.contains { $0.derivesWhole(key) }
    }
  }
}
