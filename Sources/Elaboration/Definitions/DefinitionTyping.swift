import Diagnostics
import MathSyntax
import TensorExpressions

/// One attempt to type all definitions under one assignment of kinds.
struct DefinitionTyping {
  let base: Scope
  let usage: NameUsage
  /// The place of each name in the article, by first use.
  let places: [NameKey: Int]
  let definitions: [WrittenDefinition]
  let declarations: [NameKey: [AxisLength]]
  let kinds: [NameKey: SymbolKind]
  let functions: [NameKey]
  let counts: CountLetters
  /// What something else is differentiated by: no loss, whatever the letter.
  var intermediates: Set<NameKey> = []
  /// Functions of several arguments of which nothing else is known.
  var maps = AbstractMaps([])
  var scope: Scope
  let unifier = LengthUnifier()
  /// The places that definitions reach, while lengths are inferred.
  var reaches: [Reach] = []
  /// The axes of all symbols before their lengths had names.
  private var inferredAxes: [[AxisLength]] = []

  init(
    base: Scope, usage: NameUsage, places: [NameKey: Int], definitions: [WrittenDefinition],
    declarations: [NameKey: [AxisLength]], kinds: [NameKey: SymbolKind], functions: [NameKey],
    counts: CountLetters
  ) {
    self.places = places
    self.counts = counts
    self.base = base
    self.usage = usage
    self.definitions = definitions
    self.declarations = declarations
    self.kinds = kinds
    self.functions = functions
    scope = base
    scope.indexStyles = usage.styles
    scope.sampleLengths.formUnion(SampleLengths.lengths(declarations))
    if !usage.samples.isEmpty { scope.sampleLengths.insert(usage.samples.length) }
    scope.steps = usage.steps
    scope.labels = usage.labels
    scope.transposedNames = usage.transposed
    scope.samples = usage.samples
  }

  mutating func run() throws(ScopeBuilder.DefinitionFailure) -> Scope {
    declareSymbols()
    // Twice: once to find the lengths, once with all lengths known.
    try typeAll(unifier: unifier, record: false)
    Typer.fit(reaches, Typer(scope: scope, unifier: unifier), unifier)
    inferredAxes = scope.model.symbols.map { $0.axes.map(unifier.resolve) }
    resolveLengths()
    scope.model.definitions = base.model.definitions
    try typeAll(unifier: nil, record: true)
    passThrough()
    StepCopies().spread(in: &scope.model, from: base.model.symbols.count)
    Forks().branch(in: &scope.model, from: base.model.symbols.count)
    scope.openVectors = []
    FamilyRanges().assign(
      to: &scope.model, from: base.model.symbols.count)
    StepRanges().assign(to: &scope.model, from: base.model.symbols.count)
    return scope
  }

  /// Vectors that are only added to computed numbers: no formula needs them to be more than numbers.
  func loneVectors() -> [NameKey] {
    let anchors = unifier.anchors.map(unifier.resolve)
    let lone = unifier.spreads.map(unifier.resolve).filter { length in
      guard case .unknown = length, !anchors.contains(length) else { return false }
      return !inferredAxes.contains { $0.count > 1 && $0.contains(length) }
    }
    guard !lone.isEmpty else { return [] }
    return kinds.keys.sorted().filter { name in
      guard kinds[name] == .column, declarations[name] == nil,
        case .symbol(let id)? = scope.binding(name), id.rawValue < inferredAxes.count,
        let length = inferredAxes[id.rawValue].first
      else { return false }
      return lone.contains(length)
    }
  }

  /// What definitions compute, among the symbols there are so far.
  var computedSymbols: Set<SymbolID> {
    Set(
      definitions.compactMap { definition in
        guard case .symbol(let id)? = scope.binding(definition.key) else { return nil }
        return id
      })
  }

  /// Symbols for all names that need a kind, with lengths not known yet.
  private mutating func declareSymbols() {
    // The h of `W ∈ ℝ^{h × d}` is no length where `\mathbf{h}` is a vector the article computes.
    let computed = Set(definitions.map(\.key))
    for (name, length) in counts.lengths.sorted(by: { $0.key < $1.key })
    where !base.defines(name) && !computed.contains(name) {
      scope.bindings[name] = .length(length)
    }
    for (name, family) in counts.families.sorted(by: { $0.key < $1.key }) where !base.defines(name)
    {
      scope.bindings[name] = .widths(family)
    }
    for (name, isSampled) in usage.labels.isSampled.sorted(by: { $0.key < $1.key })
    where !base.defines(name) {
      let axes = (0..<(isSampled ? 2 : 1)).map { _ in unifier.freshPlain() }
      let id = scope.model.add(
        Symbol(name: name.latex, axes: axes, draw: .oneHot(axis: axes.count - 1)))
      scope.bindings[name] = .label(id)
    }
    for name in functions {
      let id = scope.model.add(Symbol(name: name.text, axes: [], draw: .constant(0)))
      scope.bindings[name] = .function(.abstract(id))
    }
    for (name, kind) in kinds.sorted(by: { isBefore($0.key, $1.key) }) {
      let layered = usage.layered.contains(name)
      let index = IntegerTerm(LengthUnifier.variable)
      let samples: [AxisLength] = SampleNames.isOwn(name) ? [usage.samples.length] : []
      let axes =
        declarations[name]
        ?? samples
        + (samples.count..<kind.axisCount).map { place in
          // A row is a matrix with one row.
          if place == 0, usage.statedKinds[name] == .rowVector, kind == .matrix { return .fixed(1) }
          return layered ? unifier.freshFamily(index) : unifier.freshPlain()
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
      if kind == .column, declarations[name] == nil, !computed.contains(name),
        !usage.looksLikeVector(name)
      {
        scope.openVectors.insert(id)
      }
    }
    declareMaps()
  }

  private func isBefore(_ name: NameKey, _ other: NameKey) -> Bool {
    let (place, otherPlace) = (places[name] ?? Int.max, places[other] ?? Int.max)
    return place == otherPlace ? name < other : place < otherPlace
  }

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
      if postponed.count == pending.count, let failure {
        // `g(s) = f(s^2, 3 s)` needs what f is, which is known when lengths are.
        if unifier != nil, postponed.allSatisfy(\.isFunction) { return }
        throw failure
      }
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
    if let function = scope.binding(reference.key), function.isFunction {
      scope.bindings[key] = function
      return
    }
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
    if appliesQuantity(member, of: parameter) {
      // `f(x) = A(B(x))` of quantities A and B: what they depend on is the x of the article.
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a function of what only quantities depend on"),
        range: member.range)
    }
    let id = scope.model.add(Symbol(name: parameter.latex, axes: [], draw: .input))
    scope.bindings[parameter] = .symbol(id)
    defer { scope.bindings[parameter] = outer }
    var typer = Typer(scope: scope)
    typer.isDefinition = true
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

  /// Whether something that the article computes from the parameter stands before a bracket.
  private func appliesQuantity(_ member: Notation, of parameter: NameKey) -> Bool {
    if case .product(let factors, let signs) = member.kind {
      for (place, sign) in signs.enumerated() where sign == .juxtaposition {
        if case .bracketed(.round, _) = factors[place + 1].kind, let key = NameKey(factors[place]),
          definitions.isComputed(key, from: parameter)
        {
          return true
        }
      }
    }
    return member.parts.contains { appliesQuantity($0, of: parameter) }
  }

  private mutating func resolveLengths() {
    var namer = LengthNamer()
    defer { renameLengths(&namer) }
    // What lengths are made of has a name of its own first.
    for symbol in scope.model.symbols.dropFirst(base.model.symbols.count) {
      for (axis, length) in symbol.axes.enumerated() where !unifier.resolve(length).isCombined {
        _ = namer.name(
          unifier.resolve(length), symbol: symbol.name, axis: axis, count: symbol.axes.count)
      }
    }
    for place in base.model.symbols.count..<max(base.model.symbols.count, scope.model.symbols.count)
    {
      let symbol = scope.model.symbols[place]
      scope.model.symbols[place].axes = symbol.axes.enumerated().map { axis, length in
        namer.name(
          unifier.resolve(length), symbol: symbol.name, axis: axis, count: symbol.axes.count)
      }
    }
  }

  /// The m of `y ∈ ℝ^m` that turned out to be `n - k + 1`.
  private mutating func renameLengths(_ namer: inout LengthNamer) {
    for (name, binding) in scope.bindings {
      guard case .length(let length) = binding, unifier.resolve(length).isCombined else { continue }
      scope.bindings[name] = .length(
        namer.name(unifier.resolve(length), symbol: name.text, axis: 0, count: 1))
    }
  }

  private mutating func passThrough() {
    let inner = scope.model.definitions
    for place in scope.model.definitions.indices {
      for (earlier, candidate) in inner.enumerated()
      where candidate.symbol != scope.model.definitions[place].symbol {
        // Two names of one value: the later one is made of the earlier one, never both.
        if earlier > place, candidate.body.isSame(as: inner[place].body, candidate, inner[place]) {
          continue
        }
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

extension [WrittenDefinition] {
  /// Whether the definitions, as they are written, lead from one name to another.
  func isComputed(_ key: NameKey, from other: NameKey) -> Bool {
    var open = [key]
    var seen: Set<NameKey> = []
    while let next = open.popLast() {
      for definition in self where definition.key == next {
        guard case .value = definition.target else { continue }
        let names = definition.member.writtenNames
        if names.contains(other) { return true }
        open += names.filter { seen.insert($0).inserted }
      }
    }
    return false
  }
}

extension Notation {
  /// Every name inside, without its scripts.
  var writtenNames: [NameKey] {
    parts.reduce(into: NameKey(self).map { [$0] } ?? []) { $0 += $1.writtenNames }
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
