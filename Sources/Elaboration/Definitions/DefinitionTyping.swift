import Diagnostics
import MathSyntax
import TensorExpressions

/// One attempt to type all definitions under one assignment of kinds.
struct DefinitionTyping {
  let base: Scope
  let usage: NameUsage
  let definitions: [WrittenDefinition]
  let declarations: [NameKey: [AxisLength]]
  let kinds: [NameKey: SymbolKind]
  let functions: [NameKey]
  let counts: CountLetters
  private var scope: Scope
  private let unifier = LengthUnifier()

  init(
    base: Scope, usage: NameUsage, definitions: [WrittenDefinition],
    declarations: [NameKey: [AxisLength]], kinds: [NameKey: SymbolKind], functions: [NameKey],
    counts: CountLetters
  ) {
    self.counts = counts
    self.base = base
    self.usage = usage
    self.definitions = definitions
    self.declarations = declarations
    self.kinds = kinds
    self.functions = functions
    scope = base
    scope.indexStyles = usage.styles
    scope.sampleLengths = SampleLengths.lengths(declarations)
    scope.steps = usage.steps
  }

  mutating func run() throws(ScopeBuilder.DefinitionFailure) -> Scope {
    declareSymbols()
    // Twice: once to find the lengths, once with all lengths known.
    try typeAll(unifier: unifier, record: false)
    resolveLengths()
    scope.model.definitions = base.model.definitions
    try typeAll(unifier: nil, record: true)
    passThrough()
    FamilyRanges().assign(
      to: &scope.model, from: base.model.symbols.count)
    StepRanges().assign(to: &scope.model, from: base.model.symbols.count)
    return scope
  }

  /// Symbols for all names that need a kind, with lengths not known yet.
  private mutating func declareSymbols() {
    for (name, length) in counts.lengths.sorted(by: { $0.key < $1.key }) where !base.defines(name) {
      scope.bindings[name] = .length(length)
    }
    for (name, family) in counts.families.sorted(by: { $0.key < $1.key }) where !base.defines(name)
    {
      scope.bindings[name] = .widths(family)
    }
    for name in functions {
      let id = scope.model.add(Symbol(name: name.text, axes: [], draw: .constant(0)))
      scope.bindings[name] = .function(.abstract(id))
    }
    for (name, kind) in kinds.sorted(by: { order($0.key) < order($1.key) }) {
      let layered = usage.layered.contains(name)
      let index = IntegerTerm(LengthUnifier.variable)
      let axes =
        declarations[name]
        ?? (0..<kind.axisCount).map { _ in
          layered ? unifier.freshFamily(index) : unifier.freshPlain()
        }
      let family: Symbol.Family? =
        if usage.stepped.contains(name) {
          .steps
        } else if layered {
          .layers
        } else {
          nil
        }
      let id = scope.model.add(
        Symbol(
          name: name.latex, family: family, axes: axes, draw: DrawGuess.draw(name, axes.count)))
      scope.bindings[name] = .symbol(id)
    }
  }

  private func order(_ name: NameKey) -> Int { usage.values.firstIndex(of: name) ?? Int.max }

  /// Types every definition, those that need others after them.
  private mutating func typeAll(unifier: LengthUnifier?, record: Bool)
    throws(ScopeBuilder.DefinitionFailure)
  {
    // What δ is depends on the loss, which is looked for last.
    var pending = definitions.filter { !$0.isGradient }
    while !pending.isEmpty {
      var postponed: [WrittenDefinition] = []
      var failure: ScopeBuilder.DefinitionFailure?
      for definition in pending {
        do {
          try type(definition, unifier: unifier, record: record)
        } catch {
          failure = failure ?? .init(id: definition.id, failure: error)
          guard error.mayNeedLater else { throw .init(id: definition.id, failure: error) }
          postponed.append(definition)
        }
      }
      if postponed.count == pending.count, let failure { throw failure }
      pending = postponed
    }
  }

  private mutating func type(
    _ definition: WrittenDefinition, unifier: LengthUnifier?, record: Bool
  ) throws(TypingFailure) {
    switch definition.target {
    case .alias(let key, let reference):
      try alias(key, reference)
    case .function(let key, let parameter):
      try function(key, parameter, definition.member)
    case .gradient, .prefix: break
    case .number(let reference):
      var typer = Typer(scope: scope)
      guard case .symbol(let id)? = scope.binding(reference.key), reference.elements.isEmpty,
        record
      else { return }
      let given = try typer.type(definition.member)[0]
      if scope.model[id].axes.isEmpty, reference.layer == nil, let number = given.body.writtenNumber
      {
        scope.ownNumbers[id] = number
        return
      }
      let index = reference.layer.map { $0.variable == nil ? $0 : nil } ?? nil
      let single = given.body.writtenNumber.map { number in
        // `y = 1` of a network with one output.
        let axes = scope.model[id].axes(at: index)
        return GivenNumbers(shape: axes.map { _ in 1 }, elements: [number])
      }
      guard let numbers = GivenNumbers(given.body, over: given.layout.axes) ?? single,
        (scope.model[id].family == nil) == (index == nil),
        scope.give(numbers, to: SymbolInstance(id, index: index))
      else {
        throw .shape(
          ShapeMismatch(
            left: ShapeText.axes(scope.model[id].axes(at: reference.layer)),
            right: ShapeText.layout(given.layout), context: "definition",
            range: definition.member.range))
      }
    case .value(let reference):
      try value(reference, definition.member, unifier: unifier, record: record)
    }
  }

  private mutating func alias(_ key: NameKey, _ reference: NameReference) throws(TypingFailure) {
    guard case .symbol(let id)? = scope.binding(reference.key) else {
      throw .unread(
        code: "undefined-symbol", message: ElaborationWording.undefined(reference.key.text),
        range: reference.range)
    }
    scope.bindings[key] = .alias(SymbolInstance(id, index: reference.layer))
  }

  private mutating func function(_ key: NameKey, _ parameter: NameKey, _ member: Notation)
    throws(TypingFailure)
  {
    guard scope.bindings[key] == nil else { return }
    let outer = scope.bindings[parameter]
    let id = scope.model.add(Symbol(name: parameter.latex, axes: [], draw: .input))
    scope.bindings[parameter] = .symbol(id)
    defer { scope.bindings[parameter] = outer }
    var typer = Typer(scope: scope)
    guard let body = try typer.type(member).first, body.layout.isScalar else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a function whose value is not a number"),
        range: member.range)
    }
    let instance = SymbolInstance(id)
    var bodies = [body.body]
    while bodies.count < 3, let next = bodies[bodies.count - 1].derivative(by: instance) {
      bodies.append(next)
    }
    scope.bindings[key] = .definedFunction(FunctionDefinition(parameter: instance, bodies: bodies))
  }

  private mutating func resolveLengths() {
    var namer = LengthNamer()
    for place in base.model.symbols.count..<max(base.model.symbols.count, scope.model.symbols.count)
    {
      let symbol = scope.model.symbols[place]
      scope.model.symbols[place].axes = symbol.axes.enumerated().map { axis, length in
        namer.name(
          unifier.resolve(length), symbol: symbol.name, axis: axis, count: symbol.axes.count)
      }
    }
  }

  private mutating func passThrough() {
    let inner = scope.model.definitions
    for place in scope.model.definitions.indices {
      for candidate in inner where candidate.symbol != scope.model.definitions[place].symbol {
        guard !candidate.body.isTrivial else { continue }
        let rewriting = PassThrough(
          inner: candidate, family: scope.model[candidate.symbol].family?.variable)
        if let body = rewriting.rewriting(scope.model.definitions[place].body) {
          scope.model.definitions[place].body = body
        }
      }
    }
  }
}

extension TypingFailure {
  /// What a definition further down may mend: a name without a meaning so far, also one that has a
  /// number, `a^{(2)}`.
  fileprivate var mayNeedLater: Bool {
    guard case .unread(let code, _, _) = self else { return false }
    return code == "undefined-symbol" || code == "unknown-index"
  }
}

extension DefinitionTyping {
  /// `z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}`, also entry by entry.
  private mutating func value(
    _ reference: NameReference, _ member: Notation, unifier: LengthUnifier?, record: Bool
  ) throws(TypingFailure) {
    // A loss that is a square of a vector is its squared norm.
    let isLoss = UsualThing.loss.letters.contains(reference.key.text)
    var typer = Typer(
      scope: scope, liberties: Liberties(conventions: isLoss), unifier: unifier)
    var axes: [IndexVariable] = []
    let known: SymbolID? =
      if case .symbol(let id)? = scope.bindings[reference.key] { id } else { nil }
    if let known, !reference.elements.isEmpty {
      let lengths = scope.model[known].axes(at: reference.layer)
      guard lengths.count == reference.elements.count else {
        throw .shape(
          ShapeMismatch(
            left: "\(lengths.count)", right: "\(reference.elements.count)", context: "index",
            range: reference.range))
      }
      for (item, length) in zip(reference.elements, lengths) {
        guard case .variable(let variable) = try typer.elementIndex(item, length, reference) else {
          throw .unread(
            code: "unsupported-notation",
            message: ElaborationWording.unsupported("a definition of a single entry"),
            range: item.range)
        }
        axes.append(variable)
      }
    }
    var candidates = try typer.type(member)
    if axes.isEmpty, scope.signatures[reference.key] != nil, !typer.indices.isEmpty {
      // `B(m, b) = y_i − (m x_i + b)` is another number for every i.
      throw .unread(
        code: "unknown-index", message: ElaborationWording.indexUnclear(reference.key.text),
        range: member.range)
    }
    if isLoss, axes.isEmpty {
      candidates = candidates.filter(\.layout.isScalar)
      guard !candidates.isEmpty else {
        throw .unread(
          code: "shape-unknown",
          message: ElaborationWording.unsupported("a loss that is not a number"),
          range: member.range)
      }
    }
    if !axes.isEmpty {
      guard let body = candidates.first(where: { $0.layout.isScalar }) else {
        throw .shape(
          ShapeMismatch(
            left: "scalar", right: ShapeText.layout(candidates[0].layout), context: "definition",
            range: member.range))
      }
      try self.record(reference, known, axes, body.body, record)
      return
    }
    if let known, let zero = zeroStart(candidates, known, reference) {
      scope.model[known].axes.forEach { axes.append(typer.fresh($0)) }
      try self.record(reference, known, axes, zero, record)
      return
    }
    guard let body = fitting(candidates, known, reference, unifier) else {
      throw .shape(
        ShapeMismatch(
          left: known.map { ShapeText.axes(scope.model[$0].axes(at: reference.layer)) } ?? "?",
          right: ShapeText.layout(candidates[0].layout), context: "definition",
          range: member.range))
    }
    if known == nil, scope.bindings[reference.key] == nil {
      let id = scope.model.add(
        Symbol(
          name: reference.key.latex, axes: body.layout.axes.map(\.length), draw: .input))
      scope.bindings[reference.key] = .symbol(id)
      try self.record(reference, id, body.layout.axes, body.body, record)
      return
    }
    try self.record(reference, known, body.layout.axes, body.body, record)
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
      if case .row = candidate.layout { return false }
      return zip(axes, lengths).allSatisfy { unifier?.unify($0.length, $1) ?? ($0.length == $1) }
    }
  }

  private mutating func record(
    _ reference: NameReference, _ known: SymbolID?, _ axes: [IndexVariable],
    _ body: TensorExpression, _ record: Bool
  ) throws(TypingFailure) {
    guard record, let id = known else { return }
    if reference.layer == nil, axes.isEmpty, let number = body.writtenNumber {
      scope.ownNumbers[id] = number
      scope.model[id].draw = DrawGuess.draw(reference.key, 0)
      return
    }
    if reference.layer == nil, let given = GivenNumbers(body, over: axes) {
      // Free, and drawn in every world but the article's own.
      guard scope.give(given, to: SymbolInstance(id)) else {
        throw .shape(
          ShapeMismatch(
            left: ShapeText.axes(scope.model[id].axes),
            right: given.shape.map(String.init).joined(separator: " × "), context: "definition",
            range: reference.range))
      }
      scope.model[id].draw = DrawGuess.draw(reference.key, axes.count)
      return
    }
    guard let layer = reference.layer, let variable = layer.variable, case .free = variable else {
      scope.model.definitions.append(
        Definition(id, at: reference.layer, axes: axes, body: body))
      return
    }
    // z^{(l+1)} = … is z^{(ℓ)} = … with l = ℓ - 1.
    let index = scope.model[id].family?.variable ?? LengthUnifier.variable
    let shifted = IntegerTerm(index, offset: -layer.offset)
    let renamed = body.substituting(variable, by: shifted)
    let renamedAxes = axes.map {
      IndexVariable(
        id: $0.id, length: $0.length.substituting(variable, by: shifted), name: $0.name)
    }
    scope.model.definitions.append(Definition(id, axes: renamedAxes, body: renamed))
  }
}

extension TensorExpression {
  /// A name or a number alone: where it stands, nothing of a definition is repeated.
  fileprivate var isTrivial: Bool {
    switch self {
    case .element, .number: true
    default: false
    }
  }

  /// The value of `3`, `-0.5`, `1/3`.
  var writtenNumber: Double? {
    switch self {
    case .number(let value): value
    case .product(let factors):
      factors.reduce(Optional(1.0)) { product, factor in
        product.flatMap { so in factor.writtenNumber.map { so * $0 } }
      }
    case .quotient(let a, let b):
      a.writtenNumber.flatMap { top in b.writtenNumber.flatMap { $0 == 0 ? nil : top / $0 } }
    default: nil
    }
  }
}
