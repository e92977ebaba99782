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
    var axes: [IndexVariable] = []
    var written: [ElementIndex] = []
    let outerSelections = selections
    selections = []
    defer { selections = outerSelections + (keepsSelections ? selections : []) }
    if reference.isPart, elements.isEmpty {
      throw unread(reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
    if reference.sample != nil {
      (axes, written) = try sampled(elements, lengths, reference)
    } else if elements.isEmpty {
      for length in lengths { axes.append(fresh(length)) }
      written = axes.map { .variable($0) }
    } else if elements.count == lengths.count {
      for (item, length) in zip(elements, lengths) {
        written.append(try elementIndex(item, length, reference))
      }
      if keepsSelections, label(elements[0]) == nil {
        noteClass(written[0], elements[0], lengths[0])
      }
    } else if lengths.isEmpty, label(elements) {
      // `y_i` beside y, the number of one sample: i says of which.
    } else if reference.isPart
      || (!reference.transposed && gradient != nil && scope.isSample(lengths[0])),
      elements.count == 1, lengths.count == 2
    {
      (axes, written) = try row(elements[0], lengths, reference)
      if keepsSelections, label(elements[0]) == nil, written.count == 2 {
        let place = written[0] == .variable(axes[0]) ? 1 : 0
        noteClass(written[place], elements[0], lengths[place])
      }
    } else if elements.count == 1, lengths.count == 2,
      let batch = lengths.firstIndex(of: .batch)
    {
      // One index on a batch picks a sample.
      let sample = try elementIndex(elements[0], .batch, reference)
      let rest = fresh(lengths[1 - batch])
      axes = [rest]
      written = batch == 0 ? [sample, .variable(rest)] : [.variable(rest), sample]
    } else {
      throw unread(
        reference, "unknown-index",
        ElaborationWording.indexCount(
          display(reference), written: elements.count, axes: lengths.count))
    }
    var body: TensorExpression =
      if let gradient {
        .derivative(
          of: .element(
            SymbolInstance(gradient.loss), try lossIndices(gradient, written, lengths, reference)),
          by: instance, at: written)
      } else {
        .element(instance, written)
      }
    if let gradient, gradient.sign != 1 { body = .product([.number(gradient.sign), body]) }
    if let gradient, gradient.perSample {
      body = .product([.length(scope.sampleLength(lengths) ?? .batch), body])
    }
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

  /// What a name in terms of gradients stands for, at its indices.
  mutating func expanded(_ reference: NameReference, _ named: NamedExpression)
    throws(TypingFailure) -> Candidate
  {
    var axes: [IndexVariable] = []
    var replacements: [IndexVariable: ElementIndex] = [:]
    let elements = Self.separated(reference.elements, count: named.axes.count)
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
    return Candidate(
      layout: .standard(axes), body: body.substituting(replacements),
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
