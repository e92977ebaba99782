/// Writes a tree as HTML, byte for byte as cmark does, with a hook for maths.
///
/// Safe by default: raw HTML is left out and addresses that run code are emptied.
public struct HTMLWriter {
  private let unsafe: Bool
  private let maths: (Int) -> String

  /// - Parameters:
  ///   - unsafe: pass raw HTML and every address through, as `cmark --unsafe` does.
  ///   - maths: HTML or MathML of the span with that index; written as it is.
  public init(unsafe: Bool = false, maths: @escaping (Int) -> String) {
    self.unsafe = unsafe
    self.maths = maths
  }

  public func write(_ document: MarkdownDocument) -> String { write(document.blocks) }

  public func write(_ blocks: [Block]) -> String {
    var html = Output()
    for block in blocks { write(block, tight: false, to: &html) }
    return html.text
  }

  /// Text that can begin a block on a line of its own.
  private struct Output {
    var text = ""

    mutating func beginLine() {
      if let last = text.utf8.last, last != Byte.lineFeed { text += "\n" }
    }
  }

  // MARK: - Blocks

  private func write(_ block: Block, tight: Bool, to html: inout Output) {
    switch block.kind {
    case .paragraph(let inlines):
      if !tight {
        html.beginLine()
        html.text += "<p>"
      }
      write(inlines, to: &html)
      if !tight { html.text += "</p>\n" }
    case .heading(let level, let inlines):
      html.beginLine()
      html.text += "<h\(level)>"
      write(inlines, to: &html)
      html.text += "</h\(level)>\n"
    case .quote(let blocks):
      html.beginLine()
      html.text += "<blockquote>\n"
      for block in blocks { write(block, tight: false, to: &html) }
      html.beginLine()
      html.text += "</blockquote>\n"
    case .list(let ordered, let start, let tight, let items):
      write(items, ordered: ordered, start: start, tight: tight, to: &html)
    case .code(let info, let text):
      html.beginLine()
      html.text += "<pre><code\(languageClass(info))>\(HTMLEscaping.text(text))</code></pre>\n"
    case .html(let literal):
      html.beginLine()
      html.text += unsafe ? literal : "<!-- raw HTML omitted -->"
      html.beginLine()
    case .thematicBreak:
      html.beginLine()
      html.text += "<hr />\n"
    case .table(let table): write(table, to: &html)
    case .maths(let index):
      html.beginLine()
      html.text += maths(index)
      html.beginLine()
    }
  }

  private func write(_ table: Table, to html: inout Output) {
    html.beginLine()
    html.text += "<table>\n<thead>"
    write(table.header, "th", table.alignments, to: &html)
    html.text += "</thead>\n<tbody>\n"
    for row in table.rows { write(row, "td", table.alignments, to: &html) }
    html.text += "</tbody></table>\n"
  }

  private func write(
    _ cells: [[Inline]], _ tag: String, _ alignments: [Table.Alignment?], to html: inout Output
  ) {
    html.text += "<tr>"
    for (cell, alignment) in zip(cells, alignments) {
      html.text += "<\(tag)" + (tag == "th" ? " scope=\"col\"" : "")
      html.text += alignment.map { " class=\"\($0.rawValue)\"" } ?? ""
      html.text += ">"
      write(cell, to: &html)
      html.text += "</\(tag)>"
    }
    html.text += "</tr>\n"
  }

  private func write(
    _ items: [[Block]], ordered: Bool, start: Int, tight: Bool, to html: inout Output
  ) {
    html.beginLine()
    html.text += !ordered ? "<ul>\n" : start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
    for item in items {
      html.beginLine()
      html.text += "<li>"
      for block in item { write(block, tight: tight, to: &html) }
      html.text += "</li>\n"
    }
    html.text += ordered ? "</ol>\n" : "</ul>\n"
  }

  private func languageClass(_ info: String) -> String {
    guard !info.isEmpty else { return "" }
    let language = info.utf8.prefix { !($0 >= 9 && $0 <= 13) && $0 != Byte.space }
    let name = String(decoding: Array(language), as: UTF8.self)
    return " class=\"language-\(HTMLEscaping.text(name))\""
  }

  // MARK: - Inlines

  private func write(_ inlines: [Inline], to html: inout Output) {
    for inline in inlines { write(inline, to: &html) }
  }

  private func write(_ inline: Inline, to html: inout Output) {
    switch inline {
    case .text(let text): html.text += HTMLEscaping.text(text)
    case .softBreak: html.text += "\n"
    case .hardBreak: html.text += "<br />\n"
    case .code(let text): html.text += "<code>\(HTMLEscaping.text(text))</code>"
    case .html(let literal, _): html.text += unsafe ? literal : "<!-- raw HTML omitted -->"
    case .emphasis(let inner): wrap(inner, in: "em", to: &html)
    case .strong(let inner): wrap(inner, in: "strong", to: &html)
    case .link(let destination, let title, let inner):
      html.text += "<a href=\"\(address(destination))\"\(titleAttribute(title))>"
      write(inner, to: &html)
      html.text += "</a>"
    case .image(let source, let title, let alt):
      html.text += "<img src=\"\(address(source))\" alt=\"\(alternative(alt))\""
      html.text += "\(titleAttribute(title)) />"
    case .maths(let index): html.text += maths(index)
    }
  }

  private func wrap(_ inlines: [Inline], in tag: String, to html: inout Output) {
    html.text += "<\(tag)>"
    write(inlines, to: &html)
    html.text += "</\(tag)>"
  }

  private func address(_ url: String) -> String {
    unsafe || !HTMLEscaping.isDangerous(url) ? HTMLEscaping.url(url) : ""
  }

  private func titleAttribute(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(HTMLEscaping.text(title))\""
  }

  /// The text alone; the reader leaves maths in an alternative text as it was written.
  private func alternative(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text, _): HTMLEscaping.text(text)
      case .softBreak, .hardBreak: " "
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        alternative(inner)
      case .maths: ""
      }
    }.joined()
  }
}
