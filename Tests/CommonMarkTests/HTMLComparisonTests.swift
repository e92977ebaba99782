import Diagnostics
import Testing

@testable import CommonMark

/// Documents without maths must come out as cmark itself writes them.
@Suite struct HTMLComparisonTests {
  static func html(_ markdown: String, unsafe: Bool) -> String {
    let document = MarkdownReader().read(SourceText(path: "a.md", text: markdown))
    return HTMLWriter(unsafe: unsafe) { "<math>\($0)</math>" }.write(document)
  }

  @Test func asCMark() {
    for markdown in MarkdownSnippets.all {
      for unsafe in [true, false] {
        let expected = CMark.html(Array(markdown.utf8), unsafe: unsafe)
        #expect(Self.html(markdown, unsafe: unsafe) == expected, "\(markdown.debugDescription)")
      }
    }
  }

  @Test func allSnippetsInOneDocument() {
    let markdown = MarkdownSnippets.all.joined(separator: "\n\n<!-- -->\n\n")
    let ours = Self.html(markdown, unsafe: true).split(separator: "\n")
    let theirs = CMark.html(Array(markdown.utf8), unsafe: true).split(separator: "\n")
    #expect(ours.count == theirs.count)
    for (line, expected) in zip(ours, theirs) where line != expected {
      Issue.record("\(line) instead of \(expected)")
      return
    }
  }

  @Test func everyASCIICharacterInAnAddress() {
    for scalar in 0x21..<0x7F {
      guard let scalar = Unicode.Scalar(scalar), scalar != "<", scalar != ">", scalar != "\\" else {
        continue
      }
      let markdown = "[a](</x\(scalar)é>)"
      #expect(
        Self.html(markdown, unsafe: true) == CMark.html(Array(markdown.utf8), unsafe: true),
        "\(scalar)")
    }
  }

  @Test func theYardstickIsNoEcho() {
    #expect(Self.html("*a*", unsafe: false) == "<p><em>a</em></p>\n")
  }
}
