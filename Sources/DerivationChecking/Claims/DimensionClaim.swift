import Elaboration
import MathSyntax

extension ClaimBench {
  /// `Dim(W) = Dim(∇_W L)`: the two could be equal, whatever their values.
  func verdict(_ claim: DimensionClaim, _ relation: Relation) -> ClaimVerdict {
    switch elaborator.elaborate(claim.left, relation, claim.right) {
    case .readings(let readings):
      guard let shown = readings.first, !shown.shorthand, !shown.claimsZero else {
        return .undecided("shape-unknown", CheckWording.shapesGuessed)
      }
      return ClaimVerdict(
        status: .verified, codes: [],
        message: CheckWording.shapeHolds(ShapeText.axes(shown.equation.axes.map(\.length))),
        evidence: Evidence(seed: judge.seed))
    case .shapeMismatch(let mismatch): return refuted(mismatch)
    case .unread(let code, let message, let range): return .unread(code, message, range)
    case .tooManyReadings(let count):
      return .undecided("too-many-readings", CheckWording.tooManyReadings(count))
    }
  }
}
