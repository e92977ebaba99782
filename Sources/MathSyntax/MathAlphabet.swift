/// The mathematical alphanumeric symbols of Unicode: 𝐖, ℒ, ℝ.
enum MathAlphabet {
  /// `letter` set in `style` as one scalar, or `nil` when Unicode has none.
  static func styled(_ letter: Unicode.Scalar, _ style: Letter.Style) -> Unicode.Scalar? {
    if let hole = holes.first(where: { $0.letter == letter && $0.style == style }) {
      return hole.scalar
    }
    guard let (capitals, digits, greek) = bases[style] else { return nil }
    switch letter.value {
    case 0x41...0x5A: return Unicode.Scalar(capitals + letter.value - 0x41)
    case 0x61...0x7A: return Unicode.Scalar(capitals + 26 + letter.value - 0x61)
    case 0x30...0x39: return digits.flatMap { Unicode.Scalar($0 + letter.value - 0x30) }
    case 0x391...0x3A9: return greek.flatMap { Unicode.Scalar($0 + letter.value - 0x391) }
    case 0x3B1...0x3C9: return greek.flatMap { Unicode.Scalar($0 + 26 + letter.value - 0x3B1) }
    default: return nil
    }
  }

  /// The plain letter and the style of a mathematical alphanumeric symbol.
  static func plain(_ scalar: Unicode.Scalar) -> (letter: Unicode.Scalar, style: Letter.Style)? {
    if let hole = holes.first(where: { $0.scalar == scalar }) { return (hole.letter, hole.style) }
    guard scalar.value >= 0x1D400, scalar.value <= 0x1D7FF else { return nil }
    for (style, base) in readable {
      let (capitals, digits, greek) = base
      if let letter = shifted(scalar, from: capitals, count: 26, to: 0x41)
        ?? shifted(scalar, from: capitals + 26, count: 26, to: 0x61)
        ?? digits.flatMap({ shifted(scalar, from: $0, count: 10, to: 0x30) })
        ?? greek.flatMap({ shifted(scalar, from: $0, count: 25, to: 0x391) })
        ?? greek.flatMap({ shifted(scalar, from: $0 + 26, count: 25, to: 0x3B1) })
      {
        return (letter, style)
      }
    }
    return nil
  }

  private static func shifted(
    _ scalar: Unicode.Scalar, from base: UInt32, count: UInt32, to target: UInt32
  ) -> Unicode.Scalar? {
    guard scalar.value >= base, scalar.value < base + count else { return nil }
    return Unicode.Scalar(target + scalar.value - base)
  }

  private typealias Base = (capitals: UInt32, digits: UInt32?, greek: UInt32?)

  private static let bases: [Letter.Style: Base] = [
    .bold: (0x1D400, 0x1D7CE, 0x1D6A8), .calligraphic: (0x1D49C, nil, nil),
    .fraktur: (0x1D504, nil, nil), .blackboard: (0x1D538, 0x1D7D8, nil),
    .sansSerif: (0x1D5A0, 0x1D7E2, nil), .monospace: (0x1D670, 0x1D7F6, nil),
  ]

  /// Also the alphabets that are only read: italic, bold italic, bold script, bold fraktur, bold
  /// sans.
  private static let readable: [(Letter.Style, Base)] = [
    (.bold, (0x1D400, 0x1D7CE, 0x1D6A8)), (.plain, (0x1D434, nil, 0x1D6E2)),
    (.bold, (0x1D468, nil, 0x1D71C)), (.calligraphic, (0x1D49C, nil, nil)),
    (.calligraphic, (0x1D4D0, nil, nil)), (.fraktur, (0x1D504, nil, nil)),
    (.blackboard, (0x1D538, 0x1D7D8, nil)), (.fraktur, (0x1D56C, nil, nil)),
    (.sansSerif, (0x1D5A0, 0x1D7E2, nil)), (.sansSerif, (0x1D5D4, nil, nil)),
    (.monospace, (0x1D670, 0x1D7F6, nil)),
  ]

  /// Letters Unicode had before it got the alphabets.
  private static let holes:
    [(scalar: Unicode.Scalar, letter: Unicode.Scalar, style: Letter.Style)] =
      [
        ("ℬ", "B", .calligraphic), ("ℰ", "E", .calligraphic), ("ℱ", "F", .calligraphic),
        ("ℋ", "H", .calligraphic), ("ℐ", "I", .calligraphic), ("ℒ", "L", .calligraphic),
        ("ℳ", "M", .calligraphic), ("ℛ", "R", .calligraphic), ("ℯ", "e", .calligraphic),
        ("ℊ", "g", .calligraphic), ("ℴ", "o", .calligraphic), ("ℭ", "C", .fraktur),
        ("ℌ", "H", .fraktur), ("ℑ", "I", .fraktur), ("ℜ", "R", .fraktur), ("ℨ", "Z", .fraktur),
        ("ℂ", "C", .blackboard), ("ℍ", "H", .blackboard), ("ℕ", "N", .blackboard),
        ("ℙ", "P", .blackboard), ("ℚ", "Q", .blackboard), ("ℝ", "R", .blackboard),
        ("ℤ", "Z", .blackboard), ("ℎ", "h", .plain),
      ]
}
