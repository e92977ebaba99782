import DerivationChecking
import DerivationDocuments
import Diagnostics
import Foundation
import Testing

/// Entries of `definitions:` that define nothing are named.
@Suite struct ContextDefinitionTests {
  /// Front matter with one entry a line, and what is said: line, then the end of the headline.
  static let cases: [(String, [String])] = [
    (#"definitions: ["E = x^2"]"#, []),
    (#"definitions: ["E = x^2", "x = 3", "g = \\frac{dE}{dx}"]"#, []),
    (
      #"definitions: ["z = W x + b", "E = \\frac12 \\|z - t\\|^2", "W \\in \\mathbb{R}^{n \\times m}"]"#,
      []
    ),
    (
      "definitions:\n- E = x^2\n- E = x^3",
      ["4: an entry before it defines the symbol in another way"]
    ),
    ("definitions:\n- E = x^2\n- E = x^2", []),
    ("definitions:\n- 2E = x^2", ["3: its left side is no symbol that lacks a meaning"]),
    ("definitions:\n- a + b = E", ["3: its left side is no symbol that lacks a meaning"]),
    (#"definitions: ["E = x^2", "u = \\sigma'"]"#, ["2: the mark on `σ` has no meaning here"]),
    (
      "network: {layers: [4, 3], activation: tanh, loss: squared-error}\ndefinitions: [J = 3x]",
      ["3: its left side is no symbol that lacks a meaning"]
    ),
  ]

  @Test(arguments: cases) func unused(front: String, said: [String]) {
    let checked = ArticleChecker().check(path: "a.md", text: "---\n\(front)\n---\n\nSome text.\n")
    #expect(!checked.isUnusable)
    #expect(checked.diagnostics.allSatisfy { $0.id == "unused-definition" })
    let found = checked.diagnostics.map { diagnostic in
      let line = checked.article?.source.position(at: diagnostic.range?.start ?? 0).line ?? 0
      let cause = diagnostic.headline.components(separatedBy: "defines nothing: ").last ?? ""
      return "\(line): \(cause)"
    }
    #expect(found == said)
  }

  @Test func fromOutside() {
    let file = SourceText(path: "net.yml", text: "title: x\ndefinitions:\n- E = x^2\n- 2E = q\n")
    let options = CheckOptions(outside: FrontMatter.readContextFile(file).context)
    let checked = ArticleChecker(options: options).check(
      path: "a.md", text: "$\\frac{dE}{dx} = 2x$\n")
    #expect(checked.statements.map(\.status) == [.verified])
    #expect(checked.diagnostics.map(\.notes) == [["in net.yml, line 4"]])
    #expect(checked.diagnostics.map(\.range) == [nil])
  }
}
