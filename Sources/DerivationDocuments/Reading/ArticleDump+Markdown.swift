import CommonMark
import Diagnostics

extension ArticleDump {
  /// The document tree: blocks with their lines, spans of maths with their places.
  public static func markdown(_ article: Article) -> String {
    var dump = MarkdownDump(source: article.source, maths: article.markdown.maths)
    for block in article.markdown.blocks { dump.write(block, 0) }
    return dump.lines.map { $0 + "\n" }.joined()
  }
}

/// Writes the Markdown tree, one node a line.
private struct MarkdownDump {
  let source: SourceText
  let maths: [MathSpan]
  var lines: [String] = []

  mutating func write(_ block: Block, _ depth: Int) {
    let place = places(block.range)
    switch block.kind {
    case .paragraph(let inlines): write("paragraph \(place)", inlines, depth)
    case .heading(let level, let inlines): write("heading \(level) \(place)", inlines, depth)
    case .quote(let blocks):
      line("quote \(place)", depth)
      for block in blocks { write(block, depth + 1) }
    case .list(let ordered, let start, let tight, let items):
      let kind = ordered ? "ordered \(start)" : "bullet"
      line("list \(kind) \(tight ? "tight" : "loose") \(place)", depth)
      for item in items {
        line("item", depth + 1)
        for block in item { write(block, depth + 2) }
      }
    case .code(let info, let text): line("code \(quoted(info)) \(quoted(text)) \(place)", depth)
    case .html(let text): line("html \(quoted(text)) \(place)", depth)
    case .thematicBreak: line("thematicBreak \(place)", depth)
    case .table(let table):
      line(
        "table \(table.alignments.map { $0?.rawValue ?? "-" }.joined(separator: " ")) \(place)",
        depth)
      for row in [table.header] + table.rows {
        line("row", depth + 1)
        for cell in row { write("cell", cell, depth + 2) }
      }
    case .maths(let index): line(span(index), depth)
    }
  }

  private mutating func write(_ head: String, _ inlines: [Inline], _ depth: Int) {
    line(head, depth)
    for inline in inlines { write(inline, depth + 1) }
  }

  private mutating func write(_ inline: Inline, _ depth: Int) {
    switch inline {
    case .text(let text): line("text \(quoted(text))", depth)
    case .softBreak: line("softBreak", depth)
    case .hardBreak: line("hardBreak", depth)
    case .code(let text): line("code \(quoted(text))", depth)
    case .html(let text, let range): line("html \(quoted(text)) \(places(range))", depth)
    case .emphasis(let children): write("emphasis", children, depth)
    case .strong(let children): write("strong", children, depth)
    case .link(let to, let title, let children):
      write("link \(quoted(to)) \(quoted(title))", children, depth)
    case .image(let from, let title, let children):
      write("image \(quoted(from)) \(quoted(title))", children, depth)
    case .maths(let index): line(span(index), depth)
    }
  }

  private func span(_ index: Int) -> String {
    guard maths.indices.contains(index) else { return "maths \(index)" }
    let span = maths[index]
    let label = span.label.map { " label \($0)" } ?? ""
    return "maths \(index) \(span.form) \(quoted(span.content.text)) \(places(span.range))\(label)"
  }

  private func places(_ range: TextRange) -> String {
    let start = source.position(at: range.start)
    let end = source.position(at: range.end)
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  /// On one line, whatever it holds.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\"", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private mutating func line(_ text: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }
}
