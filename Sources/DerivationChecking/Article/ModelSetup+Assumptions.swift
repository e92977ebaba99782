import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// What sentences of the article say of its symbols.
extension ModelSetup {
  /// Draws symbols as the text says they are, and says so.
  ///
  /// A matrix is symmetric only where no claim about it stands before the sentence: such a claim may be
  /// about any matrix.
  mutating func takeAssumptions() {
    for assumption in article.assumptions {
      guard let (name, id) = symbol(of: assumption), let draw = draw(assumption, name, id) else {
        continue
      }
      built.scope.model[id].draw = draw
      assumedNames.insert(name)
      let range = article.formulas[assumption.formula].range
      let line = article.source.position(at: range.start).line
      description.append(
        CheckWording.assumption(NameLikeness(name).latex, assumption.kind.rawValue, line: line))
    }
  }

  /// The free symbol that the sentence is about.
  private func symbol(of assumption: ProseAssumption) -> (NameKey, SymbolID)? {
    guard article.formulas.indices.contains(assumption.formula),
      let node = article.formulas[assumption.formula].name
    else { return nil }
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
    guard let wanted = assumption.kind.draw, !isClaimedAbout(name, before: assumption.from) else {
      return oneHot(assumption, symbol)
    }
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
  var stated: StatedKind {
    switch self {
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
    case .oneHot, .scalar, .vector, .rowVector, .matrix: nil
    }
  }
}

extension Formula {
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
