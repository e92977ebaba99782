/// A half-open range of UTF-8 offsets: `start ..< end`.
///
/// Offsets count bytes of the text the range belongs to (a source file, or the content of one
/// formula); lines and columns exist only at the rim, made by ``SourceText``.
public struct TextRange: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = Swift.max(start, end)
  }

  public var isEmpty: Bool { start == end }
  public var count: Int { end - start }

  /// The smallest range that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(Swift.min(start, other.start), Swift.max(end, other.end))
  }

  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
