import DerivationDocuments
import MathSyntax

extension Article {
  /// The same article with its statements changed, those of the front matter too.
  func mappingStatements(_ change: (WrittenStatement) -> WrittenStatement) -> Article {
    var copy = self
    for place in copy.formulas.indices {
      copy.formulas[place].statements = copy.formulas[place].statements.map(change)
    }
    for place in copy.contextFormulas.indices {
      copy.contextFormulas[place].statements = copy.contextFormulas[place].statements.map(change)
    }
    return copy
  }
}

extension WrittenStatement {
  /// The same statement with something else written on its sides.
  func mappingSides(_ change: (Notation) -> Notation) -> WrittenStatement {
    var copy = self
    copy.head = change(head)
    copy.member = change(member)
    copy.predecessor = change(predecessor)
    return copy
  }
}
