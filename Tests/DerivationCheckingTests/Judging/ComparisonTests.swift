import Tensors
import Testing

@testable import DerivationChecking
@testable import Evaluation

/// The verdict on one tensor, at its borders.
@Suite struct ComparisonTests {
  /// A measured vector with an oracle of the given error.
  static func measurement(_ values: [Double], error: Double = 1e-12) -> Measurement {
    Measurement(
      value: Tensor(vector: values),
      error: Tensor(vector: values.map { _ in error }), automatic: Tensor(vector: values),
      quality: .good)
  }

  @Test(arguments: [
    ([1.0, 2.0], [1.0, 2.0], Comparison.Agreement.agrees),
    ([1.0, 2.0 + 1e-8], [1.0, 2.0], .agrees),
    // The two oracles are one: what differences cannot tell, reverse mode can.
    ([1.0, 2.0 + 1e-7], [1.0, 2.0], .between), ([1.0, 2.001], [1.0, 2.0], .between),
    ([1.0, 2.003], [1.0, 2.0], .differs), ([-1.0, -2.0], [1.0, 2.0], .differs),
    ([0.0, 0.0], [1.0, 2.0], .differs), ([1.0, 2.0], [0.0, 0.0], .differs),
    ([0.0, 0.0], [0.0, 0.0], .vanishes), ([.nan, 2.0], [1.0, 2.0], .notFinite),
    ([.nan, 3.0], [1.0, 2.0], .differs), ([.infinity, 2.0], [1.0, 2.0], .notFinite),
    // A wrong tensor of small numbers is as wrong as one of large numbers.
    ([1e-20, 2e-20], [1e-20, 1e-20], .differs), ([1e300, 2e300], [1e300, 1e300], .differs),
  ])
  func derivatives(claimed: [Double], measured: [Double], agreement: Comparison.Agreement) {
    let comparison = Comparison(
      claimed: Tensor(vector: claimed), measurement: Self.measurement(measured, error: 0))
    #expect(comparison.agreement == agreement)
  }

  @Test func whatDifferencesBlurReverseModeStillSees() {
    let measurement = Self.measurement([1, 2], error: 1e-5)
    let comparison = Comparison(
      claimed: Tensor(vector: [1, 2.00005]), measurement: measurement)
    #expect(comparison.agreement == .between)
  }

  @Test(arguments: [
    ([1.0, 2.0], [1.0, 2.0], 1.0, Comparison.Agreement.agrees),
    ([1.0, 2.0 + 1e-10], [1.0, 2.0], 1, .agrees), ([1.0, 2.0 + 1e-8], [1.0, 2.0], 1, .between),
    ([0.0], [1e-17], 1, .vanishes), ([0.0], [1e-17], 0, .between), ([0.0], [1e-9], 1, .differs),
    ([1e-12], [1e-17], 1, .between),
  ])
  func values(
    claimed: [Double], value: [Double], scale: Double, agreement: Comparison.Agreement
  ) {
    let comparison = Comparison(
      claimed: Tensor(vector: claimed), value: Tensor(vector: value), scale: scale)
    #expect(comparison.agreement == agreement)
  }

  @Test func theWorstEntryIsKept() {
    let comparison = Comparison(
      claimed: Tensor(vector: [1, 5, 3]), measurement: Self.measurement([1, 2, 4]))
    #expect(comparison.worstPlace == 1)
    #expect(comparison.worstAbsolute == 3)
    #expect(comparison.worstRelative == 0.6)
    #expect(comparison.errorBound == 1e-12)
  }

  @Test(arguments: [(0.25, 0.2, true), (0.15, 0.2, true), (0.251, 0.2, false)])
  func halvesAreInclusive(value: Double, printed: Double, agrees: Bool) {
    let comparison = Comparison(
      printed: Tensor(printed), value: Tensor(value), halfUnit: 0.05)
    #expect(comparison.agreement == (agrees ? .agrees : .differs))
  }
}
