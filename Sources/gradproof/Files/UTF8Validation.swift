/// Where bytes stop being UTF-8.
enum UTF8Validation {
  /// The offset of the first byte that no well-formed sequence contains (Unicode, table 3-7).
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      guard first >= 0x80 else {
        index += 1
        continue
      }
      guard let second = secondByte(after: first) else { return index }
      let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard index + count <= bytes.count, second.contains(bytes[index + 1]) else { return index }
      for offset in 2..<max(2, count) where bytes[index + offset] & 0xC0 != 0x80 { return index }
      index += count
    }
    return nil
  }

  /// The 1-based line of `offset`, lines ending at LF, CR LF or CR.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      let followed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if bytes[index] == UInt8(ascii: "\n") || (isReturn && !followed) { line += 1 }
    }
    return line
  }

  private static func secondByte(after first: UInt8) -> ClosedRange<UInt8>? {
    switch first {
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: 0x80...0xBF
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: nil
    }
  }
}
