import MathSyntax

/// A message cut into prose, `code`, and `code` that is a formula.
struct MessageText {
  enum Part: Hashable {
    case prose(String)
    case code(String)
    /// In LaTeX, and readable.
    case formula(String)
  }

  let parts: [Part]

  init(_ text: String) {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count % 2 == 1 else {
      parts = [.prose(text)]
      return
    }
    parts = pieces.enumerated().filter { !$0.element.isEmpty }.map { index, piece in
      if index % 2 == 0 { return .prose(piece) }
      return Self.latex(piece).map(Part.formula) ?? .code(piece)
    }
  }

  /// A capital letter and a full stop make the message a sentence of its own.
  static func sentence(_ text: String) -> MessageText {
    guard let first = text.first else { return MessageText("") }
    let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
    return MessageText(first.uppercased() + text.dropFirst() + end)
  }

  /// LaTeX of a piece that has the marks of a formula and can be read: `W^{(l+1)}` and `a⁽ˡ⁾` are
  /// some, `--strict` and `\foo` are not.
  private static func latex(_ code: String) -> String? {
    if ["\\", "^{", "_{"].contains(where: { code.contains($0) }) {
      return FormulaNotation.read(code, as: .latex).isReadable ? code : nil
    }
    guard code.unicodeScalars.contains(where: isMathematical) else { return nil }
    let formula = FormulaNotation.read(code, as: .plain)
    return formula.isReadable ? LaTeXPrinter().print(formula) : nil
  }

  /// Greek letters, ∂, ∇ and raised or lowered signs.
  private static func isMathematical(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x391...0x3C9, 0x2070...0x209F, 0x1D2C...0x1D6A, 0x2202, 0x2207: true
    default: false
    }
  }

  /// Prose with its subscripts apart: `n_{l+1} × n_l` is n, sub l+1, × n, sub l.
  static func subscripts(_ prose: String) -> [(text: String, isSubscript: Bool)] {
    var result: [(String, Bool)] = []
    var plain = ""
    var rest = Substring(prose)
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "_", plain.last?.isLetter == true, let inner = subscriptText(&rest) else {
        plain.append(character)
        continue
      }
      result += [(plain, false), (inner, true)]
      plain = ""
    }
    return result + (plain.isEmpty ? [] : [(plain, false)])
  }

  private static func subscriptText(_ rest: inout Substring) -> String? {
    if rest.first == "{", let end = rest.firstIndex(of: "}") {
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      return String(inner)
    }
    guard let first = rest.first, first.isLetter || first.isNumber else { return nil }
    // A longer word is a name with an underscore in it.
    let second = rest.dropFirst().first
    guard second.map({ $0.isLetter || $0.isNumber || $0 == "_" }) != true else { return nil }
    rest = rest.dropFirst()
    return String(first)
  }
}
