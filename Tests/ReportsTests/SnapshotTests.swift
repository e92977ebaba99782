import Reports
import Testing

@Suite struct SnapshotTests {
  private let checked = SampleArticle.backpropagation.checked

  @Test func markdown() throws {
    try Snapshot.expect(MarkdownReport().render(checked), matches: "backpropagation.md")
  }

  @Test func html() throws {
    try Snapshot.expect(HTMLReport().render(checked), matches: "backpropagation.html")
  }

  @Test func text() throws {
    try Snapshot.expect(TextReport().render([checked]), matches: "backpropagation.txt")
  }

  @Test func json() throws {
    try Snapshot.expect(JSONReport().render([checked]), matches: "backpropagation.json")
  }
}
