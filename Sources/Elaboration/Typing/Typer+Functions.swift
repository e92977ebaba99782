import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `σ'(z)`, `\log(1 - ŷ)²`, `softmax(z)`, `diag(v)`.
  mutating func application(
    _ reference: NameReference, _ argument: Notation, _ after: [ReferenceReader.Scripts],
    _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    if let base = logarithmBase(reference) {
      let results = try type(argument).map { one in
        var result = one
        result.body = ComposedFunction.logarithm(base, of: one.body)
        result.notation = Notation(
          .product(
            [
              Notation(
                .scripted(
                  reference.base, subscript: reference.elements[0], superscript: nil, primes: 0)),
              Notation(.bracketed(.round, one.notation)),
            ],
            signs: [.juxtaposition]), range)
        result.symbol = nil
        result.derivative = nil
        return result
      }
      return try withScripts(results, after, range)
    }
    if !reference.elements.isEmpty || reference.mark != nil {
      throw unread(
        reference, "unsupported-notation", ElaborationWording.unknownMark(display(reference)))
    }
    guard reference.primes <= 2 else {
      throw unread(
        reference, "unsupported-notation", ElaborationWording.unknownMark(display(reference)))
    }
    var results: [Candidate] = []
    switch scope.binding(reference.key) {
    case .extremum(let name):
      guard reference.primes == 0 else { throw unsupported("`\(display(reference))`", range) }
      results = try extremum(name, argument, range)
    case .chainProduct: results = try chainProduct(reference, argument, range)
    case .map(let map): results = try abstractMap(map, reference, argument, range)
    case .library(let function):
      results = try library(function, reference, argument, range)
    default:
      for candidate in try type(argument) {
        results.append(try applied(reference, candidate, range))
      }
    }
    if let power = reference.power {
      // `f'^2(x)` is the square of the value, `f^{-1}` an inverse.
      guard case .number = power.kind else {
        throw unsupported("this exponent on a function", power)
      }
      results = try results.expanded { (one) throws(TypingFailure) in
        try powered(one, power, range)
      }
    }
    return try withScripts(results, after, range)
  }

  /// The 2 of `\log_2 x`.
  private func logarithmBase(_ reference: NameReference) -> Double? {
    guard case .function(.log)? = scope.binding(reference.key), reference.key.text == "log",
      reference.elements.count == 1, case .number(let text) = reference.elements[0].kind,
      let base = Double(text), base > 1, reference.primes == 0, reference.power == nil,
      reference.mark == nil, reference.layer == nil, !reference.transposed
    else { return nil }
    return base
  }

  mutating func withScripts(
    _ candidates: [Candidate], _ scripts: [ReferenceReader.Scripts], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var results = candidates
    for script in scripts {
      if let point = script.lowerScript, point.isPoint, script.superscript == nil,
        script.primes == 0
      {
        results = try evaluated(results, at: point, range)
        continue
      }
      guard script.primes == 0 else { throw unsupported("a prime on a value", range) }
      if let sub = script.lowerScript {
        results = try results.expanded { (one) throws(TypingFailure) in
          try entry(sub, of: one, range).map { [$0] } ?? []
        }
        guard !results.isEmpty else { throw unsupported("a subscript on a value", range) }
      }
      guard let superscript = script.superscript else { continue }
      for item in ReferenceReader.items(superscript) {
        results = try results.expanded { (one) throws(TypingFailure) in
          isTranspose(item) && !mayBePower(item, one)
            ? [transposed(one)] : try powered(one, item, range)
        }
      }
    }
    return results
  }

  private mutating func applied(
    _ reference: NameReference, _ argument: Candidate, _ range: TextRange
  ) throws(TypingFailure) -> Candidate {
    let notation = callNotation(reference, argument.notation, range)
    if let layer = reference.layer, argument.symbol?.index != layer {
      // `g^{[l]}` is the g of layer l, and the l of its argument must be seen to be the same.
      throw unread(
        reference, "unsupported-notation", ElaborationWording.otherLayer(display(reference)))
    }
    switch scope.binding(reference.key) {
    case .function(let name):
      return applying(.init(name, order: reference.primes), to: argument, notation)
    case .layeredActivation:
      guard let layer = argument.symbol?.index else {
        throw unread(
          reference, "unsupported-notation", ElaborationWording.layerUnknown(display(reference)))
      }
      return applying(
        .init(.activation(layer), order: reference.primes), to: argument, notation)
    case .definedFunction(let definition):
      guard reference.primes < definition.bodies.count else {
        throw unread(
          reference, "unsupported-notation", ElaborationWording.unknownMark(display(reference)))
      }
      var result = argument
      result.body = definition.bodies[reference.primes].replacing(
        definition.parameter, by: argument.body)
      result.notation = notation
      result.symbol = nil
      result.derivative = nil
      return result
    case .composed(let function):
      var result = argument
      result.body = function.body(of: argument.body, order: reference.primes)
      result.notation = notation
      result.symbol = nil
      result.derivative = nil
      return result
    case .softmax:
      return try softmax(reference, argument, notation)
    case .diagonal:
      return try diagonal(argument, notation, range)
    default:
      throw unread(reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
  }

  private mutating func softmax(
    _ reference: NameReference, _ argument: Candidate, _ notation: Notation
  ) throws(TypingFailure) -> Candidate {
    guard reference.primes == 0 else {
      throw unread(
        reference, "unsupported-notation",
        ElaborationWording.unsupported("the derivative of softmax as a function"))
    }
    let axis: IndexVariable
    switch argument.layout {
    case .column(let i), .row(let i): axis = i
    case .matrix(let i, let j): axis = softmaxAxis(i, j)
    default:
      throw .shape(
        ShapeMismatch(
          left: "softmax", right: ShapeText.layout(argument.layout), context: "function",
          range: argument.notation.range))
    }
    let bound = fresh(axis.length)
    noteSum(over: axis.length)
    return Candidate(
      layout: argument.layout,
      body: .softmax(
        over: bound, argument.body.substituting([axis: .variable(bound)]), at: .variable(axis)),
      notation: notation, rank: argument.rank)
  }

  /// What is normalised in a matrix: what the text says, else every sample of a batch, else the rows, as
  /// in attention.
  private func softmaxAxis(_ i: IndexVariable, _ j: IndexVariable) -> IndexVariable {
    if let stated = scope.softmaxAxis { return stated == 0 ? i : j }
    func countsSamples(_ length: AxisLength) -> Bool {
      scope.sampleLengths.contains(unifier?.resolve(length) ?? length)
    }
    // A square of samples has scores of every sample in its row.
    return countsSamples(j.length) && !countsSamples(i.length) && !countsOthers(j.length) ? i : j
  }

  /// The m of `K ∈ ℝ^{m × d}` counts rows of what the model starts from: keys, or samples in rows. What
  /// counts samples in columns never does.
  private func countsOthers(_ length: AxisLength) -> Bool {
    guard length == .batch else { return false }
    return scope.model.symbols.contains { symbol in
      guard symbol.axes.count == 2, case .weight = symbol.draw else { return false }
      return symbol.axes[0] == .batch
    }
  }

  /// `σ'(z)` as it was read.
  private func callNotation(
    _ reference: NameReference, _ argument: Notation, _ range: TextRange
  ) -> Notation {
    if reference.base.kind == .symbol(.exponential) {
      let base = Notation(.symbol(Letter("e")), reference.base.range)
      return Notation(
        .scripted(base, subscript: nil, superscript: argument, primes: 0), range)
    }
    let layer = reference.layer.map { Notation(.bracketed(.round, $0.notation)) }
    let name =
      reference.primes == 0 && layer == nil
      ? reference.base
      : Notation(
        .scripted(reference.base, subscript: nil, superscript: layer, primes: reference.primes))
    return Notation(
      .product([name, Notation(.bracketed(.round, argument))], signs: [.juxtaposition]), range)
  }
}

extension TensorExpression {
  /// A parameter of a function replaced by its argument.
  func replacing(_ parameter: SymbolInstance, by argument: TensorExpression) -> TensorExpression {
    if case .element(parameter, _) = self { return argument }
    return mapChildren { $0.replacing(parameter, by: argument) }
  }
}
