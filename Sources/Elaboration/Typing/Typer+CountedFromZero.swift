import MathSyntax
import TensorExpressions

/// `Σ_{i=0}^{n-1}` over entries: all n of them, by authors who count from 0.
extension Typer {
  /// The same range counted from 1; `nil` where it is no such range.
  static func countedFromOne(_ lower: Notation, _ upper: Notation?) -> (Notation, Notation)? {
    guard case .relation(let members, [.equal]) = lower.kind, members.count == 2,
      members[1].kind == .number("0"), let count = upper?.lessOne
    else { return nil }
    let one = Notation(.number("1"), members[1].range)
    return (Notation(.relation([members[0], one], [.equal]), lower.range), count)
  }
}

extension Notation {
  /// The n of `n - 1`.
  var lessOne: Notation? {
    guard case .sum(let terms) = kind, terms.count == 2, terms[0].sign == .plus,
      terms[1].sign == .minus, terms[1].value.kind == .number("1")
    else { return nil }
    return terms[0].value
  }
}

extension Candidate {
  /// The sum with the range that is written.
  func shown(lower: Notation, upper: Notation?) -> Candidate {
    guard case .bigOperator(let sign, _, _, let body) = notation.kind else { return self }
    var copy = self
    copy.notation = Notation(
      .bigOperator(sign, lower: lower, upper: upper, body: body), notation.range)
    return copy
  }
}
