import Diagnostics
import Testing

@testable import DerivationDocuments

/// YAML made to cost time, memory or stack.
@Suite struct HostileYAMLTests {
  private func problems(_ yaml: String) -> [String] {
    let source = SourceText(path: "a.md", text: "---\n\(yaml)\n---\ntext\n")
    return FrontMatter.read(source).diagnostics.map(\.summary)
  }

  private static func laughs(_ levels: Int, width: Int) -> String {
    var lines = ["a0: &a0 [lol]"]
    for level in 1...levels {
      let copies = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(copies)]")
    }
    return lines.joined(separator: "\n")
  }

  @Test func billionLaughs() {
    #expect(problems(Self.laughs(9, width: 9)) == ["unsupported-yaml"])
    #expect(problems(Self.laughs(30, width: 2)) == ["unsupported-yaml"])
  }

  /// A key is hashed whole: the bomb goes off in the library unless it is refused before.
  @Test func billionLaughsAsKey() {
    #expect(
      problems(Self.laughs(30, width: 2) + "\n? *a30\n: x\n? *a29\n: y") == ["unsupported-yaml"])
  }

  @Test func fewAliasesAreRefusedAtTheirPlace() {
    #expect(
      problems(Self.laughs(2, width: 3)).allSatisfy { $0.hasSuffix("-yaml") || $0.hasSuffix("key") }
    )
    #expect(problems("sizes: &a {n: 1}\nshapes: *a") == ["unsupported-yaml", "unsupported-yaml"])
  }

  @Test func tenMegabytes() {
    let long = String(repeating: "x", count: 10_000_000)
    #expect(problems("title: \(long)") == ["broken-yaml"])
    let many = String(repeating: "a: 1\n", count: 200_000)
    #expect(problems(many) == ["broken-yaml"])
  }

  @Test func manyNodes() {
    let list = Array(repeating: "1", count: 100_000).joined(separator: ",")
    #expect(problems("values: {x: [\(list)]}").contains("unsupported-yaml"))
  }

  @Test(arguments: [100, 5_000, 200_000]) func deepNesting(depth: Int) {
    #expect(problems("title: " + String(repeating: "[", count: depth)) == ["broken-yaml"])
    #expect(problems("title: " + String(repeating: "{a: ", count: depth)) == ["broken-yaml"])
    #expect(problems("title:\n  " + String(repeating: "- ", count: depth) + "a") == ["broken-yaml"])
    #expect(problems("title:\n  " + String(repeating: "? ", count: depth) + "a") == ["broken-yaml"])
  }

  /// Nesting by indentation, and by brackets that a quoted bracket seems to close.
  @Test func disguisedNesting() {
    let lines = (0..<600).map { String(repeating: " ", count: $0) + "a:" }
    #expect(!problems("title:\n " + lines.joined(separator: "\n ")).isEmpty)
    let brackets = String(repeating: "[\"]\", ", count: 900) + String(repeating: "]", count: 900)
    #expect(!problems("title: \(brackets)").isEmpty)
  }

  @Test(arguments: [
    "\0", "\u{1}", "\u{FFFE}", "title: \"\\xZZ\"", "title: \"\\uD800\"", "%YAML 9.9\n---\na: b",
    "}",
    "title: |9999999999\n x", "@", "`", "- - -", "? ", ": ", "!", "&", "*", "!<", "title: !",
    "\u{85}",
  ])
  func oddities(yaml: String) {
    _ = problems(yaml)
    _ = problems("title: x\n\(yaml)")
  }
}
