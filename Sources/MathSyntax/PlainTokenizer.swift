import Diagnostics

/// Cuts formulas written without commands into tokens: Unicode, `δ(l) = Wᵀδ·σ′(z)`, and ASCII,
/// `dJ/dW = delta * a^T`.
struct PlainTokenizer {
  let text: ScalarText
  var tokens: [Token] = []
  var position = 0
  var spaced = false
  /// For every open curly bracket whether it holds a script.
  var curly: [Bool] = []

  static func tokens(of text: String) -> [Token] {
    var tokenizer = PlainTokenizer(text: ScalarText(text))
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    while let scalar = text[position] {
      if scalar.isBlank {
        if !scalar.isInvisible { spaced = true }
        position += 1
      } else if let script = SmallScripts(text, at: position, spaced: spaced) {
        tokens += script.tokens
        position = script.position
        spaced = false
      } else {
        sign(scalar)
      }
    }
  }

  mutating func emit(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind, text.range(start, position), spaced: spaced))
    spaced = false
  }

  private mutating func sign(_ scalar: Unicode.Scalar) {
    let start = position
    if scalar.isDigit || (scalar == "." && text[position + 1]?.isDigit == true) {
      number()
    } else if scalar.isLatinLetter {
      word()
    } else if scalar == "." {
      dots()
    } else if let fraction = PlainSigns.fractions[scalar] {
      position += 1
      emit(.fraction, from: start)
      emit(.number(fraction.0), from: start)
      emit(.number(fraction.1), from: start)
    } else if scalar == "<", text[position + 1] == "-" {
      position += 2
      emit(.relation(.assign), from: start)
    } else if scalar == "-", text[position + 1] == ">" {
      position += 2
      emit(.relation(.arrow), from: start)
    } else if scalar == "=", text[position + 1] == ">" {
      position += 2
      emit(.implies, from: start)
    } else if scalar == "\\" {
      command(from: start)
    } else if scalar == "*", text[position + 1] == "*" {
      position += 2
      emit(.superscript, from: start)
    } else if scalar == "<", tag(from: start) {
      return
    } else if let pair = SymbolKinds.pair(scalar, text[position + 1]) {
      position += 2
      emit(pair, from: start)
    } else if let end = SymbolKinds.spacedDefinition(text, position) {
      position = end
      emit(.relation(.define), from: start)
    } else {
      position += 1
      letterOrSign(scalar, from: start)
    }
  }

  private mutating func letterOrSign(_ scalar: Unicode.Scalar, from start: Int) {
    if scalar == "{" { curly.append(isScript(before: start)) }
    if scalar == "}" { _ = curly.popLast() }
    if scalar == "Σ", startsOperand(after: position) {
      emit(.bigOperator(.sum), from: start)
    } else if let kind = SymbolKinds.letter(scalar) {
      accented(kind, from: start)
    } else if let kind = PlainSigns.kinds[scalar] ?? SymbolTable.signsByScalar[scalar] {
      emit(kind, from: start)
    } else {
      emit(.notMathematics(scalar), from: start)
    }
  }

  /// Σ is a letter where nothing can be summed.
  private func startsOperand(after index: Int) -> Bool {
    var next = index
    while text[next]?.isBlank == true { next += 1 }
    guard let scalar = text[next] else { return false }
    if scalar == "_" || scalar == "^" || SymbolTable.subscripts[scalar] != nil { return true }
    if scalar.isLatinLetter || scalar.isGreekLetter || scalar.isDigit { return true }
    return ["(", "[", "∂", "½", "|", "‖", "√", "∇", "<"].contains(scalar)
  }

  /// Emits a letter with the combining mark behind it, if there is one.
  private mutating func accented(_ letter: Token.Kind, from start: Int) {
    if let mark = text[position], let accent = SymbolTable.combiningAccents[mark] {
      position += 1
      emit(.accent(accent), from: start)
    }
    emit(letter, from: start)
  }

  private mutating func number() {
    let start = position
    digits()
    if text[position] == ".", text[position + 1]?.isDigit == true {
      position += 1
      digits()
    }
    if text[position] == "e" || text[position] == "E" {
      let signed = text[position + 1] == "-" || text[position + 1] == "+"
      let exponent = position + (signed ? 2 : 1)
      if text[exponent]?.isDigit == true {
        position = exponent
        digits()
      }
    }
    var number = text.string(start, position)
    if text[position] == "%" || (text[position] == " " && text[position + 1] == "%"),
      let share = PlainSigns.share(ofPercent: number)
    {
      position += text[position] == "%" ? 1 : 2
      number = share
    }
    emit(.number(number), from: start)
  }

  private mutating func digits() {
    while text[position]?.isDigit == true { position += 1 }
  }

  private mutating func dots() {
    let start = position
    while text[position] == "." { position += 1 }
    if position - start == 1, text[position] == "*" {
      position += 1
      emit(.sign(.dotStar), from: start)
    } else if position - start == 1 {
      emit(.period, from: start)
    } else if position - start <= 3 {
      emit(.ellipsis, from: start)
    } else {
      emit(.bad(code: "unexpected-token", message: "a row of dots"), from: start)
    }
  }
}

/// Signs that only plain notation has.
enum PlainSigns {
  static let kinds: [Unicode.Scalar: Token.Kind] = [
    "{": .open(.curly), "}": .close(.curly), "–": .minus, "—": .minus,
    "~": .relation(.distributed),
  ]

  static let fractions: [Unicode.Scalar: (String, String)] = [
    "½": ("1", "2"), "⅓": ("1", "3"), "⅔": ("2", "3"), "¼": ("1", "4"), "¾": ("3", "4"),
    "⅕": ("1", "5"), "⅛": ("1", "8"), "⅒": ("1", "10"),
  ]
}
