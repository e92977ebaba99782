import Diagnostics

/// Cuts LaTeX into tokens: settles commands, drops what is only looks, and marks what it does not
/// know.
struct LaTeXTokenizer {
  let text: ScalarText
  /// Index of the `}` that closes the `{` at an index, for balanced braces.
  let groupEnds: [Int: Int]
  var tokens: [Token] = []
  var position = 0
  var spaced = false
  /// Recursion of annotated signs (`\underset`).
  var depth = 0

  static func tokens(of text: String) -> [Token] {
    var tokenizer = LaTeXTokenizer(ScalarText(text))
    tokenizer.run(to: tokenizer.text.count)
    return TokenCleaning.cleaned(tokenizer.tokens)
  }

  private init(_ text: ScalarText) {
    self.text = text
    groupEnds = Self.matchBraces(text)
  }

  /// One pass, so that nested arguments never make the tokenizer look twice.
  private static func matchBraces(_ text: ScalarText) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    var index = 0
    while index < text.count {
      switch text.scalars[index] {
      case "\\": index += 1
      case "{": open.append(index)
      case "}": if let start = open.popLast() { ends[start] = index }
      default: break
      }
      index += 1
    }
    return ends
  }

  mutating func run(to end: Int) {
    while position < end, let scalar = text[position] {
      if scalar.isBlank || scalar == "~" {
        if !scalar.isInvisible { spaced = true }
        position += 1
      } else if scalar == "\\" {
        command()
      } else if let script = SmallScripts(text, at: position, spaced: spaced) {
        tokens += script.tokens
        position = script.position
        spaced = false
      } else if scalar == "%" {
        comment(end)
      } else {
        plainSign(scalar)
      }
    }
  }

  mutating func emit(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind, text.range(start, position), spaced: spaced))
    spaced = false
  }

  mutating func fail(_ code: String, _ message: String, from start: Int) {
    emit(.bad(code: code, message: message), from: start)
  }

  /// A comment up to the end of its line; `%2B` is an encoded sign and no comment.
  private mutating func comment(_ end: Int) {
    if text[position + 1] == "2", text[position + 2] == "B" {
      let start = position
      position += 3
      emit(.plus, from: start)
      return
    }
    while position < end, text[position] != "\n" { position += 1 }
  }

  private mutating func plainSign(_ scalar: Unicode.Scalar) {
    let start = position
    if scalar.isDigit || (scalar == "." && text[position + 1]?.isDigit == true) {
      number()
    } else if scalar.isASCIILetter {
      letters()
    } else if let accent = composedAccent(scalar) {
      position += 1
      emit(.accent(accent.0), from: start)
      emit(.letter(Letter(accent.1)), from: start)
    } else if let fraction = PlainSigns.fractions[scalar] {
      position += 1
      emit(.fraction, from: start)
      emit(.openGroup, from: start)
      emit(.number(fraction.0), from: start)
      emit(.closeGroup, from: start)
      emit(.openGroup, from: start)
      emit(.number(fraction.1), from: start)
      emit(.closeGroup, from: start)
    } else if scalar == "." {
      dots()
    } else if let pair = twoScalarSign() {
      position += 2
      emit(pair, from: start)
    } else if let end = SymbolKinds.spacedDefinition(text, position) {
      position = end
      emit(.relation(.define), from: start)
    } else {
      position += 1
      emit(kind(of: scalar), from: start)
    }
  }

  private func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar {
    case "{": return .openGroup
    case "}": return .closeGroup
    case "&": return .align
    default: break
    }
    if scalar.isLatinLetter { return .letter(Letter(String(scalar))) }
    if scalar == "Σ", sumsSubscript { return .bigOperator(.sum) }
    if let kind = SymbolTable.signsByScalar[scalar] { return kind }
    if let kind = SymbolKinds.letter(scalar) { return kind }
    return .notMathematics(scalar)
  }

  /// `Σ_i (y_i - t_i)²`: the letter below stands below something behind it as well. `Σ_k^{-1}` and
  /// `Σ_{ij}` are entries and members of a matrix.
  private var sumsSubscript: Bool {
    guard text[position] == "_" else { return false }
    var next = position + 1
    if text[next] == "{" { next += 1 }
    guard let letter = text[next], letter.isASCIILetter else { return false }
    next += 1
    if text[position + 1] == "{" {
      guard text[next] == "}" || text[next] == "=" else { return false }
    } else if text[next] == "^" {
      return false
    }
    while let scalar = text[next] {
      next += 1
      guard scalar == "_" else { continue }
      if text[next] == letter || (text[next] == "{" && text[next + 1] == letter) { return true }
    }
    return false
  }

  private func composedAccent(_ scalar: Unicode.Scalar) -> (Accent, String)? {
    if let mark = text[position + 1], SymbolTable.combiningAccents[mark] != nil { return nil }
    return SymbolTable.composedAccents[scalar]
  }

  private mutating func number() {
    let start = position
    while text[position]?.isDigit == true { position += 1 }
    if let comma = groupedComma(from: start) {
      number(comma, from: start)
      return
    }
    var whole = text.string(start, position)
    if whole.count <= 3, whole.first != "0" {
      while let end = thousands() {
        whole += text.string(end - 3, end)
        position = end
      }
    }
    let fraction = position
    if text[position] == ".", text[position + 1] != "." {
      if text[position + 1]?.isDigit == true {
        position += 1
        while text[position]?.isDigit == true { position += 1 }
      }
    }
    powerOfTen(from: start)
    var number = whole + text.string(fraction, position)
    if let end = percentSign(), let share = PlainSigns.share(ofPercent: number) {
      position = end
      number = share
    }
    emit(.number(number), from: start)
  }

  /// The `e-3` of `1.5e-3` and `1e-3`; `2e^x` and `2ex` are products, and so is `23e-1`.
  private mutating func powerOfTen(from start: Int) {
    guard text[position] == "e" || text[position] == "E" else { return }
    let mantissa = text.string(start, position)
    let signed = text[position + 1] == "-" || text[position + 1] == "+"
    var end = position + (signed ? 2 : 1)
    guard mantissa.contains(".") || (mantissa == "1" && signed), text[end]?.isDigit == true else {
      return
    }
    while text[end]?.isDigit == true { end += 1 }
    if let next = text[end], next.isASCIILetter || next == "." || next == "^" || next == "_" {
      return
    }
    position = end
  }

  /// Where a `\%` right behind a number ends, space in between aside.
  private func percentSign() -> Int? {
    var place = position
    while true {
      if text[place] == "\\", text[place + 1] == "," {
        place += 2
      } else if text[place] == " " {
        place += 1
      } else {
        break
      }
    }
    return text[place] == "\\" && text[place + 1] == "%" ? place + 2 : nil
  }

  private mutating func dots() {
    let start = position
    while text[position] == "." { position += 1 }
    switch position - start {
    case 1 where text[position] == "/" && !isLast(start):
      // `./` divides entry by entry.
      position += 1
      emit(.slash, from: start)
    case 1: emit(text[position] == "*" ? dotStar() : .period, from: start)
    case 2, 3: emit(.ellipsis, from: start)
    default: fail("unexpected-token", "a row of dots", from: start)
    }
  }

  private func isLast(_ start: Int) -> Bool { text[start + 2] == nil }

  private mutating func dotStar() -> Token.Kind {
    position += 1
    return .sign(.dotStar)
  }

  /// The `by` of `ax + by`: two letters with a sign or nothing on both sides say nothing as a word.
  private func isOperand(_ word: String, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 2, SymbolTable.proseWords.contains(word) else { return false }
    var (before, behind) = (start - 1, end)
    while before >= 0, text[before] == " " { before -= 1 }
    while text[behind] == " " { behind += 1 }
    let opens = before < 0 || text[before].map { "+-=*/([{<>".unicodeScalars.contains($0) } ?? true
    return opens && text[behind].map { "+-=*/)]}<>,.^".unicodeScalars.contains($0) } ?? true
  }

  /// Letters of a run stand for themselves, except whole known words.
  private mutating func letters() {
    let start = position
    if let word = SymbolKinds.libraryWord(in: { text[$0] }, at: start) {
      position += word.unicodeScalars.count
      return emit(.letter(Letter(word, style: .function)), from: start)
    }
    while text[position]?.isASCIILetter == true { position += 1 }
    let end = position
    let word = text.string(start, end)
    if let kind = SymbolKinds.commandWord(word, before: text[end]) {
      return emit(kind, from: start)
    }
    if end - start > 1, !isOperand(word, start, end),
      let kind = SymbolKinds.word(word, functionsFollowedBy: text[end])
    {
      emit(kind, from: start)
      return
    }
    position = start
    while position < end {
      let start = position
      position += 1
      let letter = Letter(text.string(start, position))
      if let mark = text[position], let accent = SymbolTable.combiningAccents[mark] {
        position += 1
        emit(.accent(accent), from: start)
      }
      emit(.letter(letter), from: start)
    }
  }

  private func twoScalarSign() -> Token.Kind? {
    SymbolKinds.pair(text[position], text[position + 1])
  }
}
