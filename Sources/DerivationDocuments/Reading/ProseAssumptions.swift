import CommonMark
import MathSyntax

/// Finds assumptions in sentences that cannot mean anything else.
///
/// A sentence with a condition, a negation or an alternative states nothing for certain and is passed
/// over.
struct ProseAssumptions {
  private let document: MarkdownDocument
  private(set) var found: [ProseAssumption] = []

  init(_ document: MarkdownDocument) {
    self.document = document
    walk(document.blocks)
  }

  private static let open: Character = "\u{27E6}"
  private static let close: Character = "\u{27E7}"

  /// Words that make a condition of a sentence, wherever they stand.
  private static let conditions: Set<String> = [
    "if", "when", "whenever", "unless", "otherwise", "case", "cases", "except", "only", "whether",
    "until", "special",
  ]
  /// Words that leave open whether the clause holds, before its end.
  private static let doubts: Set<String> = [
    "not", "isn't", "need", "needn't", "or", "either", "some", "sometimes", "may", "might", "could",
    "would", "cannot", "neither", "no", "never",
  ]

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
    let text = Self.text(inlines)
    guard text.contains(Self.open) else { return }
    var from = Self.spans(text).first
    if text.first?.isLowercase == true {
      for block in above.reversed() {
        guard case .maths(let index) = block.kind else { break }
        from = index
      }
    }
    for sentence in Self.sentences(text)
    where !sentence.contains("?") && !Self.holds(Self.conditions, sentence) {
      for (kind, span) in Self.statements(sentence) {
        found.append(ProseAssumption(kind: kind, formula: span, from: min(from ?? span, span)))
      }
    }
  }

  private static func holds(_ words: Set<String>, _ text: some StringProtocol) -> Bool {
    text.lowercased().split { $0.isWhitespace || ",()".contains($0) }
      .contains { words.contains(String($0)) }
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

  private static func sentences(_ text: String) -> [String] {
    text.split { ".;:!".contains($0) }.map(String.init)
  }

  private static func spans(_ text: String) -> [Int] {
    text.split(separator: open, omittingEmptySubsequences: false).dropFirst().compactMap {
      Int($0.prefix { $0 != close })
    }
  }

  /// One or more names, `⟦1⟧`, `⟦1⟧ and ⟦2⟧`.
  private static let names =
    "(\u{27E6}\\d+\u{27E7}(?:(?:,|,? and|,? as well as) \u{27E6}\\d+\u{27E7})*)"

  private static func patterns(_ kind: ProseAssumption.Kind) -> [Regex<(Substring, Substring)>] {
    let verb =
      "(?:is|are|be|is assumed to be|are assumed to be|is taken to be|denotes|denote|has|have)"
    let end = kind.saysAxesOnly ? "(?:$|[,() ])" : "(?:$|[,()]| and )"
    var written = [
      "\(names)(?: both)? \(verb) (?:an? |the |square )*\(kind.predicate) ?\(end)"
    ]
    if let attribute = kind.attribute {
      written.append("(?:^|[ ,(])(?:\(attribute)) \(names)")
    }
    return written.compactMap { try? Regex<(Substring, Substring)>($0).ignoresCase() }
  }

  private static func statements(_ sentence: String) -> [(ProseAssumption.Kind, Int)] {
    ProseAssumption.Kind.allCases.flatMap { kind -> [(ProseAssumption.Kind, Int)] in
      guard kind.stems.contains(where: sentence.contains) else { return [] }
      return patterns(kind).flatMap { regex in
        sentence.matches(of: regex).flatMap { match -> [(ProseAssumption.Kind, Int)] in
          let rest = sentence[match.range.upperBound...].prefix { $0 != "," }
          let clause =
            match.output.0.hasSuffix(",")
            ? sentence[..<match.range.upperBound]
            : sentence[..<rest.endIndex]
          return holds(doubts, clause) ? [] : spans(String(match.output.1)).map { (kind, $0) }
        }
      }
    }
  }
}
