import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// The equations that two typed sides make.
  mutating func equations(
    _ a: Candidate, _ b: Candidate, _ relation: Relation, _ ranges: [InstanceRange]
  ) -> [(Rank, Reading)] {
    let rank = max(a.rank, b.rank)
    let zero = b.body == .number(0) || a.body == .number(0)
    func reading(
      _ axes: [IndexVariable], _ left: TensorExpression, _ right: TensorExpression,
      _ rank: Rank, shown: Notation
    ) -> (Rank, Reading) {
      let free = indices.values.sorted { $0.id < $1.id }
      return (
        rank,
        Reading(
          equation: TensorEquation(
            axes: axes + free, left: left, right: right, ranges: ranges),
          left: a.notation, right: shown, relation: relation, differs: rank != .asWritten,
          shorthand: rank == .shorthand, convention: rank == .convention, isRow: a.layout.isRow,
          claimsZero: zero,
          objective: scope.objective)
      )
    }
    let comparable = a.layout.isScalar == b.layout.isScalar || zero
    if comparable, sameKind(a.layout, b.layout) || zero, let (layout, left, right) = aligned(a, b) {
      return [reading(layout.axes, left, right, rank, shown: b.notation)]
    }
    if liberties.equalEntries, let axes = entriesOf(a), b.layout.isScalar, b.body.isPlainNumber {
      let ones = Notation(.symbol(Letter("1", style: .bold)))
      let shown = Notation(.product([b.notation, ones], signs: [.juxtaposition]))
      return [reading(axes, a.body, b.body, .shorthand, shown: shown)]
    }
    // A vector of one entry is a number.
    if case .scalar = b.layout, let number = a.asSingleNumber {
      return equations(number, b, relation, ranges)
    }
    if case .scalar = a.layout, let number = b.asSingleNumber {
      return equations(a, number, relation, ranges)
    }
    // An n × 1 matrix is a vector of n.
    if case .matrix = a.layout, a.layout.axes.count != b.layout.axes.count,
      let vector = a.withoutUnitAxis
    {
      return equations(vector, b, relation, ranges)
    }
    if case .matrix = b.layout, a.layout.axes.count != b.layout.axes.count,
      let vector = b.withoutUnitAxis
    {
      return equations(a, vector, relation, ranges)
    }
    guard liberties.shorthand else { return [] }
    return slots(a, equal: b).map { axes, right, notation in
      reading(axes, a.body, right, .shorthand, shown: notation)
    }
  }

  /// The axes of `∂μ/∂x`, the derivative of a number: `∂μ/∂x = 1/D` says it of every entry.
  private func entriesOf(_ candidate: Candidate) -> [IndexVariable]? {
    guard let shape = candidate.derivative, shape.numeratorAxes.isEmpty,
      shape.denominatorAxes.count == 1
    else { return nil }
    return shape.denominatorAxes
  }

  /// Nothing is spread across the relation sign.
  private func sameKind(_ a: Layout, _ b: Layout) -> Bool {
    switch (a, b) {
    case (.scalar, .scalar), (.column, .column), (.row, .row), (.matrix, .matrix),
      (.tensor, .tensor):
      true
    default: false
    }
  }
}

extension Notation {
  /// A derivative of something that is not a number; without one nothing is shorthand.
  public func differentiatesTensor(in scope: Scope) -> Bool {
    if case .derivative(let derivative) = kind, derivative.of.isTensor(in: scope) { return true }
    return parts.contains { $0.differentiatesTensor(in: scope) }
  }

  private func isTensor(in scope: Scope) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    if let key = scope.steps.key(of: base, scripts) {
      let written = (try? ReferenceReader(scope: scope).read(self, call: nil))?.reference.key
      switch scope.binding(written ?? key) ?? scope.binding(key) {
      case .symbol(let id): return !scope.model[id].axes.isEmpty
      case .alias(let instance): return !scope.model[instance.symbol].axes.isEmpty
      case .gradient: return true
      default: return false
      }
    }
    return base.parts.contains { $0.isTensor(in: scope) }
  }
}

extension TensorExpression {
  /// Made of numbers and lengths alone: `1/D`.
  fileprivate var isPlainNumber: Bool {
    switch self {
    case .number, .length: true
    case .sum, .product, .quotient, .power: children.allSatisfy(\.isPlainNumber)
    default: false
    }
  }
}
