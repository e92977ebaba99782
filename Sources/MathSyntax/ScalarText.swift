import Diagnostics

/// A text as Unicode scalars, each with its UTF-8 offset.
struct ScalarText {
  let scalars: [Unicode.Scalar]
  /// One more entry than `scalars`: the last one is the length in bytes.
  let offsets: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  var count: Int { scalars.count }

  /// The scalar at `index`, or `nil` outside the text.
  subscript(index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  func range(_ start: Int, _ end: Int) -> TextRange {
    TextRange(offsets[min(start, count)], offsets[min(end, count)])
  }

  func string(_ start: Int, _ end: Int) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[min(start, count)..<min(max(start, end), count)])
    return String(result)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  /// A Latin letter of a word, with or without a diacritical mark.
  var isLatinLetter: Bool {
    isASCIILetter
      || ((0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7)
      || (0x1E00...0x1EFF).contains(value)
  }
  var isGreekLetter: Bool {
    (0x391...0x3A9).contains(value) || (0x3B1...0x3C9).contains(value)
      || [0x3D1, 0x3D5, 0x3D6, 0x3F0, 0x3F1, 0x3F5].contains(value)
  }
  /// White space and the invisible characters that copying leaves behind.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200D, 0x202F, 0x205F, 0x2060...0x2064, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
  /// Invisible and without width: it does not separate.
  var isInvisible: Bool {
    switch value {
    case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
