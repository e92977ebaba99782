import Foundation
import Testing

/// What the README shows is what the command prints.
@Suite struct ReadmeTests {
  @Test func theExamplePrintsWhatIsShown() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("README.md"))
    let readme = String(decoding: data, as: UTF8.self)
    let article = try #require(Self.block("markdown", in: readme))
    let shown = try #require(Self.block("text", in: readme))
    let place = try Workplace()
    try place.write("backpropagation.md", article)
    let outcome = try place.gradproof.run("check", "backpropagation.md")
    #expect(outcome.output == shown)
    #expect(outcome.code == 1)
  }

  /// The first fenced block with that word behind its fence.
  private static func block(_ info: String, in text: String) -> String? {
    guard let start = text.range(of: "\n```\(info)\n") else { return nil }
    guard let end = text.range(of: "\n```\n", range: start.upperBound..<text.endIndex) else {
      return nil
    }
    return text[start.upperBound..<end.lowerBound] + "\n"
  }
}
