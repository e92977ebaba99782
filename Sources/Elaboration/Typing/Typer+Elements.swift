import Diagnostics
import MathSyntax
import TensorExpressions

/// Entries and rows of tensors, by the indices that are written on a name.
extension Typer {
  /// A symbol (or the gradient by it) with its element indices and family index.
  mutating func element(
    _ reference: NameReference, _ instance: SymbolInstance, gradient: GradientName?
  ) throws(TypingFailure) -> Candidate {
    let lengths = scope.model[instance.symbol].axes(at: instance.index)
    let elements =
      reference.sample == nil
      ? Self.separated(reference.elements, count: lengths.count) : reference.elements
    let outerSelections = selections
    selections = []
    defer { selections = outerSelections + (keepsSelections ? selections : []) }
    let (axes, written) = try places(
      elements, lengths, reference, isGradient: gradient != nil)
    var body = try body(instance, gradient, at: written, lengths, reference)
    if !keepsSelections { body = selections.reversed().reduce(body) { $1.applied(to: $0) } }
    let isAlias = if case .alias = scope.binding(reference.key) { true } else { false }
    let isRow = reference.isPart && axes.count == 1
    let isUpright = NameKey.base(of: reference.base).map(scope.uprightRows.contains) ?? false
    if isRow, reference.transposed, !isUpright { turnsRows = true }
    let isLabelled = lengths.isEmpty && !elements.isEmpty
    let completed =
      isLabelled || reference.isCompleted
      || (reference.layer == nil && instance.index != nil && !isAlias)
    var candidate = Candidate(
      layout: isRow && rowsLieDown && !isUpright ? .row(axes[0]) : .standard(axes), body: body,
      notation: notation(reference, isAlias ? nil : instance.index),
      rank: completed ? .completed : .asWritten)
    if gradient == nil, elements.count < max(lengths.count, 1) { candidate.symbol = instance }
    candidate.isUnturnedRow =
      isRow && gradient == nil
      && !(NameKey.base(of: reference.base).map(scope.transposedNames.contains) ?? true)
    return candidate
  }

  /// The value of an instance at its indices, or the gradient by it.
  private func body(
    _ instance: SymbolInstance, _ gradient: GradientName?, at written: [ElementIndex],
    _ lengths: [AxisLength], _ reference: NameReference
  ) throws(TypingFailure) -> TensorExpression {
    guard let gradient else { return .element(instance, written) }
    let loss = SymbolInstance(gradient.loss)
    var body: TensorExpression = .derivative(
      of: .element(loss, try lossIndices(gradient, written, lengths, reference)), by: instance,
      at: written)
    if gradient.sign != 1 { body = .product([.number(gradient.sign), body]) }
    if gradient.perSample {
      body = .product([.length(scope.sampleLength(lengths) ?? .batch), body])
    }
    return body
  }

  /// The axes that are left of a tensor, and the index at each of its axes.
  private mutating func places(
    _ elements: [Notation], _ lengths: [AxisLength], _ reference: NameReference, isGradient: Bool
  ) throws(TypingFailure) -> ([IndexVariable], [ElementIndex]) {
    if reference.isPart, elements.isEmpty {
      throw unread(reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
    if reference.sample != nil { return try sampled(elements, lengths, reference) }
    if elements.isEmpty {
      let axes = lengths.map { fresh($0) }
      return (axes, axes.map { .variable($0) })
    }
    if elements.count == lengths.count { return ([], try entry(elements, lengths, reference)) }
    // `y_i` beside y, the number of one sample: i says of which.
    if lengths.isEmpty, label(elements) { return ([], []) }
    guard elements.count == 1, lengths.count == 2 else {
      throw unread(
        reference, "unknown-index",
        ElaborationWording.indexCount(
          display(reference), written: elements.count, axes: lengths.count))
    }
    if reference.isPart || (!reference.transposed && isGradient && scope.isSample(lengths[0])) {
      return try classedRow(elements[0], lengths, reference)
    }
    guard let batch = lengths.firstIndex(of: .batch) else {
      if let single = lengths.firstIndex(where: { isSingleOutput($0) }) {
        // `w_i^{(L)}`: the weights of the only output are a vector.
        let item = try elementIndex(elements[0], lengths[1 - single], reference)
        return ([], single == 0 ? [.constant(1), item] : [item, .constant(1)])
      }
      throw unread(
        reference, "unknown-index",
        ElaborationWording.indexCount(display(reference), written: 1, axes: 2))
    }
    // One index on a batch picks a sample.
    let sample = try elementIndex(elements[0], .batch, reference)
    let rest = fresh(lengths[1 - batch])
    return ([rest], batch == 0 ? [sample, .variable(rest)] : [.variable(rest), sample])
  }

  private func isSingleOutput(_ length: AxisLength) -> Bool {
    scope.model.singleOutput != nil && scope.model.counted(length) == .fixed(1)
  }

  /// One index for each axis.
  private mutating func entry(
    _ elements: [Notation], _ lengths: [AxisLength], _ reference: NameReference
  ) throws(TypingFailure) -> [ElementIndex] {
    var written: [ElementIndex] = []
    for (item, length) in zip(elements, lengths) {
      written.append(try elementIndex(item, length, reference))
    }
    if keepsSelections, label(elements[0]) == nil {
      noteClass(written[0], elements[0], lengths[0])
    }
    return written
  }

  private mutating func classedRow(
    _ item: Notation, _ lengths: [AxisLength], _ reference: NameReference
  ) throws(TypingFailure) -> ([IndexVariable], [ElementIndex]) {
    let (axes, written) = try row(item, lengths, reference)
    if keepsSelections, label(item) == nil, written.count == 2 {
      let place = written[0] == .variable(axes[0]) ? 1 : 0
      noteClass(written[place], item, lengths[place])
    }
    return (axes, written)
  }

  /// What a name in terms of gradients stands for, at its indices.
  mutating func expanded(_ reference: NameReference, _ named: NamedExpression)
    throws(TypingFailure) -> Candidate
  {
    var axes: [IndexVariable] = []
    var replacements: [IndexVariable: ElementIndex] = [:]
    let elements = Self.separated(reference.elements, count: named.axes.count)
    let outerSelections = selections
    selections = []
    defer { selections = outerSelections }
    if elements.isEmpty {
      for axis in named.axes {
        axes.append(fresh(axis.length))
        replacements[axis] = .variable(axes[axes.count - 1])
      }
    } else if elements.count == named.axes.count {
      for (item, axis) in zip(elements, named.axes) {
        replacements[axis] = try elementIndex(item, axis.length, reference)
      }
    } else {
      throw unread(
        reference, "unknown-index",
        ElaborationWording.indexCount(
          display(reference), written: elements.count, axes: named.axes.count))
    }
    guard let body = named.at(reference) else {
      throw unread(reference, "unknown-index", ElaborationWording.indexUnclear(display(reference)))
    }
    let value = body.substituting(replacements)
    return Candidate(
      layout: .standard(axes),
      body: selections.reversed().reduce(value) { $1.applied(to: $0) },
      notation: notation(reference, reference.layer))
  }

  /// `w_{23}` of a matrix is row 2, column 3.
  private static func separated(_ elements: [Notation], count: Int) -> [Notation] {
    guard elements.count == 1, count > 1, case .number(let digits) = elements[0].kind,
      digits.count == count, digits.allSatisfy(\.isNumber)
    else { return elements }
    return digits.map { Notation(.number(String($0)), elements[0].range) }
  }

  /// `j`, `3`, by the length of the axis it stands at.
  mutating func elementIndex(
    _ item: Notation, _ length: AxisLength, _ reference: NameReference
  ) throws(TypingFailure) -> ElementIndex {
    if let label = label(item) {
      let chosen = try selection(label, length, item.range)
      selections.append(chosen)
      return .variable(chosen.index)
    }
    switch item.kind {
    case .number(let text):
      let start = 1 - (scope.shifts.first ?? 1) - length.skipped
      guard let value = Int(text), value < 1_000_000, value + start >= 1 else {
        throw unread(
          reference, "unknown-index", ElaborationWording.indexUnclear(display(reference)))
      }
      return .constant(value + start)
    case .symbol(let letter) where letter.name.count == 1:
      return try runningIndex(letter.name, length, reference, item.range)
    default:
      if let combined = try combinedIndex(item, length, reference) { return combined }
      throw unread(reference, "unknown-index", ElaborationWording.indexUnclear(display(reference)))
    }
  }

  /// The one variable of a written index; its length is the length of the first axis it stands at, and
  /// every other axis must have the same.
  mutating func indexVariable(_ name: String, _ length: AxisLength, _ range: TextRange)
    throws(TypingFailure) -> IndexVariable
  {
    guard !labels.contains(name) else {
      throw .unread(
        code: "unknown-index", message: ElaborationWording.indexUnclear(name), range: range)
    }
    guard let known = indices[name] else {
      let variable = fresh(length, name: name)
      indices[name] = variable
      return variable
    }
    if case .unknown = known.length, unifier == nil {
      let variable = IndexVariable(id: known.id, length: length, name: name)
      indices[name] = variable
      return variable
    }
    guard same(known.length, length) else {
      throw .shape(
        ShapeMismatch(
          left: ShapeText.length(known.length), right: ShapeText.length(length),
          context: "index `\(name)`", range: range))
    }
    return known
  }
}
