/// All derivatives `∂f_i/∂x_j` of a vector function, row by row.
///
/// **Shapes** `f: [n] → [m]`, `rows: [m][n]`.
public struct JacobianEstimate: Hashable, Sendable {
  public var rows: [[DifferenceEstimate]]
  /// The method that measured them.
  public var method: FivePointDifference

  /// The largest finite estimate by magnitude, `‖D‖∞`; 0 without any.
  public var scale: Double {
    var scale = 0.0
    for row in rows {
      for estimate in row where estimate.value.magnitude > scale {
        scale = estimate.value.magnitude
      }
    }
    return scale
  }

  /// Whether every entry is known well enough to judge a claim by it: `10·errorBound ≤ cap·‖D‖∞`.
  ///
  /// A derivative that vanishes everywhere is no oracle: beside it nothing can be told from zero.
  public var isOracle: Bool {
    let scale = self.scale
    return !rows.contains { $0.contains { method.isUseless($0, scale: scale) } }
  }
}

/// The gradient of a scalar function, entry by entry.
public struct GradientEstimate: Hashable, Sendable {
  public var entries: [DifferenceEstimate]
  public var method: FivePointDifference

  /// The estimates alone.
  public var values: [Double] { entries.map(\.value) }

  /// Whether every entry is known well enough to judge a claim by it.
  public var isOracle: Bool { JacobianEstimate(rows: [entries], method: method).isOracle }
}

extension FivePointDifference {
  /// The gradient of `f` at `x`.
  ///
  /// **Shapes** `x: [n] → entries: [n]`.
  ///
  /// - Parameter f: called at least `6·x.count` times; it may return NaN or infinities, which send an
  ///   entry down the ladder.
  public func gradient(at x: [Double], of f: ([Double]) -> Double) -> GradientEstimate {
    let jacobian = jacobian(at: x, of: { [f($0)] })
    return GradientEstimate(entries: jacobian.rows.first ?? [], method: self)
  }

  /// The Jacobian of `f` at `x`.
  ///
  /// **Shapes** `f: [n] → [m]`, `rows: [m][n]`; no rows when `f` returns none at `x`.
  ///
  /// - Parameter f: must return arrays of one length; an entry that is missing at a point counts as
  ///   NaN there.
  public func jacobian(at x: [Double], of f: ([Double]) -> [Double]) -> JacobianEstimate {
    let height = f(x).count
    var rows = [[DifferenceEstimate]](
      repeating: Array(repeating: .none, count: x.count), count: height)
    for column in x.indices {
      merge(measure(x, column, rung: 0, height, f), column, into: &rows)
    }
    for rung in 0..<max(0, rungs) {
      let scale = JacobianEstimate(rows: rows, method: self).scale
      for column in x.indices where rows.contains(where: { isCoarse($0[column], scale: scale) }) {
        merge(measure(x, column, rung: rung + 1, height, f), column, into: &rows)
      }
    }
    return JacobianEstimate(rows: rows, method: self)
  }

  private func merge(
    _ estimates: [DifferenceEstimate], _ column: Int, into rows: inout [[DifferenceEstimate]]
  ) {
    for (row, estimate) in estimates.enumerated()
    where estimate.errorBound < rows[row][column].errorBound {
      rows[row][column] = estimate
    }
  }

  private func measure(
    _ x: [Double], _ column: Int, rung: Int, _ height: Int, _ f: ([Double]) -> [Double]
  ) -> [DifferenceEstimate] {
    let stencil = stencil(at: x[column], rung: rung)
    var point = x
    let values = (0..<FivePointStencil.count).map { index in
      point[column] = stencil.place(index)
      return f(point)
    }
    return (0..<height).map { row in
      let v = values.map { row < $0.count ? $0[row] : .nan }
      return stencil.estimate(v[0], v[1], v[2], v[3], v[4], v[5])
    }
  }
}
