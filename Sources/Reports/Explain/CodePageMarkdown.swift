/// A page as Markdown, and the list of all codes as tables.
public enum CodePageMarkdown {
  public static func page(_ page: CodePage) -> String {
    var text = "# `\(page.code)`\n\n*\(page.family.rawValue): \(page.headline)*\n\n\(page.text)\n"
    switch page.example {
    case .none(let reason): text += "\nThere is no example: \(reason).\n"
    case .article(let shown, let mended):
      text += "\n## An article that shows it\n\n" + fenced(shown)
      if let mended { text += "\n## Mended\n\n" + fenced(mended) }
    }
    return text
  }

  /// A table for every family.
  public static func list(_ pages: [CodePage]) -> String {
    let sections = CodePage.Family.allCases.compactMap { family -> String? in
      let rows = pages.filter { $0.family == family }.map { page in
        "| `\(page.code)` | \(page.headline.replacing("|", with: "\\|")) |\n"
      }
      guard !rows.isEmpty else { return nil }
      return "## \(family.rawValue)\n\n| code | meaning |\n| --- | --- |\n" + rows.joined()
    }
    return sections.joined(separator: "\n")
  }

  private static func fenced(_ article: String) -> String { "```markdown\n\(article)```\n" }
}
