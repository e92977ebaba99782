import CommonMark
import MathSyntax

/// Finds assumptions in sentences that cannot mean anything else.
///
/// A sentence with a condition, a negation or an alternative states nothing for certain: what it may
/// say is kept as a hint.
struct ProseAssumptions {
  private let document: MarkdownDocument
  private(set) var found: [ProseAssumption] = []
  /// What sentences may say of a symbol: they name it, and the kind.
  private(set) var hints: [ProseHint] = []
  private(set) var releases: [ProseRelease] = []
  private(set) var functions = ProseFunctions()

  init(_ document: MarkdownDocument) {
    self.document = document
    walk(document.blocks)
  }

  private static let open: Character = "\u{27E6}"
  private static let close: Character = "\u{27E7}"

  private mutating func walk(_ blocks: [Block]) {
    for (place, block) in blocks.enumerated() {
      switch block.kind {
      case .paragraph(let inlines): read(inlines, above: blocks[..<place])
      case .quote(let inner): walk(inner)
      case .list(_, _, _, let items): for item in items { walk(item) }
      case .heading, .code, .html, .thematicBreak, .table, .maths: break
      }
    }
  }

  private mutating func read(_ inlines: [Inline], above: ArraySlice<Block>) {
    let text = Self.text(inlines).replacing("e.g.", with: "eg").replacing("i.e.", with: "ie")
    var next = Self.spans(text).first ?? Self.following(above)
    var from = Self.spans(text).first
    if text.first?.isLowercase == true {
      for block in above.reversed() {
        guard case .maths(let index) = block.kind else { break }
        from = index
      }
    }
    for sentence in text.split(whereSeparator: { ".!".contains($0) }).map(String.init) {
      let spans = Self.spans(sentence)
      if let last = spans.last { next = last + 1 }
      releases += ProseRelease.found(in: sentence, spans: spans, next: next)
      guard !spans.isEmpty else { continue }
      read(sentence, spans, from: from)
    }
  }

  private mutating func read(_ sentence: String, _ spans: [Int], from: Int?) {
    let isOpen = sentence.contains("?") || ProseClause.isConditional(sentence)
    functions.read(sentence, document.maths, isOpen: isOpen)
    var stated: Set<ProseAssumption.Kind> = []
    for part in isOpen ? [] : sentence.split(whereSeparator: { ";:".contains($0) }) {
      for (kind, span) in statements(String(part)) {
        found.append(ProseAssumption(kind: kind, formula: span, from: min(from ?? span, span)))
        stated.insert(kind)
      }
    }
    for kind in ProseAssumption.Kind.hinted(in: sentence.lowercased()) where !stated.contains(kind)
    {
      for span in spans {
        hints.append(
          ProseHint(kind: kind, formula: span, isDoubt: isOpen || ProseClause.isDenied(sentence)))
      }
    }
  }

  /// The formula that comes first behind a paragraph without one.
  private static func following(_ above: ArraySlice<Block>) -> Int {
    (above.flatMap(\.formulas).last ?? -1) + 1
  }

  /// The text of a paragraph with `⟦3⟧` for the formula of that number.
  private static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text.filter { $0 != open && $0 != close }
      case .softBreak, .hardBreak: " "
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): text(inner)
      case .maths(let index): "\(open)\(index)\(close)"
      case .code, .html, .image: " ; "
      }
    }.joined()
  }

  static func spans(_ text: some StringProtocol) -> [Int] {
    text.split(separator: open, omittingEmptySubsequences: false).dropFirst().compactMap {
      Int($0.prefix { $0 != close })
    }
  }

  private func statements(_ sentence: String) -> [(ProseAssumption.Kind, Int)] {
    ProseAssumption.Kind.allCases.flatMap { kind -> [(ProseAssumption.Kind, Int)] in
      guard kind.stems.contains(where: sentence.lowercased().contains) else { return [] }
      return ProsePattern.all(kind).flatMap { pattern in
        sentence.matches(of: pattern.regex).flatMap { match -> [(ProseAssumption.Kind, Int)] in
          let names = match.output.1
          guard
            ProseClause(sentence, match.range, names: names).states(kind, by: pattern.form)
          else { return [] }
          let spans = Self.spans(names)
          guard pattern.form != .bareAttribute || spans.allSatisfy(isCapital) else { return [] }
          return spans.map { (kind, $0) }
        }
      }
    }
  }

  /// The formula begins with a capital, as names of matrices do.
  private func isCapital(_ span: Int) -> Bool {
    guard document.maths.indices.contains(span) else { return false }
    var text = document.maths[span].content.text[...]
    while let style = ["\\mathbf", "\\boldsymbol", "\\mathrm", "\\bm", "{", "\\", " "]
      .first(where: text.hasPrefix)
    {
      text = text.dropFirst(style.count)
    }
    return text.first?.isUppercase == true
  }
}

extension Block {
  /// The formulas of a block, in order.
  fileprivate var formulas: [Int] {
    switch kind {
    case .paragraph(let inlines): inlines.flatMap(\.formulas)
    case .quote(let inner): inner.flatMap(\.formulas)
    case .list(_, _, _, let items): items.joined().flatMap(\.formulas)
    case .maths(let index): [index]
    case .heading, .code, .html, .thematicBreak, .table: []
    }
  }
}

extension Inline {
  fileprivate var formulas: [Int] {
    switch self {
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.flatMap(\.formulas)
    case .maths(let index): [index]
    case .text, .softBreak, .hardBreak, .code, .html, .image: []
    }
  }
}
