import CommonMark
import MathSyntax

/// What a sentence says of a symbol that decides whether formulas hold: `where $A$ is symmetric`.
public struct ProseAssumption: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case symmetric
    case oneHot = "one-hot"
  }
  public var kind: Kind
  /// The formula that names the symbol.
  public var formula: Int
  /// The first formula the sentence is about: one of its own paragraph, or of a display that the
  /// sentence goes on from.
  public var from: Int
}

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
    guard text.contains("symmetric") || text.contains("one-hot") else { return }
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

  private static func statements(_ sentence: String) -> [(ProseAssumption.Kind, Int)] {
    let verb = "(?:is|be|is assumed to be|is taken to be)"
    let end = "(?:$|[,()]| and )"
    let patterns: [(ProseAssumption.Kind, String)] = [
      (
        .symmetric,
        "\u{27E6}(\\d+)\u{27E7} \(verb) (?:an? |the )?(?:real )?symmetric(?: matrix)? ?\(end)"
      ),
      (.symmetric, "(?:^|[ ,(])(?:an? |the |any |every )?symmetric matrix \u{27E6}(\\d+)\u{27E7}"),
      (
        .oneHot,
        "\u{27E6}(\\d+)\u{27E7} \(verb) (?:an? |the )?one-hot(?:[ -]encoded)?"
          + "(?: (?:vector|label|target|encoding|code))? ?\(end)"
      ),
      (
        .oneHot,
        "(?:^|[ ,(])(?:an? |the )one-hot(?:[ -]encoded)? (?:vector|label|target) \u{27E6}(\\d+)\u{27E7}"
      ),
    ]
    return patterns.flatMap { kind, pattern -> [(ProseAssumption.Kind, Int)] in
      guard let regex = try? Regex<(Substring, Substring)>(pattern).ignoresCase() else { return [] }
      return sentence.matches(of: regex).compactMap { match in
        let rest = sentence[match.range.upperBound...].prefix { $0 != "," }
        let clause =
          match.output.0.hasSuffix(",")
          ? sentence[..<match.range.upperBound]
          : sentence[..<rest.endIndex]
        return holds(doubts, clause) ? nil : Int(match.output.1).map { (kind, $0) }
      }
    }
  }
}
