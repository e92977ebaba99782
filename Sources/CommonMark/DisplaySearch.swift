import Diagnostics

/// Looks for the closer of a display that Markdown cut short, in the raw lines of its container.
///
/// A line of `=`, `-`, `+`, `#`, `1.` or `<div`, or a blank one, ends a paragraph but not a formula.
struct DisplaySearch {
  enum Result {
    case found(MathCandidate, LeafText)
    /// Why the search stopped, and before which line.
    case unclosed(String, line: Int)
  }

  let text: PreparedText
  let leaf: Leaf

  private static let mostAttempts = 8

  func search(_ delimiter: Delimiter, at offset: Int) -> Result {
    let closer = Array(delimiter.closer.utf8)
    let first = text.lineNumber(at: offset)
    var line = first
    var attempts = 0
    while line < text.lineCount, attempts < Self.mostAttempts {
      line += 1
      if let reason = stop(at: line) { return .unclosed(reason, line: line) }
      let range = text.line(line)
      guard range.contains(where: { text.bytes.has(closer, at: $0) }) else { continue }
      attempts += 1
      let region = LeafText(text, lines: first...line, in: leaf.chain)
      let start = region.index(of: offset)
      let search = CloserSearch(bytes: region.bytes)
      guard let candidate = search.candidate(delimiter, at: start, inHeading: false) else {
        continue
      }
      if isTrustworthy(candidate, in: region) { return .found(candidate, region) }
      return .unclosed("the next `\(delimiter.closer)` seems to open another display", line: line)
    }
    return .unclosed("the text ends", line: text.lineCount)
  }

  private func stop(at line: Int) -> String? {
    var cursor = LineCursor(text, line: line)
    let previous = line - 1
    guard leaf.chain.strip(&cursor, line: line) else {
      if !cursor.isBlank, !isBlankInside(previous), !startsBlock(cursor) { return nil }
      return "the quote or list item around it ends"
    }
    guard cursor.indent <= 3 else { return nil }
    let start = cursor.firstNonspace
    if text.bytes.has("```", at: start) || text.bytes.has("~~~", at: start) {
      return "a fenced code block begins"
    }
    if text.bytes.has("<!--", at: start) { return "a comment begins" }
    if isBlankInside(previous), isHeading(start, end: cursor.end) { return "a heading begins" }
    return nil
  }

  private func isBlankInside(_ line: Int) -> Bool {
    var cursor = LineCursor(text, line: line)
    _ = leaf.chain.strip(&cursor, line: line)
    return cursor.isBlank
  }

  private func startsBlock(_ cursor: LineCursor) -> Bool {
    guard cursor.indent <= 3, let byte = cursor.firstByte else { return false }
    if ">#`~".utf8.contains(byte) { return true }
    var marker = cursor
    guard marker.stripMarker() != nil else { return false }
    return marker.position > cursor.firstNonspace + 1
  }

  private func isHeading(_ start: Int, end: Int) -> Bool {
    guard text.bytes.has("#", at: start) else { return false }
    let run = text.bytes.run(at: start)
    return run <= 6 && (start + run == end || text.bytes[start + run].isBlank)
  }

  /// Two displays, the first without its closer, look like one with prose inside.
  private func isTrustworthy(_ candidate: MathCandidate, in region: LeafText) -> Bool {
    let standsAlone = candidate.isDisplay || candidate.delimiter.isEnvironment
    let opensAtLineEnd =
      candidate.content.lowerBound < region.bytes.count
      && region.bytes[candidate.content.lowerBound] == Byte.lineFeed
    guard standsAlone || opensAtLineEnd else { return false }
    var isBehindBlank = false
    for line in region.bytes[candidate.content].split(
      separator: Byte.lineFeed, omittingEmptySubsequences: false)
    {
      if line.isEmpty { isBehindBlank = true }
      if isBehindBlank, MathSigns(line).isProse { return false }
    }
    return true
  }
}
