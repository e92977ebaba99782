import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax
import Networks
import TensorExpressions

/// The model of an article: declared, written, or both, with what each statement turned out to be.
public struct ModelSetup: Sendable {
  public var built: BuiltScope
  /// Lines for a report's head.
  public var description: [String]
  /// What the text defines, by shape.
  public var symbols: [SymbolGroup] = []
  public var diagnostics: [Diagnostic]
  /// Symbols that are drawn as the text says they are.
  var taken: [TakenAssumption] = []
  /// Statements that say where free symbols lie, `λ > 0`.
  var statedRanges: Set<StatementPlace> = []
  /// Those of free symbols that are drawn from elsewhere too, `x < 1`.
  var openRanges: [StatementPlace: OpenRange] = [:]
  /// Present under `network:`.
  public var network: Network?
  private var ids: [StatementPlace: Int] = [:]
  /// Statements that define nothing here, though elsewhere in the article they may.
  var leftOut: Set<Int> = []
  /// What the procedures of the article keep from one step to the next.
  private(set) var stateRules = StateRules()
  /// Statements that belong to a model of their own.
  private let apart: Set<StatementPlace>
  /// `n = 3` of lengths: they define no symbol.
  let sizes: [StatementPlace: StatedSize]
  let article: Article
  /// What the text says under a condition.
  let conditions: ConditionsInText
  /// What the text says of the layout of derivatives.
  let layouts: LayoutsInText
  let usage: NameUsage
  private let squares: SquaredNames

  struct StatementPlace: Hashable {
    var formula: Int
    var statement: Int
  }

  public var scope: Scope { built.scope }

  /// The article writes `w - Δw` somewhere.
  var subtractsSteps: Bool {
    article.formulas.contains { $0.statements.contains { $0.member.subtractsStep } }
  }

  init(article: Article, apart: Set<StatementPlace> = []) {
    let stated = StatedSize.found(in: article)
    self.init(article: article, apart: apart, sizes: stated)
    // What is no length of the model is a symbol.
    let kept = stated.filter { isLength($0.value) }
    if kept.count < stated.count {
      self = ModelSetup(article: article, apart: apart, sizes: kept)
      if !kept.allSatisfy({ isLength($0.value) }) {
        self = ModelSetup(article: article, apart: apart, sizes: [:])
      }
    }
  }

  private init(
    article: Article, apart: Set<StatementPlace>, sizes: [StatementPlace: StatedSize]
  ) {
    self.sizes = sizes
    self.article = article
    conditions = ConditionsInText(article)
    layouts = LayoutsInText(article)
    self.apart = apart.union(conditions.definesNothing)
    let special = conditions.definesNothing
    let sources = Self.sources(article)
      .filter { source in source.place.map { !special.contains($0) } ?? true }.map(\.source)
    squares = SquaredNames(sources, hasNetwork: article.context.network != nil)
    usage = Self.usage(article, squares, Set(sizes.keys))
    diagnostics = []
    description = []
    built = BuiltScope(scope: Scope(), roles: [:])
    if let declaration = article.context.network {
      switch NetworkLookup.network(declaration, article.context) {
      case .success(let declared): network = declared
      case .failure(let unknown): diagnostics.append(unknown.diagnostic)
      }
    }
    checkNames()
    build()
  }

  /// `names: {los: C}` would have no effect.
  private mutating func checkNames() {
    let things = UsualThing.allCases.map(\.rawValue)
    for (key, text) in article.context.names where !things.contains(key) {
      diagnostics.append(unknown(key, text.line, "names", things))
    }
    let conventions = ["delta", "layout"]
    for (key, text) in article.context.conventions where !conventions.contains(key) {
      diagnostics.append(unknown(key, text.line, "conventions", conventions))
    }
  }

  private func unknown(_ key: String, _ line: Int, _ table: String, _ known: [String]) -> Diagnostic
  {
    let nearest = ContextKeys.nearest(to: key, in: known)
    return Diagnostic(
      id: "unknown-key", headline: "`\(table)` has no key `\(key)` (line \(line))",
      help: nearest.map { "the nearest key is `\($0)`" }
        ?? "use one of " + known.map { "`\($0)`" }.joined(separator: ", "))
  }

  /// The same article with the network changed, as a convention would have it.
  func with(network: Network) -> ModelSetup {
    var copy = self
    copy.network = network
    copy.build()
    return copy
  }

  /// The same model with δ standing for something else.
  func with(gradient: GradientName, for key: NameKey) -> ModelSetup {
    var copy = self
    copy.built.scope.bindings[key] = .gradient(gradient)
    return copy
  }

  func id(formula: Int, statement: Int) -> Int {
    ids[StatementPlace(formula: formula, statement: statement)] ?? -1
  }

  /// Where a statement stands; `nil` for what the front matter states.
  func place(of id: Int) -> StatementPlace? { ids.first { $0.value == id }?.key }

  /// Every statement as it is written.
  var statements: [StatementSource] { Self.sources(article).map(\.source) }

  /// The line of a statement by its number.
  func line(of id: Int) -> Int {
    guard let place = place(of: id) else { return 0 }
    let range = article.formulas[place.formula].statements[place.statement].range
    return article.source.position(at: range.start).line
  }

  mutating func build() {
    var base = Scope()
    if let network {
      do {
        base = try NetworkLookup.scope(network, usage: usage, context: article.context)
      } catch {
        diagnostics.append(
          Diagnostic(id: "bad-network", headline: "\(error)"))
        return
      }
    }
    base.squares = squares.letters
    base.softmaxAxis = SoftmaxDirection.axis(article)
    built = ScopeBuilder(
      base: base, usage: usage, statements: modelStatements(), declarations: declarations(base),
      rate: network == nil ? declaredRate : nil
    ).build()
    checkContextFormulas()
    declareGradient()
    declareLayout()
    takeValues()
    takeHorizon()
    takeSets()
    if network == nil,
      let targets = article.context.targets.flatMap({ DeclaredTargets(rawValue: $0.rawValue) })
    {
      built.scope.draw(targets, named: article.context.names[UsualThing.target.rawValue]?.text)
    }
    takeSizes()
    takeStatedSizes()
    stateRules = StateRules(article, scope: built.scope)
    built.scope = stateRules.extending(built.scope)
    let model = ModelDescription(network: network, scope: built.scope, base: base)
    description = model.lines
    symbols = model.symbols
    taken = []
    openRanges = [:]
    takeAssumptions()
    describeFunctions()
    takeConstants()
    takeRows()
    takeRanges()
  }

  /// The statements that make the model, with their numbers noted by their places.
  private mutating func modelStatements() -> [StatementSource] {
    var sources: [StatementSource] = []
    let all = Self.sources(article)
    for (source, place) in all {
      if let place {
        ids[place] = source.id
        if apart.contains(place) || sizes[place] != nil
          || usage.shifts.relates(source.head, source.member)
        {
          continue
        }
      }
      if !leftOut.contains(source.id) { sources.append(source) }
    }
    for (place, root) in squares.roots.enumerated() {
      sources.append(
        StatementSource(
          id: all.count + place, head: root.head, relation: .equal, member: root.member,
          position: 1,
          section: -1))
    }
    return sources
  }

  /// Every statement that may define something. What front matter fixes comes first: nothing in the
  /// text takes it back.
  private static func sources(_ article: Article) -> [(
    source: StatementSource, place: StatementPlace?
  )] {
    var sources: [(source: StatementSource, place: StatementPlace?)] = []
    func add(_ written: WrittenStatement, _ section: Int, _ place: StatementPlace?) {
      let source = StatementSource(
        id: sources.count, head: written.head, relation: written.relation,
        member: written.member, position: written.position, section: section,
        isConditional: place != nil && written.conditions.contains { $0.lead == .if_ },
        predecessor: written.position > 1 ? written.predecessor : nil)
      sources.append((source, place))
    }
    for formula in article.contextFormulas {
      for written in formula.statements { add(written, -1, nil) }
    }
    for (index, formula) in article.formulas.enumerated() where formula.directive != .skip {
      for (place, written) in formula.statements.enumerated() {
        add(written, formula.section, StatementPlace(formula: index, statement: place))
      }
    }
    for (head, member) in FunctionsInWords(article).definitions {
      sources.append(
        (
          StatementSource(
            id: sources.count, head: head, relation: .equal, member: member, position: 1,
            section: -1), nil
        ))
    }
    return sources
  }

  /// `conventions: {delta: "-∂J/∂z"}`.
  private mutating func declareGradient() {
    guard let declared = article.context.conventions["delta"] else { return }
    guard
      case .success(let notation) = Notation.read(
        declared.text, as: SourceNotation.of(declared.text)),
      let gradient = GradientName(notation, in: built.scope)
    else {
      diagnostics.append(
        Diagnostic(
          id: "bad-value",
          headline: "`\(declared.text)` (line \(declared.line)) does not say what δ is",
          help: "write a derivative of the loss, such as `-∂J/∂z`"))
      return
    }
    built.scope.bindings[NameKey("δ")] = .gradient(gradient)
  }

  /// `names: {rate: a}`.
  private var declaredRate: NameKey? {
    guard let name = article.context.names[UsualThing.rate.rawValue]?.text,
      case .success(let notation) = Notation.read(name, as: SourceNotation.of(name))
    else { return nil }
    return NameKey(written: notation)
  }

  /// `y ∈ {0, 1}` of the text and the front matter.
  private mutating func takeSets() {
    let statements =
      article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements)
    let pieces =
      article.formulas.flatMap(\.declarations) + article.contextFormulas.flatMap(\.declarations)
    let declared = pieces.compactMap(\.membership)
    let stated = statements.filter { $0.relation == .element }.map { ($0.head, $0.member) }
    for (member, set) in stated + declared {
      SetDeclaration(member: member, set: set)?.take(in: &built.scope)
    }
  }

}
