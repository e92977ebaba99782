import Diagnostics

/// The source lines of a diagnostic with carets under a span:
///
///     41 | so \delta = W^T \delta holds
///        |    ^^^^^^^^^^^^^^^^^^
struct SourceSnippet {
  var source: SourceText
  var caret: TextRange
  var style: TerminalStyle
  var ink: TerminalStyle.Ink
  /// Wider lines are cut around the span.
  var maximumWidth = 100
  /// More lines of one span are counted, not shown.
  var maximumLines = 5

  private var first: Int { source.position(at: caret.start).line }
  private var last: Int { source.position(at: max(caret.start, caret.end - 1)).line }
  private var gutterWidth: Int { String(min(last, first + maximumLines - 1)).count }

  /// ` --> file:line:column`, then the lines.
  var lines: [String] {
    let place = source.position(at: caret.start)
    let path = TerminalText.safe(source.path)
    var result = [
      String(repeating: " ", count: gutterWidth) + style.paint("-->", .frame)
        + " \(path):\(place.line):\(place.column)",
      gutter(),
    ]
    for line in first...min(last, first + maximumLines - 1) { result += marked(line) }
    let hidden = last - first + 1 - maximumLines
    if hidden > 0 {
      result.append(gutter() + " … \(hidden) more \(hidden == 1 ? "line" : "lines")")
    }
    return result
  }

  /// The bar that notes and helps hang from.
  func gutter(_ line: Int? = nil) -> String {
    let number = line.map(String.init) ?? ""
    let padding = String(repeating: " ", count: max(0, gutterWidth - number.count))
    return style.paint("\(padding)\(number) |", .frame)
  }

  /// `  = note: …`, continued lines indented under their text.
  func attached(_ kind: String, _ text: String) -> [String] {
    let lead = String(repeating: " ", count: gutterWidth + 1) + style.paint("=", .frame)
    return ["\(lead) \(style.paint(kind, .strong)): \(TerminalText.safe(text))"]
  }

  private func marked(_ line: Int) -> [String] {
    let start = source.lineStarts[line - 1]
    let text = source.line(line)
    let end = start + text.utf8.count
    let from = min(max(caret.start, start), end)
    let to = min(max(caret.end, from), end)
    let parts = (
      before: TerminalText.safe(source.slice(TextRange(start, from))),
      inside: TerminalText.safe(source.slice(TextRange(from, to))),
      after: TerminalText.safe(source.slice(TextRange(to, end)))
    )
    guard !parts.inside.allSatisfy(\.isWhitespace) || first == last else {
      return [gutter(line) + " " + TerminalText.safe(text)]
    }
    let window = Self.window(parts.before, parts.inside, parts.after, width: maximumWidth)
    let carets = String(repeating: "^", count: max(1, TerminalText.width(window.inside)))
    let indent = String(repeating: " ", count: TerminalText.width(window.before))
    return [
      "\(gutter(line)) \(window.before)\(window.inside)\(window.after)",
      "\(gutter()) \(indent)\(style.paint(carets, ink))",
    ]
  }

  /// Cuts what does not fit, first behind the span, then before it, then inside.
  private static func window(
    _ before: String, _ inside: String, _ after: String, width: Int
  ) -> (before: String, inside: String, after: String) {
    guard TerminalText.width(before + inside + after) > width else {
      return (before, inside, after)
    }
    let span = cutEnd(inside, to: width)
    let room = width - TerminalText.width(span)
    let left = cutStart(before, to: max(min(room, 12), room - TerminalText.width(after)))
    let right = cutEnd(after, to: max(0, room - TerminalText.width(left)))
    return (left, span, right)
  }

  private static func cutEnd(_ text: String, to width: Int) -> String {
    guard TerminalText.width(text) > width else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += TerminalText.width(String(character))
      guard used <= width else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func cutStart(_ text: String, to width: Int) -> String {
    guard TerminalText.width(text) > width else { return text }
    return String(cutEnd(String(text.reversed()), to: width).reversed())
  }
}
