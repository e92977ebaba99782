import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// All kinds of product of two values that type, each with its rank.
  mutating func combine(_ a: Candidate, _ b: Candidate, _ sign: ProductSign, _ range: TextRange)
    -> [Candidate]
  {
    let rank = max(a.rank, b.rank)
    if a.layout.isScalar || b.layout.isScalar {
      let layout = a.layout.isScalar ? b.layout : a.layout
      var results = [
        joined(a, b, sign, range, layout, .product([a.body, b.body]), rank)
      ]
      if liberties.shorthand { results += cancelling(a, b, sign, range) }
      return results
    }
    if sign == .juxtaposition, a.isUnturnedRow, b.isUnturnedRow, case .column(let i) = a.layout,
      case .column(let j) = b.layout, same(i.length, j.length)
    {
      return [joined(a, b, sign, range, .scalar, contracted(a.body, i, b.body, j), rank)]
    }
    if sign == .dot || sign == .juxtaposition, case .column(let i) = a.layout,
      case .column(let j) = b.layout,
      scope.isInnerProduct(a.notation, b.notation), same(i.length, j.length)
    {
      return [joined(a, b, sign, range, .scalar, contracted(a.body, i, b.body, j), rank)]
    }
    var results: [Candidate] = []
    if sign.meansMatrixProduct, let product = matrixProduct(a, b) {
      results.append(joined(a, b, sign, range, product.0, product.1, rank))
    }
    // Nobody multiplies by ones entry by entry: `\mathbf{1} X` is the matrix of ones, or nothing.
    let isIdle = !sign.meansElementwise && (a.isConstant || b.isConstant)
    // `g x`: no more than the letter g says that it is a vector.
    let isOpen = sign == .juxtaposition && (isOpenVector(a) || isOpenVector(b))
    if isIdle, let rows = repeatedRow(a, b) {
      results.append(joined(a, b, sign, range, rows.0, rows.1, max(rank, .completed)))
    } else if !isIdle, !isOpen, results.isEmpty || unifier == nil {
      let elementwiseRank = sign.meansElementwise ? rank : max(rank, .completed)
      if let product = elementwise(a, b) {
        let shown: ProductSign = sign.meansElementwise ? sign : .odot
        results.append(joined(a, b, shown, range, product.0, product.1, elementwiseRank))
      }
    }
    if results.isEmpty || unifier == nil { results += innerOrOuter(a, b, sign, range, rank) }
    if liberties.shorthand {
      results += cancelling(a, b, sign, range) + besideJacobian(a, b, range)
    }
    if results.isEmpty, let (left, right) = numbersOfOneOutput(a, b) {
      return combine(left, right, sign, range)
    }
    return results
  }

  /// Both without axes of length 1, where the network has a single output, which is a number as well as
  /// a vector; `nil` where there are no such axes.
  private func numbersOfOneOutput(_ a: Candidate, _ b: Candidate) -> (Candidate, Candidate)? {
    guard scope.model.singleOutput != nil else { return nil }
    let (left, right) = (
      a.asSingleNumber ?? a.withoutUnitAxis, b.asSingleNumber ?? b.withoutUnitAxis
    )
    return left == nil && right == nil ? nil : (left ?? a, right ?? b)
  }

  private func isOpenVector(_ candidate: Candidate) -> Bool {
    guard !scope.openVectors.isEmpty, case .column(let axis) = candidate.layout else {
      return false
    }
    let entries = candidate.body.symbols(along: .variable(axis))
    return !entries.isEmpty && entries.allSatisfy(scope.openVectors.contains)
  }

  /// `\mathbf{1} b^T` where samples lie in rows and b is one of them: b in every row.
  private func repeatedRow(_ a: Candidate, _ b: Candidate) -> (Layout, TensorExpression)? {
    guard case .column(let i) = a.layout, case .column(let j) = b.layout, a.isConstant,
      !b.isConstant, isSampleAxis(i.length), !isSampleAxis(j.length)
    else { return nil }
    return (.matrix(i, j), .product([a.body, b.body]))
  }

  func joined(
    _ a: Candidate, _ b: Candidate, _ sign: ProductSign, _ range: TextRange, _ layout: Layout,
    _ body: TensorExpression, _ rank: Rank
  ) -> Candidate {
    // Factors of the same sign stay flat; anything else keeps its brackets.
    func grouped(_ node: Notation, last: Bool) -> Notation {
      if case .product(_, let signs) = node.kind {
        if node.isApplication { return node }
        if !last, signs.allSatisfy({ $0.level <= sign.level }) { return node }
        if last, signs.allSatisfy({ $0.level < sign.level }) { return node }
        return Notation(.bracketed(.round, node), node.range)
      }
      return node.groupedForProduct
    }
    let left = grouped(a.notation, last: false)
    let right = grouped(b.notation, last: true)
    var factors: [Notation] = []
    var signs: [ProductSign] = []
    for (position, part) in [left, right].enumerated() {
      if position == 1 { signs.append(sign) }
      if case .product(let inner, let innerSigns) = part.kind {
        factors += inner
        signs += innerSigns
      } else {
        factors.append(part)
      }
    }
    return Candidate(
      layout: layout, body: body,
      notation: Notation(.product(factors, signs: signs), a.notation.range.union(b.notation.range)),
      rank: rank)
  }

  /// Row by column; the column of a vector and the row of a transposed one have no second axis.
  mutating func matrixProduct(_ a: Candidate, _ b: Candidate) -> (Layout, TensorExpression)? {
    switch (a.layout, b.layout) {
    case (.matrix(let i, let k), .matrix(let k2, let j)) where same(k.length, k2.length):
      (.matrix(i, j), contracted(a.body, k, b.body, k2))
    case (.matrix(let i, let k), .column(let k2)) where same(k.length, k2.length):
      (.column(i), contracted(a.body, k, b.body, k2))
    case (.row(let k), .matrix(let k2, let j)) where same(k.length, k2.length):
      (.row(j), contracted(a.body, k, b.body, k2))
    case (.row(let k), .column(let k2)) where same(k.length, k2.length):
      (.scalar, contracted(a.body, k, b.body, k2))
    case (.column(let i), .row(let j)):
      (.matrix(i, j), .product([a.body, b.body]))
    default: nil
    }
  }

  func contracted(
    _ a: TensorExpression, _ k: IndexVariable, _ b: TensorExpression, _ k2: IndexVariable
  ) -> TensorExpression {
    noteSum(over: k.length)
    return .total(k, .product([a, b.substituting([k2: .variable(k)])]))
  }

  /// Entry by entry: equal layouts, or a vector along the batch axis of a matrix.
  mutating func elementwise(_ a: Candidate, _ b: Candidate) -> (Layout, TensorExpression)? {
    guard let (layout, left, right) = aligned(a, b) else { return nil }
    return (layout, .product([left, right]))
  }

  /// The two bodies over common indices, `nil` where the layouts do not fit.
  mutating func aligned(_ a: Candidate, _ b: Candidate) -> (
    Layout, TensorExpression, TensorExpression
  )? {
    if let found = alignedAsTheyAre(a, b) { return found }
    return numbersOfOneOutput(a, b).flatMap { alignedAsTheyAre($0.0, $0.1) }
  }

  private func alignedAsTheyAre(_ a: Candidate, _ b: Candidate) -> (
    Layout, TensorExpression, TensorExpression
  )? {
    func over(_ axes: [IndexVariable], _ others: [IndexVariable]) -> TensorExpression? {
      guard axes.count == others.count,
        zip(axes, others).allSatisfy({ same($0.length, $1.length) })
      else { return nil }
      var renaming: [IndexVariable: ElementIndex] = [:]
      for (axis, other) in zip(axes, others) { renaming[other] = .variable(axis) }
      return b.body.substituting(renaming)
    }
    switch (a.layout, b.layout) {
    case (.scalar, _): return (b.layout, a.body, b.body)
    case (_, .scalar): return (a.layout, a.body, b.body)
    case (.column(let i), .column(let j)), (.row(let i), .row(let j)):
      return over([i], [j]).map { (a.layout, a.body, $0) }
    case (.matrix(let i, let j), .matrix(let k, let l)):
      if let equal = over([i, j], [k, l]) { return (a.layout, a.body, equal) }
      // One row (or column) beside those of all samples.
      if let row = overSamples([i, j], [k, l]), let rest = over([row.kept], [row.other]) {
        return (a.layout, a.body, rest.substituting([row.unit: .constant(1)]))
      }
      guard let row = overSamples([k, l], [i, j]), same(row.kept.length, row.other.length) else {
        return nil
      }
      return (
        b.layout,
        a.body.substituting([row.unit: .constant(1), row.other: .variable(row.kept)]), b.body
      )
    case (.tensor(let i), .tensor(let j)):
      return over(i, j).map { (a.layout, a.body, $0) }
    case (.matrix(let i, let j), .column(let k)):
      guard let axis = broadcastAxis(i, j) else { return nil }
      return over([axis], [k]).map { (a.layout, a.body, $0) }
    case (.column(let k), .matrix(let i, let j)):
      guard let axis = broadcastAxis(i, j), same(axis.length, k.length) else { return nil }
      return (b.layout, a.body.substituting([k: .variable(axis)]), b.body)
    default: return nil
    }
  }

  /// The axes of `1 × n` beside those of `m × n`, m samples.
  private func overSamples(_ axes: [IndexVariable], _ others: [IndexVariable]) -> (
    kept: IndexVariable, other: IndexVariable, unit: IndexVariable
  )? {
    for place in axes.indices
    where isSampleAxis(axes[place].length) && others[place].length == .fixed(1)
      && axes[place].length != .fixed(1)
    {
      return (axes[1 - place], others[1 - place], others[place])
    }
    return nil
  }

  /// The axis of a batch matrix that is not the batch.
  private func broadcastAxis(_ i: IndexVariable, _ j: IndexVariable) -> IndexVariable? {
    if isSampleAxis(j.length) { return i }
    return isSampleAxis(i.length) ? j : nil
  }

  /// The axis along which the samples of a batch lie.
  func isSampleAxis(_ length: AxisLength) -> Bool {
    length == .batch || scope.sampleLengths.contains(unifier?.resolve(length) ?? length)
  }

  /// `⟨u, v⟩ = Σ_i u_i v_i`, of matrices `⟨A, B⟩ = Σ_ij A_ij B_ij`.
  mutating func innerProduct(
    _ left: Notation, _ right: Notation, _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    let (firsts, seconds) = (try type(left), try type(right))
    var results: [Candidate] = []
    for first in firsts {
      for second in seconds where !first.layout.isScalar && !second.layout.isScalar {
        guard first.layout.axes.count == second.layout.axes.count,
          let (layout, body) = elementwise(first, second)
        else { continue }
        for axis in layout.axes { noteSum(over: axis.length) }
        let items = Notation(.list([first.notation, second.notation]))
        results.append(
          Candidate(
            layout: .scalar, body: layout.axes.reversed().reduce(body) { .total($1, $0) },
            notation: Notation(.bracketed(.angle, items), node.range),
            rank: max(first.rank, second.rank)))
      }
    }
    guard let first = firsts.first, let second = seconds.first, results.isEmpty else {
      return results
    }
    throw .shape(
      ShapeMismatch(
        left: ShapeText.layout(first.layout), right: ShapeText.layout(second.layout),
        context: "product", range: node.range))
  }

  /// `u·v` of two columns as their inner product, `u ⊗ v` as their outer product.
  private mutating func innerOrOuter(
    _ a: Candidate, _ b: Candidate, _ sign: ProductSign, _ range: TextRange, _ rank: Rank
  ) -> [Candidate] {
    guard case .column(let i) = a.layout, case .column(let j) = b.layout else { return [] }
    if sign == .otimes {
      return [joined(a, b, sign, range, .matrix(i, j), .product([a.body, b.body]), rank)]
    }
    guard sign == .dot, same(i.length, j.length) else { return [] }
    return [
      joined(a, b, sign, range, .scalar, contracted(a.body, i, b.body, j), max(rank, .completed))
    ]
  }
}

extension Notation {
  /// `σ'(z)`: typeset as a product, and one thing.
  fileprivate var isApplication: Bool {
    guard case .product(let factors, signs: [.juxtaposition]) = kind,
      case .bracketed(.round, _) = factors[1].kind,
      let name = NameKey(
        ReferenceReader.flatten(factors[0]).base)
    else { return false }
    return name.text == "diag" || factors[0].isFunctionLetter
  }

  private var isFunctionLetter: Bool {
    switch kind {
    case .symbol: true
    case .scripted(let base, nil, nil, _): base.isFunctionLetter
    default: false
    }
  }
}

extension TensorExpression {
  /// The symbols of which an entry is taken at an index.
  fileprivate func symbols(along index: ElementIndex) -> Set<SymbolID> {
    if case .element(let instance, let indices) = self {
      return indices.contains(index) ? [instance.symbol] : []
    }
    return children.reduce(into: []) { $0.formUnion($1.symbols(along: index)) }
  }
}
