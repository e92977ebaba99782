/// Tells formulas written without delimiters from sentences and code.
public enum PlainMath {
  /// Words of two letters that no formula is written with: `we update w := …`.
  public static let smallWords: Set<String> = [
    "we", "is", "to", "of", "in", "by", "so", "it", "be", "as", "on", "or", "an", "if", "at", "do",
  ]

  /// Whether the whole of `text` is a formula in plain notation.
  ///
  /// It must read without a rest, hold a relation with something on both sides, and a sign that
  /// neither prose nor code has. In doubt it is no formula: a formula that was meant can be put
  /// between dollars, but prose that is checked as mathematics cannot be helped by its author.
  ///
  /// - Parameter besideFormulas: the lines next to it are formulas. Then `P = softmax(S)` and
  ///   `O = P @ V` are formulas too, which alone could be lines of code; a line with words is not.
  public static func isFormula(_ text: String, besideFormulas: Bool = false) -> Bool {
    let trimmed = SymbolKinds.trimmed(text)
    guard !trimmed.isEmpty, trimmed.utf8.count <= 1000, !looksLikeCode(trimmed) else {
      return false
    }
    let formula = FormulaNotation.read(trimmed, as: .plain)
    var evidence = FormulaEvidence(text: trimmed)
    for piece in formula.rows.flatMap(\.pieces) {
      guard case .chain(let chain) = piece.content else { return false }
      evidence.add(chain)
    }
    return evidence.isConvincing || (besideFormulas && evidence.isPossible)
  }

  /// Without `<sub>true</sub>`: what is set as a script is a name there, whatever it is in code.
  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    for tag in ["sub", "sup"] {
      result = ""
      while let open = rest.firstRange(of: "<\(tag)>"),
        let close = rest[open.upperBound...].firstRange(of: "</\(tag)>")
      {
        result += rest[..<open.lowerBound] + " "
        rest = rest[close.upperBound...]
      }
      result += rest
      rest = result[...]
    }
    return result
  }

  /// A colon in front of a space, as in `for i in x:` and `Note: …`; `: =` is a torn definition sign.
  private static func announces(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { index in
      guard scalars[index] == ":" else { return false }
      let next = scalars[(index + 1)...].first { !$0.isBlank }
      return next == nil || (scalars[index + 1].isBlank && next != "=")
    }
  }

  private static let codeSigns = [
    "==", "=>", "->", "//", "()", "[]", "!=", "&&", "||=", "::", "\"", "`", "**",
  ]

  private static let codeWords: Set<String> = [
    "const", "let", "var", "def", "return", "import", "print", "int", "float", "double", "self",
    "new", "np", "torch", "function", "class", "true", "false", "null", "None", "True", "False",
  ]

  private static func looksLikeCode(_ text: String) -> Bool {
    if text.hasSuffix(";") || text.hasSuffix("{") { return true }
    if codeSigns.contains(where: { text.contains($0) }) { return true }
    if announces(text) { return true }
    let words = withoutTags(text).unicodeScalars.split {
      !$0.isLatinLetter && !$0.isDigit && $0 != "_"
    }
    return words.contains { codeWords.contains(String($0)) }
  }
}

/// What speaks for a formula in a text that reads as one.
private struct FormulaEvidence {
  private var hasRelation = false
  private var isProse = false
  private var hasMathematicalSign: Bool
  private var hasLooseProduct = false
  private var hasSymbol = false
  private var hasOperation = false
  private var hasWord = false
  /// `w2 <- w2 - a * d2`: a name, less a product.
  private var hasStep = false

  init(text: String) {
    let hasTags = text.contains("<sub>") || text.contains("<sup>")
    hasMathematicalSign =
      hasTags
      || text.unicodeScalars.contains { scalar in
        scalar == "^" || scalar.isGreekLetter || SymbolTable.lettersByScalar.contains(scalar)
          || SymbolTable.superscripts[scalar] != nil || SymbolTable.subscripts[scalar] != nil
          || scalar == "ᵀ" || scalar == "½" || SymbolTable.combiningAccents[scalar] != nil
          || (scalar.value > 0x7F && SymbolTable.signsByScalar[scalar] != nil
            && !["’", "…", "→", "•", "⇒"].contains(scalar))
          || MathAlphabet.plain(scalar) != nil
      }
  }

  var isConvincing: Bool {
    hasRelation && hasSymbol && !isProse
      && (hasMathematicalSign || hasLooseProduct || (hasStep && !hasWord))
  }

  /// Short names, functions and signs between them, and no word anywhere.
  var isPossible: Bool { hasRelation && hasSymbol && hasOperation && !isProse && !hasWord }

  mutating func add(_ chain: FormulaNotation.Chain) {
    let weak: Set<Relation> = [.arrow, .less, .greater, .distributed, .given]
    if chain.members.count > 1, chain.relations.contains(where: { !weak.contains($0.relation) }) {
      hasRelation = true
    }
    hasStep = hasStep || Self.isStep(chain)
    for member in chain.members { look(member) }
    if let last = chain.members.last, chain.members.count > 1, words(last) > 1 { isProse = true }
  }

  private static func isStep(_ chain: FormulaNotation.Chain) -> Bool {
    guard chain.members.count == 2, chain.relations[0].relation == .assign,
      case .sum(let terms) = chain.members[1].kind, terms.count == 2,
      terms[0].sign == .plus, terms[0].value == chain.members[0],
      case .product = terms[1].value.kind
    else { return false }
    return true
  }

  /// How many words `notation` is made of; 0 when it holds anything else.
  private func words(_ notation: Notation) -> Int {
    switch notation.kind {
    case .symbol(let letter): isWord(letter) ? 1 : 0
    case .product(let factors, let signs):
      signs.allSatisfy { $0 == .juxtaposition } && factors.allSatisfy { words($0) == 1 }
        ? factors.count : 0
    default: 0
    }
  }

  private func isSmallWord(_ notation: Notation) -> Bool {
    guard case .symbol(let letter) = notation.kind else { return false }
    return PlainMath.smallWords.contains(letter.name.lowercased())
  }

  private func isWord(_ letter: Letter) -> Bool {
    letter.style != .function
      && letter.name.unicodeScalars.prefix { $0.isLatinLetter }.count > 2
  }

  private mutating func look(_ notation: Notation) {
    switch notation.kind {
    case .text: isProse = true
    case .symbol, .accented, .number, .derivative, .gradient: hasSymbol = true
    default: break
    }
    switch notation.kind {
    case .symbol(let letter) where isWord(letter): hasWord = true
    case .sum, .product, .fraction, .root, .bigOperator: hasOperation = true
    default: break
    }
    switch notation.kind {
    case .derivative: hasMathematicalSign = true
    // `f'`, `sigma'`; an apostrophe inside a word is none.
    case .scripted(let base, _, _, let primes) where primes > 0:
      if case .symbol(let letter) = base.kind, !isWord(letter) { hasMathematicalSign = true }
    // `delta`, `eta` in ASCII are the letters.
    case .symbol(let letter) where letter.name.unicodeScalars.allSatisfy(\.isGreekLetter):
      hasMathematicalSign = true
    default: break
    }
    if case .product(let factors, let signs) = notation.kind { look(factors, signs) }
    _ = notation.kind.mappedChildren { child in
      look(child)
      return child
    }
  }

  /// Names side by side are no code; three words in a row are a sentence.
  private mutating func look(_ factors: [Notation], _ signs: [ProductSign]) {
    var row = words(factors[0])
    for (index, factor) in factors.enumerated().dropFirst() {
      guard index <= signs.count, signs[index - 1] == .juxtaposition else {
        row = words(factor)
        continue
      }
      if words(factors[index - 1]) + words(factor) == 1,
        isSmallWord(factors[index - 1]) || isSmallWord(factor)
      {
        isProse = true
      }
      row = words(factor) == 0 ? 0 : row + 1
      if row > 2 { isProse = true }
      if case .symbol(let a) = factors[index - 1].kind, case .symbol(let b) = factor.kind,
        !isWord(a), !isWord(b)
      {
        hasLooseProduct = true
      }
    }
  }
}
