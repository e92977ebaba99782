import Diagnostics
import MathSyntax
import TensorExpressions

/// The closed list of shorthand: nothing here applies without a derivative of something that is not a
/// number.
extension Typer {
  /// (a) `∂A/∂B · ∂B/∂C`, or `X · ∂B/∂C` with X of the shape of B, summed over B in either order.
  mutating func cancelling(
    _ a: Candidate, _ b: Candidate, _ sign: ProductSign, _ range: TextRange
  ) -> [Candidate] {
    var results: [Candidate] = []
    for (first, second) in [(a, b), (b, a)] {
      guard let jacobian = second.derivative, !jacobian.numeratorAxes.isEmpty else { continue }
      if let outer = first.derivative, let middle = jacobian.numerator {
        guard same(outer.denominator, middle),
          outer.denominatorAxes.count == jacobian.numeratorAxes.count
        else { continue }
        results.append(
          contraction(
            first, outer.numeratorAxes, outer.denominatorAxes, second, jacobian,
            numerator: outer.numerator, (a, b, sign, range)))
      } else if first.derivative == nil, !first.layout.isScalar,
        first.layout.axes.count == jacobian.numeratorAxes.count,
        zip(first.layout.axes, jacobian.numeratorAxes).allSatisfy({ same($0.length, $1.length) })
      {
        results.append(
          contraction(
            first, [], first.layout.axes, second, jacobian, numerator: nil,
            (a, b, sign, range)))
      }
      if !results.isEmpty { break }
    }
    return results
  }

  private func contraction(
    _ outer: Candidate, _ kept: [IndexVariable], _ over: [IndexVariable], _ inner: Candidate,
    _ jacobian: DerivativeShape, numerator: SymbolInstance?,
    _ written: (Candidate, Candidate, ProductSign, TextRange)
  ) -> Candidate {
    var renaming: [IndexVariable: ElementIndex] = [:]
    for (axis, other) in zip(over, jacobian.numeratorAxes) { renaming[other] = .variable(axis) }
    let product = TensorExpression.product([outer.body, inner.body.substituting(renaming)])
    let body = over.reversed().reduce(product) { .total($1, $0) }
    let axes = kept + jacobian.denominatorAxes
    var result = joined(
      written.0, written.1, written.2, written.3, .standard(axes), body, .shorthand)
    result.derivative = DerivativeShape(
      numerator: numerator, denominator: jacobian.denominator, numeratorAxes: kept,
      denominatorAxes: jacobian.denominatorAxes)
    return result
  }

  /// (c) `W·σ′(z)`: a vector beside a Jacobian stands for its diagonal matrix.
  mutating func besideJacobian(_ a: Candidate, _ b: Candidate, _ range: TextRange) -> [Candidate] {
    switch (a.layout, b.layout) {
    case (.matrix(let i, let k), .column(let k2)) where same(k.length, k2.length):
      let body = TensorExpression.product([a.body, b.body.substituting([k2: .variable(k)])])
      return [diagonal(a, b, .matrix(i, k), body, range, leftIsVector: false)]
    case (.column(let i), .matrix(let i2, let k)) where same(i.length, i2.length):
      let body = TensorExpression.product([a.body.substituting([i: .variable(i2)]), b.body])
      return [diagonal(a, b, .matrix(i2, k), body, range, leftIsVector: true)]
    default: return []
    }
  }

  private func diagonal(
    _ a: Candidate, _ b: Candidate, _ layout: Layout, _ body: TensorExpression, _ range: TextRange,
    leftIsVector: Bool
  ) -> Candidate {
    var left = a
    var right = b
    if leftIsVector {
      left.notation = Self.diag(a.notation)
    } else {
      right.notation = Self.diag(b.notation)
    }
    let isDoubtful = leavesDiagonalOut(a, b)
    return joined(
      left, right, .juxtaposition, range, layout, body, isDoubtful ? .doubtful : .shorthand)
  }

  static func diag(_ inner: Notation) -> Notation {
    Notation(
      .product(
        [
          Notation(.symbol(Letter("diag", style: .function))),
          Notation(.bracketed(.round, inner)),
        ], signs: [.juxtaposition]), inner.range)
  }

  /// What a whole Jacobian `∂A/∂B` may be said to equal in shorthand: (b) the other operand of a
  /// product, `∂z/∂W = a`, `∂z/∂b = 1`; (c) the diagonal of an elementwise map, `∂a/∂z = σ′(z)`.
  mutating func slots(_ jacobian: Candidate, equal other: Candidate) -> [(
    axes: [IndexVariable], right: TensorExpression, notation: Notation
  )] {
    guard let shape = jacobian.derivative, !shape.numeratorAxes.isEmpty else { return [] }
    let i = shape.numeratorAxes
    let j = shape.denominatorAxes
    func delta(_ a: IndexVariable, _ b: IndexVariable) -> TensorExpression {
      .kronecker(.variable(a), .variable(b))
    }
    func renamed(_ from: [IndexVariable], _ to: [IndexVariable]) -> TensorExpression {
      var renaming: [IndexVariable: ElementIndex] = [:]
      for (a, b) in zip(from, to) { renaming[a] = .variable(b) }
      return other.body.substituting(renaming)
    }
    let identity = Notation(.symbol(Letter("I")))
    let kronecker = Self.beside(identity, other.notation, .otimes)
    switch (i.count, j.count, other.layout) {
    case (1, 1, .scalar) where same(i[0].length, j[0].length):
      return [
        (
          i + j, .product([delta(i[0], j[0]), other.body]),
          Self.beside(other.notation, identity, .juxtaposition)
        )
      ]
    case (1, 1, .column(let v)) where same(i[0].length, j[0].length) && same(v.length, i[0].length):
      return [
        (i + j, .product([delta(i[0], j[0]), renamed([v], [i[0]])]), Self.diag(other.notation))
      ]
    case (1, 2, .column(let v)), (1, 2, .row(let v)):
      var results: [(axes: [IndexVariable], right: TensorExpression, notation: Notation)] = []
      if same(i[0].length, j[0].length), same(v.length, j[1].length) {
        results.append((i + j, .product([delta(i[0], j[0]), renamed([v], [j[1]])]), kronecker))
      } else if same(i[0].length, j[1].length), same(v.length, j[0].length) {
        results.append((i + j, .product([delta(i[0], j[1]), renamed([v], [j[0]])]), kronecker))
      }
      return results
    case (2, 2, .matrix(let v, let w)):
      return batchSlot(i, j, (v, w), other, kronecker)
    default: return []
    }
  }

  /// `∂Z/∂W = A` with a batch: `δ_{ij} A_{ks}`; `∂A/∂Z = σ′(Z)`: `δ_{ik} δ_{sr} σ′(Z)_{is}`.
  private func batchSlot(
    _ i: [IndexVariable], _ j: [IndexVariable], _ v: (IndexVariable, IndexVariable),
    _ other: Candidate, _ notation: Notation
  ) -> [(axes: [IndexVariable], right: TensorExpression, notation: Notation)] {
    func delta(_ a: IndexVariable, _ b: IndexVariable) -> TensorExpression {
      .kronecker(.variable(a), .variable(b))
    }
    func right(_ first: IndexVariable, _ second: IndexVariable) -> TensorExpression {
      other.body.substituting([v.0: .variable(first), v.1: .variable(second)])
    }
    let lengths = (i + j + [v.0, v.1]).map(\.length)
    if same(lengths[0], lengths[2]), same(lengths[1], lengths[3]), same(lengths[4], lengths[0]),
      same(lengths[5], lengths[1])
    {
      let body = TensorExpression.product([delta(i[0], j[0]), delta(i[1], j[1]), right(i[0], i[1])])
      return [(i + j, body, Self.diag(other.notation))]
    }
    if lengths[1] == .batch, same(lengths[0], lengths[2]), same(lengths[4], lengths[3]),
      same(lengths[5], lengths[1])
    {
      return [(i + j, .product([delta(i[0], j[0]), right(j[1], i[1])]), notation)]
    }
    return []
  }

  private static func beside(_ a: Notation, _ b: Notation, _ sign: ProductSign) -> Notation {
    Notation(.product([a.groupedForProduct, b.groupedForProduct], signs: [sign]))
  }
}
