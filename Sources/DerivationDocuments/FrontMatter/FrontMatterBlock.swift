import Diagnostics

/// Where the front matter of an article begins and ends, by its lines alone.
struct FrontMatterBlock {
  /// The opening line.
  let opening: TextRange
  /// The lines between.
  let content: TextRange
  /// The closing line with its line end; `nil` when there is none.
  let closing: TextRange?
  /// The line below the opening one is not blank.
  let startsAtOnce: Bool
  /// The first line with text has a key before a colon.
  let looksLikeKeys: Bool

  init?(_ source: SourceText) {
    let mark = Self.markLength(source.utf8)
    func line(_ index: Int) -> TextRange {
      TextRange(
        index == 0 ? mark : source.lineStarts[index],
        index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count)
    }
    let first = line(0)
    guard Self.text(source, first) == "---" else { return nil }
    opening = TextRange(first.start, first.start + 3)
    let others = source.lineStarts.indices.dropFirst()
    closing = others.first { Self.isDelimiter(source, line($0)) }.map(line)
    content = TextRange(first.end, closing?.start ?? source.utf8.count)
    let texts = others.prefix(50).map { Self.text(source, line($0)) }
    startsAtOnce = texts.first?.isEmpty == false
    looksLikeKeys = texts.first { !$0.isEmpty && !$0.hasPrefix("#") }.map(Self.isKey) ?? false
  }

  /// Bytes of a byte order mark.
  static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func isDelimiter(_ source: SourceText, _ line: TextRange) -> Bool {
    // A look at one byte first: front matter may have a million lines.
    guard line.start < line.end,
      source.utf8[line.start] == UInt8(ascii: "-")
        || source.utf8[line.start] == UInt8(ascii: ".")
    else { return false }
    return ["---", "..."].contains(text(source, line))
  }

  /// The line without trailing white space; an indented `---` is not a delimiter.
  private static func text(_ source: SourceText, _ line: TextRange) -> String {
    // Only delimiters and keys are looked for: a long line is neither.
    var bytes = source.utf8[line.start..<min(line.end, line.start + 200)]
    while let last = bytes.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isKey(_ line: String) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = line.utf8[..<colon]
    return !key.isEmpty && key.allSatisfy { $0 != 0x20 && $0 < 0x80 }
  }
}
