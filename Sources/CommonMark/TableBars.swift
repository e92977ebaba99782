/// The bars of a paragraph that may be a table, and what stands between them.
struct TableBars {
  /// For every `|` that comes out as text, in order, whether it cuts: `\|` does not.
  private(set) var cuts: [Bool] = []
  /// The cells of every line that is none of dashes, in indices of the leaf.
  private(set) var cells: [Range<Int>] = []

  /// `nil` for a paragraph without a line of dashes and bars.
  init?(_ leaf: LeafText, atoms: [Int: Int]) {
    let bytes = leaf.bytes
    guard Self.hasRule(bytes) else { return nil }
    var index = 0
    var start = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == Byte.lineFeed {
        cells.append(start..<index)
        index += 1
        start = index
      } else if let end = atoms[index], end > index {
        index = end
      } else {
        step(bytes, &index, &start)
      }
    }
  }

  private static let entities: [StaticString] = ["&#124;", "&vert;", "&verbar;", "&VerticalLine;"]

  private mutating func step(_ bytes: [UInt8], _ index: inout Int, _ start: inout Int) {
    switch bytes[index] {
    case UInt8(ascii: "|"):
      cuts.append(true)
      cells.append(start..<index)
      index += 1
      start = index
    case Byte.backslash:
      if bytes.has("\\|", at: index) { cuts.append(false) }
      index += index + 1 < bytes.count && bytes[index + 1] != Byte.lineFeed ? 2 : 1
    case Byte.backtick:
      index =
        InlineSkips.codeSpanCloser(in: bytes, at: index)?.upperBound
        ?? index + bytes.run(at: index)
    case Byte.less: index = InlineSkips.angleEnd(in: bytes, at: index) ?? index + 1
    case Byte.closeBracket: index = InlineSkips.destinationEnd(in: bytes, at: index) ?? index + 1
    case UInt8(ascii: "&"):
      if Self.entities.contains(where: { bytes.has($0, at: index) }) { cuts.append(false) }
      index += 1
    default: index += 1
    }
  }

  /// A line of `|`, `-` and `:` alone, behind another line.
  private static func hasRule(_ bytes: [UInt8]) -> Bool {
    var start = bytes.lineEnd(from: 0) + 1
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      let line = bytes[start..<end]
      if line.contains(UInt8(ascii: "|")), line.contains(UInt8(ascii: "-")),
        line.allSatisfy({ "|-: \t".utf8.contains($0) })
      {
        return true
      }
      start = end + 1
    }
    return false
  }
}
