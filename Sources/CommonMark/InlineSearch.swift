/// Looks for the closer of inline maths behind a line that Markdown takes for the end of the paragraph:
/// `$a⏎- b$`, `$a⏎=⏎b$`.
///
/// Nothing but the `$` tells such maths from a price in front of a list, so only what is written in
/// signs and single letters counts, or in LaTeX.
struct InlineSearch {
  let text: PreparedText
  let leaf: Leaf

  /// No formula inside a sentence is longer.
  private static let mostLines = 4
  private static let mostBytes = 1000

  func search(_ delimiter: Delimiter, at offset: Int) -> (
    candidate: MathCandidate, region: LeafText
  )? {
    guard delimiter == .dollar || delimiter == .parenthesis(doubled: false), !leaf.isATXHeading,
      !leaf.isHTML, text.line(leaf.lines.upperBound).upperBound - offset <= Self.mostBytes
    else { return nil }
    let first = text.lineNumber(at: offset)
    var line = leaf.lines.upperBound
    let limit = min(text.lineCount, line + Self.mostLines)
    while line < limit {
      line += 1
      guard goesOn(at: line) else { return nil }
      let region = LeafText(text, lines: first...line, in: leaf.chain)
      let search = CloserSearch(bytes: region.bytes)
      guard
        let candidate = search.candidate(
          delimiter, at: region.index(of: offset), inHeading: false)
      else { continue }
      return isFormula(region.bytes[candidate.content]) ? (candidate, region) : nil
    }
    return nil
  }

  /// Whether a line of the same container may be maths that goes on.
  private func goesOn(at line: Int) -> Bool {
    var cursor = LineCursor(text, line: line)
    guard leaf.chain.strip(&cursor, line: line), !cursor.isBlank, cursor.indent <= 3,
      let first = cursor.firstByte
    else { return false }
    let start = cursor.firstNonspace
    return first != UInt8(ascii: "#") && !text.bytes.has("```", at: start)
      && !text.bytes.has("~~~", at: start) && !text.bytes.has("<!--", at: start)
  }

  /// Lines behind the first begin with a sign, and no word stands anywhere.
  private func isFormula(_ content: ArraySlice<UInt8>) -> Bool {
    let signs = MathSigns(content)
    guard !signs.looksLikePrice, !signs.hasWords else { return false }
    return signs.isLaTeX || content.first.map { !$0.isDigit } == true
  }
}
