import Diagnostics

/// Turns what was found in a leaf into masks.
struct MaskFactory {
  let text: PreparedText

  func mask(_ candidate: MathCandidate, in leaf: LeafText) -> Mask {
    var isVerbatim = false
    var isDoubled = false
    switch candidate.delimiter {
    case .dollarCode: isVerbatim = true
    case .bracket(let doubled), .parenthesis(let doubled): isDoubled = doubled
    default: break
    }
    let kept =
      isVerbatim
      ? candidate.content.map { (leaf.bytes[$0], $0) }
      : MathEscapes.undo(leaf.bytes, candidate.content, doubled: isDoubled)
    let isDisplay = candidate.isDisplay || candidate.delimiter.isEnvironment
    let span = MathSpan(
      form: isDisplay ? .display : .inline, content: content(kept, in: leaf),
      range: sourceRange(candidate.range, in: leaf), delimiter: candidate.delimiter.opener,
      label: candidate.label.map { leaf.bytes.text($0) })
    var mask = self.mask(candidate.hidden, span, in: leaf)
    mask.spaceBeforeCloser = candidate.spaceBeforeCloser
    return mask
  }

  /// A picture drawn from LaTeX; a display where it has its line to itself.
  func encoded(_ image: EncodedMaths, in leaf: LeafText) -> Mask {
    let bytes = leaf.bytes
    let lineEnd = bytes.lineEnd(from: image.range.upperBound)
    let isAlone =
      leaf.isLineStart(image.range.lowerBound)
      && bytes[image.range.upperBound..<lineEnd].allSatisfy { $0.isBlank }
    var span = MathSpan(
      form: isAlone ? .display : .inline,
      content: content(image.content.map { ($0.byte, $0.index) }, in: leaf),
      range: sourceRange(image.range, in: leaf),
      delimiter: bytes[image.range.lowerBound] == Byte.less ? "<img" : "![")
    span.isPicture = true
    return mask(image.range, span, in: leaf)
  }

  /// Inline code that is maths: ```` ```math a = b``` ```` on one line, or a formula in Unicode.
  func code(
    _ range: Range<Int>, _ inner: Range<Int>, in leaf: LeafText, accepts: (String) -> Bool
  ) -> Mask? {
    let bytes = leaf.bytes
    let ticks = inner.lowerBound - range.lowerBound
    let opener = bytes.text(range.lowerBound..<inner.lowerBound)
    let start = inner.lowerBound
    if ticks >= 3, bytes.has("math", at: start), start + 4 < bytes.count,
      bytes[start + 4].isWhitespace
    {
      let content = (start + 4)..<inner.upperBound
      guard bytes[content].contains(where: { !$0.isWhitespace }) else { return nil }
      let lineEnd = bytes.lineEnd(from: range.upperBound)
      let isAlone =
        leaf.isLineStart(range.lowerBound)
        && bytes[range.upperBound..<lineEnd].allSatisfy { $0.isBlank }
      return self.code(
        range, content, form: isAlone ? .display : .inline, delimiter: opener + "math", in: leaf)
    }
    guard !bytes[inner].contains(Byte.lineFeed), accepts(trimmed(bytes.text(inner))) else {
      return nil
    }
    return self.code(range, inner, form: .plain, delimiter: opener, in: leaf)
  }

  private func code(
    _ range: Range<Int>, _ inner: Range<Int>, form: MathSpan.Form, delimiter: String,
    in leaf: LeafText
  ) -> Mask {
    let content = self.content(inner.map { (leaf.bytes[$0], $0) }, in: leaf)
    let span = MathSpan(
      form: form, content: content, range: sourceRange(range, in: leaf), delimiter: delimiter,
      label: nil)
    return mask(range, span, in: leaf)
  }

  private func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }

  /// A line that is a formula without delimiters.
  func plain(_ range: Range<Int>, in leaf: LeafText) -> Mask {
    let kept = MathEscapes.undo(leaf.bytes, range, doubled: false)
    let span = MathSpan(
      form: .plain, content: content(kept, in: leaf), range: sourceRange(range, in: leaf),
      delimiter: "", label: nil)
    return mask(range, span, in: leaf)
  }

  private func mask(_ hidden: Range<Int>, _ span: MathSpan, in leaf: LeafText) -> Mask {
    let end = leaf.offsets[hidden.upperBound - 1] + 1
    return Mask(
      range: leaf.offsets[hidden.lowerBound]..<end, segments: leaf.segments(hidden), span: span)
  }

  /// White space at both ends falls away.
  private func content(_ kept: [(byte: UInt8, index: Int)], in leaf: LeafText) -> MappedText {
    let front = kept.drop { $0.byte.isWhitespace }
    let count = front.reversed().drop { $0.byte.isWhitespace }.count
    let core = front.prefix(count)
    var origins = core.map { text.origin(leaf.offsets[$0.index]) }
    let end = core.last.map { leaf.offsets[$0.index] + 1 } ?? leaf.offsets.last ?? 0
    origins.append(text.sourceRange((end - 1)..<end).end)
    return MappedText(utf8: core.map(\.byte), origins: origins)
  }

  private func sourceRange(_ range: Range<Int>, in leaf: LeafText) -> TextRange {
    let end = leaf.offsets[range.upperBound - 1] + 1
    return text.sourceRange(leaf.offsets[range.lowerBound]..<end)
  }
}
