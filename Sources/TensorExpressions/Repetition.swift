/// Something said for every step of a range and put together: `Σ_{k=1}^{t}`, `∏_{j=k+1}^{t}`.
///
/// Unlike the index of a total, the variable is an integer: it picks instances of a family, and how
/// many there are depends on the world.
public struct Repetition: Hashable, Sendable {
  /// Bound in the body.
  public var variable: IntegerVariable
  public var first: IntegerTerm
  /// Inclusive; one less than `first` for no step at all.
  public var last: IntegerTerm
  public var kind: Kind

  public enum Kind: Hashable, Sendable {
    /// 0 without any step.
    case sum
    /// Of numbers, or entry by entry; 1 without any step.
    case product
    /// Of matrices; the identity without any step.
    case chain(MatrixChain)
  }

  public init(
    _ variable: IntegerVariable, from first: IntegerTerm, through last: IntegerTerm, _ kind: Kind
  ) {
    self.variable = variable
    self.first = first
    self.last = last
    self.kind = kind
  }

  /// The indices bound in the body.
  public var boundIndices: [IndexVariable] {
    guard case .chain(let chain) = kind else { return [] }
    return [chain.row, chain.column]
  }

  /// The values of the variable; `nil` where a bound is open, or the range is no range.
  public func values(_ assignment: IntegerAssignment) -> Range<Int>? {
    guard let low = first.value(assignment), let high = last.value(assignment),
      low < high + 2, high - low < 10_000
    else { return nil }
    return low..<(high + 1)
  }
}

/// A product of as many matrices as there are steps: the body has the indices `row` and `column`, and
/// the product is taken at the entry `at.row`, `at.column`.
public struct MatrixChain: Hashable, Sendable {
  public var row: IndexVariable
  public var column: IndexVariable
  public var atRow: ElementIndex
  public var atColumn: ElementIndex
  /// The last step stands on the left, as it must in `∂h_t/∂h_k = ∏_j ∂h_j/∂h_{j-1}`.
  public var descends: Bool

  public init(
    row: IndexVariable, column: IndexVariable, atRow: ElementIndex, atColumn: ElementIndex,
    descends: Bool
  ) {
    self.row = row
    self.column = column
    self.atRow = atRow
    self.atColumn = atColumn
    self.descends = descends
  }
}

extension Repetition {
  /// The steps of `body` written out; `nil` where the range has no value.
  ///
  /// Bound indices of a chain get numbers from ``firstLink`` on: nesting makes them differ by the
  /// numbers of the indices they stand for.
  public func unrolled(_ body: TensorExpression, _ assignment: IntegerAssignment)
    -> TensorExpression?
  {
    guard let values = values(assignment) else { return nil }
    let steps = values.map { body.substituting(variable, by: .constant($0)) }
    switch kind {
    case .sum: return .sum(steps)
    case .product: return .product(steps)
    case .chain(let chain): return chain.linked(chain.descends ? steps.reversed() : steps)
    }
  }
}

extension MatrixChain {
  /// Far from the numbers that typed formulas use.
  private static let firstLink = 40_000_000

  fileprivate func linked(_ factors: [TensorExpression]) -> TensorExpression {
    guard let last = factors.indices.last else { return .kronecker(atRow, atColumn) }
    var product: TensorExpression?
    var left = atRow
    for (place, factor) in factors.enumerated() {
      let link = IndexVariable(id: Self.firstLink + row.id * 10_000 + place, length: column.length)
      let right = place == last ? atColumn : .variable(link)
      let next = factor.substituting([row: left, column: right])
      // One product after the other: many matrices in one sum would cost the product of all lengths.
      if let so = product, case .variable(let between) = left {
        product = .total(between, .product([so, next]))
      } else {
        product = next
      }
      left = right
    }
    return product ?? .kronecker(atRow, atColumn)
  }
}
