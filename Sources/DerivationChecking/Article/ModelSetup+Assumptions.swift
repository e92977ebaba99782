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
    switch (assumption.kind, symbol.draw) {
    case (.symmetric, .weight), (.symmetric, .input):
      let isSquare = symbol.axes.count == 2 && symbol.axes[0] == symbol.axes[1]
      return isSquare && !isClaimedAbout(name, before: assumption.from) ? .symmetric : nil
    case (.oneHot, .simplexAlong(let axis)):
      return article.context.targets == nil ? .oneHot(axis: axis) : nil
    case (.oneHot, .simplex), (.oneHot, .target), (.oneHot, .input):
      return article.context.targets == nil && symbol.axes.count == 1 ? .oneHot(axis: 0) : nil
    default: return nil
    }
  }

  private func isClaimedAbout(_ name: NameKey, before end: Int) -> Bool {
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

extension Formula {
  /// The name that is all of the formula.
  fileprivate var name: Notation? {
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
