extension PlainSigns {
  /// `0.05` for `5` percent, `0.125` for `12.5`: the point moves by two places, so that as many digits
  /// stay as are written. `nil` for numbers with an exponent.
  static func share(ofPercent number: String) -> String? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), let whole = parts.first
    else { return nil }
    let digits = String(repeating: "0", count: max(0, 3 - whole.count)) + whole
    let cut = digits.index(digits.endIndex, offsetBy: -2)
    let fraction = parts.count == 2 ? parts[1] : ""
    return digits[..<cut] + "." + digits[cut...] + fraction
  }
}
