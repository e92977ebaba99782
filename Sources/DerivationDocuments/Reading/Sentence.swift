import CommonMark
import MathSyntax

/// A sentence of an article: its words in lower case, without marks, and the formulas among them.
public struct Sentence: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case word(String)
    case formula(Int)
  }
  public var parts: [Part]
}

/// Cuts an article into sentences; a display belongs to the sentence it stands in.
struct SentenceReader {
  private let document: MarkdownDocument
  private var current: [Sentence.Part] = []
  private(set) var found: [Sentence] = []
  /// The last thing read was a display, which a sentence may go on behind.
  private var isBehindDisplay = false

  init(_ document: MarkdownDocument) {
    self.document = document
    walk(document.blocks)
    close()
  }

  private mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines): paragraph(inlines)
      case .maths(let index):
        add(formula: index)
        isBehindDisplay = true
      case .quote(let inner):
        close()
        walk(inner)
        close()
      case .list(_, _, _, let items):
        for item in items {
          close()
          walk(item)
        }
        close()
      case .heading, .code, .html, .thematicBreak, .table: close()
      }
    }
  }

  private mutating func paragraph(_ inlines: [Inline]) {
    if !(isBehindDisplay && Self.startsInside(inlines)) { close() }
    isBehindDisplay = false
    add(inlines)
  }

  private static func startsInside(_ inlines: [Inline]) -> Bool {
    switch inlines.first {
    case .text(let text): text.first { !$0.isWhitespace }.map { !$0.isUppercase } ?? true
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): startsInside(inner)
    default: false
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text)
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): add(inner)
      case .maths(let index): add(formula: index)
      case .softBreak, .hardBreak, .code, .html, .image: break
      }
    }
  }

  private mutating func add(formula index: Int) {
    current.append(.formula(index))
    guard document.maths.indices.contains(index) else { return }
    let end = document.maths[index].content.text.last { !$0.isWhitespace }
    if end == "." { close() }
  }

  private mutating func add(_ text: String) {
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.filter { $0.isLetter || $0 == "-" || $0 == "'" }.lowercased()
      if !word.isEmpty { current.append(.word(word)) }
      if let mark = piece.last, ".!?".contains(mark), !Self.abbreviations.contains(word) {
        close()
      }
    }
  }

  /// Their full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "eg", "ie", "wrt", "resp", "eq", "eqs", "cf", "fig", "sec", "st",
  ]

  private mutating func close() {
    isBehindDisplay = false
    if !current.isEmpty { found.append(Sentence(parts: current)) }
    current = []
  }
}
