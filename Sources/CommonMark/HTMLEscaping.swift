/// HTML's and URLs' escapes as cmark writes them.
enum HTMLEscaping {
  static func text(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case Byte.less: result += "&lt;".utf8
      case Byte.greater: result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func url(_ url: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in url.utf8 {
      if byte.isLetter || byte.isDigit || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte) {
        result.append(byte)
      } else if byte == UInt8(ascii: "&") {
        result += "&amp;".utf8
      } else if byte == UInt8(ascii: "'") {
        result += "&#x27;".utf8
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Schemes that run code or read files; of `data:` only pictures are let through.
  static func isDangerous(_ url: String) -> Bool {
    let start = url.utf8.prefix(16).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let pictures = ["png", "gif", "jpeg", "webp"].map { Array("data:image/\($0)".utf8) }
    if pictures.contains(where: { start.has($0, at: 0) }) { return false }
    return ["javascript:", "vbscript:", "file:", "data:"].contains {
      start.has(Array($0.utf8), at: 0)
    }
  }
}
