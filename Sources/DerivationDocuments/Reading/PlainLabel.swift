/// The number of a formula in plain text, `(11) ∂J/∂b = δ` or `∂J/∂b = δ (11)`.
enum PlainLabel {
  /// The text with the number blanked out, so that places stay, and the number.
  static func taken(from text: String) -> (text: String, label: String?) {
    var bytes = Array(text.utf8)
    let space = UInt8(ascii: " ")
    if bytes.first == UInt8(ascii: "("), let close = bytes.firstIndex(of: UInt8(ascii: ")")),
      close + 1 < bytes.count, bytes[close + 1] == space, let label = label(bytes[1..<close])
    {
      for place in 0...close { bytes[place] = space }
      return (String(decoding: bytes, as: UTF8.self), label)
    }
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      open > 0, bytes[open - 1] == space, let label = label(bytes[(open + 1)..<(bytes.count - 1)]),
      label.first?.isNumber == true
    else { return (text, nil) }
    for place in open..<bytes.count { bytes[place] = space }
    return (String(decoding: bytes, as: UTF8.self), label)
  }

  /// `11`, `2a`, `a`.
  private static func label(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard (1...4).contains(text.count),
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) }),
      text.contains(where: \.isNumber) || text.count == 1
    else { return nil }
    return text
  }
}
