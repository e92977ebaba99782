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
  public var diagnostics: [Diagnostic]
  /// Present under `network:`.
  public var network: Network?
  private var ids: [StatementPlace: Int] = [:]
  let article: Article
  private let usage: NameUsage
  private let squares: SquaredNames
  /// Names whose prime is part of them.
  private let primed: Set<NameKey>

  private struct StatementPlace: Hashable {
    var formula: Int
    var statement: Int
  }

  public var scope: Scope { built.scope }

  /// The article writes `w - Δw` somewhere.
  var subtractsSteps: Bool {
    article.formulas.contains { $0.statements.contains { $0.member.subtractsStep } }
  }

  init(article: Article) {
    self.article = article
    let sources = Self.sources(article).map(\.source)
    squares = SquaredNames(sources, hasNetwork: article.context.network != nil)
    primed = article.context.network == nil ? PrimedNames.keys(sources) : []
    usage = Self.usage(article, squares, primed)
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
    Diagnostic(
      id: "unknown-key", headline: "`\(table)` has no key `\(key)` (line \(line))",
      help: "use one of " + known.map { "`\($0)`" }.joined(separator: ", "))
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

  /// Every statement as it is written.
  var statements: [StatementSource] { Self.sources(article).map(\.source) }

  /// The line of a statement by its number.
  func line(of id: Int) -> Int {
    guard let place = ids.first(where: { $0.value == id })?.key else { return 0 }
    let range = article.formulas[place.formula].statements[place.statement].range
    return article.source.position(at: range.start).line
  }

  private mutating func build() {
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
    base.squares = squares.letters.union(primed)
    var sources: [StatementSource] = []
    for (source, place) in Self.sources(article) {
      if let place { ids[place] = source.id }
      sources.append(source)
    }
    for root in squares.roots {
      sources.append(
        StatementSource(
          id: sources.count, head: root.head, relation: .equal, member: root.member, position: 1,
          section: -1))
    }
    built = ScopeBuilder(
      base: base, usage: usage, statements: sources, declarations: declarations(base)
    ).build()
    declareGradient()
    declareLayout()
    takeValues()
    if network == nil,
      let targets = article.context.targets.flatMap({ DeclaredTargets(rawValue: $0.rawValue) })
    {
      built.scope.draw(targets, named: article.context.names[UsualThing.target.rawValue]?.text)
    }
    takeSizes()
    description = ModelDescription(network: network, scope: built.scope, base: base).lines
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
        isConditional: place != nil && written.conditions.contains { $0.lead == .if_ })
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

  /// Shapes stated in the text or in the front matter, for names that have none.
  private func declarations(_ base: Scope) -> [NameKey: [AxisLength]] {
    var result: [NameKey: [AxisLength]] = [:]
    for formula in article.formulas {
      for statement in formula.statements where statement.relation == .element {
        if let declaration = ShapeDeclaration(member: statement.head, space: statement.member),
          !base.defines(declaration.name), let axes = declaration.familyAxes
        {
          result[declaration.name] = axes
        }
      }
      for piece in formula.declarations {
        guard case .chain(let chain) = piece.content, chain.members.count == 2,
          chain.relations.map(\.relation) == [.element],
          let declaration = ShapeDeclaration(member: chain.members[0], space: chain.members[1]),
          !base.defines(declaration.name), let axes = declaration.familyAxes
        else { continue }
        result[declaration.name] = axes
      }
    }
    for (text, axes) in article.context.shapes {
      guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)),
        let name = usage.declaredKey(notation), !base.defines(name)
      else { continue }
      result[name] = axes.map { Int($0).map(AxisLength.fixed) ?? .named($0) }
    }
    return result
  }

  /// The letters that sums bind, and the names with roles that the front matter declares.
  private static func roles(_ article: Article) -> RoleSubscripts {
    let statements =
      article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements)
    let declared = article.context.shapes.keys.compactMap { text -> NameKey? in
      guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)) else {
        return nil
      }
      return RoleSubscripts.key(notation)
    }
    return RoleSubscripts(
      statements: statements.map { ($0.head, $0.member) }, declared: Set(declared))
  }

  /// Under `network:` the letters have their meaning, and `W_{t+1}` is an update.
  private static func steps(_ article: Article) -> StepNames {
    guard article.context.network == nil else { return StepNames() }
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    return StepNames(
      statements
        .filter { $0.relation != .element && $0.relation != .assign }
        .map { ($0.head, $0.member) })
  }

  private static func usage(
    _ article: Article, _ squares: SquaredNames, _ primed: Set<NameKey>
  ) -> NameUsage {
    let written =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    var usage = NameUsage(
      steps: steps(article), squares: squares.letters.union(primed),
      roles: roles(article),
      labels: article.context.network == nil
        ? LabelNames(statements: written.map { ($0.head, $0.member) }) : LabelNames())
    for (text, _) in article.context.shapes {
      if case .success(let name) = Notation.read(text, as: SourceNotation.of(text)) {
        usage.declare(name)
      }
    }
    for formula in article.formulas {
      for statement in formula.statements where !statement.statesDepth {
        if statement.relation == .element {
          if statement.position == 1 { usage.add(statement.head) }
        } else {
          usage.add(head: statement.head, member: statement.member)
        }
      }
    }
    for formula in article.contextFormulas {
      for statement in formula.statements {
        usage.add(head: statement.head, member: statement.member)
      }
    }
    for root in squares.roots { usage.add(head: root.head, member: root.member) }
    return usage
  }
}

extension WrittenStatement {
  /// `L = 3`: the L of the last layer, and no loss.
  var statesDepth: Bool {
    guard case .symbol(let letter) = head.kind, letter.name == "L",
      case .number(let text) = member.kind
    else { return false }
    return Int(text) != nil
  }
}
