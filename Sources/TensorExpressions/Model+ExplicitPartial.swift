/// Partial derivatives along what is written in a definition alone, `∂⁺h_t/∂W`.
extension Model {
  /// The value of a family over steps as a function of what its own step reads, with every quantity of
  /// another step held where it is, but for `variable`: `tanh(W h̄_{t-1} + U x_t)`, of which the
  /// derivative by W is the explicit partial `∂⁺h_t/∂W`.
  ///
  /// Other quantities of the same step are written out, so that it makes no difference whether the
  /// article gives `W h_{t-1} + U x_t` a name.
  ///
  /// - Parameter holdsOwnStep: Whether quantities of the same step are held as well: of
  ///   `h_t = o_t \tanh(c_t)` by c_t the o_t, even where it depends on c_t.
  /// - Returns: `nil` for anything but a family that is defined step by step.
  public func explicitValue(
    of instance: SymbolInstance, at indices: [ElementIndex], by variable: SymbolInstance,
    holdsOwnStep: Bool = false
  ) -> TensorExpression? {
    var writer = ExplicitValue(model: self, variable: variable, step: instance.index)
    writer.deepest = holdsOwnStep ? 1 : writer.deepest
    return writer.value(of: instance, at: indices, depth: 0)
  }
}

private struct ExplicitValue {
  let model: Model
  let variable: SymbolInstance
  let step: IntegerTerm?
  /// Far from the numbers of typed formulas and of chains.
  private var nextIndex = 2_000_000_000

  init(model: Model, variable: SymbolInstance, step: IntegerTerm?) {
    self.model = model
    self.variable = variable
    self.step = step
  }

  /// How many definitions are put into each other.
  var deepest = 12

  mutating func value(of instance: SymbolInstance, at indices: [ElementIndex], depth: Int)
    -> TensorExpression?
  {
    guard depth < deepest, let step, instance.index == step,
      let family = model[instance.symbol].family, family.last.variable == .horizon,
      let definition = model.definitions.first(where: {
        $0.symbol == instance.symbol && $0.at == nil
      }), definition.axes.count == indices.count
    else { return nil }
    let renamed = definition.body.renamingBoundIndices(from: &nextIndex)
    let axes = Dictionary(zip(definition.axes, indices)) { first, _ in first }
    let body = renamed.substituting(family.variable, by: step).substituting(axes)
    return held(body, depth: depth)
  }

  private mutating func held(_ expression: TensorExpression, depth: Int) -> TensorExpression {
    guard case .element(var instance, let indices) = expression, instance != variable,
      model[instance.symbol].family?.last.variable == .horizon
    else {
      return expression.mapChildren { held($0, depth: depth) }
    }
    if let written = value(of: instance, at: indices, depth: depth + 1) { return written }
    instance.isHeld = true
    return .element(instance, indices)
  }
}

extension TensorExpression {
  /// The expression with every derivative of a family over steps made explicit; `nil` where there is
  /// none.
  ///
  /// - Parameter holdsOwnStep: Whether other quantities of the same step are held as well.
  public func withExplicitPartials(in model: Model, holdsOwnStep: Bool = false)
    -> TensorExpression?
  {
    var isChanged = false
    let result = explicit(in: model, holdsOwnStep, &isChanged)
    return isChanged ? result : nil
  }

  /// The expression with explicit partials where a sum over steps ends, `∂⁺h_k/∂W` of
  /// `Σ_k ∂L/∂h_k ∂h_k/∂W`: the whole ones would count the earlier steps again. `nil` where there is none.
  public func withExplicitEnds(in model: Model) -> TensorExpression? {
    var isChanged = false
    let result = ends(in: model, bound: [], &isChanged)
    return isChanged ? result : nil
  }

  private func ends(in model: Model, bound: [IntegerVariable], _ isChanged: inout Bool)
    -> TensorExpression
  {
    if case .derivative(.element(let instance, let indices), let by, let at) = self,
      by.index == nil, let step = instance.index?.variable, bound.contains(step),
      let value = model.explicitValue(of: instance, at: indices, by: by)
    {
      isChanged = true
      return .derivative(of: value, by: by, at: at)
    }
    if case .repeated(let repetition, _) = self, case .sum = repetition.kind {
      return mapChildren { $0.ends(in: model, bound: bound + [repetition.variable], &isChanged) }
    }
    return mapChildren { $0.ends(in: model, bound: bound, &isChanged) }
  }

  private func explicit(in model: Model, _ holdsOwnStep: Bool, _ isChanged: inout Bool)
    -> TensorExpression
  {
    if case .derivative(.element(let instance, let indices), let by, let at) = self,
      let value = model.explicitValue(
        of: instance, at: indices, by: by, holdsOwnStep: holdsOwnStep)
    {
      isChanged = true
      return .derivative(of: value, by: by, at: at)
    }
    return mapChildren { $0.explicit(in: model, holdsOwnStep, &isChanged) }
  }
}
