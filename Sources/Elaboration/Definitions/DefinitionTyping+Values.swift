import Diagnostics
import MathSyntax
import TensorExpressions

extension DefinitionTyping {
  /// `z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}`, also entry by entry.
  mutating func value(
    _ reference: NameReference, _ member: Notation, unifier: LengthUnifier?, record: Bool
  ) throws(TypingFailure) {
    if nameLength(reference, member) { return }
    // A loss that is a square of a vector is its squared norm; a letter over layers is no loss.
    let isLoss = reference.layer == nil && isLoss(reference.key, member)
    if isLoss, reference.elements.isEmpty,
      let loss = LossOfArguments(member, in: scope)
    {
      return try abstract(reference.key, loss, record)
    }
    var typer = Typer(
      scope: scope, liberties: Liberties(conventions: isLoss), unifier: unifier)
    typer.isDefinition = true
    typer.sides = [reference.written, member]
    if unifier != nil { typer.computed = computedSymbols }
    let known: SymbolID? =
      if case .symbol(let id)? = scope.bindings[reference.key] { id } else { nil }
    let axes = try entryAxes(reference, known, &typer)
    var candidates = try candidates(member, reference, isWhole: axes.isEmpty, &typer)
    try settleReaches(axes, member, typer)
    if typer.unifier != nil { reaches += typer.reaches } else { noteRanges(axes, typer) }
    if isLoss, axes.isEmpty, !intermediates.contains(reference.key) {
      candidates = try numbers(candidates, member)
    }
    if axes.isEmpty {
      try whole(candidates, reference, known, member, &typer, record)
    } else {
      try entry(candidates, reference, known, member, axes, unifier, record)
    }
  }

  /// A letter of losses, or a word for one that the article differentiates: `error = y - ŷ` is a vector
  /// of errors, and no loss, whatever is done with it.
  private func isLoss(_ key: NameKey, _ member: Notation) -> Bool {
    if UsualThing.loss.letters.contains(key.text) { return true }
    return UsualThing.lossWords.contains(key.text) && objectives.contains(key)
      && member.isLikeLoss
  }

  /// `n = m`: another name of the length.
  private mutating func nameLength(_ reference: NameReference, _ member: Notation) -> Bool {
    guard let other = NameKey(member), case .length(let length)? = scope.binding(other),
      reference.layer == nil, reference.elements.isEmpty, scope.bindings[reference.key] == nil
    else { return false }
    scope.bindings[reference.key] = .length(length)
    return true
  }

  /// What the right side may be, where it says what it is.
  private func candidates(
    _ member: Notation, _ reference: NameReference, isWhole: Bool, _ typer: inout Typer
  ) throws(TypingFailure) -> [Candidate] {
    var candidates = try typer.type(member)
    if isWhole, scope.signatures[reference.key] != nil, !typer.indices.isEmpty {
      // `B(m, b) = y_i − (m x_i + b)` is another number for every i.
      throw .unread(
        code: "unknown-index", message: ElaborationWording.indexUnclear(reference.key.text),
        range: member.range)
    }
    if let entry = member.entryBehindRow(in: scope) {
      throw .unread(
        code: "shape-unknown", message: ElaborationWording.entryBehindRow, range: entry.range)
    }
    candidates.removeAll { $0.rank == .doubtful }
    guard !candidates.isEmpty else {
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.besideIdentity,
        range: member.range)
    }
    return candidates
  }

  /// A definition of all entries at once.
  private mutating func whole(
    _ candidates: [Candidate], _ reference: NameReference, _ known: SymbolID?,
    _ member: Notation, _ typer: inout Typer, _ record: Bool
  ) throws(TypingFailure) {
    if let known, let zero = zeroStart(candidates, known, reference) {
      let axes = scope.model[known].axes.map { typer.fresh($0) }
      return try self.record(reference, known, axes, zero, record)
    }
    let whole = candidates.map { typer.rowAsMatrix($0) }
    guard var body = fitting(whole, known, reference, typer.unifier) else {
      throw .shape(
        ShapeMismatch(
          left: known.map { ShapeText.axes(scope.model[$0].axes(at: reference.layer)) } ?? "?",
          right: ShapeText.layout(candidates[0].layout), context: "definition",
          range: member.range))
    }
    if scope.signatures[reference.key] != nil, body.body.isTrivial {
      // `i(x) = x` is a step on the way, and not x under another name.
      body.body = .product([.number(1), body.body])
    }
    let symbol = known ?? newSymbol(reference.key, body.layout.axes.map(\.length))
    try self.record(reference, symbol, body.layout.axes, body.body, record)
  }

  /// The axes of a definition entry by entry, `z_j = …`; none for a definition of the whole.
  private func entryAxes(
    _ reference: NameReference, _ known: SymbolID?, _ typer: inout Typer
  ) throws(TypingFailure) -> [IndexVariable] {
    guard let known, !reference.elements.isEmpty else { return [] }
    let lengths = scope.model[known].axes(at: reference.layer)
    if reference.sample != nil {
      return try typer.sampled(reference.elements, lengths, reference).1.compactMap {
        if case .variable(let variable) = $0, variable.name != nil { variable } else { nil }
      }
    }
    guard lengths.count == reference.elements.count else {
      throw .shape(
        ShapeMismatch(
          left: "\(lengths.count)", right: "\(reference.elements.count)", context: "index",
          range: reference.range))
    }
    var axes: [IndexVariable] = []
    for (item, length) in zip(reference.elements, lengths) {
      guard case .variable(let variable) = try typer.elementIndex(item, length, reference),
        variable.name != nil
      else {
        throw .unread(
          code: "unsupported-notation",
          message: ElaborationWording.unsupported("a definition of a single entry"),
          range: item.range)
      }
      axes.append(variable)
    }
    return axes
  }

  /// What the letters of a definition run over.
  private mutating func noteRanges(_ axes: [IndexVariable], _ typer: Typer) {
    guard scope.shifts.areUsed else { return }
    for axis in axes { if let name = axis.name { scope.shifts.note(name, over: axis.length) } }
    for (letter, length) in typer.summedLengths { scope.shifts.note(letter, over: length) }
  }

  /// How far a definition of every entry reaches: while lengths are inferred, the length of an axis may
  /// follow from it.
  private func settleReaches(_ axes: [IndexVariable], _ member: Notation, _ typer: Typer)
    throws(TypingFailure)
  {
    guard let unifier = typer.unifier else { return try typer.requireExistence() }
    for axis in axes
    where typer.reaches.contains(where: { $0.made.indices.contains(.variable(axis)) }) {
      let length = unifier.resolve(axis.length)
      switch length {
      case .unknown, .named: break
      default: continue
      }
      if let window = typer.window(axis), unifier.unify(length, window) { continue }
      if case .named = length { continue }
      throw .unread(
        code: "unknown-range", message: ElaborationWording.rangeUnknown(axis.name ?? "…"),
        range: member.range)
    }
  }

  /// What a loss may be.
  private func numbers(_ candidates: [Candidate], _ member: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    let numbers = candidates.filter(\.layout.isScalar)
    guard !numbers.isEmpty else {
      throw .unread(
        code: "shape-unknown",
        message: ElaborationWording.unsupported("a loss that is not a number"),
        range: member.range)
    }
    return numbers
  }

  /// A definition of an entry: of a number, or of the vector of a sample.
  private mutating func entry(
    _ candidates: [Candidate], _ reference: NameReference, _ known: SymbolID?,
    _ member: Notation, _ axes: [IndexVariable], _ unifier: LengthUnifier?, _ record: Bool
  ) throws(TypingFailure) {
    if let lengths = known.map({ scope.model[$0].axes }), lengths.count == 2, axes.count == 1,
      let vector = candidates.first(where: { candidate in
        guard case .column(let axis) = candidate.layout else { return false }
        return unifier?.unify(axis.length, lengths[1]) ?? (axis.length == lengths[1])
      })
    {
      return try self.record(reference, known, axes + vector.layout.axes, vector.body, record)
    }
    guard known.map({ scope.model[$0].axes.count <= axes.count }) ?? true,
      let number = candidates.first(where: { $0.layout.isScalar })
    else {
      throw .shape(
        ShapeMismatch(
          left: "scalar", right: ShapeText.layout(candidates[0].layout), context: "definition",
          range: member.range))
    }
    try self.record(reference, known, axes, number.body, record)
  }

  /// A symbol for a name that has no meaning yet; `nil` where it means something else already.
  private mutating func newSymbol(_ key: NameKey, _ axes: [AxisLength]) -> SymbolID? {
    guard scope.bindings[key] == nil else { return nil }
    let id = scope.model.add(Symbol(name: key.latex, axes: axes, draw: .input))
    scope.bindings[key] = .symbol(id)
    return id
  }

  /// `L = l(o, y)`.
  private mutating func abstract(_ key: NameKey, _ loss: LossOfArguments, _ record: Bool)
    throws(TypingFailure)
  {
    if scope.bindings[key] == nil {
      scope.bindings[key] = .symbol(
        scope.model.add(Symbol(name: key.latex, axes: [], draw: .input)))
    }
    guard record, case .symbol(let id)? = scope.bindings[key] else {
      // What it depends on must have a meaning by now.
      for argument in loss.arguments {
        var typer = Typer(scope: scope, unifier: unifier)
        _ = try typer.type(argument)
      }
      return
    }
    scope.model.definitions.append(Definition(id, axes: [], body: try loss.body(in: &scope)))
    scope.lossIsAbstract = true
  }

  /// `h_0 = 0`: the state before the first step, all of it.
  private func zeroStart(
    _ candidates: [Candidate], _ known: SymbolID, _ reference: NameReference
  ) -> TensorExpression? {
    guard let at = reference.layer, at.variable == nil || at.variable == .horizon,
      scope.model[known].family?.variable == .step, candidates.first?.body == .number(0)
    else { return nil }
    return .number(0)
  }

  /// The first candidate of the shape the name has, or simply the first.
  private func fitting(
    _ candidates: [Candidate], _ known: SymbolID?, _ reference: NameReference,
    _ unifier: LengthUnifier?
  ) -> Candidate? {
    let ranked = candidates.sorted { $0.rank < $1.rank }
    guard let known else {
      return ranked.first
    }
    let lengths = scope.model[known].axes(at: reference.layer)
    return ranked.first { candidate in
      let axes = candidate.layout.axes
      guard axes.count == lengths.count else { return false }
      return zip(axes, lengths).allSatisfy { unifier?.unify($0.length, $1) ?? ($0.length == $1) }
    }
  }
}

extension Notation {
  /// A square, a norm, a sum or a logarithm in it.
  fileprivate var isLikeLoss: Bool {
    switch kind {
    case .scripted(_, _, let exponent?, _) where exponent.kind == .number("2"): true
    case .bigOperator, .bracketed(.doubleBar, _): true
    case .symbol(let letter): letter.name == "log" || letter.name == "ln"
    default: parts.contains(where: \.isLikeLoss)
    }
  }
}
