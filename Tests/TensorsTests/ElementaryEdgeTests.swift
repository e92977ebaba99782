import Tensors
import Testing

/// Values at the ends of the domains, compared bit by bit: −0 is not 0.
struct ElementaryEdgeTests {
  /// A line holds a function, then arguments and value for as many cases as fit.
  ///
  /// 0x1p-1074 is the least Double, 0x1.fffffffffffffp1023 the greatest, 0x1.6ac5b262ca1ffp849 the one
  /// nearest to a multiple of π/2.
  static let table = """
    exp: 0 1; -0.0 1; 0x1p-1074 1; -inf 0; inf inf; nan nan
    exp: 0x1.fffffffffffffp1023 inf; -0x1.fffffffffffffp1023 0
    exp: 709.782712893384 0x1.fffffffffff2ap1023; 709.7827128933841 inf
    exp: -745.1332191019411 0x1p-1074; -745.1332191019412 0; -740 0x1.55p-1068
    expm1: 0 0; -0.0 -0.0; 0x1p-1074 0x1p-1074; -0x1p-1074 -0x1p-1074; -inf -1
    expm1: inf inf; nan nan; 0x1.fffffffffffffp1023 inf; -0x1.fffffffffffffp1023 -1
    expm1: -38 -1; 0x1p-54 0x1p-54; 709.7827128933841 inf
    log: 0 -inf; -0.0 -inf; 1 0; -0x1p-1074 nan; -inf nan; inf inf; nan nan
    log: 0x1p-1074 -744.4400719213812; 0x1.fffffffffffffp1023 709.782712893384
    log: 2 0.6931471805599453
    log1p: 0 0; -0.0 -0.0; -1 -inf; -1.0000000000000002 nan; inf inf; -inf nan
    log1p: nan nan; 0x1p-1074 0x1p-1074; 0x1.fffffffffffffp1023 709.782712893384
    sigmoid: 0 0.5; -0.0 0.5; inf 1; -inf 0; nan nan; 40.5 1
    sigmoid: -0x1.fffffffffffffp1023 0; -745.1332191019411 0x1p-1074
    tanh: 0 0; -0.0 -0.0; 0x1p-1074 0x1p-1074; inf 1; -inf -1; nan nan; 22 1
    tanh: -22 -1
    erf: 0 0; -0.0 -0.0; inf 1; -inf -1; nan nan; 6 1; -6 -1; 0x1p-1074 0x1p-1074
    erfc: 0 1; inf 0; -inf 2; nan nan; 28 0; -7 2
    sin: 0 0; -0.0 -0.0; 0x1p-1074 0x1p-1074; inf nan; -inf nan; nan nan
    sin: 0x1.921fb54442d18p1 1.2246467991473532e-16; 0x1p20 0.3304931400217347
    sin: 1e22 -0.8522008497671888; 0x1.fffffffffffffp1023 0.004961954789184062
    cos: 0 1; -0.0 1; inf nan; nan nan; 0x1.921fb54442d18p0 6.123233995736766e-17
    cos: 1e22 0.523214785395139; 0x1.fffffffffffffp1023 -0.9999876894265599
    cos: 0x1.6ac5b262ca1ffp849 -4.687165924254628e-19
    pow: 2 10 1024; 3 33 5559060566555523; -3 33 -5559060566555523; 10 15 1e15
    pow: 10 22 1e22; 2 -1074 0x1p-1074; 2 1024 inf; -2 1025 -inf; -2 -1075 -0.0
    pow: 4 0.5 2; 8 -1 0.125; 1.5 2 2.25; 7 18 1628413597910449; 0 3 0
    pow: -0.0 3 -0.0; -0.0 2 0; 0 -1 inf; -0.0 -1 -inf; -0.0 -2 inf; nan 0 1
    pow: 1 nan 1; nan 1 nan; 2 nan nan; -8 0x1.5555555555555p-2 nan; -1 inf 1
    pow: 0.5 inf 0; 0.5 -inf inf; 2 inf inf; inf -2 0; -inf 3 -inf; -inf -3 -0.0
    pow: inf 0.5 inf; 0x1.0000000000001p0 1e300 inf; 0x1.fffffffffffffp-1 1e300 0
    pow: 1 1e300 1; 5 1e-300 1; -1 1e300 1; -1 9007199254740991 -1; -2.5 2 6.25
    pow: 0x1p-1074 0.5 0x1p-537; 0x1.fffffffffffffp1023 1 0x1.fffffffffffffp1023
    pow: 0x1p-1074 1 0x1p-1074
    """

  @Test func edges() throws {
    for line in Self.table.split(separator: "\n") {
      let name = String(line.prefix { $0 != ":" })
      for entry in line.drop(while: { $0 != ":" }).dropFirst().split(separator: ";") {
        let words = entry.split(separator: " ")
        let numbers: [Double] = try words.map { word in try #require(Double(String(word))) }
        let value = try #require(Self.value(name, numbers))
        let expected = try #require(numbers.last)
        let isSame = value.isNaN ? expected.isNaN : value.bitPattern == expected.bitPattern
        #expect(isSame, "\(name): \(entry) is \(value)")
      }
    }
  }

  /// The value of the function with this name; `nil` if there is none.
  static func value(_ name: String, _ arguments: [Double]) -> Double? {
    let x = arguments[0]
    return switch name {
    case "exp": Elementary.exp(x)
    case "expm1": Elementary.expm1(x)
    case "log": Elementary.log(x)
    case "log1p": Elementary.log1p(x)
    case "sigmoid": Elementary.sigmoid(x)
    case "tanh": Elementary.tanh(x)
    case "erf": Elementary.erf(x)
    case "erfc": Elementary.erfc(x)
    case "sin": Elementary.sin(x)
    case "cos": Elementary.cos(x)
    case "pow": Elementary.pow(x, arguments[1])
    default: nil
    }
  }

  /// Where the product of integers is exact, so is the power.
  @Test func integerPowersAreExact() {
    for base in 2...40 {
      var product = 1
      for exponent in 1... {
        let (next, overflow) = product.multipliedReportingOverflow(by: base)
        guard !overflow, next < 1 << 53 else { break }
        product = next
        #expect(power(Double(base), exponent) == Double(product))
        #expect(power(Double(-base), Double(exponent)).magnitude == Double(product))
      }
    }
  }
}
