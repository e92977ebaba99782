import FiniteDifferences
import Testing

/// Derivatives of functions of one number whose truth is known.
struct DerivativeTests {
  /// One-sided derivatives that do not look at the point itself.
  @Test func sidesOfAKink() throws {
    func f(_ x: Double) -> Double { x < 0 ? 2 * x + x * x : 5 * x - x * x * x }
    let stencil = FivePointStencil(point: 0, step: 2e-5)
    let values = (0..<6).map { f(stencil.place($0)) }
    let sides = try #require(
      stencil.sides(values[0], values[1], values[2], values[3], values[4], values[5]))
    #expect(abs(sides.left - 2) < 1e-8)
    #expect(abs(sides.right - 5) < 1e-8)
    // A jump has no derivative on either side of it that would say anything.
    #expect(stencil.sides(0, 0, 0, 1, 1, 1) == nil)
    #expect(stencil.sides(.nan, 0, 0, 1, 1, 1) == nil)
  }

  let method = FivePointDifference()

  @Test(arguments: [-3, -0.5, 0, 0.3, 2, 1e3])
  func polynomial(x: Double) {
    let estimate = method.derivative(at: x) { 0.5 * $0 * $0 * $0 * $0 * $0 - $0 }
    let truth = 2.5 * x * x * x * x - 1
    #expect(estimate.agrees(with: truth))
    #expect(abs(estimate.value - truth) <= estimate.errorBound)
    #expect(!estimate.agrees(with: truth * 1.0001))
  }

  @Test func wrongDerivativesAreOutsideTheBound() {
    let estimate = method.derivative(at: 0.7) { 1 / (1 + $0 * $0) }
    let truth = -1.4 / (1.49 * 1.49)
    #expect(estimate.agrees(with: truth))
    for factor in [1.0001, 2, -1, 0] { #expect(!estimate.agrees(with: factor * truth)) }
  }

  @Test func theStepIsExact() {
    let stencil = FivePointStencil(point: 0.1, step: 2e-3)
    #expect(stencil.point + stencil.smallStep - stencil.point == stencil.smallStep)
    #expect(stencil.step == 2 * stencil.smallStep)
    #expect(FivePointStencil.multiples.count == FivePointStencil.count)
    for (index, multiple) in FivePointStencil.multiples.enumerated() {
      #expect(stencil.place(index) == stencil.point + multiple * stencil.smallStep)
    }
  }

  /// Near the edge of the domain the first steps leave it, smaller ones do not.
  @Test(arguments: [1e-2, 1e-3, 1e-4, 1e-5])
  func theLadderReachesTheEdgeOfADomain(x: Double) {
    let estimate = method.derivative(at: x) { $0 > 0 ? $0.squareRoot() : .nan }
    let truth = 0.5 / x.squareRoot()
    #expect(estimate.agrees(with: truth))
    #expect(10 * estimate.errorBound < 1e-4 * truth)
    #expect(estimate.step < 2e-3)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func nothingIsKnownWithoutFiniteValues(value: Double) {
    #expect(!method.derivative(at: 1) { _ in value }.isKnown)
    #expect(!method.derivative(at: value) { $0 }.isKnown)
    #expect(!DifferenceEstimate.none.agrees(with: 0))
  }

  /// One value that is not finite spoils every stencil that holds it, wherever it stands.
  @Test(arguments: 0..<6, [Double.nan, .infinity])
  func oneBadValueIsSeen(place: Int, value: Double) {
    var values = [1.0, 1, 1, 1, 1, 1]
    values[place] = value
    let stencil = FivePointStencil(point: 0, step: 1e-3)
    let estimate = stencil.estimate(
      values[0], values[1], values[2], values[3], values[4], values[5])
    #expect(!estimate.isKnown)
    #expect(estimate.value.isNaN)
  }
}
