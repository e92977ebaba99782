import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `∏_k body`, of positive factors: `exp(Σ_k log body)`, which is no number where one is negative.
  mutating func product(lower: Notation, upper: Notation?, body: Notation, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    if case .relation(_, let relations) = lower.kind, relations.contains(.notEqual) {
      throw unsupported("this range of a product", lower)
    }
    return try total(lower: lower, upper: upper, body: body, node).map {
      (candidate) throws(TypingFailure) in
      guard case .total(let index, let factor) = candidate.body, candidate.layout.isScalar,
        case .bigOperator(_, _, _, let shown) = candidate.notation.kind
      else { throw unsupported("a product of more than numbers", node) }
      var result = candidate
      result.body = .apply(.init(.exp), .total(index, .apply(.init(.log), factor)))
      result.notation = Notation(
        .bigOperator(.product, lower: lower, upper: upper, body: shown), node.range)
      return result
    }
  }
}
