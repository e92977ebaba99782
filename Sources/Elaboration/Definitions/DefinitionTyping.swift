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
  /// What is differentiated by something else.
  var objectives: Set<NameKey> = []
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
      if record { try number(reference, definition.member) }
    case .value(let reference):
      try value(reference, definition.member, unifier: unifier, record: record)
    }
  }

  /// `η = 0.5`, `x = (1, 2)^T` of a symbol that is free otherwise.
  private mutating func number(_ reference: NameReference, _ member: Notation)
    throws(TypingFailure)
  {
    guard case .symbol(let id)? = scope.binding(reference.key), reference.elements.isEmpty else {
      return
    }
    var typer = Typer(scope: scope)
    let given = try typer.type(member)[0]
    if scope.model[id].axes.isEmpty, reference.layer == nil, let number = given.body.writtenNumber {
      scope.ownNumbers[id] = number
      return
    }
    let index = reference.layer.flatMap { $0.variable == nil ? $0 : nil }
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
          right: ShapeText.layout(given.layout), context: "definition", range: member.range))
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

extension TypingFailure {
  /// What a definition further down may mend: a name without a meaning so far, also one that has a
  /// number, `a^{(2)}`.
  fileprivate var mayNeedLater: Bool {
    guard case .unread(let code, _, _) = self else { return false }
    return code == "undefined-symbol" || code == "unknown-index"
  }
}
