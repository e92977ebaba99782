/// Plain text in Markdown that GitHub shows as it is.
enum MarkdownText {
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result += " "
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "$", "#", "~", "!":
        result += "\\" + String(scalar)
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
      index % 2 == 0 ? escape(part) : code(part)
    }.joined()
  }

  /// A message as a sentence of its own: capital letter, full stop.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
    return message(first.uppercased() + text.dropFirst() + end)
  }

  /// Inline code, a bar in it safe inside tables.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let flat = String(text.map { $0.isNewline ? " " : $0 })
    let fence = String(repeating: "`", count: longestRun(in: flat) + 1)
    let space = fence.count > 1 ? " " : ""
    return "\(fence)\(space)\(flat)\(space)\(fence)"
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// The longest run of back-quotes.
  static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
