import MathSyntax
import TensorExpressions

extension Typer {
  /// `∏_{i=1}^n y_i`: of numbers along an axis, `exp Σ_i log y_i`, which is a number only where all the
  /// factors are positive.
  mutating func productOfEntries(
    lower: Notation, upper: Notation?, body: Notation, _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    let logarithm = Notation(
      .product(
        [
          Notation(.symbol(Letter("log", style: .function))),
          Notation(.bracketed(.round, body), body.range),
        ], signs: [.juxtaposition]), body.range)
    guard case .function(.log)? = scope.binding(NameKey("log")) else {
      throw unsupported("this operator", node)
    }
    return try total(lower: lower, upper: upper, body: logarithm, node).compactMap { candidate in
      guard candidate.layout.isScalar,
        case .bigOperator(_, let lower, let upper, let shown) = candidate.notation.kind
      else { return nil }
      var result = candidate
      result.body = .apply(ScalarFunction(.exp), candidate.body)
      result.notation = Notation(
        .bigOperator(.product, lower: lower, upper: upper, body: shown.withoutCall), node.range)
      return result
    }.orThrow(unsupported("this operator", node))
  }
}

extension Notation {
  /// The y of `log(y)`.
  fileprivate var withoutCall: Notation {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      case .bracketed(.round, let inner) = factors[1].kind
    else { return self }
    return inner
  }
}
