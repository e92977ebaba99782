/// The operations as functions from scaled views to scaled views; each adds the steps it needs.
extension Plan {
  /// `Σ terms`, repeated along the labels that a term does not have.
  func sum(_ terms: [Scaled], order: [Int]) throws(EvaluationFailure) -> Scaled {
    var constant = 0.0
    var views: [Scaled] = []
    for term in terms {
      if term.view == nil { constant += term.scale } else { views.append(term) }
    }
    guard !views.isEmpty else { return .constant(constant) }
    if views.count == 1, constant == 0 { return views[0] }
    let loops = try union(views.map(\.loops), order: order)
    var operands = views.compactMap(\.view)
    var scales = views.map(\.scale)
    if constant != 0 {
      operands.append(view(one))
      scales.append(constant)
    }
    return try emit(.linear, loops, [], operands, scales)
  }

  /// The view as a slot of its own with exactly these loops as axes.
  func dense(_ scaled: Scaled, _ loops: [Loop]) throws(EvaluationFailure) -> Int {
    let source = scaled.view ?? view(one)
    for axis in source.axes where !loops.contains(axis.loop) {
      throw .shape("an index that is not among the axes, or has another length there")
    }
    let result = try emit(.linear, loops, [], [source], [scaled.scale])
    return result.view?.slot ?? one
  }

  /// A scaled view with the factor multiplied in.
  func plain(_ scaled: Scaled, order: [Int] = []) throws(EvaluationFailure) -> View {
    if scaled.scale == 1, let view = scaled.view { return view }
    let loops = try union([scaled.loops], order: order)
    return try emit(.linear, loops, [], [scaled.view ?? view(one)], [scaled.scale]).view
      ?? view(one)
  }

  /// `Σ_reduced scale·a·b`; a reduced label that neither has multiplies by its length.
  func contract(
    _ scale: Double, _ a: View, _ b: View?, over reduced: [Loop], order: [Int]
  ) throws(EvaluationFailure) -> Scaled {
    var scale = scale
    var bound: [Loop] = []
    for loop in reduced {
      if a.has(loop.label) || b?.has(loop.label) == true {
        bound.append(loop)
      } else {
        scale *= Double(loop.length)
      }
    }
    if bound.isEmpty, b == nil { return Scaled(scale: scale, view: a) }
    let loops = try union([a.axes.map(\.loop), b?.axes.map(\.loop) ?? [], bound], order: order)
    let free = loops.filter { loop in !bound.contains { $0.label == loop.label } }
    return try emit(.contract, free, bound, [a, b ?? view(one)], [scale])
  }

  func quotient(_ a: Scaled, _ b: Scaled, order: [Int]) throws(EvaluationFailure) -> Scaled {
    guard let divisor = b.view else {
      return Scaled(scale: a.scale / b.scale, view: a.view)
    }
    let dividend = a.view ?? view(one)
    let loops = try union([a.loops, b.loops], order: order)
    return try emit(.quotient, loops, [], [dividend, divisor], [a.scale / b.scale])
  }

  func map(_ function: ScalarOperator, _ a: Scaled, order: [Int]) throws(EvaluationFailure)
    -> Scaled
  {
    guard a.view != nil else { return .constant(function(a.scale)) }
    let source = try plain(a, order: order)
    let loops = try union([source.axes.map(\.loop)], order: order)
    return try emit(.map(function), loops, [], [source], [])
  }

  func power(_ a: Scaled, _ b: Scaled, order: [Int]) throws(EvaluationFailure) -> Scaled {
    if b.view == nil { return try map(.power(b.scale), a, order: order) }
    let operands = [try plain(a, order: order), try plain(b, order: order)]
    let loops = try union(operands.map { $0.axes.map(\.loop) }, order: order)
    return try emit(.power, loops, [], operands, [])
  }

  /// Softmax along one label.
  func softmax(_ a: Scaled, along loop: Loop, order: [Int]) throws(EvaluationFailure) -> Scaled {
    let source = try plain(a, order: order)
    guard source.has(loop.label) else { return .constant(1 / Double(loop.length)) }
    var loops = try union([source.axes.map(\.loop), [loop]], order: order)
    loops.removeAll { $0.label == loop.label }
    return try emit(.softmax, loops + [loop], [], [source], [])
  }

  /// Zeros of the shape `leading + shape of slot`, with the operand at the places that `target`, a
  /// view of the slot, names.
  func scatter(_ a: Scaled, leading: [Loop], into target: View) throws(EvaluationFailure) -> Int {
    let shape = leading.map(\.length) + slots[target.slot].shape
    let output = try reserve(shape)
    var place = View(slot: output, offset: target.offset, axes: [])
    var stride = slots[target.slot].count
    for loop in leading.reversed() {
      place.axes.insert(Axis(label: loop.label, length: loop.length, stride: stride), at: 0)
      stride *= loop.length
    }
    place.axes += target.axes
    let loops = place.axes.map(\.loop)
    let names = LoopNames(loops)
    try add(
      Step(
        kind: .scatter, output: output, lengths: loops.map(\.length), outputRank: loops.count,
        operands: [try names.rename(a.view ?? view(one))], scales: [a.scale],
        target: try names.rename(place)))
    return output
  }

  // MARK: - Helpers

  /// All labels, those of `order` first and in its order.
  func union(_ lists: [[Loop]], order: [Int]) throws(EvaluationFailure) -> [Loop] {
    var loops: [Loop] = []
    for list in lists {
      for loop in list {
        if let known = loops.first(where: { $0.label == loop.label }) {
          guard known.length == loop.length else {
            throw .shape("lengths \(known.length) and \(loop.length) at one index")
          }
        } else {
          loops.append(loop)
        }
      }
    }
    let first = order.compactMap { label in loops.first { $0.label == label } }
    return first + loops.filter { !order.contains($0.label) }
  }

  private func emit(
    _ kind: Step.Kind, _ free: [Loop], _ bound: [Loop], _ operands: [View], _ scales: [Double]
  ) throws(EvaluationFailure) -> Scaled {
    let loops = free + bound
    let names = LoopNames(loops)
    var renamed: [View] = []
    for operand in operands { renamed.append(try names.rename(operand)) }
    let output = try reserve(free.map(\.length))
    try add(
      Step(
        kind: kind, output: output, lengths: loops.map(\.length), outputRank: free.count,
        operands: renamed, scales: scales))
    return Scaled(scale: 1, view: view(output, free.map(\.label)))
  }
}

/// The places of labels among the loops of a step.
private struct LoopNames {
  let loops: [Loop]
  init(_ loops: [Loop]) { self.loops = loops }

  func rename(_ view: View) throws(EvaluationFailure) -> View {
    var result = view
    for index in view.axes.indices {
      let label = view.axes[index].label
      guard let place = loops.firstIndex(where: { $0.label == label }) else {
        throw .shape("an index that nothing runs over")
      }
      result.axes[index].label = place
    }
    return result
  }
}
