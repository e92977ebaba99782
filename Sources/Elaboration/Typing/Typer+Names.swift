import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// A name as a value: a symbol of the model, a gradient name, a length.
  mutating func value(_ written: NameReference) throws(TypingFailure) -> [Candidate] {
    var reference = written
    if reference.transposed, reference.elements.count == 2 {
      // An entry of the transpose, `w^T_{ij}`, is w_{ji}.
      reference.elements.reverse()
      reference.transposed = false
    }
    if reference.mark != nil {
      throw unread(
        reference, "unsupported-notation", ElaborationWording.unknownMark(reference.key.text))
    }
    guard let binding = scope.binding(reference.key) else {
      return try meaningless(reference)
    }
    switch binding {
    case .symbol(let id): return try value(reference, of: id)
    case .alias(let instance): return try value(reference, of: instance)
    case .gradient(let name): return try value(reference, of: name)
    case .expression(let named):
      try refusePrimes(reference)
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.expanded(reference, named)
      }
    case .length(let length):
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.plain(reference, .length(length))
      }
    case .widths(let family): return try width(reference, of: family)
    case .label:
      throw unread(
        reference, "unsupported-notation", ElaborationWording.labelAsValue(display(reference)))
    case .function, .layeredActivation, .softmax, .diagonal, .definedFunction, .extremum,
      .chainProduct, .library, .composed, .map:
      throw unread(
        reference, "function-without-argument",
        ElaborationWording.functionWithoutArgument(display(reference)))
    }
  }

  private mutating func value(_ reference: NameReference, of id: SymbolID) throws(TypingFailure)
    -> [Candidate]
  {
    // A vector of errors `e_h` is no base of a power.
    if !scope.model[id].axes.isEmpty, reference.layer == nil,
      reference.power.map({ !$0.isWrittenNumber }) == true,
      let exponential = try self.exponential(reference)
    {
      return exponential
    }
    if reference.primes > 0, let own = try ownDerivative(reference, id) { return own }
    try refusePrimes(reference)
    return try value(reference, of: instance(reference, id))
  }

  private mutating func value(
    _ reference: NameReference, of instance: SymbolInstance, gradient: GradientName? = nil
  ) throws(TypingFailure) -> [Candidate] {
    try refusePrimes(reference)
    return try dressed(reference) { (typer) throws(TypingFailure) in
      try typer.element(reference, instance, gradient: gradient)
    }
  }

  /// `δ^{(l)}`, `\bar{w}`; with two indices Kronecker's δ, where the gradient is a vector.
  private mutating func value(_ reference: NameReference, of name: GradientName)
    throws(TypingFailure) -> [Candidate]
  {
    try refusePrimes(reference)
    if reference.elements.count == 2, reference.layer == nil,
      scope.model[name.variable].axes.count == 1
    {
      return [.scalar(try kroneckerDelta(reference.elements, bare(reference)), bare(reference))]
    }
    return try value(reference, of: instance(reference, name.variable), gradient: name)
  }

  /// `n_l`, the width of a layer.
  private mutating func width(_ reference: NameReference, of family: String)
    throws(TypingFailure) -> [Candidate]
  {
    guard let index = reference.layer ?? (reference.elements.first.flatMap { IntegerTerm($0) })
    else {
      throw unread(
        reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
    let name = Notation(
      .scripted(reference.base, subscript: index.notation, superscript: nil, primes: 0),
      reference.range)
    return try powered(
      .scalar(.length(.indexed(family, index)), name), reference.power, reference.range)
  }

  /// A name without a meaning of its own: `e^{-z}`, Kronecker's `δ_{ij}`, `dW` in one word, the `t` of
  /// `β^t`.
  private mutating func meaningless(_ reference: NameReference) throws(TypingFailure)
    -> [Candidate]
  {
    if let exponential = try self.exponential(reference) { return exponential }
    if let constant = try self.constant(reference) { return constant }
    if reference.key.text == "δ", reference.elements.count == 2 {
      return [.scalar(try kroneckerDelta(reference.elements, bare(reference)), bare(reference))]
    }
    if reference.key.text == "δ", reference.elements.count == 1, let upper = reference.power,
      upper.isIndexItem, !upper.isWrittenNumber
    {
      // `δ^i_j`
      let node = Notation(
        .scripted(
          reference.base, subscript: reference.elements[0], superscript: upper, primes: 0),
        reference.range)
      return [.scalar(try kroneckerDelta(reference.elements + [upper], node), node)]
    }
    if let variable = differentiated(reference) { return try differential(variable) }
    if let step = try self.step(reference) { return step }
    throw unread(reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
  }

  /// The number of a step: `t`, `T`, or the `k` that a sum over steps binds.
  private mutating func step(_ reference: NameReference) throws(TypingFailure) -> [Candidate]? {
    let letter = reference.key.text
    guard letter.count == 1, reference.layer == nil, reference.elements.isEmpty,
      reference.primes == 0, !reference.transposed,
      scope.steps.counts(letter) || boundSteps.contains(letter)
    else { return nil }
    let term = scope.steps.term(IntegerTerm(.free(letter)))
    return try powered(.scalar(.integer(term), bare(reference)), reference.power, reference.range)
  }

  /// The reference with its subscripts, for what is shown as it is written.
  private func bare(_ reference: NameReference) -> Notation { notation(reference, nil) }

  func unread(_ reference: NameReference, _ code: String, _ message: String) -> TypingFailure {
    .unread(code: code, message: message, range: reference.range)
  }

  private func refusePrimes(_ reference: NameReference) throws(TypingFailure) {
    guard reference.primes == 0 else {
      throw unread(
        reference, "unsupported-notation", ElaborationWording.unknownMark(reference.key.text))
    }
  }

  /// The written form, for messages.
  func display(_ reference: NameReference) -> String {
    UnicodePrinter().print(reference.base)
  }

  /// `e^{-z}`, where `e` has no other meaning.
  private mutating func exponential(_ reference: NameReference) throws(TypingFailure)
    -> [Candidate]?
  {
    guard reference.key.text == "e", let exponent = reference.power, reference.elements.isEmpty,
      reference.primes == 0
    else { return nil }
    return try type(exponent).map { candidate in
      applying(
        .init(.exp), to: candidate,
        Notation(
          .scripted(reference.base, subscript: nil, superscript: candidate.notation, primes: 0),
          reference.range))
    }
  }

  /// The family index of a reference: written, completed, or asked for.
  func instance(_ reference: NameReference, _ id: SymbolID) throws(TypingFailure)
    -> SymbolInstance
  {
    guard scope.model[id].family != nil else { return SymbolInstance(id) }
    guard let layer = reference.layer ?? completions[reference.key] else {
      throw .missingIndex(reference.key)
    }
    if let first = scope.model[id].family?.first, layer.variable == nil, first.variable == nil,
      layer.offset < first.offset
    {
      throw .nonexistent(display(reference), range: reference.range)
    }
    if let last = scope.model[id].family?.last, layer.variable == last.variable,
      layer.variable == .depth || layer.variable == .horizon || layer.variable == nil,
      layer.offset > last.offset
    {
      throw .nonexistent(display(reference), range: reference.range)
    }
    return SymbolInstance(id, index: layer)
  }

  private mutating func plain(_ reference: NameReference, _ body: TensorExpression)
    throws(TypingFailure) -> Candidate
  {
    guard reference.elements.isEmpty else {
      throw unread(
        reference, "unknown-index",
        ElaborationWording.indexCount(
          display(reference), written: reference.elements.count, axes: 0))
    }
    return .scalar(body, notation(reference, nil))
  }

  /// The transpose and the exponent of a reference around its bare value.
  mutating func dressed(
    _ reference: NameReference,
    _ value: (inout Typer) throws(TypingFailure) -> Candidate
  ) throws(TypingFailure) -> [Candidate] {
    var candidate = try value(&self)
    if reference.transposed { candidate = transposed(candidate) }
    return try powered(candidate, reference.power, reference.range)
  }

  /// The reference as it was read, its index written as a bracketed superscript.
  func notation(_ reference: NameReference, _ index: IntegerTerm?) -> Notation {
    if let sample = reference.sample { return scope.samples.written(reference, sample) }
    let layer = index.map { Notation(.bracketed(.round, $0.notation)) }
    let sub = Notation.juxtaposed(reference.elements)
    if let index, StepNames.isFamily(reference.key) {
      let kind = scope.steps.written(
        reference.base, step: index, below: reference.second, elements: sub, on: reference.key)
      return Notation(kind, reference.range)
    }
    guard layer != nil || sub != nil else { return Notation(reference.base.kind, reference.range) }
    if layer == nil, case .scripted(let base, nil, let two?, 0) = reference.base.kind {
      // σ_j^2, and not (σ^2)_j.
      return Notation(
        .scripted(base, subscript: sub, superscript: two, primes: 0), reference.range)
    }
    return Notation(
      .scripted(reference.base, subscript: sub, superscript: layer, primes: 0), reference.range)
  }
}
