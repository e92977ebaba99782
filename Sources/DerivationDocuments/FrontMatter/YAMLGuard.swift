import Diagnostics

/// A look at YAML before it is parsed, for what would make parsing itself expensive.
///
/// Front matter comes from strangers. Yams copies aliased nodes silently and hashes every key, so a
/// few lines of nested aliases used as a key would be hashed for hours; and it descends recursively.
enum YAMLGuard {
  static let maximalSize = 1 << 18
  static let maximalDepth = 64
  /// So few aliases cannot unfold to more than some hundreds of nodes; they are refused afterwards,
  /// at their place.
  static let maximalAliases = 16

  /// What is too much, and from which byte on.
  enum Refusal {
    case depth(Int)
    case aliases(Int)
  }

  static func refusal(_ bytes: [UInt8]) -> Refusal? {
    if let offset = deepest(bytes) { return .depth(offset) }
    return aliases(bytes).map(Refusal.aliases)
  }

  /// Where open brackets, or dashes at the start of one line, exceed the allowed depth.
  private static func deepest(_ bytes: [UInt8]) -> Int? {
    var open = 0
    var dashes = 0
    var atLineStart = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): if atLineStart { dashes += 1 }
      case 0x0A, 0x0D:
        dashes = 0
        atLineStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: atLineStart = false
      }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { atLineStart = false }
      // A line of dashes alone is a rule or a delimiter, not nesting: it has no spaces between.
      if dashes > 1, offset > 0, bytes[offset - 1] == byte { dashes = 1 }
      if open > maximalDepth || dashes > maximalDepth { return offset }
    }
    return nil
  }

  /// The first anchor, when too many words look like aliases.
  private static func aliases(_ bytes: [UInt8]) -> Int? {
    var anchor: Int?
    var count = 0
    for offset in bytes.indices.dropLast() where isNameByte(bytes[offset + 1]) {
      guard offset == 0 || !isNameByte(bytes[offset - 1]) else { continue }
      if bytes[offset] == UInt8(ascii: "&") { anchor = anchor ?? offset }
      if bytes[offset] == UInt8(ascii: "*") { count += 1 }
    }
    return count > maximalAliases ? anchor : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
