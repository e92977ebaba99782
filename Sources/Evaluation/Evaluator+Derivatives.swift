import TensorExpressions

/// What is derived: a slot, and for each of its axes the label that the expression knows it by.
struct Numerator {
  var scale: Double
  var slot: Int
  var labels: [Int]
}

extension Evaluator {
  /// `∂ body / ∂ variable_indices`, by reverse mode or, where the scope notes derivatives, measured.
  func derivative(
    _ body: TensorExpression, _ variable: SymbolInstance, _ indices: [ElementIndex],
    _ scope: Scope
  ) throws(EvaluationFailure) -> Scaled {
    let node = try concrete(variable, scope.assignment)
    guard let numerator = try numerator(body, scope) else { throw .noDependence(by: node) }
    let pair = SlotPair(numerator: numerator.slot, variable: try slot(variable, scope))
    let shapes = (plan.slots[pair.numerator].shape, plan.slots[pair.variable].shape)
    guard shapes.1.count == indices.count else {
      throw .shape("\(indices.count) indices at a derivative by \(shapes.1.count) axes")
    }
    guard let reverse = try adjoint(pair) else {
      if isStart(body, scope) { return .constant(0) }
      throw .noDependence(by: node)
    }
    var result = reverse
    if let record = scope.record {
      var measured = try measure(pair, reverse)
      measured.0.quality = max(
        measured.0.quality, try watchedQuality(body, numerator, pair, measured.0, scope))
      result = record.note(measured, plan)
    }
    result.scale *= numerator.scale
    guard let view = result.view else { return result }
    let rank = shapes.0.count
    // Labels become places: the numerator's axes first, then those of the variable.
    let placed = view.relabelled { $0 >= Adjoint.first ? $0 - Adjoint.first : rank + $0 }
    guard let placed else { throw .shape("a derivative") }
    let names = zip(numerator.labels, shapes.0).map { label, length in
      ElementIndex.variable(IndexVariable(id: label, length: .fixed(length)))
    }
    result.view = try select(placed, names + indices, shape: shapes.0 + shapes.1)
    return result
  }

  /// The state a recurrence starts from, `h_0`, is given: that it depends on nothing is no slip.
  private func isStart(_ body: TensorExpression, _ scope: Scope) -> Bool {
    guard case .element(let instance, _) = body,
      model[instance.symbol].family?.last.variable == .horizon,
      let node = try? concrete(instance, scope.assignment)
    else { return false }
    return definitions.definition(of: node)?.at != nil
  }

  /// Second derivatives are differences of a gradient that nothing else has audited.
  private func watchedQuality(
    _ body: TensorExpression, _ numerator: Numerator, _ pair: SlotPair,
    _ measured: MeasuredDerivative, _ scope: Scope
  ) throws(EvaluationFailure) -> Measurement.Quality {
    guard case .derivative(let of, let by, let at) = body, measured.quality == .good else {
      return .good
    }
    let key = WatchKey(pair: pair, variable: try slot(by, scope))
    if let known = watched[key] { return known }
    let quality = try watch(
      FirstDerivative(of: of, by: by, at: at), numerator, pair, plan.values(measured.value), scope)
    watched[key] = quality
    return quality
  }

  /// The numerator as a slot; `nil` for a number.
  func numerator(_ body: TensorExpression, _ scope: Scope)
    throws(EvaluationFailure) -> Numerator?
  {
    let value = try numeratorValue(body, scope)
    guard let view = value.view else { return nil }
    if let places = plan.slotAxes(view) {
      var labels = places
      for (axis, place) in zip(view.axes, places) { labels[place] = axis.label }
      return Numerator(scale: value.scale, slot: view.slot, labels: labels)
    }
    let labels = view.axes.map(\.label)
    if let slot = numeratorSlots[view] {
      return Numerator(scale: value.scale, slot: slot, labels: labels)
    }
    let slot = try plan.dense(Scaled(scale: 1, view: view), view.axes.map(\.loop))
    numeratorSlots[view] = slot
    kept += 1
    return Numerator(scale: value.scale, slot: slot, labels: labels)
  }

  private func numeratorValue(_ body: TensorExpression, _ scope: Scope)
    throws(EvaluationFailure) -> Scaled
  {
    // What is derived is always computed by reverse mode itself: a second derivative is measured as
    // differences of the gradient.
    var scope = scope
    scope.record = nil
    if case .element = body { return try compile(body, scope, order: []) }
    let key = NumeratorKey(body, scope.assignment)
    if let known = numerators[key] { return known }
    let value = try compile(body, scope, order: [])
    numerators[key] = value
    kept += 1
    return value
  }
}
