import Diagnostics

/// `<!-- gradproof: … -->` comments, each bound to the formula that follows it.
struct DirectiveReader {
  private(set) var diagnostics: [Diagnostic] = []
  private var found: [(directive: Directive, range: TextRange)] = []
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// Statuses a directive can expect, as reports write them.
  static let statuses = ["verified", "refuted", "undecided", "definition", "mention", "unread"]

  mutating func read(_ comments: [Outline.Comment]) {
    for comment in comments {
      guard let words = Self.words(comment.text) else { continue }
      if let directive = Self.directive(words) {
        found.append((directive, comment.range))
      } else {
        diagnostics.append(Self.unknown(words, comment.range))
      }
    }
  }

  /// Two directives before one formula contradict each other; the first one stands.
  mutating func bind(to formulas: inout [Formula]) {
    for (directive, range) in found {
      guard let index = formulas.firstIndex(where: { $0.range.start >= range.end }) else {
        diagnostics.append(Self.unbound("no formula follows this directive", range))
        continue
      }
      if formulas[index].directive == nil {
        formulas[index].directive = directive
      } else {
        diagnostics.append(Self.unbound("the formula below has a directive already", range))
      }
    }
  }

  /// The words behind `gradproof:`; `nil` for any other comment. A missing colon or a capital is
  /// taken for a slip when a known word follows.
  private static func words(_ comment: String) -> [String]? {
    guard comment.hasPrefix("<!--"), comment.hasSuffix("-->"), comment.utf8.count >= 7 else {
      return nil
    }
    let words = comment.dropFirst(4).dropLast(3).split(whereSeparator: \.isWhitespace).map(
      String.init)
    guard let first = words.first else { return nil }
    if first == "gradproof:" { return Array(words.dropFirst()) }
    if first.hasPrefix("gradproof:") {
      return [String(first.dropFirst("gradproof:".count))] + words.dropFirst()
    }
    let slips = ["skip", "expect"]
    let isSlip =
      first.lowercased().hasPrefix("gradproof")
      && (first.contains(":") || words.dropFirst().contains(where: slips.contains))
    return isSlip ? words : nil
  }

  private static func directive(_ words: [String]) -> Directive? {
    switch words.first {
    case "skip" where words.count == 1: return .skip
    case "expect" where words.count == 2 || words.count == 3:
      guard statuses.contains(words[1]) else { return nil }
      guard words.count == 3 else { return .expect(status: words[1], code: nil) }
      return isCode(words[2]) ? .expect(status: words[1], code: words[2]) : nil
    default: return nil
    }
  }

  private static func isCode(_ word: String) -> Bool {
    word.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }

  // MARK: - Wording

  private static func unknown(_ words: [String], _ range: TextRange) -> Diagnostic {
    let written = words.joined(separator: " ")
    let mended = nearest(words)
    return Diagnostic(
      id: "unknown-directive", headline: "`\(written)` is no directive", range: range,
      notes: ["a status is one of \(statuses.joined(separator: ", "))"],
      help: mended.map { "did you mean `gradproof: \($0)`?" }
        ?? "write `gradproof: skip` or `gradproof: expect <status> [<code>]`")
  }

  /// The directive with its misspelt words put right, where that makes one.
  private static func nearest(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    // Behind a missing colon the name of the tool is the first word.
    let isNamed = first.lowercased().hasPrefix("gradproof")
    var words = isNamed ? Array(words.dropFirst()) : words
    let known = [["skip", "expect"], statuses]
    for (place, candidates) in known.enumerated() where place < words.count {
      guard let word = ContextKeys.nearest(to: words[place], in: candidates) else { return nil }
      words[place] = word
    }
    return directive(words) == nil ? nil : words.joined(separator: " ")
  }

  private static func unbound(_ headline: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(id: "unbound-directive", severity: .warning, headline: headline, range: range)
  }
}
