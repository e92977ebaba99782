import Diagnostics
import Foundation
import Testing

@testable import CommonMark

/// The examples of the CommonMark specification: without maths the HTML is cmark's own.
@Suite struct SpecificationTests {
  private struct Fixture: Decodable { var examples: [String] }

  private static func examples() throws -> [String] {
    let url = try #require(
      Bundle.module.url(
        forResource: "commonmark-0.30", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url)).examples
  }

  @Test func everyExampleComesOutAsCMarkWritesIt() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    for markdown in examples {
      let document = MarkdownReader().read(SourceText(path: "a.md", text: markdown))
      #expect(document.maths.isEmpty, "\(markdown.debugDescription)")
      for unsafe in [true, false] {
        let html = HTMLWriter(unsafe: unsafe) { "<math>\($0)</math>" }.write(document)
        let expected = CMark.html(Array(markdown.utf8), unsafe: unsafe)
        #expect(html == expected, "\(markdown.debugDescription)")
      }
    }
  }
}
