/// The signs of Unicode.
struct UnicodeDialect: LinearDialect {
  var ellipsis: String { "…" }
  var transposeMark: String { "ᵀ" }
  var partial: String { "∂" }
  var nabla: String { "∇" }

  func letter(_ letter: Letter) -> String {
    // An h is no ℎ, which Unicode has among the italic letters.
    guard letter.style != .plain else { return letter.name }
    let scalars = letter.name.unicodeScalars
    let styled = scalars.map { MathAlphabet.styled($0, letter.style) }
    guard scalars.count == 1, let scalar = styled.first.flatMap({ $0 }) else { return letter.name }
    return String(scalar)
  }

  func number(_ digits: String) -> String { digits }

  func text(_ words: String) -> String { SymbolKinds.trimmed(words) }

  /// The mark stands on the first letter of its base.
  func accented(_ accent: Accent, _ base: String) -> String {
    if accent == .prime { return base + "′" }
    guard let first = base.unicodeScalars.first, first.isLatinLetter || first.isGreekLetter,
      let mark = SymbolTable.combiningAccents.first(where: { $0.value == accent })?.key
    else { return "\(accent.rawValue)(\(base))" }
    if let composed = Self.composed(accent, first) {
      return String(composed) + String(String.UnicodeScalarView(base.unicodeScalars.dropFirst()))
    }
    var result = String.UnicodeScalarView([first, mark])
    result.append(contentsOf: base.unicodeScalars.dropFirst())
    return String(result)
  }

  private static func composed(_ accent: Accent, _ letter: Unicode.Scalar) -> Unicode.Scalar? {
    SymbolTable.composedAccents.first { $0.value == (accent, String(letter)) }?.key
  }

  func group(_ content: String) -> String { "(\(content))" }

  func scripts(
    _ base: String, lower: (Notation, String)?, upper: (Notation, String)?, primes: Int
  ) -> String {
    base + String(repeating: "′", count: primes)
      + (lower.map { script("_", $0.1, SmallLetters.lowered($0.0)) } ?? "")
      + (upper.map { script("^", $0.1, SmallLetters.raised($0.0)) } ?? "")
  }

  private func script(_ sign: String, _ text: String, _ small: String?) -> String {
    if let small { return small }
    return text.unicodeScalars.count == 1 ? sign + text : "\(sign){\(text)}"
  }

  func bracketed(_ bracket: Bracket, _ content: String, isTall: Bool) -> String {
    switch bracket {
    case .round: "(\(content))"
    case .square: "[\(content)]"
    case .curly: "{\(content)}"
    case .angle: "⟨\(content)⟩"
    case .bar: "|\(content)|"
    case .doubleBar: "‖\(content)‖"
    case .floor: "⌊\(content)⌋"
    case .ceiling: "⌈\(content)⌉"
    }
  }

  func sign(_ sign: ProductSign) -> String { sign.plain }

  func termSign(_ sign: Notation.Term.Sign) -> String { sign == .minus ? "−" : sign.rawValue }

  func relationSign(_ relation: Relation) -> String { relation.rawValue }

  func fraction(_ numerator: String, _ denominator: String) -> String {
    "\(numerator)/\(denominator)"
  }

  func bigOperator(_ sign: BigOperator) -> String {
    switch sign {
    case .sum: "∑"
    case .product: "∏"
    case .maximum: "max"
    case .minimum: "min"
    case .argmax: "argmax"
    case .argmin: "argmin"
    case .expectation: "𝔼"
    case .limit: "lim"
    }
  }

  func root(_ radicand: String, _ degree: String?) -> String {
    let index = degree.map { "^{\($0)}" } ?? ""
    return radicand.unicodeScalars.count == 1 ? "\(index)√\(radicand)" : "\(index)√(\(radicand))"
  }

  func matrix(_ rows: [[String]], _ bracket: Bracket?) -> String {
    let text = rows.map { $0.joined(separator: ", ") }.joined(separator: "; ")
    return bracketed(bracket ?? .square, text, isTall: false)
  }

  func evaluated(_ value: String, at point: String, isTall: Bool) -> String {
    "\(value)|_{\(point)}"
  }

  func cases(_ rows: [[String]]) -> String {
    "{" + rows.map { $0.joined(separator: " if ") }.joined(separator: "; ") + "}"
  }

  func differentiated(_ sign: String, _ operand: String) -> String { sign + operand }

  /// Names stay apart from names and numbers; everything else stands close.
  func juxtaposed(_ left: String, _ right: String, apart: Bool) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else {
      return left + right
    }
    let before = left.unicodeScalars.dropLast().last
    let second = right.unicodeScalars.dropFirst().first
    let joins =
      (Self.isWord(last) && Self.isWord(first) && !Self.isCoefficient(left, of: first))
      || (last.isLatinLetter && before?.isLatinLetter == true && first != "(" && first != "[")
      || (first.isLatinLetter && second?.isLatinLetter == true && last != "∂")
      || (apart && (first == "(" || first == "[")) || first == "∑" || first == "∏"
      || (last.isGreekLetter && first.isDigit) || Self.endsWithSlash(left)
    return joins ? "\(left) \(right)" : left + right
  }

  /// `∂L/∂z`: what follows close by would seem to stand below the slash.
  private static func endsWithSlash(_ left: String) -> Bool {
    guard left.last != ")", let word = left.split(separator: " ").last else { return false }
    return word.contains("/∂") || word.contains("/d")
  }

  /// `2x`; an e would make it an exponent.
  private static func isCoefficient(_ left: String, of first: Unicode.Scalar) -> Bool {
    first.isLatinLetter && first != "e" && first != "E"
      && left.unicodeScalars.allSatisfy { $0.isDigit || $0 == "." }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || scalar.isDigit
  }
}

/// Scripts in the small letters Unicode has.
enum SmallLetters {
  private static let raisedLetters = inverse(SymbolTable.superscripts)
  private static let loweredLetters = inverse(SymbolTable.subscripts)

  static func raised(_ notation: Notation) -> String? { small(notation, raisedLetters, "ᵀ") }

  static func lowered(_ notation: Notation) -> String? { small(notation, loweredLetters, nil) }

  private static func small(
    _ notation: Notation, _ table: [String: Unicode.Scalar], _ transpose: String?
  ) -> String? {
    switch notation.kind {
    case .number(let text): return mapped(text, table)
    case .symbol(let letter):
      return letter.style == .plain && letter.name.unicodeScalars.count == 1
        ? mapped(letter.name, table) : nil
    case .transposeMark: return transpose
    case .bracketed(.round, let content):
      guard let open = mapped("(", table), let inner = small(content, table, transpose),
        let close = mapped(")", table)
      else { return nil }
      return open + inner + close
    case .product(let factors, let signs):
      guard signs.allSatisfy({ $0 == .juxtaposition }) else { return nil }
      return joined(factors.map { small($0, table, transpose) })
    case .sum(let terms):
      return joined(
        terms.enumerated().map { index, term in
          guard term.sign != .plusMinus, let value = small(term.value, table, transpose) else {
            return nil
          }
          if index == 0, term.sign == .plus { return terms.count > 1 ? value : nil }
          return mapped(term.sign.rawValue, table).map { $0 + value }
        })
    case .relation(let members, [.equal]) where members.count == 2:
      return equation(members, table, transpose)
    default: return nil
    }
  }

  private static func equation(
    _ members: [Notation], _ table: [String: Unicode.Scalar], _ transpose: String?
  ) -> String? {
    guard let sign = mapped("=", table), let left = small(members[0], table, transpose),
      let right = small(members[1], table, transpose)
    else { return nil }
    return left + sign + right
  }

  private static func joined(_ parts: [String?]) -> String? {
    let known = parts.compactMap { $0 }
    return known.count == parts.count ? known.joined() : nil
  }

  private static func mapped(_ text: String, _ table: [String: Unicode.Scalar]) -> String? {
    joined(text.unicodeScalars.map { table[String($0)].map { String($0) } })
  }

  private static func inverse(_ table: [Unicode.Scalar: String]) -> [String: Unicode.Scalar] {
    var result: [String: Unicode.Scalar] = [:]
    for (small, letter) in table.sorted(by: { $0.key < $1.key })
    where result[letter] == nil && small != "ᵀ" {
      result[letter] = small
    }
    return result
  }
}
