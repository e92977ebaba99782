import MathSyntax
import TensorExpressions

/// Numbers that are added to vectors while shapes are inferred.
extension Typer {
  /// In `s + c` with a number s that is computed, c is hardly a vector of a length that nothing else has.
  func noteSpread(_ number: Candidate, _ other: Candidate) {
    guard let unifier, number.layout.isScalar, case .column(let axis) = other.layout else { return }
    if let symbol = number.symbol {
      guard computed.contains(symbol.symbol) else { return }
    } else if number.body.writtenNumber != nil {
      return
    }
    unifier.spreads.append(axis.length)
  }

  func noteSum(over length: AxisLength) { unifier?.anchors.append(length) }
}
