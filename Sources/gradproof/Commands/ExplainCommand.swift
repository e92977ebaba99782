import ArgumentParser
import Reports

/// `gradproof explain`: what a code means, with an article that shows it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a code means, with an article that shows it.",
    discussion: "Without a code, all codes are listed.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Argument(
    help: "A code as reports print it, such as `missing-transpose`.",
    completion: .list(CodePages.all.map(\.code)))
  var code: String?

  @Option(help: "How the page is printed.")
  var format = Format.text

  func run() throws {
    guard let code else { return try Terminal.print(list) }
    guard let page = CodePages.page(code) else {
      Terminal.report(Self.unknown(code))
      throw RunResult.couldNotRun
    }
    try Terminal.print(text(page))
  }

  private func text(_ page: CodePage) -> String {
    switch format {
    case .text: CodePageText.page(page)
    case .markdown: CodePageMarkdown.page(page)
    }
  }

  private var list: String {
    switch format {
    case .text: CodePageText.list(CodePages.all)
    case .markdown: CodePageMarkdown.list(CodePages.all)
    }
  }

  private static func unknown(_ code: String) -> String {
    let nearest = CodePages.nearest(to: code).map { "; did you mean `\($0)`?" } ?? ""
    return "gradproof: `\(code)` is no code\(nearest) (`gradproof explain` lists all codes)"
  }
}
