/// Definitions of macros outside of any delimiters, as notebooks and Pandoc let authors write them:
/// `\newcommand{\Vx}{\mathbf{x}}` on lines of their own.
enum MacroLine {
  private static let commands: [StaticString] = [
    "\\newcommand", "\\renewcommand", "\\providecommand", "\\DeclareMathOperator", "\\def\\",
  ]

  /// Behind the definition that begins at `start` and takes up its line; `nil` when there is none.
  static func end(in bytes: [UInt8], at start: Int) -> Int? {
    guard start == 0 || bytes[start - 1] == Byte.lineFeed,
      let command = commands.first(where: { bytes.has($0, at: start) })
    else { return nil }
    var index = start + command.utf8CodeUnitCount
    if bytes.has("\\def", at: start) { index -= 1 }
    if bytes.has("*", at: index) { index += 1 }
    guard let name = nameEnd(in: bytes, at: index) else { return nil }
    index = name
    while bytes.has("[", at: index) || bytes.has("#", at: index) {
      guard let end = parameterEnd(in: bytes, at: index) else { return nil }
      index = end
    }
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard let end = MathEscapes.groupEnd(in: bytes, at: index) else { return nil }
    let lineEnd = bytes.lineEnd(from: end)
    return bytes[end..<lineEnd].allSatisfy({ $0.isBlank }) ? end : nil
  }

  /// Behind `{\name}` or `\name`.
  private static func nameEnd(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    let isBraced = bytes.has("{", at: index)
    if isBraced { index += 1 }
    guard bytes.has("\\", at: index) else { return nil }
    index += 1
    let first = index
    while index < bytes.count, bytes[index].isLetter { index += 1 }
    guard index > first else { return nil }
    guard isBraced else { return index }
    return bytes.has("}", at: index) ? index + 1 : nil
  }

  /// Behind `[2]`, `[default]` or `#1`.
  private static func parameterEnd(in bytes: [UInt8], at start: Int) -> Int? {
    if bytes.has("#", at: start) {
      return start + 1 < bytes.count && bytes[start + 1].isDigit ? start + 2 : nil
    }
    var index = start
    while index < bytes.count, !bytes[index].isLineEnd {
      if bytes.has("]", at: index) { return index + 1 }
      index += 1
    }
    return nil
  }
}
