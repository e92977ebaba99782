import DerivationDocuments
import MathSyntax

/// LaTeX as GitHub's renderer takes it: the author's own where it can, else printed anew.
enum GitHubLaTeX {
  /// The formula without delimiters.
  static func latex(_ formula: Formula) -> String {
    let written = formula.text.text
    guard formula.sourceNotation == .latex, !formula.usesMacros, !needsPrinting(written) else {
      return formula.failures.isEmpty ? LaTeXPrinter().print(formula.notation) : written
    }
    return adapted(written)
  }

  /// Commands that GitHub refuses and that cannot be replaced word for word.
  private static func needsPrinting(_ text: String) -> Bool {
    ["\\newcommand", "\\renewcommand", "\\def", "\\DeclareMathOperator", "\\phantom"]
      .contains { contains(command: $0, in: text) }
  }

  private static func contains(command: String, in text: String) -> Bool {
    var rest = Substring(text)
    while let found = rest.firstRange(of: command) {
      rest = rest[found.upperBound...]
      if rest.first?.isLetter != true { return true }
    }
    return false
  }

  /// Replaces what GitHub refuses, drops numbers and comments, puts space around `<`.
  static func adapted(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let next = rest.first {
      switch next {
      case "\\":
        let command = Self.command(at: rest)
        rest = rest.dropFirst(command.count)
        result += replacement(for: command, &rest)
      case "%":
        rest = rest.drop { !$0.isNewline }
      case "<", ">":
        result += (result.last == " " ? "" : " ") + String(next)
        rest = rest.dropFirst()
        if rest.first.map({ $0 != " " }) == true { result += " " }
      default:
        result.append(next)
        rest = rest.dropFirst()
      }
    }
    return lines(result)
  }

  /// `\name` or `\` with one sign.
  private static func command(at text: Substring) -> Substring {
    let letters = text.dropFirst().prefix { $0.isASCII && $0.isLetter }
    return text.prefix(letters.isEmpty ? 2 : letters.count + 1)
  }

  private static func replacement(for command: Substring, _ rest: inout Substring) -> String {
    switch command {
    case "\\operatorname":
      if rest.first == "*" { rest = rest.dropFirst() }
      return "\\mathrm"
    case "\\mbox": return "\\text"
    case "\\notag", "\\nonumber": return ""
    case "\\tag", "\\label":
      if rest.first == "*" { rest = rest.dropFirst() }
      _ = group(&rest)
      return ""
    case "\\begin", "\\end":
      guard let name = group(&rest) else { return String(command) }
      if command == "\\begin", name == "eqnarray" || name == "eqnarray*" {
        return "\\begin{array}{rcl}"
      }
      return environment(name).map { "\(command){\($0)}" } ?? ""
    default: return String(command)
    }
  }

  /// Takes `{…}` off the front, braces inside included.
  private static func group(_ rest: inout Substring) -> String? {
    let start = rest.drop { $0 == " " }
    guard start.first == "{" else { return nil }
    var depth = 0
    for index in start.indices {
      if start[index] == "{" { depth += 1 }
      if start[index] == "}" { depth -= 1 }
      if depth == 0 {
        rest = start[start.index(after: index)...]
        return String(start[start.index(after: start.startIndex)..<index])
      }
    }
    return nil
  }

  /// Numbered environments become their unnumbered inner forms; `nil`: no environment is needed.
  private static func environment(_ name: String) -> String? {
    switch name {
    case "equation", "equation*", "displaymath", "math": nil
    case "align", "align*", "split", "flalign", "flalign*": "aligned"
    case "alignat", "alignat*": "alignedat"
    case "gather", "gather*", "multline", "multline*": "gathered"
    case "eqnarray", "eqnarray*": "array"
    default: name
    }
  }

  /// Without blank lines and spaces at the ends.
  private static func lines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let start = line.drop(while: \.isWhitespace)
    return start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count)
  }
}
