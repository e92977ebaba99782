import FiniteDifferences

/// All estimates of one derivative, row by row of the numerator.
struct DifferenceTable {
  let rows, columns: Int
  var estimates: [DifferenceEstimate]
  /// Columns whose stencil crossed a kink at the step that counts.
  var isKinked: [Bool]
  let method: FivePointDifference

  init(_ rows: Int, _ columns: Int, _ method: FivePointDifference = FivePointDifference()) {
    self.rows = rows
    self.columns = columns
    self.method = method
    estimates = Array(repeating: .none, count: rows * columns)
    isKinked = Array(repeating: false, count: columns)
  }

  /// `‖D‖∞` over what is known.
  var scale: Double {
    estimates.reduce(0) { $1.value.isFinite ? max($0, $1.value.magnitude) : $0 }
  }

  /// The columns with an entry that is not known well enough.
  func coarseColumns() -> [Int] {
    let scale = scale
    return (0..<columns).filter { column in
      (0..<rows).contains { method.isCoarse(estimates[$0 * columns + column], scale: scale) }
    }
  }

  /// Whether this can be an oracle, and agrees with the other one.
  func quality(beside automatic: [Double]) -> Measurement.Quality {
    let scale = scale
    var quality = Measurement.Quality.good
    for (index, estimate) in estimates.enumerated() {
      if method.isUseless(estimate, scale: scale) {
        quality = max(quality, isKinked[index % columns] ? .kink : .noOracle)
      } else if index >= automatic.count
        || !((automatic[index] - estimate.value).magnitude
          <= 10 * estimate.errorBound + 1e-9 * scale)
      {
        quality = max(quality, .oraclesDisagree)
      }
    }
    return quality
  }
}
