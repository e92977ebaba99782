import Elaboration
import MathSyntax

extension ArticleSession {
  /// Whether the statement says what the new value of a parameter is.
  public func isUpdate(_ head: Notation, _ relation: Relation, _ member: Notation) -> Bool {
    relation == .assign || UpdateClaim.newValue(head, member) != nil
      || MarkedUpdate(head, member) != nil
  }

  /// Whether a claim is worth a verdict: `false` only for what will not be verified, found in one small
  /// world. Most edits of a wrong claim are as wrong, and the article's own world may be large.
  public func mayHold(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    conditions: [FormulaNotation.Piece] = []
  ) -> Bool {
    bench.mayHold(head, relation, member, conditions: conditions)
  }
}

extension ClaimBench {
  func mayHold(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    conditions: [FormulaNotation.Piece]
  ) -> Bool {
    // A written range may leave out what refutes the rest.
    guard relation != .element, conditions.isEmpty else { return true }
    if let step = MarkedUpdate(head, member) {
      return mayHold(step.target, .assign, step.member, conditions: conditions)
    }
    if relation != .assign, let old = UpdateClaim.newValue(head, member) {
      return mayHold(old, .assign, member, conditions: conditions)
    }
    let isUpdate = relation == .assign || UpdateClaim.repeatsTarget(head, member)
    guard
      case .readings(let readings) = elaborator.elaborate(
        head, isUpdate ? .assign : relation, member)
    else { return false }
    return readings.prefix(2).allSatisfy { reading in
      !judge.reports(judged(reading), worlds: 1).contains(where: \.refutes)
    }
  }
}
