import Diagnostics
import Testing

@testable import DerivationDocuments

@Suite struct ContextFormulaTests {
  private func read(_ yaml: String, outside: ArticleContext? = nil) -> Article {
    ArticleReader.read(path: "a.md", text: "---\n\(yaml)\n---\n", outside: outside)
  }

  @Test func definitionsAreFormulas() throws {
    let article = read(#"definitions: ["C = \\frac12 \\|y - a\\|^2", "J = ½‖ŷ − y‖²", "$b = c$"]"#)
    #expect(article.diagnostics == [])
    #expect(article.contextFormulas.map(\.sourceNotation) == [.latex, .plain, .latex])
    #expect(article.contextFormulas.map(\.statements.count) == [1, 1, 1])
    #expect(article.contextFormulas.map(\.text.line) == [2, 2, 2])
    #expect(article.contextFormulas.allSatisfy { $0.origin == nil })
  }

  @Test func aLossMayBeAFormula() {
    let formula = read("network: {layers: [1, 2], activation: tanh, loss: \"J = ½‖ŷ − y‖²\"}")
    #expect(formula.contextFormulas.map(\.key) == [.loss])
    let name = read("network: {layers: [1, 2], activation: tanh, loss: cross-entropy}")
    #expect(name.contextFormulas.isEmpty)
  }

  static let unread: [(String, String)] = [
    ("definitions:\n  - a = b\n  - \"a = \\\\foo\"", "- \"a = \\\\foo\""),
    ("definitions: [a]", "definitions: [a]"),
  ]

  @Test(arguments: unread) func unreadDefinitions(yaml: String, slice: String) throws {
    let article = read(yaml)
    let problem = try #require(article.diagnostics.first)
    #expect(problem.summary == "unread-definition")
    #expect(problem.range.map(article.source.slice) == slice)
  }

  @Test func originOfOutsideDefinitions() {
    let file = SourceText(path: "net.yml", text: "definitions: [a = b]\n")
    let outside = FrontMatter.readContextFile(file).context
    #expect(read("title: x", outside: outside).contextFormulas.map(\.origin) == ["net.yml"])
    #expect(read("definitions: [c = d]", outside: outside).contextFormulas.map(\.origin) == [nil])
  }
}
