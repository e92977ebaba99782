import DerivationChecking
import DerivationDocuments
import Diagnostics
import Testing

/// The Markdown of a row, and what the checker says of each of its lines.
struct TableArticle {
  let text: String
  let checked: CheckedArticle
  /// The source line of each formula, in the order of the row's lines.
  private let places: [Int]

  init(_ row: Row, _ style: Style = .latex) {
    self.init(context: row.context, formulas: row.lines.map { $0.source(style) })
  }

  init(context: String, formulas: [(String, Style)]) {
    var lines = context.isEmpty ? [] : ["---", context, "---", ""]
    var places: [Int] = []
    for (formula, style) in formulas {
      places.append(lines.count + 1)
      switch style {
      case .unicode: lines.append(formula)
      case .latex where formula.contains("\\begin{") || formula.contains("\\tag"):
        lines += ["$$", formula, "$$"]
      case .latex: lines.append("$\(formula)$")
      }
      lines += [""]
    }
    text = lines.joined(separator: "\n")
    self.places = places
    checked = ArticleChecker().check(path: "table.md", text: text)
  }

  /// The statements of one line of the row.
  func statements(_ line: Int) -> [CheckedStatement] {
    guard let article = checked.article else { return [] }
    let first = places[line]
    let end = line + 1 < places.count ? places[line + 1] : Int.max
    return checked.statements.filter {
      let place = article.source.position(at: article.formulas[$0.formula].range.start).line
      return place >= first && place < end
    }
  }
}

/// What a table expects of one statement: `refuted shape-mismatch`.
struct Expected {
  var statuses: [String]
  var words: [Substring]

  init(_ text: Substring) {
    let parts = text.split(separator: " ")
    statuses = parts.first?.split(separator: "|").map(String.init) ?? []
    words = Array(parts.dropFirst())
  }

  static func list(_ text: String) -> [Expected] {
    if text == "none" { return [] }
    return text.split(separator: "/").map(Expected.init)
  }

  func isMet(by statement: CheckedStatement) -> Bool {
    statuses.contains(statement.status.rawValue)
      && words.allSatisfy { word in
        switch word {
        case "shorthand": statement.shorthand
        case "inherits": statement.inherits != nil
        case "completed": statement.readingDiffers
        case "literal": !statement.readingDiffers
        default: statement.codes.contains(String(word))
        }
      }
  }
}

extension CheckedStatement {
  /// Everything a reader of a failed test wants to know.
  var summary: String {
    var text = ([status.rawValue] + codes).joined(separator: " ")
    if shorthand { text += " shorthand" }
    if let inherits { text += " inherits \(inherits)" }
    if readingDiffers { text += " completed" }
    text += ": \(message)"
    if let reading { text += " [\(reading)]" }
    for note in notes { text += "; \(note)" }
    return text
  }
}

/// Checks a row and records what differs.
func expect(
  _ row: Row, _ style: Style = .latex, at location: Testing.SourceLocation = #_sourceLocation
) {
  let article = TableArticle(row, style)
  for (place, line) in row.lines.enumerated() {
    let got = article.statements(place)
    let expected = Expected.list(line.expected)
    let isMet =
      got.count == expected.count && zip(expected, got).allSatisfy { $0.isMet(by: $1) }
    let shown = line.source(style).0
    #expect(
      isMet,
      """
      \(shown)
        expected \(line.expected)
        got      \(got.map(\.summary).joined(separator: "\n       / "))
      """, sourceLocation: location)
  }
}
