import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// What sentences of the article say of its symbols.
extension ModelSetup {
  /// A symbol that is drawn as a sentence says it is.
  struct TakenAssumption: Hashable, Sendable {
    var assumption: ProseAssumption
    var name: NameKey
    var id: SymbolID
    /// How it is drawn where nothing is said of it.
    var before: Draw
  }

  /// Draws symbols as the text says they are, and says so.
  mutating func takeAssumptions() {
    takeAssumptions(article.assumptions.filter { !isDoubted($0) })
    for taken in taken {
      let range = article.formulas[taken.assumption.formula].range
      let line = article.source.position(at: range.start).line
      description.append(
        CheckWording.assumption(
          NameLikeness(taken.name).latex, taken.assumption.kind.rawValue, line: line))
    }
  }

  /// Symbols that the text calls constants, of which total differentials have no `d`.
  mutating func takeConstants() {
    for assumption in article.assumptions where assumption.kind == .constant {
      guard let (_, id) = symbol(of: assumption.formula) else { continue }
      built.scope.statedConstants.insert(id)
    }
  }

  private mutating func takeAssumptions(_ assumptions: [ProseAssumption]) {
    for assumption in assumptions {
      for (name, id) in symbols(of: assumption) {
        guard let draw = draw(assumption, name, id) else { continue }
        taken.append(
          TakenAssumption(
            assumption: assumption, name: name, id: id, before: built.scope.model[id].draw))
        built.scope.model[id].draw = draw
      }
    }
  }

  /// The same model with symbols drawn as these say, and no others.
  func drawn(by assumptions: [ProseAssumption]) -> ModelSetup {
    var copy = self
    for taken in taken.reversed() { copy.built.scope.model[taken.id].draw = taken.before }
    copy.taken = []
    copy.takeAssumptions(assumptions)
    return copy
  }

  /// Another sentence has it as a condition, or denies it, or speaks of any matrix.
  private func isDoubted(_ assumption: ProseAssumption) -> Bool {
    guard let (name, _) = symbol(of: assumption.formula) else { return false }
    let isDoubted = article.hints.contains {
      $0.isDoubt && $0.kind == assumption.kind && symbol(of: $0.formula)?.0 == name
    }
    let isFree = article.releases.contains {
      $0.formula.map { symbol(of: $0)?.0 == name } ?? false
    }
    // Targets that are one-hot here and a distribution there.
    let isWider =
      assumption.kind == .oneHot
      && article.assumptions.contains {
        $0.kind == .distribution && symbol(of: $0.formula)?.0 == name
      }
    return isDoubted || isFree || isWider
  }

  /// What the text may say, and what it takes back: each with all that is certain.
  var possibleAssumptions: [[ProseAssumption]] {
    let certain = taken.map(\.assumption)
    var possible: [ProseAssumption] = []
    for assumption in article.assumptions + article.hints.map(\.assumption)
    where !certain.contains(assumption) && !possible.contains(assumption) {
      possible.append(assumption)
    }
    let kinds = ProseAssumption.Kind.allCases.filter { kind in
      possible.contains { $0.kind == kind }
    }
    return kinds.map { kind in possible.filter { $0.kind == kind } + certain }
      .filter { drawn(by: $0).taken.count > taken.count }
  }

  /// What an assumption is about; a hint may be about any symbol of its formula.
  private func symbols(of assumption: ProseAssumption) -> [(NameKey, SymbolID)] {
    if let named = symbol(of: assumption.formula) { return [named] }
    guard article.formulas.indices.contains(assumption.formula),
      !article.assumptions.contains(assumption)
    else { return [] }
    return article.formulas[assumption.formula].names.compactMap(free)
  }

  /// The free symbol that a formula names.
  private func symbol(of formula: Int) -> (NameKey, SymbolID)? {
    guard article.formulas.indices.contains(formula),
      let node = article.formulas[formula].name
    else { return nil }
    return free(node)
  }

  private func free(_ node: Notation) -> (NameKey, SymbolID)? {
    for name in scope.names(in: node) {
      guard case .symbol(let id)? = scope.bindings[name], scope.model[id].family == nil,
        !scope.model.definitions.contains(where: { $0.symbol == id })
      else { continue }
      return (name, id)
    }
    return nil
  }

  private func draw(_ assumption: ProseAssumption, _ name: NameKey, _ id: SymbolID) -> Draw? {
    let symbol = scope.model[id]
    guard let wanted = assumption.kind.draw else { return oneHot(assumption, symbol) }
    switch symbol.draw {
    case .weight, .input, .bias, .target, .hyperparameter: break
    default: return nil
    }
    switch wanted {
    case .matrix(.orthogonal): return symbol.axes.count == 2 ? wanted : nil
    case .matrix, .symmetric:
      return symbol.axes.count == 2 && symbol.axes[0] == symbol.axes[1] ? wanted : nil
    case .simplexAlong: return symbol.axes.count == 2 ? wanted : nil
    case .simplex, .unitVector: return symbol.axes.count == 1 ? wanted : nil
    default: return wanted
    }
  }

  private func oneHot(_ assumption: ProseAssumption, _ symbol: Symbol) -> Draw? {
    guard assumption.kind == .oneHot, article.context.targets == nil else { return nil }
    switch symbol.draw {
    case .simplexAlong(let axis): return .oneHot(axis: axis)
    case .simplex, .target, .input, .bias: return symbol.axes.count == 1 ? .oneHot(axis: 0) : nil
    default: return nil
    }
  }

  func isClaimedAbout(_ name: NameKey, before end: Int) -> Bool {
    for (index, formula) in article.formulas.enumerated() where index < end {
      for (place, statement) in formula.statements.enumerated() {
        guard case .claim? = built.roles[id(formula: index, statement: place)] else { continue }
        var usage = NameUsage()
        usage.add(statement.head)
        usage.add(statement.member)
        if usage.values.contains(name) { return true }
      }
    }
    return false
  }
}

extension ProseAssumption.Kind {
  /// How many axes what is said to be so has.
  var stated: StatedKind? {
    switch self {
    case .constant: nil
    case .scalar, .positive: .scalar
    case .vector, .oneHot, .unitVector, .distribution: .vector
    case .rowVector: .rowVector
    default: .matrix
    }
  }

  /// How what is said to be so is drawn; `nil` for what only says how many axes there are, and for
  /// targets.
  fileprivate var draw: Draw? {
    switch self {
    case .symmetric: .symmetric
    case .skewSymmetric: .matrix(.skewSymmetric)
    case .diagonal: .matrix(.diagonal)
    case .orthogonal: .matrix(.orthogonal)
    case .lowerTriangular: .matrix(.lowerTriangular)
    case .upperTriangular: .matrix(.upperTriangular)
    case .positiveDefinite: .matrix(.positiveDefinite)
    case .positiveSemidefinite: .matrix(.positiveSemidefinite)
    case .invertible: .matrix(.invertible)
    case .idempotent: .matrix(.idempotent)
    case .stochastic: .simplexAlong(axis: 1)
    case .unitVector: .unitVector
    case .distribution: .simplex
    case .positive: .positive
    case .oneHot, .constant, .scalar, .vector, .rowVector, .matrix: nil
    }
  }
}

extension Formula {
  /// The names in it, as they are written.
  fileprivate var names: [Notation] {
    var found: [Notation] = []
    func collect(_ node: Notation) {
      if NameKey(node) != nil, !found.contains(node) { found.append(node) }
      for part in node.parts { collect(part) }
    }
    for piece in notation.rows.flatMap(\.pieces) {
      if case .chain(let chain) = piece.content { chain.members.forEach(collect) }
    }
    return found
  }

  /// The name that is all of the formula, or is said to be an element of something.
  var name: Notation? {
    if statements.isEmpty, declarations.count == 1,
      case .chain(let declared) = declarations[0].content,
      declared.relations.map(\.relation) == [.element]
    {
      return declared.members.first
    }
    if statements.count == 1, statements[0].relation == .element { return statements[0].head }
    guard statements.isEmpty, failures.isEmpty, notation.rows.count == 1,
      notation.rows[0].pieces.count == 1,
      case .chain(let chain) = notation.rows[0].pieces[0].content, chain.members.count == 1
    else { return nil }
    return chain.members[0]
  }
}

extension CheckWording {
  fileprivate static func assumption(_ name: String, _ kind: String, line: Int) -> String {
    "`\(name)` is \(kind), as line \(line) says"
  }
}
