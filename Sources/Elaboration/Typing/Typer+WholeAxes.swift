import MathSyntax
import TensorExpressions

/// The ranges of sums over entries that do not simply run with their body.
extension Typer {
  /// `Σ_{i=0}^{n-1}`, all n entries by authors who count from 0, as the same range counted from 1; `nil` where it is no such range.
  static func countedFromOne(_ lower: Notation, _ upper: Notation?) -> (Notation, Notation)? {
    guard case .relation(let members, [.equal]) = lower.kind, members.count == 2,
      members[1].kind == .number("0"), let count = upper?.lessOne
    else { return nil }
    let one = Notation(.number("1"), members[1].range)
    return (Notation(.relation([members[0], one], [.equal]), lower.range), count)
  }
}

extension Typer {
  /// The index of `Σ_{j=1}^n e^{z_i}`, which only multiplies by n: where the body has other indices on
  /// everything. Elsewhere the index was left out on the names, and is one of theirs.
  mutating func idleIndex(_ name: String, _ candidates: [Candidate]) -> IndexVariable? {
    guard let length = limits[name],
      candidates.allSatisfy({ candidate in
        candidate.layout.isScalar && !candidate.body.freeIndices.isEmpty
          && candidate.body.boundIndicesInside.isEmpty
      })
    else { return nil }
    return fresh(length, name: name)
  }
}

extension TensorExpression {
  /// Indices that sums in here bind.
  fileprivate var boundIndicesInside: [IndexVariable] {
    boundIndices + children.flatMap(\.boundIndicesInside)
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
