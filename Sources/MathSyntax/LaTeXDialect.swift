/// The commands of LaTeX.
struct LaTeXDialect: LinearDialect {
  static let greekCommands: [String: String] = {
    var table: [String: String] = [:]
    for (name, letter) in SymbolTable.greek.sorted(by: { $0.key < $1.key }) {
      table[letter] = "\\" + name
    }
    for name in ["partial", "ell", "infty", "hbar", "emptyset", "triangle"] {
      if let letter = SymbolTable.letterCommands[name] { table[letter] = "\\" + name }
    }
    // In braces it takes no operand.
    table["∇"] = "{\\nabla}"
    return table
  }()

  var ellipsis: String { "\\ldots" }
  var transposeMark: String { "\\top" }
  var partial: String { "\\partial" }
  var nabla: String { "\\nabla" }

  func letter(_ letter: Letter) -> String {
    if letter.style == .function {
      return SymbolTable.latexFunctions.contains(letter.name)
        ? "\\" + letter.name : "\\mathrm{\(letter.name)}"
    }
    let scalars = letter.name.unicodeScalars
    let name = scalars.first.flatMap { Self.greekCommands[String($0)] }
    let rest = String(String.UnicodeScalarView(scalars.dropFirst()))
    // `\Delta x`, but `\theta1`.
    let gap = name != nil && rest.first?.isLetter == true ? " " : ""
    let written = (name ?? scalars.first.map { String($0) } ?? "") + gap + rest
    let isGreek = name != nil
    if letter.style == .plain {
      let isShort = rest.unicodeScalars.allSatisfy(\.isDigit)
      return isGreek || isShort ? written : "\\mathit{\(letter.name)}"
    }
    if letter.style == .roman, letter.name.contains(where: { $0 == "_" || $0 == "-" }) {
      return "\\text{\(letter.name)}"
    }
    return "\\\(Self.command(letter.style, isGreek: isGreek)){\(written)}"
  }

  private static func command(_ style: Letter.Style, isGreek: Bool) -> String {
    switch style {
    case .bold: isGreek ? "boldsymbol" : "mathbf"
    case .roman, .function: "mathrm"
    case .calligraphic: "mathcal"
    case .blackboard: "mathbb"
    case .sansSerif: "mathsf"
    case .fraktur: "mathfrak"
    case .monospace: "mathtt"
    case .plain: "mathit"
    }
  }

  func number(_ digits: String) -> String {
    SymbolKinds.isScientific(digits) ? "\\mathrm{\(digits)}" : digits
  }

  func text(_ words: String) -> String {
    // Braces keep prose that is an operand from being taken for a remark on the formula.
    Separators.isProse(.text(words)) && Separators.lead(words).0 == nil
      ? "{\\text{\(words)}}" : "\\text{\(words)}"
  }

  func accented(_ accent: Accent, _ base: String) -> String { accent.latex(over: base) }

  func group(_ content: String) -> String { "{\(content)}" }

  func scripts(
    _ base: String, lower: (Notation, String)?, upper: (Notation, String)?, primes: Int
  ) -> String {
    base + String(repeating: "'", count: primes) + (lower.map { "_" + argument($0.1) } ?? "")
      + (upper.map { "^" + argument($0.1) } ?? "")
  }

  /// Braces around anything longer than a sign.
  private func argument(_ text: String) -> String {
    let isShort =
      text.count == 1 && text.unicodeScalars.allSatisfy { $0.isASCIILetter || $0.isDigit }
    return isShort || text == "\\top" ? text : "{\(text)}"
  }

  func bracketed(_ bracket: Bracket, _ content: String, isTall: Bool) -> String {
    let (open, close) = Self.delimiters(bracket)
    if isTall { return "\\left\(open) \(content) \\right\(close)" }
    switch bracket {
    case .round, .square: return open + content + close
    default: return "\(open) \(content) \(close)"
    }
  }

  private static func delimiters(_ bracket: Bracket) -> (String, String) {
    switch bracket {
    case .round: ("(", ")")
    case .square: ("[", "]")
    case .curly: ("\\{", "\\}")
    case .angle: ("\\langle", "\\rangle")
    case .bar: ("\\lvert", "\\rvert")
    case .doubleBar: ("\\lVert", "\\rVert")
    case .floor: ("\\lfloor", "\\rfloor")
    case .ceiling: ("\\lceil", "\\rceil")
    }
  }

  func sign(_ sign: ProductSign) -> String {
    switch sign {
    case .juxtaposition: ""
    case .dot: "\\cdot"
    case .times: "\\times"
    case .odot: "\\odot"
    case .circle: "\\circ"
    case .bullet: "\\bullet"
    case .otimes: "\\otimes"
    case .star: "*"
    case .dotStar: ".*"
    case .at: "@"
    }
  }

  func termSign(_ sign: Notation.Term.Sign) -> String {
    sign == .plusMinus ? "\\pm " : sign.rawValue
  }

  func relationSign(_ relation: Relation) -> String { Self.relation(relation) }

  static func relation(_ relation: Relation) -> String {
    switch relation {
    case .identical: "\\equiv"
    case .assign: "\\leftarrow"
    case .approximate: "\\approx"
    case .lessEqual: "\\le"
    case .greaterEqual: "\\ge"
    case .notEqual: "\\ne"
    case .element: "\\in"
    case .proportional: "\\propto"
    case .arrow: "\\to"
    case .distributed: "\\sim"
    case .subset: "\\subset"
    case .given: "\\mid"
    default: relation.rawValue
    }
  }

  func fraction(_ numerator: String, _ denominator: String) -> String {
    "\\frac{\(numerator)}{\(denominator)}"
  }

  func bigOperator(_ sign: BigOperator) -> String {
    switch sign {
    case .sum: "\\sum"
    case .product: "\\prod"
    case .maximum: "\\max"
    case .minimum: "\\min"
    case .argmax: "\\arg\\max"
    case .argmin: "\\arg\\min"
    case .expectation: "\\mathbb{E}"
    case .limit: "\\lim"
    }
  }

  func root(_ radicand: String, _ degree: String?) -> String {
    "\\sqrt" + (degree.map { "[\($0)]" } ?? "") + "{\(radicand)}"
  }

  func matrix(_ rows: [[String]], _ bracket: Bracket?) -> String {
    let named: [Bracket: String] = [
      .round: "pmatrix", .square: "bmatrix", .curly: "Bmatrix", .bar: "vmatrix",
      .doubleBar: "Vmatrix",
    ]
    let name = bracket.flatMap { named[$0] } ?? "matrix"
    let text = environment(name, rows)
    guard let bracket, named[bracket] == nil else { return text }
    return bracketed(bracket, text, isTall: true)
  }

  func evaluated(_ value: String, at point: String, isTall: Bool) -> String {
    "\\left. \(value) \\right|_{\(point)}"
  }

  func cases(_ rows: [[String]]) -> String { environment("cases", rows) }

  private func environment(_ name: String, _ rows: [[String]]) -> String {
    let lines = rows.map { $0.joined(separator: " & ") }.joined(separator: " \\\\ ")
    return "\\begin{\(name)} \(lines) \\end{\(name)}"
  }

  func differentiated(_ sign: String, _ operand: String) -> String { "\(sign) \(operand)" }

  func juxtaposed(_ left: String, _ right: String, apart: Bool) -> String {
    apart ? "\(left) \(right)" : left + right
  }
}
