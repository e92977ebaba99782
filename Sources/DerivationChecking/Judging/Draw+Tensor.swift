import TensorExpressions
import Tensors

extension Draw {
  /// A tensor of this kind; the ranges are such that no part of a formula hides below another.
  func tensor(shape: [Int], source: inout RandomSource) -> Tensor {
    let count = Tensor.count(shape) ?? 0
    switch self {
    case .weight(let axis):
      let fanIn = shape.indices.contains(axis) ? max(shape[axis], 1) : 1
      let deviation = 1.2 / Double(fanIn).squareRoot()
      return fill(shape, count) { deviation * source.normal() }
    case .bias: return fill(shape, count) { 0.3 * source.normal() }
    case .input: return fill(shape, count) { source.normal() }
    case .target: return fill(shape, count) { source.uniform(0.1, 0.9) }
    case .hyperparameter: return fill(shape, count) { source.uniform(0.2, 0.8) }
    case .binary: return choice(shape, count, 0, 1, source: &source)
    case .sign: return choice(shape, count, -1, 1, source: &source)
    case .symmetric: return symmetric(shape, count, source: &source)
    case .matrix(let kind): return kind.tensor(shape, source: &source)
    case .unitVector: return unit(shape, count, source: &source)
    case .positive: return fill(shape, count) { source.uniform(0.3, 1.7) }
    case .constant(let value): return fill(shape, count) { value }
    case .simplex: return simplex(shape, count, axis: 0, source: &source)
    case .simplexAlong(let axis): return simplex(shape, count, axis: axis, source: &source)
    case .oneHot(let axis): return oneHot(shape, count, axis: axis, source: &source)
    }
  }

  private func symmetric(_ shape: [Int], _ count: Int, source: inout RandomSource) -> Tensor {
    var tensor = fill(shape, count) { source.normal() }
    guard shape.count == 2, shape[0] == shape[1] else { return tensor }
    for row in 0..<shape[0] {
      for column in 0..<row {
        tensor.elements[row * shape[1] + column] = tensor.elements[column * shape[1] + row]
      }
    }
    return tensor
  }

  private func unit(_ shape: [Int], _ count: Int, source: inout RandomSource) -> Tensor {
    var tensor = fill(shape, count) { source.normal() }
    let norm = tensor.elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if norm > 0 { tensor.elements = tensor.elements.map { $0 / norm } }
    return tensor
  }

  /// One of two numbers for each entry; never the same for all.
  private func choice(
    _ shape: [Int], _ count: Int, _ low: Double, _ high: Double, source: inout RandomSource
  ) -> Tensor {
    var tensor = fill(shape, count) { source.unit() < 0.5 ? low : high }
    if count > 1, Set(tensor.elements).count == 1 {
      tensor.elements[0] = tensor.elements[0] == low ? high : low
    }
    return tensor
  }

  /// The other one of the two numbers of a single entry in every second world: three worlds have both.
  func alternating(_ tensor: Tensor, world: Int, attempt: Int) -> Tensor {
    guard self == .binary || self == .sign, tensor.elements.count == 1, world >= 0 else {
      return tensor
    }
    var tensor = tensor
    tensor.elements[0] = (world + attempt).isMultiple(of: 2) ? 1 : self == .binary ? 0 : -1
    return tensor
  }

  private func fill(_ shape: [Int], _ count: Int, _ draw: () -> Double) -> Tensor {
    var tensor = Tensor(shape: shape, repeating: 0)
    for place in 0..<count { tensor.elements[place] = draw() }
    return tensor
  }

  /// Positive shares that sum to 1 along the axis, none of them close to 0.
  private func simplex(
    _ shape: [Int], _ count: Int, axis: Int, source: inout RandomSource
  ) -> Tensor {
    var tensor = fill(shape, count) { source.uniform(0.2, 1) }
    for line in lines(shape, count, axis: axis) {
      let sum = line.reduce(0) { $0 + tensor.elements[$1] }
      for place in line { tensor.elements[place] /= sum }
    }
    return tensor
  }

  private func oneHot(
    _ shape: [Int], _ count: Int, axis: Int, source: inout RandomSource
  ) -> Tensor {
    var tensor = fill(shape, count) { 0 }
    for line in lines(shape, count, axis: axis) where !line.isEmpty {
      tensor.elements[line[source.index(below: line.count)]] = 1
    }
    return tensor
  }

  /// The places of the elements along each line parallel to the axis, row-major.
  private func lines(_ shape: [Int], _ count: Int, axis: Int) -> [[Int]] {
    guard shape.indices.contains(axis), shape[axis] > 0 else { return [Array(0..<count)] }
    let length = shape[axis]
    let stride = shape[(axis + 1)...].reduce(1, *)
    return (0..<count / length).map { line in
      let start = line / stride * stride * length + line % stride
      return (0..<length).map { start + $0 * stride }
    }
  }
}
