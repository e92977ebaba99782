import Diagnostics

/// A text whose expected places stand in it between `⟦` and `⟧`.
struct MarkedText {
  var text: String
  var slices: [String] = []
  var ranges: [TextRange] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧":
        let start = starts.removeLast()
        ranges.append(TextRange(start, bytes.count))
        slices.append(String(decoding: bytes[start...], as: UTF8.self))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  /// `severity id`, the way the tables of the tests write it.
  var summary: String { severity == .error ? id : "\(severity.rawValue) \(id)" }
}
