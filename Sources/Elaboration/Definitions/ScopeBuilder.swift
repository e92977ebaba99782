import Diagnostics
import MathSyntax
import TensorExpressions

/// Makes the system of definitions of an article out of its statements.
///
/// Kinds of free symbols (number, vector, matrix) are tried from the likeliest on until all definitions
/// type; lengths follow by unification. Then everything is typed once more with the shapes known, so
/// that definitions and claims are read by the same rules.
public struct ScopeBuilder {
  let base: Scope
  let usage: NameUsage
  let places: [NameKey: Int]
  let declarations: [NameKey: [AxisLength]]
  /// What the front matter calls the rate.
  private let rate: NameKey?
  private(set) var finder: DefinitionFinder
  private let statements: [StatementSource]
  /// Functions of several arguments of which nothing else is known.
  let maps: AbstractMaps
  let capitals: CapitalFunctions
  let fields: AbstractFields
  let differentiated: DifferentiatedNames
  /// What a definition that was not understood would have defined: nothing is drawn in its place.
  private(set) var unread: Set<NameKey> = []
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
    let points = GivenPoints(statements, reserved: Self.reserved(base, declarations))
    let numbered = NumberedEntries(base.bindings.isEmpty ? statements + points.given : [])
    let usage = usage.reserving(Array(base.bindings.keys) + vectors + numbered.names)
    self.usage = usage
    places = Dictionary(uniqueKeysWithValues: zip(usage.values, 0...))
    self.declarations = declarations
    self.statements = statements
    maps = AbstractMaps(base.bindings.isEmpty ? statements : [])
    capitals = CapitalFunctions(base.bindings.isEmpty ? statements : [])
    fields = AbstractFields(statements, declarations: declarations)
    finder = DefinitionFinder(base: base, usage: usage)
    differentiated = DifferentiatedNames(statements, squares: usage.squares)
    for statement in numbered.given + points.given { finder.add(statement) }
    for statement in points.refused { finder.refuse(point: statement) }
    let refused = Set(points.refused.map(\.id))
    for statement in statements where !refused.contains(statement.id) {
      if numbered.entries.contains(statement.id) || points.taken.contains(statement.id) {
        finder.note(entry: statement.id)
      } else {
        finder.add(statement)
      }
    }
    finder.claimComputedSteps()
    finder.nameValues()
    var base = base
    base.signatures = finder.signatures
    base.hasSeveralPoints = !points.refused.isEmpty
    base.shifts = usage.shifts
    self.base = base
    unread = unknownFunctions
  }

  /// Names that have a meaning before the article gives them one, and lengths.
  private static func reserved(_ base: Scope, _ declarations: [NameKey: [AxisLength]])
    -> Set<NameKey>
  {
    let lengths = declarations.values.joined().compactMap { length in
      if case .named(let name) = length { NameKey(name) } else { nil }
    }
    return Set(lengths).union(base.bindings.keys)
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
