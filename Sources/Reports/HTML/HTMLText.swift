/// HTML as text that is already safe; plain text enters only through `escape`.
enum HTMLText {
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Not allowed in HTML.
      case "\u{0}"..<"\t", "\u{B}", "\u{E}"..<" ", "\u{7F}"..<"\u{A0}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Plain text with `code` in back-quotes, as messages are written.
  static func message(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return escape(text) }
    return parts.enumerated().map { index, part in
      index % 2 == 0 ? escape(part) : "<code>\(escape(part))</code>"
    }.joined()
  }

  /// A message as a sentence of its own: capital letter, full stop.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let start = first == "`" ? String(first) : first.uppercased()
    let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
    return message(start + text.dropFirst() + end)
  }
}
