import Diagnostics

/// A span of maths hidden from cmark, in offsets of the prepared text.
struct Mask {
  /// What is hidden: the span, its label, and the rest of every line between them.
  var range: Range<Int>
  /// One per line; a placeholder takes the place of each.
  var segments: [Range<Int>]
  var span: MathSpan
  /// Tolerated, but other readers of Markdown may not see maths here.
  var spaceBeforeCloser = false
}

/// Writes and finds the placeholders that stand for masks: `⟨mask.segment⟩` between two scalars of a
/// private use area that the text does not hold.
///
/// Such a scalar counts as a letter for the emphasis rules, so `*$x$*y` is emphasis.
struct Placeholders {
  private let opening: [UInt8]
  private let closing: [UInt8]
  /// Behind the `]` of every footnote that may hold maths.
  var notes: [Int]

  /// `nil` when the text uses up the private use areas.
  init?(for text: PreparedText) {
    var used: Set<UInt32> = []
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars
    where scalar.properties.generalCategory == .privateUse {
      used.insert(scalar.value)
    }
    let candidates = [0xE000...0xF8FF, 0xF0000...0xFFFFD] as [ClosedRange<UInt32>]
    let free = candidates.lazy.joined().filter { !used.contains($0) }.compactMap(
      Unicode.Scalar.init)
    let two = Array(free.prefix(2))
    guard two.count == 2 else { return nil }
    opening = Array(String(two[0]).utf8)
    closing = Array(String(two[1]).utf8)
    notes = Footnotes.marks(in: text)
  }

  /// The text with every segment of every mask replaced; the number of lines stays. Masks in order.
  func mask(_ text: PreparedText, _ masks: [Mask]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.bytes.count)
    var copied = 0
    for (number, mask) in masks.enumerated() {
      for (part, segment) in mask.segments.enumerated() where segment.lowerBound >= copied {
        copy(copied..<segment.lowerBound, of: text, to: &result)
        result += opening + Array("\(number).\(part)".utf8) + closing
        copied = segment.upperBound
      }
    }
    copy(copied..<text.bytes.count, of: text, to: &result)
    return result
  }

  /// Keeps `[^1]: $x$` from being the definition of a link, which would make it vanish.
  private func copy(_ range: Range<Int>, of text: PreparedText, to result: inout [UInt8]) {
    var copied = range.lowerBound
    for note in notes where range.contains(note) {
      result += text.bytes[copied..<note] + opening + closing
      copied = note
    }
    result += text.bytes[copied..<range.upperBound]
  }

  enum Piece: Equatable {
    case text(String)
    case part(mask: Int, segment: Int)
  }

  /// Cuts a text of cmark's tree at the placeholders.
  func split(_ text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      if bytes.has(opening + closing, at: index) {
        if copied < index { pieces.append(.text(bytes.text(copied..<index))) }
        index += opening.count + closing.count
        copied = index
        continue
      }
      guard bytes.has(opening, at: index), let found = part(in: bytes, at: index + opening.count)
      else {
        index += 1
        continue
      }
      if copied < index { pieces.append(.text(bytes.text(copied..<index))) }
      pieces.append(.part(mask: found.mask, segment: found.segment))
      index = found.end
      copied = index
    }
    if copied < bytes.count { pieces.append(.text(bytes.text(copied..<bytes.count))) }
    return pieces
  }

  private func part(in bytes: [UInt8], at start: Int) -> (mask: Int, segment: Int, end: Int)? {
    guard let (mask, dot) = number(in: bytes, at: start), bytes.has(".", at: dot),
      let (segment, end) = number(in: bytes, at: dot + 1), bytes.has(closing, at: end)
    else { return nil }
    return (mask, segment, end + closing.count)
  }

  private func number(in bytes: [UInt8], at start: Int) -> (Int, end: Int)? {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return Int(bytes.text(start..<end)).map { ($0, end) }
  }
}
