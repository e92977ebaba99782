import MathSyntax
import TensorExpressions

extension Typer {
  /// `x^{(i)}`, `x_j^{(i)}`: the values of one sample, its index first among the `elements`.
  mutating func sampled(
    _ elements: [Notation], _ lengths: [AxisLength], _ reference: NameReference
  ) throws(TypingFailure) -> ([IndexVariable], [ElementIndex]) {
    guard let sample = elements.first, let place = sampleAxis(lengths, reference),
      elements.count == 1 || elements.count == lengths.count
    else {
      throw unread(
        reference, "unknown-index", ElaborationWording.sampleUnclear(display(reference)))
    }
    let index = try elementIndex(sample, lengths[place], reference)
    var others = elements.dropFirst()
    var axes: [IndexVariable] = []
    var written: [ElementIndex] = []
    for (axis, length) in lengths.enumerated() {
      if axis == place {
        written.append(index)
      } else if length == .fixed(1), others.isEmpty {
        // The batch of a single number is 1 × m.
        written.append(.constant(1))
      } else if let item = others.popFirst() {
        written.append(try elementIndex(item, length, reference))
      } else {
        let rest = fresh(length)
        axes.append(rest)
        written.append(.variable(rest))
      }
    }
    return (axes, written)
  }

  /// Whether the only index of a number is an i that says of which sample it is, and no entry of
  /// anything else in the statement.
  mutating func label(_ elements: [Notation]) -> Bool {
    guard elements.count == 1, elements[0].letterAlone == "i", unifier == nil,
      indices["i"] == nil, !bound.contains("i")
    else { return false }
    labels.insert("i")
    return true
  }

  /// `ℬ`, `ℬ_t`: the samples at hand. Beside sums over all samples a step may be along the mean of some
  /// of them, and no equation is about these.
  func isBatch(_ node: Notation) -> Bool {
    scope.samples.isSet(node) && (updated != nil || !scope.samples.countsAll)
  }

  /// The axis that runs over the samples.
  private func sampleAxis(_ lengths: [AxisLength], _ reference: NameReference) -> Int? {
    if SampleNames.isOwn(reference.key) { return lengths.isEmpty ? nil : 0 }
    if lengths.count == 1 { return 0 }
    let places = lengths.indices.filter {
      scope.isSample(unifier?.resolve(lengths[$0]) ?? lengths[$0])
    }
    return places.count == 1 ? places[0] : nil
  }

  /// A row vector that gets a name is a matrix with one row.
  mutating func rowAsMatrix(_ candidate: Candidate) -> Candidate {
    guard case .row(let axis) = candidate.layout else { return candidate }
    var copy = candidate
    copy.layout = .matrix(fresh(.fixed(1)), axis)
    return copy
  }
}

extension Candidate {
  /// The number in a vector of one, a row times a column written as matrices.
  var asSingleNumber: Candidate? {
    guard case .column(let i) = layout, i.length == .fixed(1) else { return nil }
    var copy = self
    copy.layout = .scalar
    copy.body = body.substituting([i: .constant(1)])
    copy.symbol = nil
    copy.derivative = nil
    return copy
  }

  /// A matrix of one column as a vector, one of one row as its transpose; `nil` for anything else.
  var withoutUnitAxis: Candidate? {
    guard case .matrix(let i, let j) = layout else { return nil }
    var copy = self
    copy.symbol = nil
    copy.derivative = nil
    if j.length == .fixed(1) {
      copy.layout = .column(i)
      copy.body = body.substituting([j: .constant(1)])
    } else if i.length == .fixed(1) {
      copy.layout = .row(j)
      copy.body = body.substituting([i: .constant(1)])
    } else {
      return nil
    }
    return copy
  }
}
