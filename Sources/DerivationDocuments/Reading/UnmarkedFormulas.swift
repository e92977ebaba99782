import CommonMark
import Diagnostics
import MathSyntax

/// Formulas that stand in a sentence without dollars: `the error E = (ŷ - y)²/2`.
///
/// Where such a formula ends and the sentence goes on cannot be told for sure, so they are not read.
/// Their author is told of them: what they define is missing in everything that uses it.
struct UnmarkedFormulas {
  let source: SourceText

  /// One note for all of them.
  func diagnostic(in document: MarkdownDocument) -> Diagnostic? {
    let starts = document.maths.map(\.range)
    let found = paragraphs(document.blocks).filter { paragraph in
      !starts.contains { $0.start < paragraph.end && paragraph.start < $0.end }
    }.flatMap(formulas)
    guard let first = found.first else { return nil }
    let others = found.dropFirst().prefix(4).map { range in
      "so does `\(source.slice(range))` in line \(source.position(at: range.start).line)"
    }
    return Diagnostic(
      id: "unmarked-formula", severity: .note,
      headline: "what looks like a formula stands in a sentence, and is not read",
      range: first, notes: others,
      help: "put it between dollars, `$\(source.slice(first))$`, or on a line of its own")
  }

  private func paragraphs(_ blocks: [Block]) -> [TextRange] {
    blocks.flatMap { block -> [TextRange] in
      switch block.kind {
      case .paragraph: [block.range]
      case .quote(let inner): paragraphs(inner)
      case .list(_, _, _, let items): items.flatMap(paragraphs)
      case .heading, .code, .html, .thematicBreak, .table, .maths: []
      }
    }
  }

  /// The stretches between words of a paragraph's lines that read as formulas.
  private func formulas(_ paragraph: TextRange) -> [TextRange] {
    var ranges: [TextRange] = []
    var stretch: TextRange?
    func close() {
      if let stretch, PlainMath.isFormula(source.slice(stretch)) { ranges.append(stretch) }
      stretch = nil
    }
    for token in tokens(paragraph) {
      let text = source.slice(token)
      guard !isWord(text) else {
        close()
        continue
      }
      let kept = text.trimmingSuffix { ",;:.".contains($0) }
      let end = token.start + kept.utf8.count
      stretch = TextRange(stretch?.start ?? token.start, end)
      if end < token.end || source.isLineEnd(at: token.end) { close() }
    }
    close()
    return ranges
  }

  /// What stands between spaces.
  private func tokens(_ range: TextRange) -> [TextRange] {
    var tokens: [TextRange] = []
    var start: Int?
    for offset in range.start..<min(range.end, source.utf8.count) {
      let isSpace = [UInt8(ascii: " "), UInt8(ascii: "\t"), 10, 13].contains(source.utf8[offset])
      if isSpace, let begun = start {
        tokens.append(TextRange(begun, offset))
        start = nil
      } else if !isSpace, start == nil {
        start = offset
      }
    }
    if let start { tokens.append(TextRange(start, min(range.end, source.utf8.count))) }
    return tokens
  }

  /// Letters alone, and neither a function nor a Greek letter spelt out.
  private func isWord(_ token: String) -> Bool {
    let letters = token.trimmingSuffix { ",;:.!?)".contains($0) }.drop { "(*_\"".contains($0) }
    guard letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return false }
    let word = letters.lowercased()
    return letters.count > 2
      ? !Self.mathematical.contains(word) : PlainMath.smallWords.contains(word)
  }

  private static let mathematical: Set<String> = [
    "log", "ln", "exp", "sin", "cos", "tan", "tanh", "max", "min", "sum", "sigma", "delta", "eta",
    "alpha", "beta", "gamma", "theta", "lambda", "mu", "epsilon", "sigmoid", "relu", "softmax",
  ]
}

extension String {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = Substring(self)
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return rest
  }
}

extension SourceText {
  fileprivate func isLineEnd(at offset: Int) -> Bool {
    offset >= utf8.count || utf8[offset] == 10 || utf8[offset] == 13
  }
}
