import DerivationDocuments

/// `<!-- gradproof: expect refuted missing-transpose -->`: met when one statement of the formula has
/// that status and code and no other is refuted.
public enum Expectations {
  public static func apply(_ article: Article, to statements: inout [CheckedStatement]) {
    for (index, formula) in article.formulas.enumerated() {
      guard case .expect(let word, let code)? = formula.directive,
        let status = Status(rawValue: word)
      else { continue }
      let places = statements.indices.filter { statements[$0].formula == index }
      let matching = places.filter {
        statements[$0].status == status && (code.map(statements[$0].codes.contains) ?? true)
      }
      // One error is expected; what only follows from it is not another one.
      let others = places.filter {
        $0 != matching.first && statements[$0].status == .refuted && statements[$0].inherits == nil
      }
      let met = !matching.isEmpty && others.isEmpty
      for place in met ? matching : places {
        statements[place].expected = Expectation(status: status, code: code, met: met)
      }
    }
  }
}
