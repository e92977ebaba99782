/// Where inline constructs end that may hold no maths: code spans, tags, autolinks, destinations.
enum InlineSkips {
  /// Longer tags and the like are not looked at: a text of open ones would cost the square of its
  /// length. Maths taken out of one comes out of cmark in HTML and is put back there.
  private static let longestTag = 4096

  /// The closing run of the code span that opens at `start`; `nil` when it has none.
  static func codeSpanCloser(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    let width = bytes.run(at: start)
    var index = start + width
    while index < bytes.count {
      guard bytes[index] == Byte.backtick else {
        index += 1
        continue
      }
      let run = bytes.run(at: index)
      if run == width { return index..<(index + run) }
      index += run
    }
    return nil
  }

  /// The end of the tag, comment, declaration or autolink that begins at `start` with `<`.
  static func angleEnd(in bytes: [UInt8], at start: Int) -> Int? {
    if bytes.has("<!--", at: start) { return find("-->", in: bytes, from: start + 4) }
    if bytes.has("<?", at: start) { return find("?>", in: bytes, from: start + 2) }
    if bytes.has("<![CDATA[", at: start) { return find("]]>", in: bytes, from: start + 9) }
    return autolinkEnd(in: bytes, at: start) ?? tagEnd(in: bytes, at: start)
  }

  private static func find(_ closer: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < longestTag {
      if bytes.has(closer, at: index) { return index + closer.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// `<scheme:…>` and `<name@host>`.
  static func autolinkEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1].isLetter || bytes[start + 1].isDigit else {
      return nil
    }
    var index = start + 1
    var isLink = false
    while index < bytes.count, index - start < longestTag {
      let byte = bytes[index]
      if byte == Byte.greater { return isLink ? index + 1 : nil }
      if byte == Byte.less || byte <= 0x20 { return nil }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") { isLink = true }
      index += 1
    }
    return nil
  }

  /// `<name attribute="value">`, `</name>`.
  static func tagEnd(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    let closes = bytes.has("/", at: index)
    if closes { index += 1 }
    guard index < bytes.count, bytes[index].isLetter else { return nil }
    while index < bytes.count,
      bytes[index].isLetter || bytes[index].isDigit || bytes[index] == UInt8(ascii: "-")
    {
      index += 1
    }
    while index < bytes.count, index - start < longestTag {
      let spaced = skipSpace(in: bytes, from: index)
      if bytes.has(">", at: spaced) { return spaced + 1 }
      if closes { return nil }
      if bytes.has("/>", at: spaced) { return spaced + 2 }
      guard spaced > index, let end = attributeEnd(in: bytes, at: spaced) else { return nil }
      index = end
    }
    return nil
  }

  private static func attributeEnd(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    guard index < bytes.count,
      bytes[index].isLetter || bytes[index] == UInt8(ascii: "_")
        || bytes[index] == UInt8(ascii: ":")
    else { return nil }
    while index < bytes.count,
      bytes[index].isLetter || bytes[index].isDigit || "_.:-".utf8.contains(bytes[index])
    {
      index += 1
    }
    let spaced = skipSpace(in: bytes, from: index)
    guard bytes.has("=", at: spaced) else { return index }
    return valueEnd(in: bytes, at: skipSpace(in: bytes, from: spaced + 1))
  }

  private static func valueEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    var index = start
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, index - start < longestTag {
        if bytes[index] == quote { return index + 1 }
        index += 1
      }
      return nil
    }
    while index < bytes.count, !bytes[index].isWhitespace, !"\"'=<>`".utf8.contains(bytes[index]) {
      index += 1
    }
    return index > start ? index : nil
  }

  /// The end of `](destination "title")`, from its `]`; `nil` when it is none.
  static func destinationEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.has("](", at: start) else { return nil }
    var index = skipSpace(in: bytes, from: start + 2)
    var depth = 0
    if bytes.has("<", at: index) {
      while index < bytes.count, index - start < longestTag, bytes[index] != Byte.greater,
        bytes[index] != Byte.lineFeed
      {
        index += bytes[index] == Byte.backslash ? 2 : 1
      }
      index += 1
    } else {
      while index < bytes.count, bytes[index] > 0x20, index - start < longestTag {
        if bytes[index] == Byte.openParenthesis { depth += 1 }
        if bytes[index] == Byte.closeParenthesis {
          if depth == 0 { return index + 1 }
          depth -= 1
        }
        index += bytes[index] == Byte.backslash ? 2 : 1
      }
    }
    let title = skipSpace(in: bytes, from: min(index, bytes.count))
    if bytes.has(")", at: title) { return depth == 0 ? title + 1 : nil }
    guard title < bytes.count, title > index || bytes.has("<", at: start + 2) else { return nil }
    return titleEnd(in: bytes, at: title)
  }

  private static func titleEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard "\"'(".utf8.contains(bytes[start]) else { return nil }
    let closer = bytes[start] == Byte.openParenthesis ? Byte.closeParenthesis : bytes[start]
    var index = start + 1
    while index < bytes.count, bytes[index] != closer {
      guard index - start < longestTag else { return nil }
      index += bytes[index] == Byte.backslash ? 2 : 1
    }
    let end = skipSpace(in: bytes, from: min(index + 1, bytes.count))
    return bytes.has(")", at: end) ? end + 1 : nil
  }

  static func skipSpace(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    return index
  }
}
