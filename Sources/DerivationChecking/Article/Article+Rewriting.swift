import DerivationDocuments
import MathSyntax

extension Article {
  /// The same article with its statements changed, those of the front matter too.
  func mappingStatements(_ change: (WrittenStatement) -> WrittenStatement) -> Article {
    mappingStatementsBySection { statement, _ in change(statement) }
  }

  /// - Parameter change: Gets each statement with the heading it stands under, -1 for the front matter.
  func mappingStatementsBySection(
    _ change: (WrittenStatement, Int) -> WrittenStatement
  ) -> Article {
    var copy = self
    for place in copy.formulas.indices {
      let section = copy.formulas[place].section
      copy.formulas[place].statements = copy.formulas[place].statements.map {
        change($0, section)
      }
    }
    for place in copy.contextFormulas.indices {
      copy.contextFormulas[place].statements = copy.contextFormulas[place].statements.map {
        change($0, -1)
      }
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
