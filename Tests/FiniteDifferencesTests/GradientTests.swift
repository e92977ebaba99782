import FiniteDifferences
import Testing

/// Gradients, Jacobians and the Taylor test.
struct GradientTests {
  let x = [0.3, -1.2, 2.0]
  private func f(_ x: [Double]) -> Double {
    x[0] * x[1] * x[1] + x[2] * x[2] * x[2] / (1 + x[0] * x[0])
  }
  private var truth: [Double] {
    let d = 1 + x[0] * x[0]
    return [
      x[1] * x[1] - 2 * x[0] * x[2] * x[2] * x[2] / (d * d), 2 * x[0] * x[1], 3 * x[2] * x[2] / d,
    ]
  }

  @Test func gradient() {
    let gradient = FivePointDifference().gradient(at: x, of: f)
    #expect(gradient.isOracle)
    #expect(gradient.values.count == 3)
    for (entry, truth) in zip(gradient.entries, truth) { #expect(entry.agrees(with: truth)) }
  }

  @Test func jacobian() {
    let jacobian = FivePointDifference().jacobian(at: [0.5, 2]) { [$0[0] * $0[1], $0[1], 3] }
    #expect(jacobian.rows.map(\.count) == [2, 2, 2])
    let truth = [[2, 0.5], [0, 1], [0, 0]]
    for (row, truth) in zip(jacobian.rows, truth) {
      for (entry, truth) in zip(row, truth) { #expect(entry.agrees(with: truth)) }
    }
    #expect(jacobian.isOracle)
  }

  @Test func ignoranceIsNoOracle() {
    let noisy = FivePointDifference().gradient(at: [1, 1]) { x in
      // Mixed twice: one multiplication alone is a sawtooth, of which five points see one line.
      var bits = x[1].bitPattern &* 0x9e37_79b9_7f4a_7c15
      bits = (bits ^ (bits >> 29)) &* 0xbf58_476d_1ce4_e5b9
      return x[0] + 1e-2 * Double((bits ^ (bits >> 32)) >> 11) * 0x1p-53
    }
    #expect(!noisy.isOracle)
    #expect(!FivePointDifference().gradient(at: [1]) { _ in 4 }.isOracle)
    let missing = FivePointDifference().jacobian(at: [1]) { $0[0] == 1 ? [1, 1] : [$0[0]] }
    #expect(!missing.rows[1][0].isKnown)
  }

  @Test func emptyPoint() {
    #expect(FivePointDifference().gradient(at: [], of: { _ in 1 }).entries.isEmpty)
    #expect(FivePointDifference().jacobian(at: [1], of: { _ in [] }).rows.isEmpty)
  }

  @Test func taylorRates() throws {
    let direction = [0.7, -0.4, 0.2]
    let right = TaylorTest(at: x, direction: direction, gradient: truth, of: f)
    #expect(abs(try #require(right.rate) - 2) < 0.1)
    let wrong = TaylorTest(at: x, direction: direction, gradient: truth.map { $0 * 1.1 }, of: f)
    #expect(abs(try #require(wrong.rate) - 1) < 0.2)
    let linear = TaylorTest(at: [1], direction: [1], gradient: [2]) { 2 * $0[0] }
    #expect(linear.rate == nil)
  }
}
