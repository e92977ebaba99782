/// One run over a tree.
struct MathMLWriter {
  /// The formula's text, to show what could not be read.
  let source: [UInt8]?

  func write(_ notation: Notation) -> String {
    switch notation.kind {
    case .number(let digits): Markup.element("mn", Markup.escaped(digits))
    case .symbol(let letter): self.letter(letter)
    case .text(let words): Markup.element("mtext", Markup.escaped(words))
    case .ellipsis: Markup.sign("…")
    case .transposeMark: Markup.sign("⊤")
    case .mark(let mark): Markup.sign(mark)
    case .accented(let accent, let base): accented(accent, base)
    case .bracketed(let bracket, let content): fenced(bracket, write(content))
    case .root(let radicand, let degree):
      degree.map { Markup.element("mroot", write(radicand) + write($0)) }
        ?? Markup.element("msqrt", write(radicand))
    case .matrix(let rows, let bracket):
      bracket.map { fenced($0, table(rows)) } ?? table(rows)
    case .cases(let rows):
      Markup.row([Markup.sign("{", attributes: "fence=\"true\" form=\"prefix\""), table(rows)])
    default: compound(notation)
    }
  }

  private func compound(_ notation: Notation) -> String {
    switch notation.kind {
    case .scripted(let base, let lower, let upper, let primes):
      scripts(write(base), lower, upper, primes)
    case .list(let items): separated(items.map(write), ",")
    case .relation(let members, let relations):
      Markup.row(interleaved(members.map(write), relations, continues: false))
    case .sum(let terms): sum(terms)
    case .product(let factors, let signs): product(factors, signs)
    case .fraction(let a, let b, .bar): Markup.element("mfrac", write(a) + write(b))
    case .fraction(let a, let b, .slash): Markup.row([write(a), Markup.sign("/"), write(b)])
    case .derivative(let derivative): self.derivative(derivative)
    case .gradient(let by, let of):
      Markup.row([scripts(Markup.element("mi", "∇"), by, nil, 0), write(of)])
    case .bigOperator(let sign, let lower, let upper, let body): big(sign, lower, upper, body)
    case .slice(let from, let to):
      Markup.row(
        [from.map(write), Markup.sign(":"), to.map(write)].compactMap { $0 })
    case .evaluated(let value, let point):
      Markup.row([
        write(value),
        Markup.element(
          "msub",
          Markup.sign("|", attributes: "form=\"postfix\" fence=\"true\" stretchy=\"true\"")
            + write(point)),
      ])
    default: ""
    }
  }

  private func letter(_ letter: Letter) -> String {
    let scalars = Array(letter.name.unicodeScalars)
    if letter.style != .plain, letter.style != .roman, letter.style != .function {
      let styled = scalars.map { MathAlphabet.styled($0, letter.style) ?? $0 }
      return Markup.element("mi", Markup.escaped(String(String.UnicodeScalarView(styled))))
    }
    let isUpright = letter.style != .plain && scalars.count == 1
    return Markup.element(
      "mi", Markup.escaped(letter.name), attributes: isUpright ? "mathvariant=\"normal\"" : "")
  }

  private func accented(_ accent: Accent, _ base: Notation) -> String {
    let inner = write(base)
    var isWide = false
    if case .symbol(let letter) = base.kind {
      isWide = letter.name.count > 1
    } else {
      isWide = true
    }
    let mark: String =
      switch accent {
      // As a reference: the mark itself would merge with the bracket of the tag before it.
      case .hat: isWide ? "&#x302;" : "ˆ"
      case .bar, .overline: "¯"
      case .tilde: "˜"
      case .vec: "→"
      case .dot: "˙"
      case .ddot: "¨"
      case .underline: "_"
      case .prime: "′"
      }
    let stretches = isWide || accent == .overline || accent == .underline
    let sign = Markup.element("mo", mark, attributes: "stretchy=\"\(stretches)\"")
    return switch accent {
    case .underline: Markup.element("munder", inner + sign, attributes: "accentunder=\"true\"")
    case .prime: Markup.element("msup", inner + Markup.sign(mark))
    default: Markup.element("mover", inner + sign, attributes: "accent=\"true\"")
    }
  }

  func fenced(_ bracket: Bracket, _ content: String) -> String {
    let (open, close) = Self.fences(bracket)
    // Around low content browsers set a stretched bracket too far from what it holds.
    let stretches = Self.tallElements.contains { content.contains($0) }
    let attributes = "fence=\"true\" stretchy=\"\(stretches)\""
    return Markup.element(
      "mrow",
      Markup.sign(open, attributes: "form=\"prefix\" \(attributes)") + content
        + Markup.sign(close, attributes: "form=\"postfix\" \(attributes)"))
  }

  private static let tallElements = ["<mfrac", "<mtable", "<munder", "<msqrt", "<mroot"]

  private static func fences(_ bracket: Bracket) -> (String, String) {
    switch bracket {
    case .round: ("(", ")")
    case .square: ("[", "]")
    case .curly: ("{", "}")
    case .angle: ("⟨", "⟩")
    case .bar: ("|", "|")
    case .doubleBar: ("‖", "‖")
    case .floor: ("⌊", "⌋")
    case .ceiling: ("⌈", "⌉")
    }
  }

  private func table(_ rows: [[Notation]]) -> String {
    Markup.element(
      "mtable",
      rows.map { row in
        Markup.element("mtr", row.map { Markup.element("mtd", write($0)) }.joined())
      }.joined())
  }
}
