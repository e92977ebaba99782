import Diagnostics

/// Runs of letters and the small letters of Unicode.
extension PlainTokenizer {
  mutating func word() {
    let start = position
    if let word = SymbolKinds.libraryWord(in: { text[$0] }, at: start) {
      position += word.unicodeScalars.count
      return emit(.letter(Letter(word, style: .function)), from: start)
    }
    while text[position]?.isLatinLetter == true { position += 1 }
    // A mark belongs to the last letter.
    let marked = text[position].map { SymbolTable.combiningAccents[$0] != nil } ?? false
    if marked, position - start > 1 { position -= 1 }
    let run = text.string(start, position)
    if position - start == 1 {
      single(run, from: start)
    } else if isScript(before: start), isIndex(run, from: start) {
      let end = position
      tokens.append(Token(.openGroup, text.range(start, start)))
      separately(from: start)
      tokens.append(Token(.closeGroup, text.range(end, end)))
    } else if isIndex(run, from: start) || isOperatorIndex(run, from: start)
      || (PlainWords.isProduct(run) && !isScript(before: start))
    {
      separately(from: start)
    } else {
      emit(PlainWords.kind(of: run), from: start)
    }
  }

  private mutating func single(_ letter: String, from start: Int) {
    let scalar = text.scalars[start]
    if let mark = text[position], let accent = SymbolTable.combiningAccents[mark] {
      position += 1
      emit(.accent(accent), from: start)
      emit(.letter(Letter(letter)), from: start)
    } else if let (accent, base) = SymbolTable.composedAccents[scalar] {
      emit(.accent(accent), from: start)
      emit(.letter(Letter(base)), from: start)
    } else {
      emit(.letter(Letter(letter)), from: start)
    }
  }

  private mutating func separately(from start: Int) {
    let end = position
    position = start
    while position < end {
      let start = position
      position += 1
      single(text.string(start, position), from: start)
    }
  }

  /// `w_jk`: letters of a script are indices.
  private func isIndex(_ run: String, from start: Int) -> Bool {
    guard isScript(before: start) || curly.last == true else { return false }
    let indices = Set("ijklmnpq")
    return run.count <= 3 && run != "in" && run != "min" && run.allSatisfy(indices.contains)
  }

  /// `∇_aJ`: the subscript of an operator is one letter when its operand follows at once.
  private func isOperatorIndex(_ run: String, from start: Int) -> Bool {
    guard let sign = text[start - 2], text[start - 1] == "_", sign == "∇" || sign == "∂",
      let last = run.last
    else { return false }
    return run.count == 2 && last.isUppercase
  }

  func isScript(before start: Int) -> Bool { text[start - 1] == "_" || text[start - 1] == "^" }

  /// Commands belong to LaTeX and have no meaning here.
  mutating func command(from start: Int) {
    position += 1
    while text[position]?.isASCIILetter == true { position += 1 }
    let name = text.string(start, position)
    emit(.bad(code: "unknown-command", message: "unknown command `\(name)`"), from: start)
  }

  /// `<sup>` and `<sub>` are scripts; tags of emphasis are nothing.
  mutating func tag(from start: Int) -> Bool {
    var end = position + 1
    while let scalar = text[end], scalar.isASCIILetter || scalar == "/", end - start < 9 {
      end += 1
    }
    guard text[end] == ">" else { return false }
    let name = text.string(start + 1, end).lowercased()
    switch name {
    case "sup", "sub":
      position = end + 1
      emit(name == "sup" ? .superscript : .subscript, from: start)
      tokens.append(Token(.openGroup, text.range(start, position)))
      curly.append(true)
    case "/sup", "/sub":
      position = end + 1
      emit(.closeGroup, from: start)
      _ = curly.popLast()
    case "b", "i", "em", "strong", "/b", "/i", "/em", "/strong": position = end + 1
    default: return false
    }
    return true
  }
}

/// What a run of letters in plain notation is.
enum PlainWords {
  /// Two letters that are a matrix and what it is applied to: `Wa`, `Xw`.
  static func isProduct(_ run: String) -> Bool {
    let letters = Array(run)
    guard letters.count == 2 else { return false }
    // `dŷ`: no word of two letters ends in an accented one.
    if let last = run.unicodeScalars.last, SymbolTable.composedAccents[last] != nil { return true }
    if "WUVXAZHQK".contains(letters[0]), "axhwsuvzyWXAVHZ".contains(letters[1]) { return true }
    return ["wx", "wa", "xw", "xy", "ab"].contains(run)
  }

  static func kind(of run: String) -> Token.Kind {
    if let letter = SymbolTable.greek[run] { return .letter(Letter(letter)) }
    switch run {
    case "sum": return .bigOperator(.sum)
    case "prod": return .bigOperator(.product)
    case "sqrt": return .root
    case "partial": return .letter(Letter("∂"))
    case "nabla", "grad": return .nabla
    default: break
    }
    if SymbolTable.proseWords.contains(run) { return .text(run) }
    if SymbolTable.functions.contains(run) { return SymbolKinds.named(run) }
    return .letter(Letter(run))
  }
}
