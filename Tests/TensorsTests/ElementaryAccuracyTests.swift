import Foundation
import Tensors
import Testing

/// The elementary functions against the system's.
struct ElementaryAccuracyTests {
  // The system's functions for Float80 are right to all digits of a Double; those for Double are not
  // always: where there is nothing better, their own errors are allowed for.
  #if arch(x86_64) && !os(Windows)
    typealias Reference = Float80
    static let allowance = 0.0
  #else
    typealias Reference = Double
    static let allowance = 1.0
  #endif

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let function: @Sendable (Double) -> Double
    let reference: @Sendable (Reference) -> Reference
    let sweeps: [ClosedRange<Double>]
    var bound = 1.1
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "exp", function: Elementary.exp, reference: { exp($0) },
      sweeps: [-745...709.7, -1...1]),
    Case(
      name: "expm1", function: Elementary.expm1, reference: { expm1($0) },
      sweeps: [-40...709, -1...1, -1e-9...1e-9]),
    Case(
      name: "log", function: Elementary.log, reference: { log($0) },
      sweeps: [1e-300...1e300, 0.25...4, 0.999...1.001]),
    Case(
      name: "log1p", function: Elementary.log1p, reference: { log1p($0) },
      sweeps: [-0.999...3, 1...1e9, -1e-9...1e-9]),
    Case(
      name: "sigmoid", function: Elementary.sigmoid, reference: { 1 / (1 + exp(-$0)) },
      sweeps: [-745...50, -3...3]),
    Case(
      name: "tanh", function: Elementary.tanh, reference: { tanh($0) },
      sweeps: [-25...25, -1...1, -1e-9...1e-9]),
    Case(
      name: "erf", function: Elementary.erf, reference: { erf($0) },
      sweeps: [-7...7, -1.1...1.1, -1e-9...1e-9], bound: 1.3),
    Case(
      name: "erfc", function: Elementary.erfc, reference: { erfc($0) },
      sweeps: [-7...27, 0.4...4.1], bound: 3.5),
    Case(
      name: "sin", function: Elementary.sin, reference: { sin($0) },
      sweeps: [-7...7, -1e6...1e6, -1e9...1e9, 3.14...3.15]),
    Case(
      name: "cos", function: Elementary.cos, reference: { cos($0) },
      sweeps: [-7...7, -1e6...1e6, -1e9...1e9, 1.57...1.571]),
  ]

  @Test(arguments: cases)
  func sweeps(test: Case) {
    var random = SeededGenerator(seed: 5, stream: UInt64(test.name.utf8.count))
    var worst = (error: 0.0, at: 0.0)
    for sweep in test.sweeps {
      for _ in 0..<20_000 {
        let x = random.uniform(sweep.lowerBound, sweep.upperBound)
        let error = Self.error(test.function(x), test.reference(Reference(x)))
        if !(error <= worst.error) { worst = (error, x) }
      }
    }
    #expect(worst.error <= test.bound + Self.allowance, "\(test.name) at \(worst.at)")
  }

  /// Over all magnitudes, subnormal numbers included.
  @Test(arguments: cases.filter { $0.name != "erfc" })
  func magnitudes(test: Case) {
    var random = SeededGenerator(seed: 6)
    // Float80 has too few bits of π for the sine of large numbers.
    let last = test.name == "sin" || test.name == "cos" ? 30.0 : 1023
    for _ in 0..<20_000 {
      let exponent = Int(random.uniform(-1074, last))
      let x = Double(sign: .plus, exponent: exponent, significand: random.uniform(1, 2))
      for signed in test.name == "log" ? [x] : [x, -x] {
        let reference = test.reference(Reference(signed))
        if test.name == "log1p", signed <= -1 { continue }
        let error = Self.error(test.function(signed), reference)
        #expect(error <= test.bound + Self.allowance, "\(test.name) at \(signed)")
      }
    }
  }

  @Test func powers() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40_000 {
      let x = Double(
        sign: .plus, exponent: Int(random.uniform(-60, 60)), significand: random.uniform(1, 2))
      let p = random.uniform(-20, 20)
      let error = Self.error(Elementary.pow(x, p), Foundation.pow(Reference(x), Reference(p)))
      #expect(error <= 1.1 + Self.allowance, "\(x)^\(p)")
    }
  }

  /// The distance in units of the last place of the true value; 0 where both are infinite or NaN.
  static func error(_ value: Double, _ reference: Reference) -> Double {
    let nearest = Double(reference)
    if value == nearest || (value.isNaN && nearest.isNaN) { return 0 }
    guard value.isFinite, nearest.isFinite else { return .infinity }
    return Double(abs(Reference(value) - reference) / Reference(nearest.ulp))
  }
}
