/// Decisions on single signs and words that both tokenizers share.
enum SymbolKinds {
  /// A scalar that is a letter by itself: `σ`, `ℓ`, `𝐖`.
  static func letter(_ scalar: Unicode.Scalar) -> Token.Kind? {
    if scalar.isGreekLetter || SymbolTable.lettersByScalar.contains(scalar) {
      return .letter(Letter(String(scalar)))
    }
    if let (letter, style) = MathAlphabet.plain(scalar) {
      return .letter(Letter(String(letter), style: style))
    }
    return nil
  }

  /// Signs of two scalars: `:=`, `+=`, `<-`, `<=`.
  static func pair(_ first: Unicode.Scalar?, _ second: Unicode.Scalar?) -> Token.Kind? {
    switch (first, second) {
    case (":", "="): .relation(.define)
    case ("+", "="): .relation(.plusAssign)
    case ("-", "="), ("−", "="): .relation(.minusAssign)
    case ("<", "="): .relation(.lessEqual)
    case (">", "="): .relation(.greaterEqual)
    case ("!", "="): .relation(.notEqual)
    default: nil
    }
  }

  /// `: =`, a definition sign torn apart; the index behind it.
  static func spacedDefinition(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index] == ":" else { return nil }
    var next = index + 1
    while text[next]?.isBlank == true { next += 1 }
    return text[next] == "=" ? next + 1 : nil
  }

  /// A run of letters that is one word: prose, or a function in front of its argument.
  static func word(_ word: String, functionsFollowedBy next: Unicode.Scalar?) -> Token.Kind? {
    if SymbolTable.proseWords.contains(word) { return .text(word) }
    if SymbolTable.functions.contains(word), startsArgument(next) { return named(word) }
    return nil
  }

  /// `sqrt(x)`, `sum_i`: a command without its backslash, where what follows tells it from letters.
  static func commandWord(_ word: String, before next: Unicode.Scalar?) -> Token.Kind? {
    switch (word, next) {
    case ("sqrt", "("), ("sqrt", "{"): .root
    case ("sum", "_"): .bigOperator(.sum)
    case ("prod", "_"): .bigOperator(.product)
    default: nil
    }
  }

  /// `np.sum` of a text at a place, a name with its module; `nil` where there is none.
  static func libraryWord(in scalars: (Int) -> Unicode.Scalar?, at start: Int) -> String? {
    var word = ""
    var place = start
    while let scalar = scalars(place), scalar.isASCIILetter || scalar == ".", word.count < 12 {
      word.unicodeScalars.append(scalar)
      place += 1
    }
    return SymbolTable.libraryWords.contains(word) ? word : nil
  }

  static func named(_ word: String) -> Token.Kind {
    if let bigOperator = SymbolTable.bigOperators[word] { return .bigOperator(bigOperator) }
    return .letter(Letter(word, style: .function))
  }

  private static func startsArgument(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isBlank || "([{\\'^_′|".unicodeScalars.contains(scalar) || scalar.isDigit
      || scalar.isGreekLetter
  }

  /// The content of `\text{…}`: prose, or a name.
  static func textual(_ content: String, style: Letter.Style) -> Token.Kind {
    let word = trimmed(content)
    guard !word.isEmpty, isName(word), !SymbolTable.proseWords.contains(word) else {
      return .text(content)
    }
    if SymbolTable.functions.contains(word) { return named(word) }
    return .letter(Letter(word, style: style))
  }

  /// Letters, then letters, digits, `-` or `_`.
  static func isName(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.isLatinLetter else { return false }
    return word.unicodeScalars.allSatisfy {
      $0.isLatinLetter || $0.isDigit || $0 == "_" || $0 == "-"
    }
  }

  /// `1e-3`
  static func isScientific(_ word: String) -> Bool {
    let parts = word.unicodeScalars.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, first.isDigit else { return false }
    var exponent = parts[1]
    if exponent.first == "-" || exponent.first == "+" { exponent.removeFirst() }
    return !exponent.isEmpty && exponent.allSatisfy(\.isDigit)
      && parts[0].allSatisfy { $0.isDigit || $0 == "." }
  }

  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.isBlank || first == "~" { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank || last == "~" { scalars.removeLast() }
    return String(scalars)
  }
}
