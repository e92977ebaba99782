import Diagnostics
import Testing

@testable import DerivationDocuments

@Suite struct ContextMergeTests {
  private func context(_ yaml: String, file: String? = nil) -> ArticleContext {
    if let file { return FrontMatter.readContextFile(SourceText(path: file, text: yaml)).context }
    return FrontMatter.read(SourceText(path: "a.md", text: "---\n\(yaml)\n---\n")).context
  }

  @Test func theArticleStands() {
    let own = context(
      "title: a\nsizes: {n: 1}\ntargets: real\nnetwork: {layers: [1, 2], activation: x}")
    let outside = context(
      "title: b\nsizes: {n: 2, m: 3}\ntargets: binary\nnetwork: {layers: [3, 4], activation: y}",
      file: "net.yml")
    let merged = ArticleContext.merge(own, outside: outside)
    #expect(merged.title == "a")
    #expect(merged.sizes == ["n": 1, "m": 3])
    #expect(merged.targets == .real)
    #expect(merged.network?.layers == [1, 2])
    #expect(merged.origin == "net.yml")
  }

  @Test func whatIsMissingComesFromOutside() {
    let outside = context("definitions: [a = b]\ncheck: {seed: 4, strict: true}", file: "net.yml")
    let merged = ArticleContext.merge(context("title: a"), outside: outside)
    #expect(merged.definitions.map(\.text) == ["a = b"])
    #expect(merged.seed == 4)
    #expect(merged.strict == true)
  }

  @Test func originOnlyWhenSomethingWasTaken() {
    let merged = ArticleContext.merge(
      context("sizes: {n: 1}"), outside: context("sizes: {n: 2}", file: "net.yml"))
    #expect(merged.origin == nil)
  }
}
