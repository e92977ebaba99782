import Testing

@testable import Reports

@Suite struct ReportNumberTests {
  static let rounded: [(Double, String)] = [
    (0.0, "0"), (-0.0, "0"), (0.1, "0.1"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"),
    (-12.5, "-12.5"), (999_999.5, "1000000"), (1e7, "1e7"), (123_456_789, "1.23457e8"),
    (0.000_123_456_789, "0.000123457"), (1.5e-7, "1.5e-7"), (.leastNonzeroMagnitude, "5e-324"),
    (1.797_693e308, "1.79769e308"), (9.999_999e-5, "0.0001"), (3, "3"),
    (.nan, "nan"), (-.infinity, "-inf"),
  ]

  @Test(arguments: rounded)
  func sixDigits(_ value: Double, _ text: String) {
    #expect(ReportNumber(value).text == text)
  }

  @Test(arguments: [
    (0.0, "0"), (1e-10, "1e-10"), (1.01e-10, "1e-9"), (9.99e-11, "1e-10"), (-3e-12, "1e-11"),
    (0.4, "1"), (3, "10"),
  ])
  func orderOfMagnitude(_ value: Double, _ text: String) {
    #expect(ReportNumber(orderOf: value).text == text)
  }

  @Test func noiseIsRoundedUpToAPowerAndErrorsAreNot() {
    #expect(ReportNumber(residual: 0.312).text == "0.312")
    #expect(ReportNumber(residual: 3.12e-9).text == "1e-8")
  }

  @Test(arguments: [(-1.25e-7, "−1.25 × 10⁻⁷"), (1e-10, "10⁻¹⁰"), (-0.5, "−0.5")])
  func typeset(_ value: Double, _ text: String) {
    #expect(ReportNumber(value).typeset == text)
  }

  @Test func jsonHasNoSuchNumber() {
    #expect(ReportNumber(.nan).json == nil)
    #expect(ReportNumber(.infinity).json == nil)
    #expect(ReportNumber(1e-10).json == "1e-10")
  }
}
