import DerivationChecking
import DerivationDocuments

/// Text of a dump, one fact a line, what belongs to it indented under it.
struct DumpLines {
  private(set) var text = ""

  mutating func add(_ line: String, indent: Int = 0) {
    text += String(repeating: "  ", count: indent) + line + "\n"
  }
}

extension ArticleSession {
  /// `41:3 $…$`, where a statement stands and what it says.
  func head(_ statement: WrittenStatement) -> String {
    let place = article.source.position(at: statement.range.start)
    let source = article.source.slice(statement.range).split(whereSeparator: \.isWhitespace)
    return "\(place.line):\(place.column) \(source.joined(separator: " "))"
  }
}
