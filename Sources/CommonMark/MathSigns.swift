/// What the bytes between two delimiters look like.
struct MathSigns {
  let bytes: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// Holds a sign that prose does not.
  var isLaTeX: Bool { bytes.contains { "\\^_{".utf8.contains($0) } }

  var isMaths: Bool { bytes.contains { "\\^_{}=+*/<>|".utf8.contains($0) || $0 >= 0x80 } }

  /// `x`, `f(x)`, `n-1`, but no word.
  var isShortToken: Bool {
    let token = bytes.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }
    let isWord = token.count > 2 && token.allSatisfy { $0.isLetter }
    return !isWord && token.count <= 20 && !token.contains { $0.isWhitespace }
  }

  /// `5 and 20`, `3/month or`: a number, then prose without a sign of maths.
  var looksLikePrice: Bool {
    guard let first = bytes.first, first.isDigit,
      !bytes.contains(where: { "\\^_{=+".utf8.contains($0) })
    else { return false }
    var letters = 0
    for byte in bytes {
      letters = byte.isLetter ? letters + 1 : 0
      if letters >= 3 { return true }
    }
    return false
  }
}

extension MathSigns {
  /// Three words in a row and no sign of maths.
  var isProse: Bool {
    guard !isMaths else { return false }
    let words = bytes.split { $0.isBlank }.filter { $0.count { $0.isLetter } >= 2 }
    return words.count >= 3
  }

  /// A word of three letters or more that is neither a command nor inside braces.
  var hasWords: Bool {
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case Byte.openBrace: depth += 1
      case Byte.closeBrace: depth = max(0, depth - 1)
      default: break
      }
      guard bytes[index].isLetter else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end].isLetter { end += 1 }
      let isCommand = index > 0 && bytes[index - 1] == Byte.backslash
      if !isCommand, depth == 0, end - index >= 3 { return true }
      index = end
    }
    return false
  }
}
