/// A page for the terminal, and the list of all codes.
public enum CodePageText {
  public static func page(_ page: CodePage) -> String {
    var text = "\(page.code): \(page.headline)\n\n\(page.text)\n"
    switch page.example {
    case .none(let reason): text += "\nThere is no example: \(reason).\n"
    case .article(let shown, let mended):
      text += "\nAn article that shows it:\n\n" + indented(shown)
      if let mended { text += "\nMended:\n\n" + indented(mended) }
    }
    return text
  }

  /// One line for every code, under the title of its family.
  public static func list(_ pages: [CodePage]) -> String {
    let width = pages.map(\.code.count).max() ?? 0
    let sections = CodePage.Family.allCases.compactMap { family -> String? in
      let lines = pages.filter { $0.family == family }.map { page in
        "  " + page.code + String(repeating: " ", count: width - page.code.count + 2)
          + page.headline + "\n"
      }
      return lines.isEmpty ? nil : family.rawValue + "\n" + lines.joined()
    }
    return sections.joined(separator: "\n")
  }

  private static func indented(_ article: String) -> String {
    article.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
