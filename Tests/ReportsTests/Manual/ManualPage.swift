import Foundation

/// One file of the manual, by what in it can be tried.
struct ManualPage {
  static let names = ["README", "command-line", "front-matter", "notation", "verdicts"]

  /// A fenced article and the line below it: `→ definition, verified`.
  struct Example: CustomStringConvertible, Sendable {
    var place: String
    var article: String
    /// A status, and codes that must be among those printed; `nil` without the line.
    var expected: [String]?
    var description: String { place }
  }

  /// A formula in a table `| what | examples |`, with the front matter that stands above the table.
  struct TableFormula: CustomStringConvertible, Sendable {
    var place: String
    var frontMatter: String
    var formula: String
    var description: String { "\(place) \(formula)" }

    var article: String {
      let isLaTeX = formula.contains("\\") || formula.contains("{")
      return "---\n\(frontMatter)---\n\n" + (isLaTeX ? "$\(formula)$" : "`\(formula)`") + "\n"
    }
  }

  private(set) var examples: [Example] = []
  private(set) var formulas: [TableFormula] = []
  let text: String

  init(_ name: String) throws {
    let data = try Data(contentsOf: Repository.file("docs/manual/\(name).md"))
    text = String(decoding: data, as: UTF8.self)
    read(name)
  }

  private mutating func read(_ name: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var frontMatter = ""
    var isTable = false
    var index = 0
    while index < lines.count {
      let place = "\(name).md:\(index + 1)"
      if lines[index].hasPrefix("```"), lines[index] != "```" {
        let start = index + 1
        index = lines[start...].firstIndex(of: "```") ?? lines.count - 1
        let content = lines[start..<index].map { $0 + "\n" }.joined()
        if lines[start - 1] == "```yaml" { frontMatter = content }
        if lines[start - 1] == "```markdown" {
          examples.append(
            Example(place: place, article: content, expected: Self.expected(lines, index + 1)))
        }
      } else if lines[index] == "| what | examples |" {
        isTable = true
      } else if !lines[index].hasPrefix("|") {
        isTable = false
      } else if isTable, !lines[index].hasPrefix("| ---") {
        formulas += Self.spans(lines[index]).map {
          TableFormula(place: place, frontMatter: frontMatter, formula: $0)
        }
      }
      index += 1
    }
  }

  /// The code spans of the paragraph below an article that begins with an arrow.
  private static func expected(_ lines: [String], _ start: Int) -> [String]? {
    let below = lines[start...].drop { $0.isEmpty }.prefix { !$0.isEmpty }
    guard below.first?.hasPrefix("→ ") == true else { return nil }
    return below.flatMap(codes)
  }

  /// The code spans of the last cell of a row; a pipe in a table is escaped.
  private static func spans(_ row: String) -> [String] {
    guard let cell = row.range(of: " | ") else { return [] }
    return codes(row[cell.upperBound...].replacing("\\|", with: "|"))
  }

  private static func codes(_ line: some StringProtocol) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
