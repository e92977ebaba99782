import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `diag(v)`, the matrix with v on its diagonal, and `diag(H)`, the matrix with the diagonal of H and
  /// nothing beside it.
  mutating func diagonal(_ argument: Candidate, _ notation: Notation, _ range: TextRange)
    throws(TypingFailure) -> Candidate
  {
    let entries: TensorExpression
    let axis: IndexVariable
    switch argument.layout {
    case .column(let i): (axis, entries) = (i, argument.body)
    case .matrix(let i, let j) where same(i.length, j.length):
      (axis, entries) = (i, argument.body.substituting([j: .variable(i)]))
    default:
      throw .shape(
        ShapeMismatch(
          left: "diag", right: ShapeText.layout(argument.layout), context: "function",
          range: range))
    }
    let other = fresh(axis.length)
    var result = Candidate(
      layout: .matrix(axis, other),
      body: .product([.kronecker(.variable(axis), .variable(other)), entries]),
      notation: notation, rank: argument.rank)
    result.diagonal = entries
    return result
  }

  /// `diag(v)^{-1}`: a power of a diagonal matrix is that of its entries.
  func power(of candidate: Candidate, _ exponent: TensorExpression) -> TensorExpression? {
    guard let entries = candidate.diagonal, case .matrix(let i, let j) = candidate.layout else {
      return nil
    }
    return .product([.kronecker(.variable(i), .variable(j)), .power(entries, exponent)])
  }
}
