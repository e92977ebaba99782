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
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.unknownMark(reference.key.text),
        range: reference.range)
    }
    guard let binding = scope.binding(reference.key) else {
      return try meaningless(reference)
    }
    switch binding {
    case .symbol(let id):
      // A vector of errors `e_h` is no base of a power.
      if !scope.model[id].axes.isEmpty, reference.layer == nil,
        reference.power.map({ !$0.isWrittenNumber }) == true,
        let exponential = try self.exponential(reference)
      {
        return exponential
      }
      if reference.primes > 0 {
        guard let own = try ownDerivative(reference, id) else { throw primed(reference) }
        return own
      }
      let instance = try self.instance(reference, id)
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.element(reference, instance, gradient: nil)
      }
    case .alias(let instance):
      guard reference.primes == 0 else { throw primed(reference) }
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.element(reference, instance, gradient: nil)
      }
    case .gradient(let name):
      guard reference.primes == 0 else { throw primed(reference) }
      if reference.elements.count == 2, reference.layer == nil,
        scope.model[name.variable].axes.count == 1
      {
        return [.scalar(try kroneckerDelta(reference.elements, bare(reference)), bare(reference))]
      }
      let instance = try self.instance(reference, name.variable)
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.element(reference, instance, gradient: name)
      }
    case .expression(let named):
      guard reference.primes == 0 else { throw primed(reference) }
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.expanded(reference, named)
      }
    case .length(let length):
      return try dressed(reference) { (typer) throws(TypingFailure) in
        try typer.plain(reference, .length(length))
      }
    case .widths(let family):
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
    throw .unread(
      code: "undefined-symbol", message: ElaborationWording.undefined(display(reference)),
      range: reference.range)
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

  /// `dW` in plain text is one word.
  private func differentiated(_ reference: NameReference) -> NameReference? {
    guard reference.key.text.count > 1, reference.key.text.hasPrefix("d") else { return nil }
    var variable = reference
    variable.key = NameKey(String(reference.key.text.dropFirst()))
    variable.base = Notation(.symbol(Letter(variable.key.text)), reference.range)
    guard case .symbol? = scope.binding(variable.key) else { return nil }
    return variable
  }

  /// `dW`: the gradient of the loss by the name.
  mutating func differential(
    _ reference: NameReference, _ letter: NameKey = NameKey("d")
  ) throws(TypingFailure) -> [Candidate] {
    let node = Notation(.symbol(Letter(letter.text)), reference.range)
    if scope.readsTotalDifferentials, letter.text == "d" {
      return try value(reference).expanded { (candidate) throws(TypingFailure) in
        [try totalDifferential(candidate, node, reference.range)]
      }
    }
    let loss = try requireLoss(node)
    guard case .symbol(let id)? = scope.binding(reference.key) else {
      throw unread(
        reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
    var written = reference
    written.key = reference.key
    let instance = try self.instance(written, id)
    var name = GradientName(
      sign: scope.gradientPrefixes[letter] ?? 1, loss: loss, variable: id)
    name.perSample =
      scope.differentialsAreOfSamples && scope.sampleLength(scope.model[id].axes) != nil
    return try dressed(written) { (typer) throws(TypingFailure) in
      var candidate = try typer.element(written, instance, gradient: name)
      candidate.notation = Notation(
        .product([node, candidate.notation], signs: [.juxtaposition]), reference.range)
      return candidate
    }
  }

  /// The reference with its subscripts, for what is shown as it is written.
  private func bare(_ reference: NameReference) -> Notation { notation(reference, nil) }

  func unread(_ reference: NameReference, _ code: String, _ message: String) -> TypingFailure {
    .unread(code: code, message: message, range: reference.range)
  }

  private func primed(_ reference: NameReference) -> TypingFailure {
    unread(reference, "unsupported-notation", ElaborationWording.unknownMark(reference.key.text))
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
  private mutating func dressed(
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
    let sub: Notation? =
      switch reference.elements.count {
      case 0: nil
      case 1: reference.elements[0]
      default:
        Notation(
          .product(
            reference.elements,
            signs: Array(repeating: .juxtaposition, count: reference.elements.count - 1)))
      }
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
