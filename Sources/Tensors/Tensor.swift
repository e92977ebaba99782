/// A dense array of numbers, row by row: the last index runs fastest.
///
/// A scalar has the shape `[]` and one element. Values that do not fit the shape (see ``init(_:_:)``)
/// cannot be made, but `shape` and `elements` are open to change: whoever changes them keeps
/// `elements.count` the product of `shape`.
public struct Tensor: Hashable, Sendable {
  public var shape: [Int]
  public var elements: [Double]

  /// `nil` unless the elements fill the shape and no length is negative.
  public init?(_ shape: [Int], _ elements: [Double]) {
    guard let count = Tensor.count(shape), count == elements.count else { return nil }
    self.shape = shape
    self.elements = elements
  }

  /// A scalar.
  public init(_ value: Double) {
    shape = []
    elements = [value]
  }

  /// A vector.
  public init(vector: [Double]) {
    shape = [vector.count]
    elements = vector
  }

  /// The same number everywhere; negative lengths count as 0.
  public init(shape: [Int], repeating value: Double) {
    self.shape = shape.map { max(0, $0) }
    elements = Array(repeating: value, count: Tensor.count(self.shape) ?? 0)
  }

  /// The number of elements of a shape, `nil` for a negative length or beyond the integers.
  public static func count(_ shape: [Int]) -> Int? {
    var count = 1
    for length in shape {
      guard length >= 0 else { return nil }
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      if overflow { return nil }
      count = product
    }
    return count
  }

  /// How far apart neighbours along each axis lie in `elements`.
  public static func strides(_ shape: [Int]) -> [Int] {
    var strides = Array(repeating: 1, count: shape.count)
    for axis in shape.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] &* shape[axis + 1]
    }
    return strides
  }

  /// The element at indices from 0, `nil` outside the shape.
  public subscript(_ indices: Int...) -> Double? {
    guard indices.count == shape.count else { return nil }
    var place = 0
    for (index, length) in zip(indices, shape) {
      guard index >= 0, index < length else { return nil }
      place = place * length + index
    }
    return elements[place]
  }

  /// The largest element by magnitude, `‖T‖∞`; 0 when empty, NaN if any element is.
  public var largestMagnitude: Double {
    var largest = 0.0
    for element in elements {
      if element.isNaN { return .nan }
      largest = max(largest, element.magnitude)
    }
    return largest
  }
}
