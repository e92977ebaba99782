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

  /// Plain text with `code` and formulas in back-quotes, as messages are written.
  static func message(_ text: String) -> String { html(MessageText(text)) }

  /// A message as a sentence of its own: capital letter, full stop.
  static func sentence(_ text: String) -> String { html(.sentence(text)) }

  private static func html(_ message: MessageText) -> String {
    message.parts.map { part in
      switch part {
      case .prose(let text): prose(text)
      case .code(let text): "<code>\(escape(text))</code>"
      case .formula(let latex): HTMLMath.latex(latex)
      }
    }.joined()
  }

  private static func prose(_ text: String) -> String {
    MessageText.subscripts(text).map { piece in
      piece.isSubscript ? "<sub>\(escape(piece.text))</sub>" : escape(piece.text)
    }.joined()
  }
}
