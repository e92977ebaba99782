import Elaboration
import MathSyntax
import TensorExpressions

extension ClaimBench {
  /// `∂L/∂o ∈ ℝ^q`: the shape of a value that is computed, by its typed reading.
  ///
  /// - Returns: `nil` where the set is no space of tensors of known lengths, or the value has no single
  ///   reading.
  func membership(value head: Notation, _ space: Notation) -> ClaimVerdict? {
    guard let declared = ShapeDeclaration.axes(space), !declared.isEmpty,
      declared.allSatisfy(isKnown),
      case .readings(let readings) = elaborator.elaborate(head, .equal, head),
      readings.count == 1, !readings[0].equation.namesEntries
    else { return nil }
    let written = readings[0].equation.axes.filter { $0.name == nil }.map(\.length)
    guard written.count == readings[0].equation.axes.count else { return nil }
    let (stated, actual) = (ShapeText.axes(declared), ShapeText.axes(written))
    guard written != declared else {
      return ClaimVerdict(
        status: .verified, codes: [], message: CheckWording.shapeHolds(stated),
        evidence: Evidence(seed: judge.seed))
    }
    return refuted(
      ShapeMismatch(left: actual, right: stated, context: "declaration", range: space.range))
  }

  /// A length of some symbol of the model.
  private func isKnown(_ length: AxisLength) -> Bool {
    if case .named = length {
      return setup.scope.model.symbols.contains { $0.axes.contains(length) }
    }
    return false
  }
}
