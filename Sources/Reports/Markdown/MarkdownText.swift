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

  /// Plain text with `code` and formulas in back-quotes, as messages are written.
  static func message(_ text: String) -> String { markdown(MessageText(text)) }

  /// A message as a sentence of its own: capital letter, full stop.
  static func sentence(_ text: String) -> String { markdown(.sentence(text)) }

  private static func markdown(_ message: MessageText) -> String {
    message.parts.map { part in
      switch part {
      case .prose(let text): prose(text)
      case .code(let text): code(text)
      case .formula(let latex): MarkdownMath.checked(latex)
      }
    }.joined()
  }

  private static func prose(_ text: String) -> String {
    MessageText.subscripts(text).map { piece in
      piece.isSubscript ? "<sub>\(escape(piece.text))</sub>" : escape(piece.text)
    }.joined()
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
