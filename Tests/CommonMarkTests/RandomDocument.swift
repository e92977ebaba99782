/// Documents made of bits that are awkward beside each other; the same seed gives the same one.
struct RandomDocument {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private static let bits = [
    "$", "$", "$", "$$", "$$", "$$\n", "\n$$\n", "a", "b_c", "x^2", "\\frac{a}{b}", "\\text{", "}",
    "{", "\\",
    "\\\\", "\\$", "\\(", "\\)", "\\[", "\\]", "\\\\(", "\\\\)", "\\\\[", "\\\\]", "\\begin{align}",
    "\\end{align}", "`", "``", "$`", "`$", "```", "```math\n", "\n```\n", "~~~\n", "*", "**", "_",
    "[", "]", "](",
    "(", ")", "<", ">", "<b>", "</b>", "<!-- ", " -->", "<a href=\"", "\">", "<div>\n",
    "https://a.b/", "!",
    "[r]", "[r]: /u \"t\"\n", "# ", "- ", "1. ", "> ", "\n> ", "\n- ", "\n  ", "\n    ", "\t", " ",
    " ", " ",
    "\n", "\n", "\n", "\n\n", "  \n", "\n===\n", "\n---\n", "=", "+", "-", "5", "10", "é",
    "∂J/∂W = δ", "\r\n",
    "\r", "\u{0}", "\u{FEFF}", "\u{E000}0.0\u{E001}", "&lt;", "&amp;", "(1)", "{#eq}", ".", ",",
    "|", "some words",
  ]

  private mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func text(without forbidden: [String] = []) -> String {
    var text = ""
    for _ in 0..<(3 + next(below: 60)) {
      let bit = Self.bits[next(below: Self.bits.count)]
      if !forbidden.contains(where: bit.contains) { text += bit }
    }
    return text
  }
}
