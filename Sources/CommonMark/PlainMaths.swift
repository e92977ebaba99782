/// Finds paragraphs whose every line is a formula written in Unicode, without delimiters.
struct PlainMaths {
  let text: PreparedText
  let accepts: (String) -> Bool

  /// No formula a person writes on one line is longer; the judge need not see whole pages of text.
  private static let longestLine = 2000

  /// One mask per line; none unless all lines are accepted.
  func masks(in leaf: LeafText) -> [Mask] {
    let factory = MaskFactory(text: text)
    var masks: [Mask] = []
    var start = 0
    while start <= leaf.bytes.count {
      let end = leaf.bytes.lineEnd(from: start)
      let core = withoutEmphasis(leaf.bytes, trimmed(leaf.bytes, start..<end))
      guard !core.isEmpty, core.count <= Self.longestLine else { return [] }
      let kept = MathEscapes.undo(leaf.bytes, core, doubled: false)
      guard accepts(String(decoding: kept.map(\.0), as: UTF8.self)) else { return [] }
      masks.append(factory.plain(core, in: leaf))
      start = end + 1
    }
    return masks
  }

  /// One mask for every cell of a table that is a formula as a whole.
  func cells(_ cells: [Range<Int>], _ atoms: [Int: Int], in leaf: LeafText) -> [Mask] {
    let factory = MaskFactory(text: text)
    return cells.compactMap { cell in
      let core = withoutEmphasis(leaf.bytes, trimmed(leaf.bytes, cell))
      guard !core.isEmpty, core.count <= Self.longestLine,
        !core.contains(where: { atoms[$0] != nil })
      else { return nil }
      let kept = MathEscapes.undo(leaf.bytes, core, doubled: false)
      guard accepts(String(decoding: kept.map(\.0), as: UTF8.self)) else { return nil }
      var mask = factory.plain(core, in: leaf)
      mask.span.isInCell = true
      return mask
    }
  }

  /// Without the spaces or the backslash of a hard break.
  private func trimmed(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    if end > line.lowerBound, end < bytes.count, bytes[end - 1] == Byte.backslash { end -= 1 }
    while end > line.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    var start = line.lowerBound
    while start < end, bytes[start].isBlank { start += 1 }
    return start..<end
  }

  /// The inside of a line that is bold or italic as a whole.
  private func withoutEmphasis(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int> {
    guard let mark = bytes[line].first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
    else { return line }
    let width = bytes[line].prefix { $0 == mark }.count
    let inner = (line.lowerBound + width)..<max(line.lowerBound + width, line.upperBound - width)
    guard width <= 3, !inner.isEmpty, inner.upperBound + width == line.upperBound,
      bytes[inner.upperBound..<line.upperBound].allSatisfy({ $0 == mark }),
      !bytes[inner].contains(mark)
    else { return line }
    return inner
  }
}
