/// Writes trees as MathML Core, safe to put into HTML: every text is escaped and no attribute holds
/// anything that was written by an author.
public struct MathMLPrinter {
  public init() {}

  public func print(_ notation: Notation) -> String {
    MathMLWriter(source: nil).write(notation.withPowersOfE)
  }

  public func print(_ formula: FormulaNotation) -> String {
    MathMLWriter(source: nil).write(formula.mappingMembers(\.withPowersOfE))
  }

  /// A whole `<math>` element with the author's text as its annotation.
  ///
  /// - Parameter source: the text `formula` was read from; what could not be read is shown from it.
  public func element(_ formula: FormulaNotation, display: Bool, source: String) -> String {
    let mode = display ? " display=\"block\"" : ""
    let inner = MathMLWriter(source: Array(source.utf8)).write(
      formula.mappingMembers(\.withPowersOfE))
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"\(mode)><semantics>\(inner)"
      + "<annotation encoding=\"application/x-tex\">\(Markup.escaped(source))</annotation>"
      + "</semantics></math>"
  }
}

/// The few pieces of markup.
enum Markup {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default:
        // Characters that no XML text may hold.
        let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
        result.unicodeScalars.append(isControl || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  static func element(_ name: String, _ text: String, attributes: String = "") -> String {
    "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(text)</\(name)>"
  }

  static func sign(_ text: String, attributes: String = "") -> String {
    element("mo", escaped(text), attributes: attributes)
  }

  static func row(_ parts: [String]) -> String {
    parts.count == 1 ? parts[0] : element("mrow", parts.joined())
  }
}
