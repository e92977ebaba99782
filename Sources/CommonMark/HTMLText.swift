/// The text of a block of raw HTML that holds maths, as inlines: comments and tags inside a line stay
/// what they are, tags that begin or end a block become line breaks.
enum HTMLText {
  private static let blockTags: Set<String> = [
    "p", "div", "center", "br", "hr", "table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li",
    "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "figure",
    "figcaption", "blockquote", "details", "summary",
  ]

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
  ]

  static func inlines(_ literal: String, html: (String) -> Inline) -> [Inline] {
    let bytes = Array(literal.utf8)
    var result: [Inline] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == Byte.less, let end = RawElements.end(in: bytes, at: index) else {
        index += 1
        continue
      }
      add(bytes.text(copied..<index), to: &result)
      let tag = bytes.text(index..<end)
      if isBlockTag(tag) { addBreak(to: &result) } else { result.append(html(tag)) }
      index = end
      copied = end
    }
    add(bytes.text(copied..<bytes.count), to: &result)
    while result.last.map(isBreak) == true { result.removeLast() }
    return result
  }

  private static func add(_ text: String, to result: inout [Inline]) {
    let lines = text.filter { $0 != "\r" }.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0, result.last.map({ !isBreak($0) }) == true { result.append(.softBreak) }
      let plain = entities.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
      let isLineStart = result.last.map(isBreak) ?? true
      let shown = isLineStart ? String(plain.drop { $0 == " " || $0 == "\t" }) : plain
      if !shown.isEmpty { result.append(.text(shown)) }
    }
  }

  private static func addBreak(to result: inout [Inline]) {
    if case .softBreak? = result.last { result.removeLast() }
    if let last = result.last, !isBreak(last) { result.append(.hardBreak) }
  }

  private static func isBlockTag(_ tag: String) -> Bool {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    return blockTags.contains(name.lowercased())
  }

  private static func isBreak(_ inline: Inline) -> Bool {
    switch inline {
    case .softBreak, .hardBreak: true
    default: false
    }
  }
}

extension Mask {
  /// Notes that the span stands in a block of HTML, where nothing but tags beside a display leaves it a
  /// display: `<div>$$…$$</div>`.
  mutating func lieInHTML(_ block: LeafText) {
    span.isInHTML = true
    guard span.isPicture || ["$$", "\\[", "\\\\["].contains(span.delimiter) else { return }
    let bytes = block.bytes
    let end = block.index(of: range.upperBound)
    var start = block.index(of: range.lowerBound)
    let behind = bytes[end..<bytes.lineEnd(from: end)]
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    let before = bytes[start..<block.index(of: range.lowerBound)]
    if Self.isTags(Array(before)), Self.isTags(Array(behind)) { span.form = .display }
  }

  private static func isTags(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] == Byte.less, let end = InlineSkips.tagEnd(in: bytes, at: index) {
        index = end
      } else if bytes[index].isBlank {
        index += 1
      } else {
        return false
      }
    }
    return true
  }
}
