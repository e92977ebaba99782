import Tensors
import Testing

struct TensorTests {
  @Test func shapes() throws {
    let matrix = try #require(Tensor([2, 3], [1, 2, 3, 4, 5, 6]))
    #expect(matrix[1, 2] == 6)
    #expect(matrix[2, 0] == nil)
    #expect(matrix[0] == nil)
    #expect(matrix[-1, 0] == nil)
    #expect(Tensor.strides([2, 3, 4]) == [12, 4, 1])
    #expect(Tensor(4)[] == 4)
    #expect(Tensor([2], [1]) == nil)
    #expect(Tensor([-1], []) == nil)
    #expect(Tensor.count([Int.max, 3]) == nil)
    #expect(Tensor([0, 5], [])?.largestMagnitude == 0)
    #expect(Tensor(vector: [1, -3]).largestMagnitude == 3)
    #expect(Tensor(vector: [1, .nan]).largestMagnitude.isNaN)
  }

  /// Every blocking of the contraction gives the bits of the plain loop.
  @Test(arguments: [(1, 7), (3, 5), (4, 1), (9, 6)])
  func contractionOrder(n: Int, m: Int) {
    var random = SeededGenerator(seed: UInt64(n * 100 + m))
    var a = (0..<m).map { _ in random.normal() }
    var b = (0..<(n * m)).map { _ in random.normal() }
    var expected = [Double](repeating: 0, count: n)
    for j in 0..<n { for k in 0..<m { expected[j] += a[k] * b[k * n + j] } }
    var fast = [Double](repeating: 0, count: n)
    var swapped = fast
    a.withUnsafeMutableBufferPointer { a in
      b.withUnsafeMutableBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return }
        fast.withUnsafeMutableBufferPointer {
          if let out = $0.baseAddress { RowKernels.contract(n, m, out, 1, a, 0, 1, b, 1, n) }
        }
        swapped.withUnsafeMutableBufferPointer {
          if let out = $0.baseAddress { RowKernels.contract(n, m, out, 1, b, 1, n, a, 0, 1) }
        }
      }
    }
    #expect(fast == expected)
    #expect(swapped == expected)
  }
}
