import Diagnostics
import MathSyntax
import OrderedCollections
import TensorExpressions

/// The scope of an article with what each of its statements turned out to be.
public struct BuiltScope: Sendable {
  public var scope: Scope
  public var roles: [Int: StatementRole]
  /// The statement that states the loss, where there is one.
  public var lossStatement: Int?
  /// The statement that defines δ.
  public var gradientStatement: Int?

  public init(scope: Scope, roles: [Int: StatementRole]) {
    self.scope = scope
    self.roles = roles
  }
}

/// Makes the system of definitions of an article out of its statements.
///
/// Kinds of free symbols (number, vector, matrix) are tried from the likeliest on until all definitions
/// type; lengths follow by unification. Then everything is typed once more with the shapes known, so
/// that definitions and claims are read by the same rules.
public struct ScopeBuilder {
  let base: Scope
  let usage: NameUsage
  private let places: [NameKey: Int]
  let declarations: [NameKey: [AxisLength]]
  /// What the front matter calls the rate.
  private let rate: NameKey?
  private var finder: DefinitionFinder
  private let statements: [StatementSource]
  let differentiated: DifferentiatedNames
  /// What a definition that was not understood would have defined: nothing is drawn in its place.
  private var unread: Set<NameKey> = []
  static let attemptLimit = 300

  /// - Parameter declarations: shapes that are stated, `W^{(l)} ∈ ℝ^{n_l × n_{l-1}}`; families with the
  ///   family variable in them.
  public init(
    base: Scope, usage: NameUsage, statements: [StatementSource],
    declarations: [NameKey: [AxisLength]] = [:], rate: NameKey? = nil
  ) {
    self.rate = rate
    let arguments = statements.flatMap { CallHead($0.head)?.parameters ?? [] }
    let vectors = arguments.filter { declarations[$0]?.count == 1 }
    let numbered = NumberedEntries(base.bindings.isEmpty ? statements : [])
    let usage = usage.reserving(Array(base.bindings.keys) + vectors + numbered.names)
    self.usage = usage
    places = Dictionary(uniqueKeysWithValues: zip(usage.values, 0...))
    self.declarations = declarations
    self.statements = statements
    finder = DefinitionFinder(base: base, usage: usage)
    differentiated = DifferentiatedNames(statements, squares: usage.squares)
    for statement in numbered.given { finder.add(statement) }
    for statement in statements {
      if numbered.entries.contains(statement.id) {
        finder.note(entry: statement.id)
      } else {
        finder.add(statement)
      }
    }
    finder.claimComputedSteps()
    finder.nameValues()
    var base = base
    base.signatures = finder.signatures
    base.shifts = usage.shifts
    self.base = base
    unread = unknownFunctions
  }

  /// Words that are applied to something and mean nothing here: a function that is not known is no
  /// factor.
  private var unknownFunctions: Set<NameKey> {
    usage.applied.filter { name in
      base.binding(name) == nil && declarations[name] == nil && name != rate
        && !NameUsage.valueWords.contains(name.text)
        && !finder.definitions.contains { $0.key == name }
    }
  }

  public func build() -> BuiltScope {
    var builder = self
    return builder.settle()
  }

  private mutating func settle() -> BuiltScope {
    var roles = finder.roles
    let (model, derived) = DerivedDefinitions.split(finder.definitions, base, usage)
    var definitions = model
    /// Definitions that were tried as a function and as a quantity.
    var turned: Set<Int> = []
    // A definition that is not understood leaves its name without a meaning, and the rest stands.
    while true {
      switch attemptAll(definitions, unread: unread) {
      case .success(let scope):
        return finish(scope, definitions, derived, roles, unread: unread)
      case .failure(let failure):
        guard let place = definitions.firstIndex(where: { $0.id == failure.id }) else {
          return finish(base, [], [], roles, unread: unread)
        }
        if let other = definitions[place].otherForm, turned.insert(failure.id).inserted {
          definitions[place] = other
          continue
        }
        roles[failure.id] = failure.role
        let name = definitions.remove(at: place).key
        // A start says nothing of the steps whose formula is not understood.
        if !definitions.contains(where: { $0.key == name && !$0.isStart }) {
          definitions.removeAll { $0.key == name }
        }
        if !definitions.contains(where: { $0.key == name }) { unread.insert(name) }
      }
    }
  }

  struct DefinitionFailure: Error {
    var id: Int
    var failure: TypingFailure
    var role: StatementRole {
      switch failure.asElaboration {
      case .unread(let code, let message, let range):
        .unread(code: code, message: message, range: range)
      case .shapeMismatch(let mismatch):
        .unread(
          code: "shape-unknown",
          message: "no shapes of its symbols make this definition fit "
            + "(\(mismatch.left) against \(mismatch.right))", range: mismatch.range)
      case .readings, .tooManyReadings:
        .unread(code: "shape-unknown", message: "", range: TextRange(0, 0))
      }
    }
  }

  private func attemptAll(_ definitions: [WrittenDefinition], unread: Set<NameKey>) -> Result<
    Scope, DefinitionFailure
  > {
    // What is defined in a way that is not understood is not free to be anything.
    let free = freeNames(definitions).filter { !unread.contains($0) }
    let open =
      free + needingKind(definitions)
      + declaredOnly(definitions, free).filter { !unread.contains($0) }
    let vectors = Set(declarations.filter { $0.value.count == 1 }.keys)
    let guess = KindGuess(
      usage: usage, free: open, defined: Set(definitions.map(\.key)), vectors: vectors)
    let dots = InnerProducts(definitions, usage: usage, vectors: vectors)
    var elementwise: Scope?
    var first: DefinitionFailure?
    for (place, kinds) in guess.assignments(open, limit: Self.attemptLimit).enumerated() {
      func settled(_ scope: Scope) -> Result<Scope, DefinitionFailure> {
        var scope = scope
        scope.shapesAreGuessed =
          place > 0 && isGuessed(kinds, open, guess, definitions)
          || areMatricesByLetter(kinds, open, definitions)
        scope.shapesAreDoubtful = place > 0 && flattensMatrices(kinds, definitions)
        return .success(scope)
      }
      do {
        if !dots.isEmpty, let scope = try? solution(definitions, kinds, unread, dots),
          dots.giveNumbers(in: scope)
        {
          return settled(scope)
        }
        if elementwise != nil { continue }
        let scope = try solution(definitions, kinds, unread, nil)
        guard !dots.isEmpty, dots.areVectors(in: scope), case .success(let own) = settled(scope)
        else { return settled(scope) }
        elementwise = own
      } catch {
        first = first ?? error
        // Nothing that kinds could change.
        if case .unread(let code, _, _) = error.failure,
          code == "undefined-symbol" || code == "unsupported-notation"
        {
          return .failure(error)
        }
      }
    }
    if let elementwise { return .success(elementwise) }
    if let first { return .failure(first) }
    return .success(base)
  }

  /// The scope of one assignment of kinds, with numbers for vectors that need not be any.
  private func solution(
    _ definitions: [WrittenDefinition], _ kinds: [NameKey: SymbolKind], _ unread: Set<NameKey>,
    _ dots: InnerProducts?
  ) throws(DefinitionFailure) -> Scope {
    var attempt = attempt(definitions, kinds, unread: unread, dots)
    let scope = try attempt.run()
    let lone = attempt.loneVectors()
    guard !lone.isEmpty else { return scope }
    var other = self.attempt(
      definitions, kinds.merging(lone.map { ($0, .scalar) }) { $1 }, unread: unread, dots)
    if let better = try? other.run(), other.loneVectors().isEmpty { return better }
    return scope
  }

  private func attempt(
    _ definitions: [WrittenDefinition], _ kinds: [NameKey: SymbolKind], unread: Set<NameKey>,
    _ dots: InnerProducts?
  ) -> DefinitionTyping {
    var attempt = DefinitionTyping(
      base: base, usage: usage, places: places, definitions: definitions,
      declarations: declarations, kinds: kinds,
      functions: freeFunctions(definitions).filter { !unread.contains($0) },
      counts: counts(definitions))
    attempt.intermediates = differentiated.variables
    attempt.maps = maps
    attempt.scope.innerProducts = dots?.pairs ?? []
    return attempt
  }

  /// What a computed value is follows from its definition, whichever kind was tried first.
  private func isGuessed(
    _ kinds: [NameKey: SymbolKind], _ open: [NameKey], _ guess: KindGuess,
    _ definitions: [WrittenDefinition]
  ) -> Bool {
    let defined = Set(definitions.map(\.key))
    return open.contains { !defined.contains($0) && kinds[$0] != guess.kinds(of: $0).first }
  }

  private func counts(_ definitions: [WrittenDefinition]) -> CountLetters {
    CountLetters(
      members: definitions.map(\.member), declarations: declarations, steps: usage.steps,
      combines: usage.shifts.areUsed)
  }

  /// Names that occur in right sides, without any meaning: these are drawn.
  private func freeNames(_ definitions: [WrittenDefinition]) -> [NameKey] {
    var inside = NameUsage(declarationsOf: usage)
    // The l of `L = l(o, y)`.
    var listed: Set<NameKey> = []
    for definition in definitions {
      switch definition.target {
      case .alias, .number, .gradient, .prefix: continue
      case .value, .function: break
      }
      inside.add(
        head: definition.head, member: definition.member, bindsArgument: definition.isFunction)
      if let loss = LossOfArguments(definition.member, in: base) { listed.insert(loss.function) }
    }
    let defined = Set(definitions.map(\.key))
    let functions = Set(freeFunctions(definitions))
    let counts = counts(definitions)
    return inside.values.filter {
      counts.lengths[$0] == nil && counts.families[$0] == nil && !counts.unknown.contains($0)
        && !defined.contains($0) && !unread.contains($0) && !base.defines($0)
        && !functions.contains($0) && !listed.contains($0) && !maps.contains($0) && $0.text != "e"
        && $0.text != "∂"
        && NameUsage.base(of: $0).text != "1"
        && !usage.steps.counts($0.text) && !usage.isEntry($0, declared: declarations)
        && !(usage.applied.contains($0) && base.binding($0) != nil)
    }
  }

  /// Names of which the article states the shape and nothing else: their values are free.
  private func declaredOnly(_ definitions: [WrittenDefinition], _ free: [NameKey]) -> [NameKey] {
    declarations.keys.sorted().filter { name in
      !base.defines(name) && !free.contains(name) && !definitions.contains { $0.key == name }
        && !finder.definitions.contains { $0.namesValue && $0.key == name }
    }
  }

  /// Letters that are applied to something and never defined: abstract functions.
  private func freeFunctions(_ definitions: [WrittenDefinition]) -> [NameKey] {
    let defined = Set(definitions.map(\.key))
    // `h^{(l)}` is a layer's output, `g^{[l]}` its function.
    let values: Set<String> = ["h", "S", "R"]
    return usage.values.filter {
      (usage.isFunctionWithRole($0)
        || usage.called.contains($0) && Scope.functionLetters.contains($0.withoutAccent.text))
        && !(usage.layered.contains($0) && values.contains($0.text))
        && !defined.contains($0) && !base.defines($0) && !fields.contains($0) && !maps.contains($0)
        && !isFactor($0, in: definitions)
    }
  }

  private var maps: AbstractMaps { AbstractMaps(base.bindings.isEmpty ? statements : []) }

  private var fields: AbstractFields { AbstractFields(statements, declarations: declarations) }

  /// Defined names whose shape does not simply follow from their right side: families and names defined
  /// entry by entry.
  private func needingKind(_ definitions: [WrittenDefinition]) -> [NameKey] {
    var names: [NameKey] = []
    for definition in definitions {
      guard case .value(let reference) = definition.target,
        reference.layer != nil || !reference.elements.isEmpty, !names.contains(reference.key)
      else { continue }
      names.append(reference.key)
    }
    return names
  }

  private func besideDerivatives() -> Set<NameKey> {
    var outside = NameUsage(declarationsOf: usage)
    for statement in statements where !statement.head.isPlainDerivative {
      outside.add(head: statement.head, member: statement.member)
    }
    return Set(outside.values)
  }

  private func finish(
    _ scope: Scope, _ definitions: [WrittenDefinition], _ derived: [WrittenDefinition],
    _ roles: [Int: StatementRole], unread: Set<NameKey>
  ) -> BuiltScope {
    var scope = scope
    scope.adopt(usage)
    scope.calledNames = Set(statements.flatMap(\.calledNames))
    scope.listsAreUpright = statements.contains {
      $0.head.writesUprightList || $0.member.writesUprightList
    }
    scope.bindings[NameKey("diag")] = scope.bindings[NameKey("diag")] ?? .diagonal
    scope.unreadNames.formUnion(unread)
    scope.writesDifferentials = differentiated.statesDifferentials
    scope.addArguments(usage.arguments)
    let free = freeNames(definitions)
    scope.looseNames = Set(declaredOnly(definitions, free))
    scope.looseNames.formUnion(looseCoefficients(definitions, free, in: scope))
    scope.looseNames.formUnion(argumentsOnly(definitions, free))
    if !unread.isEmpty {
      // What is not understood may say what the rest is.
      scope.looseNames.formUnion(free.filter { declarations[$0] == nil })
    }
    fields.add(to: &scope)
    var built = BuiltScope(scope: scope, roles: roles)
    UsualRoles(
      usage: usage, definitions: definitions, differentiated: differentiated, rate: rate,
      besideDerivatives: besideDerivatives()
    ).assign(to: &built)
    DerivedDefinitions(definitions: derived, usage: usage).assign(to: &built)
    NewValues(statements: statements).add(to: &built.scope)
    built.scope.addDirections(statements, squares: usage.squares)
    return built
  }
}

extension WrittenDefinition {
  var isGradient: Bool {
    switch target {
    case .gradient, .prefix: true
    case .value, .function, .number, .alias: false
    }
  }

  var isFunction: Bool {
    if case .function = target { return true }
    return false
  }

  /// `h(x) = θᵀx`, no function of a number, as a quantity that depends on the x of the article;
  /// `L(y) = -\log(y)`, no number where y is a vector, as a function.
  var otherForm: WrittenDefinition? {
    guard let call = CallHead(head) else { return nil }
    var copy = self
    switch target {
    case .function(let key, _):
      copy.target = .value(NameReference(key: key, base: call.name, range: call.name.range))
    case .value(let reference) where call.parameters.count == 1:
      copy.target = .function(reference.key, parameter: call.parameters[0])
    default: return nil
    }
    return copy
  }
}
