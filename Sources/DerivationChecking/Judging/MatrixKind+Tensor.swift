import TensorExpressions
import Tensors

extension MatrixKind {
  /// A random matrix of this kind, none of its entries close to others of the kind: no two of them
  /// agree on a formula by chance.
  ///
  /// **Shapes** `[n, n]`, for an orthogonal one also `[n, k]` with n ≥ k; others are drawn without a kind.
  func tensor(_ shape: [Int], source: inout RandomSource) -> Tensor {
    guard shape.count == 2, shape[0] == shape[1] || self == .orthogonal else {
      return MatrixDraw(shape, source: &source).tensor(shape)
    }
    var draw = MatrixDraw(shape, source: &source)
    let n = shape[1]
    switch self {
    case .skewSymmetric: draw.mapPlaces { a, i, j in i < j ? a[i][j] : i > j ? -a[j][i] : 0 }
    case .diagonal: draw.mapPlaces { a, i, j in i == j ? a[i][j] : 0 }
    case .lowerTriangular: draw.mapPlaces { a, i, j in i >= j ? a[i][j] : 0 }
    case .upperTriangular: draw.mapPlaces { a, i, j in i <= j ? a[i][j] : 0 }
    case .orthogonal: draw.orthonormaliseColumns()
    case .positiveDefinite:
      draw.mapPlaces { a, i, j in
        (0..<n).reduce(i == j ? 0.5 : 0) { $0 + a[i][$1] * a[j][$1] / Double(n) }
      }
    case .positiveSemidefinite:
      draw.mapPlaces { a, i, j in
        (0..<max(1, n - 1)).reduce(0) { $0 + a[i][$1] * a[j][$1] / Double(n) }
      }
    case .invertible:
      // An orthogonal matrix with its columns stretched, and something added above the diagonal.
      draw.orthonormaliseColumns()
      let stretched = (0..<n).map { _ in source.uniform(0.7, 1.6) }
      let sheared = (0..<n * n).map { _ in 0.4 * source.normal() }
      draw.mapPlaces { a, i, j in a[i][j] * stretched[j] + (i < j ? sheared[i * n + j] : 0) }
    case .idempotent:
      // I − u vᵀ with vᵀu = 1: along u, onto what v is orthogonal to.
      let product = (0..<n).reduce(0.0) { $0 + draw.rows[$1][0] * draw.rows[$1][0] }
      draw.mapPlaces { a, i, j in
        let v = a[j][0] + (j == 0 ? a[1 % n][0] : j == 1 ? -a[0][0] : 0)
        return (i == j ? 1 : 0) - a[i][0] * v / product
      }
    }
    return draw.tensor(shape)
  }
}

/// The rows of a random matrix while it is made into one of its kind.
private struct MatrixDraw {
  var rows: [[Double]]

  init(_ shape: [Int], source: inout RandomSource) {
    rows = (0..<(shape.first ?? 0)).map { _ in
      (0..<(shape.count > 1 ? shape[1] : 1)).map { _ in source.normal() }
    }
  }

  func tensor(_ shape: [Int]) -> Tensor {
    var tensor = Tensor(shape: shape, repeating: 0)
    for (place, value) in rows.flatMap({ $0 }).enumerated() where place < tensor.elements.count {
      tensor.elements[place] = value
    }
    return tensor
  }

  mutating func mapPlaces(_ value: ([[Double]], Int, Int) -> Double) {
    let old = rows
    for i in rows.indices { for j in rows[i].indices { rows[i][j] = value(old, i, j) } }
  }

  /// Gram and Schmidt, twice over for accuracy.
  mutating func orthonormaliseColumns() {
    guard let width = rows.first?.count else { return }
    for column in 0..<width {
      for _ in 0..<2 {
        for earlier in 0..<column {
          let along = rows.reduce(0.0) { $0 + $1[column] * $1[earlier] }
          for i in rows.indices { rows[i][column] -= along * rows[i][earlier] }
        }
      }
      let norm = rows.reduce(0.0) { $0 + $1[column] * $1[column] }.squareRoot()
      guard norm > 1e-9 else { continue }
      for i in rows.indices { rows[i][column] /= norm }
    }
  }
}
