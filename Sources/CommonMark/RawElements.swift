/// What is skipped in a block of raw HTML: tags, comments, and elements whose text is no prose.
enum RawElements {
  private static let names: [StaticString] = [
    "pre", "code", "script", "style", "textarea", "tt", "kbd", "samp", "title", "svg", "math",
  ]

  /// The end of what begins at `start` with `<`; `nil` where it begins nothing.
  ///
  /// What is not closed goes on to the end of the block.
  static func end(in bytes: [UInt8], at start: Int) -> Int? {
    if bytes.has("<!--", at: start) {
      return find("-->", in: bytes, from: start + 4).map { $0 + 3 } ?? bytes.count
    }
    guard let tag = InlineSkips.angleEnd(in: bytes, at: start) else { return nil }
    guard let name = names.first(where: { opens($0, in: bytes, at: start) }),
      !bytes.has("/>", at: tag - 2)
    else { return tag }
    var index = tag
    while index < bytes.count {
      if bytes.has("</", at: index), isWord(name, in: bytes, at: index + 2) {
        return InlineSkips.angleEnd(in: bytes, at: index) ?? bytes.count
      }
      index += 1
    }
    return bytes.count
  }

  private static func opens(_ name: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    isWord(name, in: bytes, at: start + 1)
  }

  /// The name in any case, and no longer one.
  private static func isWord(_ name: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard end <= bytes.count, bytes.text(start..<end).lowercased() == "\(name)" else {
      return false
    }
    return end == bytes.count || !(bytes[end].isLetter || bytes[end].isDigit)
  }

  private static func find(_ closer: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.indices.dropFirst(start).first { bytes.has(closer, at: $0) }
  }
}
