/// A span found in a leaf, in indices of its ``LeafText``.
struct MathCandidate {
  var delimiter: Delimiter
  /// Delimiters included.
  var range: Range<Int>
  var content: Range<Int>
  var isDisplay: Bool
  var label: Range<Int>?
  var spaceBeforeCloser = false

  /// What is taken out of the text.
  var hidden: Range<Int> { range.lowerBound..<(label?.upperBound ?? range.upperBound) }
}

/// Finds the end of maths that opens at a known place.
struct CloserSearch {
  let bytes: [UInt8]

  /// The content and the whole span, or `nil` when `delimiter` at `start` opens no maths.
  func candidate(_ delimiter: Delimiter, at start: Int, inHeading: Bool) -> MathCandidate? {
    if delimiter == .definition {
      return MacroLine.end(in: bytes, at: start).map {
        MathCandidate(delimiter: delimiter, range: start..<$0, content: start..<$0, isDisplay: true)
      }
    }
    let opener = start + delimiter.opener.utf8.count
    let isLineStart = start == 0 || bytes[start - 1] == Byte.lineFeed
    guard let closer = closer(delimiter, from: opener, strict: !isLineStart) else { return nil }
    let end = closer + delimiter.closer.utf8.count
    let inner = opener..<closer
    guard bytes[inner].contains(where: { !$0.isWhitespace }) else { return nil }
    var candidate = MathCandidate(
      delimiter: delimiter, range: start..<end, content: inner, isDisplay: false)
    if delimiter.isEnvironment { candidate.content = start..<end }
    if isLineStart || opensAndClosesLines(inner), delimiter.isDisplay, !inHeading {
      candidate.label = label(behind: end)
      let lineEnd = bytes.lineEnd(from: candidate.hidden.upperBound)
      candidate.isDisplay = bytes[candidate.hidden.upperBound..<lineEnd].allSatisfy {
        $0.isBlank || ".,;:".utf8.contains($0)
      }
    }
    if !candidate.isDisplay { candidate.label = nil }
    guard accepts(&candidate) else { return nil }
    return candidate
  }

  /// `as in $$⏎…⏎$$`
  private func opensAndClosesLines(_ inner: Range<Int>) -> Bool {
    bytes[inner].first == Byte.lineFeed && bytes[inner].last == Byte.lineFeed
  }

  /// Whether a span is maths by what stands in it; prices and escaped brackets are not.
  private func accepts(_ candidate: inout MathCandidate) -> Bool {
    let inner = bytes[candidate.content]
    let signs = MathSigns(inner)
    let spaceFirst = inner.first?.isWhitespace ?? true
    let spaceLast = inner.last?.isWhitespace ?? true
    switch candidate.delimiter {
    case .dollar:
      candidate.spaceBeforeCloser = spaceLast
      return !spaceFirst && (!spaceLast || signs.isLaTeX) && !signs.looksLikePrice
    case .dollarCode, .environment, .definition, .colons: return true
    case .dollars: return candidate.isDisplay || (!spaceFirst && !spaceLast) || signs.isLaTeX
    case .parenthesis(let doubled): return doubled || signs.isMaths || signs.isShortToken
    case .bracket(let doubled):
      guard inner.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }) else { return false }
      let opensLine = candidate.isDisplay && (doubled || inner.first == Byte.lineFeed)
      return opensLine || signs.isMaths
    }
  }

  private func closer(_ delimiter: Delimiter, from start: Int, strict: Bool) -> Int? {
    let closer = Array(delimiter.closer.utf8)
    switch delimiter {
    case .dollar: return dollar(from: start)
    case .dollarCode(let ticks): return codeCloser(closer, ticks: ticks, from: start)
    case .environment(let name): return environmentCloser(name, closer, from: start)
    case .definition: return nil
    case .colons:
      return plainCloser([Byte.lineFeed] + closer, from: start, skipsCode: false).map { $0 + 1 }
    case .dollars: return plainCloser(closer, from: start, skipsCode: strict)
    case .parenthesis, .bracket: return plainCloser(closer, from: start, skipsCode: false)
    }
  }

  /// Pandoc's rule: the first `$` that is not escaped closes, or nothing does.
  private func dollar(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case Byte.backslash:
        index = textArgumentEnd(at: index) ?? index + 2
      case Byte.dollar:
        let next = index + 1
        return next < bytes.count && bytes[next].isDigit ? nil : index
      case Byte.backtick:
        // Code binds tighter than maths does.
        if InlineSkips.codeSpanCloser(in: bytes, at: index) != nil { return nil }
        index += bytes.run(at: index)
      case Byte.less:
        if let end = markupEnd(at: index), bytes[index..<end].contains(Byte.dollar) { return nil }
        index += 1
      case Byte.closeBracket:
        let end = InlineSkips.destinationEnd(in: bytes, at: index) ?? index
        if bytes[index..<end].contains(Byte.dollar) { return nil }
        index += 1
      default:
        index += 1
      }
    }
    return nil
  }

  /// A tag that no formula looks like, or an autolink.
  private func markupEnd(at start: Int) -> Int? {
    guard let end = InlineSkips.angleEnd(in: bytes, at: start) else { return nil }
    let inner = bytes[start..<end]
    let isTag = inner.contains(UInt8(ascii: "\"")) || inner.contains(UInt8(ascii: "'"))
    return isTag || InlineSkips.autolinkEnd(in: bytes, at: start) != nil ? end : nil
  }

  /// Behind `\text{…}`, where `$` opens maths of its own.
  private func textArgumentEnd(at start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, bytes[index].isLetter { index += 1 }
    guard MathEscapes.textCommands.contains(bytes.text((start + 1)..<index)) else { return nil }
    return MathEscapes.groupEnd(in: bytes, at: index)
  }

  private func plainCloser(_ closer: [UInt8], from start: Int, skipsCode: Bool) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes.has(closer, at: index) { return index }
      if bytes[index] == Byte.backslash {
        index += 2
      } else if skipsCode, bytes[index] == Byte.backtick {
        if InlineSkips.codeSpanCloser(in: bytes, at: index) != nil { return nil }
        index += bytes.run(at: index)
      } else {
        index += 1
      }
    }
    return nil
  }

  private func codeCloser(_ closer: [UInt8], ticks: Int, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      guard bytes[index] == Byte.backtick else {
        index += 1
        continue
      }
      let run = bytes.run(at: index)
      if run == ticks { return bytes.has(closer, at: index) ? index : nil }
      index += run
    }
    return nil
  }

  private func environmentCloser(_ name: String, _ closer: [UInt8], from start: Int) -> Int? {
    let opener = Array("\\begin{\(name)}".utf8)
    var depth = 0
    var index = start
    while index < bytes.count {
      if bytes.has(opener, at: index) {
        depth += 1
      } else if bytes.has(closer, at: index) {
        if depth == 0 { return index }
        depth -= 1
      }
      index += bytes.has("\\\\", at: index) ? 2 : 1
    }
    return nil
  }

  /// `(17)` or `{#eq-x}` that ends the line.
  private func label(behind end: Int) -> Range<Int>? {
    var start = end
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    var stop = bytes.lineEnd(from: start)
    while stop > start, bytes[stop - 1].isBlank { stop -= 1 }
    guard stop - start >= 3, stop - start <= 80 else { return nil }
    let inner = bytes[(start + 1)..<(stop - 1)]
    let isNumber =
      bytes[start] == Byte.openParenthesis && bytes[stop - 1] == Byte.closeParenthesis
      && inner.allSatisfy { !$0.isWhitespace && !"$()".utf8.contains($0) }
    let isAnchor =
      bytes.has("{#", at: start) && bytes[stop - 1] == Byte.closeBrace
      && inner.allSatisfy { !"{}$".utf8.contains($0) }
    return isNumber || isAnchor ? start..<stop : nil
  }
}
