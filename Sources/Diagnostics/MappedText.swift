/// Text taken out of a source, each byte with the place it came from.
///
/// The content of a formula differs from its source where container prefixes (`> `, list indents)
/// were stripped or Markdown escapes (`\_`) undone.
public struct MappedText: Hashable, Sendable {
  public let utf8: [UInt8]
  /// Source offset of every byte, then the offset just behind the last one: `utf8.count + 1` entries.
  public let origins: [Int]

  /// - Parameter origins: one more entry than `utf8`.
  public init(utf8: [UInt8], origins: [Int]) {
    precondition(origins.count == utf8.count + 1, "one origin per byte and one for the end")
    self.utf8 = utf8
    self.origins = origins
  }

  /// Text that stands in its source as it is, from offset `start`.
  public init(_ text: String, at start: Int = 0) {
    utf8 = Array(text.utf8)
    origins = Array(start...(start + utf8.count))
  }

  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The source range of a range of this text.
  public func sourceRange(_ range: TextRange) -> TextRange {
    let start = min(max(0, range.start), utf8.count)
    let end = min(max(start, range.end), utf8.count)
    guard end > start else { return TextRange(origins[start], origins[start]) }
    // Not origins[end]: a stripped prefix may stand between the last byte and the next one.
    return TextRange(origins[start], origins[end - 1] + 1)
  }
}
