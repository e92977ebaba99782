import MathSyntax

/// `w1 = 0.11` in an article whose formulas write `w_1`, and never `w1`: the same name, written without
/// its subscript.
enum DigitsApart {
  static func apply(to formulas: inout [Formula]) {
    let givesNumber = { (statement: WrittenStatement) in
      statement.position == 1 && statement.relation == .equal && !statement.member.hasLetters
        && statement.head.withDigitsApart != nil
    }
    guard formulas.contains(where: { $0.statements.contains(where: givesNumber) }) else { return }
    let names = WrittenNames(formulas) { !givesNumber($0) }
    for formula in formulas.indices {
      for place in formulas[formula].statements.indices {
        let statement = formulas[formula].statements[place]
        guard givesNumber(statement), let other = statement.head.withDigitsApart,
          names.used(statement.head) == other
        else { continue }
        formulas[formula].statements[place].head = Notation(other.kind, statement.head.range)
        formulas[formula].statements[place].predecessor = Notation(
          other.kind, statement.head.range)
        formulas[formula].statements[place].isRewritten = true
      }
    }
  }
}
