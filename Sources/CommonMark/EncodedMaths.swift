/// LaTeX in the address of a picture that some service draws from it:
/// `![](https://latex.codecogs.com/svg.latex?\frac{a}{b})`, `<img src="…/render/math?math=a%2Bb">`.
struct EncodedMaths {
  /// The whole image.
  var range: Range<Int>
  /// The formula, each byte with the index it comes from.
  var content: [(byte: UInt8, index: Int)]
  /// A `+` stands in it that the service takes for a space, and spaces are written otherwise: what was
  /// meant is not what is shown.
  var hasLostPlus: Bool

  /// Formulas are shorter; without a limit open brackets would cost the square of their number.
  private static let longest = 4000

  private init?(_ range: Range<Int>, _ address: [(byte: UInt8, index: Int)]) {
    guard let formula = EncodedAddress(address)?.formula else { return nil }
    self.range = range
    content = formula.content
    hasLostPlus = formula.hasLostPlus
  }

  // MARK: - Images

  /// The image `![…](…)` that begins at `start`.
  static func image(in bytes: [UInt8], at start: Int) -> EncodedMaths? {
    guard bytes.has("![", at: start), let alt = altEnd(in: bytes, from: start + 2),
      let end = InlineSkips.destinationEnd(in: bytes, at: alt)
    else { return nil }
    var from = InlineSkips.skipSpace(in: bytes, from: alt + 2)
    let isBracketed = bytes.has("<", at: from)
    if isBracketed { from += 1 }
    var stop = from
    while stop < end - 1, bytes[stop] > 0x20, !(isBracketed && bytes[stop] == Byte.greater) {
      stop += 1
    }
    return EncodedMaths(start..<end, address(bytes, from..<stop, isMarkdown: true))
  }

  /// The tag `<img src="…">` in a range.
  static func tag(in bytes: [UInt8], _ range: Range<Int>) -> EncodedMaths? {
    guard
      bytes.text(range.lowerBound..<min(range.lowerBound + 5, range.upperBound)).lowercased()
        == "<img "
    else { return nil }
    var index = range.lowerBound + 5
    while index < range.upperBound {
      let isName = bytes[index - 1].isWhitespace && bytes[index] | 0x20 == UInt8(ascii: "s")
      if isName, bytes.text(index..<min(index + 4, range.upperBound)).lowercased() == "src=" {
        break
      }
      index += 1
    }
    index += 4
    guard index < range.upperBound else { return nil }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let from = isQuoted ? index + 1 : index
    var stop = from
    while stop < range.upperBound - 1,
      isQuoted ? bytes[stop] != quote : !bytes[stop].isWhitespace
    {
      stop += 1
    }
    return EncodedMaths(range, address(bytes, from..<stop, isMarkdown: false))
  }

  /// The `]` of `](` behind an alternative text.
  private static func altEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < longest {
      if bytes.has("](", at: index) { return index }
      if bytes.has("![", at: index) { return nil }
      index += 1
    }
    return nil
  }

  // MARK: - Addresses

  /// An address with the escapes of Markdown and HTML undone.
  private static func address(_ bytes: [UInt8], _ range: Range<Int>, isMarkdown: Bool)
    -> [(byte: UInt8, index: Int)]
  {
    var result: [(byte: UInt8, index: Int)] = []
    guard range.count <= longest else { return [] }
    var index = range.lowerBound
    while index < range.upperBound {
      if isMarkdown, bytes[index] == Byte.backslash, index + 1 < range.upperBound,
        bytes[index + 1].isASCIIPunctuation
      {
        index += 1
      } else if let entity = MathEscapes.entity(bytes, at: index) {
        result.append((entity.text, index))
        index += entity.name.utf8CodeUnitCount
        continue
      }
      result.append((bytes[index], index))
      index += 1
    }
    return result
  }
}
