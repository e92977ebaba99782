import Diagnostics

/// Runs of raised or lowered characters, `⁽ˡ⁺¹⁾ᵀ`, in any notation.
struct SmallScripts {
  private let text: ScalarText
  private let table: [Unicode.Scalar: String]
  private let isRaised: Bool
  private(set) var tokens: [Token] = []
  private(set) var position: Int

  /// The run at `index` as one script; `nil` when there is none.
  init?(_ text: ScalarText, at index: Int, spaced: Bool) {
    guard let scalar = text[index] else { return nil }
    isRaised = SymbolTable.superscripts[scalar] != nil
    guard isRaised || SymbolTable.subscripts[scalar] != nil else { return nil }
    table = isRaised ? SymbolTable.superscripts : SymbolTable.subscripts
    self.text = text
    position = index
    let place = text.range(index, index)
    tokens = [
      Token(isRaised ? .superscript : .subscript, place, spaced: spaced), Token(.openGroup, place),
    ]
    while let scalar = text[position] {
      if scalar.isInvisible {
        position += 1
      } else if let plain = table[scalar] {
        sign(scalar, plain)
      } else {
        break
      }
    }
    tokens.append(Token(.closeGroup, text.range(position, position)))
  }

  private mutating func sign(_ scalar: Unicode.Scalar, _ plain: String) {
    let start = position
    position += 1
    guard let letter = plain.unicodeScalars.first else { return }
    let kind: Token.Kind
    if scalar == "ᵀ" {
      kind = .transposeMark
    } else if letter.isDigit {
      kind = .number(plain + digits())
    } else {
      kind = SymbolTable.signsByScalar[letter] ?? .letter(Letter(plain))
    }
    tokens.append(Token(kind, text.range(start, position)))
  }

  /// The digits that follow.
  private mutating func digits() -> String {
    var result = ""
    while let next = text[position], let digit = table[next],
      digit.unicodeScalars.first?.isDigit == true
    {
      result += digit
      position += 1
    }
    return result
  }
}
