/// Names for the bytes Markdown cares about.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
}

extension UInt8 {
  var isBlank: Bool { self == Byte.space || self == Byte.tab }
  var isWhitespace: Bool {
    isBlank || self == Byte.lineFeed || self == Byte.carriageReturn
  }
  var isLineEnd: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
  var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isDigit && !isLetter
  }
}

extension Array where Element == UInt8 {
  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= self.count, text.hasPointerRepresentation else {
      return false
    }
    for step in 0..<count where self[index + step] != text.utf8Start[step] { return false }
    return true
  }

  func has(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + bytes.count <= count else { return false }
    for step in bytes.indices where self[index + step] != bytes[step] { return false }
    return true
  }

  /// How often the byte at `index` stands there in a row.
  func run(at index: Int) -> Int {
    var end = index
    while end < count, self[end] == self[index] { end += 1 }
    return end - index
  }

  /// The line feed at or behind `index`, or the end.
  func lineEnd(from index: Int) -> Int {
    var end = index
    while end < count, self[end] != Byte.lineFeed { end += 1 }
    return end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
