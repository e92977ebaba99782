import CommonMark
import Diagnostics
import Testing

/// A document and the maths in it: form, content, and the line and column where the span begins.
struct MathCase {
  var source: String
  var expected: [String]
  var labels: [String] = []
  var plain: [String] = []

  init(_ source: String, _ expected: String..., labels: [String] = [], plain: [String] = []) {
    self.source = source
    self.expected = expected
    self.labels = labels
    self.plain = plain
  }

  var document: MarkdownDocument {
    let accepted = plain
    return MarkdownReader { accepted.contains($0) }.read(text)
  }

  var text: SourceText { SourceText(path: "a.md", text: source) }

  func check(_ location: SourceLocation = #_sourceLocation) {
    let document = document
    let found = document.maths.map { span in
      let position = text.position(at: span.range.start)
      return "\(span.form.rawValue) \(position.line):\(position.column) \(span.content.text)"
    }
    #expect(found == expected, "\(source.debugDescription)", sourceLocation: location)
    #expect(document.maths.compactMap(\.label) == labels, sourceLocation: location)
    for span in document.maths { checkPlace(of: span, location) }
    #expect(
      document.blocks.maths == Array(document.maths.indices), "\(source.debugDescription)",
      sourceLocation: location)
  }

  /// The delimiter stands where the range begins, and every byte where its origin says.
  private func checkPlace(of span: MathSpan, _ location: SourceLocation) {
    let text = text
    #expect(
      text.slice(span.range).hasPrefix(span.delimiter), "\(source.debugDescription)",
      sourceLocation: location)
    for (index, byte) in span.content.utf8.enumerated() {
      let origin = span.content.origins[index]
      let there = origin < text.utf8.count ? text.utf8[origin] : 0
      let isSame =
        byte == there || [0, 0x25, 0x26, 0x2B].contains(there)
        || (byte == UInt8(ascii: "\n") && there == UInt8(ascii: "\r"))
      #expect(isSame, "\(source.debugDescription) byte \(index)", sourceLocation: location)
    }
  }
}

extension [Block] {
  /// The maths of the tree in reading order.
  var maths: [Int] {
    flatMap { block -> [Int] in
      switch block.kind {
      case .maths(let index): [index]
      case .paragraph(let inlines), .heading(_, let inlines): inlines.maths
      case .quote(let blocks): blocks.maths
      case .list(_, _, _, let items): items.flatMap(\.maths)
      case .table(let table): table.cells.flatMap(\.maths)
      case .code, .html, .thematicBreak: []
      }
    }
  }
}

extension [Inline] {
  var maths: [Int] {
    flatMap { inline -> [Int] in
      switch inline {
      case .maths(let index): [index]
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        inner.maths
      default: []
      }
    }
  }
}
