import FiniteDifferences

/// All estimates of one derivative, row by row of the numerator.
struct DifferenceTable {
  let rows, columns: Int
  var estimates: [DifferenceEstimate]
  /// Columns whose stencil crossed a kink at the last step that was tried.
  var isKinked: [Bool]
  /// Half of what lies between the derivatives on both sides of a kink; 0 where there is none.
  var spreads: [Double]
  let method: FivePointDifference

  init(_ rows: Int, _ columns: Int, _ method: FivePointDifference = FivePointDifference()) {
    self.rows = rows
    self.columns = columns
    self.method = method
    estimates = Array(repeating: .none, count: rows * columns)
    isKinked = Array(repeating: false, count: columns)
    spreads = Array(repeating: 0, count: rows * columns)
  }

  /// `‖D‖∞` over what is known, on either side of a kink.
  var scale: Double {
    zip(estimates, spreads).reduce(0) { scale, entry in
      entry.0.value.isFinite ? max(scale, entry.0.value.magnitude + entry.1) : scale
    }
  }

  /// The columns with an entry that is not known well enough.
  func coarseColumns() -> [Int] {
    let scale = scale
    return (0..<columns).filter { column in
      (0..<rows).contains { method.isCoarse(estimates[$0 * columns + column], scale: scale) }
    }
  }

  /// Whether no step gave anything for a column.
  func isUnknown(_ column: Int) -> Bool {
    (0..<rows).contains { !estimates[$0 * columns + column].isKnown }
  }

  /// Whether this can be an oracle, and agrees with the other one.
  func quality(beside automatic: [Double]) -> Measurement.Quality {
    let scale = scale
    var quality = Measurement.Quality.good
    for (index, estimate) in estimates.enumerated() {
      let isKinked = isKinked[index % columns]
      if method.isUseless(estimate, scale: scale) {
        quality = max(quality, isKinked ? .kink : .noOracle)
      } else if index >= automatic.count
        || !((automatic[index] - estimate.value).magnitude
          <= 10 * estimate.errorBound + spreads[index] + 1e-9 * scale)
      {
        // Several kinks in one point may cancel, and reverse mode takes each by itself.
        quality = max(quality, isKinked ? .kink : .oraclesDisagree)
      } else if isKinked {
        quality = max(quality, .subgradient)
      }
    }
    return quality
  }
}
