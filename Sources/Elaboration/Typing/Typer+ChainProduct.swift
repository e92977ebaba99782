import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `prod(∂J/∂Y, ∂Y/∂X)`: the sum over all entries of Y, in the shape of J beside that of X.
  ///
  /// Aston Zhang et al., Dive into Deep Learning: the product "multiplies its arguments after the
  /// necessary operations, such as transposition and swapping input positions, have been carried out".
  mutating func chainProduct(
    _ reference: NameReference, _ argument: Notation, _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    guard case .list(let items) = argument.kind, items.count == 2, reference.primes == 0,
      reference.power == nil
    else { throw unsupported("`prod` of other than two factors", argument) }
    var results: [Candidate] = []
    let inners = try type(items[1])
    let outers = try type(items[0])
    for outer in outers {
      for inner in inners {
        if let product = chained(outer, inner, reference, range) { results.append(product) }
      }
    }
    return try results.orThrow(
      .shape(
        ShapeMismatch(
          left: ShapeText.layout(outers[0].layout), right: ShapeText.layout(inners[0].layout),
          context: "product", range: range)))
  }

  private mutating func chained(
    _ outer: Candidate, _ inner: Candidate, _ reference: NameReference, _ range: TextRange
  ) -> Candidate? {
    guard let jacobian = inner.derivative else { return nil }
    let kept = outer.derivative?.numeratorAxes ?? []
    let middle = outer.derivative?.denominatorAxes ?? outer.layout.axes
    guard middle.count == jacobian.numeratorAxes.count,
      zip(middle, jacobian.numeratorAxes).allSatisfy({ same($0.length, $1.length) })
    else { return nil }
    var renaming: [IndexVariable: ElementIndex] = [:]
    for (axis, other) in zip(middle, jacobian.numeratorAxes) { renaming[other] = .variable(axis) }
    let product = TensorExpression.product([outer.body, inner.body.substituting(renaming)])
    let list = Notation(
      .bracketed(.round, Notation(.list([outer.notation, inner.notation]))), range)
    var result = Candidate(
      layout: .standard(kept + jacobian.denominatorAxes),
      body: middle.reversed().reduce(product) { .total($1, $0) },
      notation: Notation(.product([reference.base, list], signs: [.juxtaposition]), range),
      rank: max(outer.rank, inner.rank))
    result.derivative = DerivativeShape(
      numerator: outer.derivative?.numerator, denominator: jacobian.denominator,
      numeratorAxes: kept, denominatorAxes: jacobian.denominatorAxes)
    return result
  }
}
