import DerivationChecking
import Diagnostics
import Foundation
import Reports
import Testing

@Suite struct JSONReportTests {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(file: Repository.file("docs/schema/gradproof.check-1.json"))
  }

  private static let unreadable = CheckedArticle(
    path: "gone \"quoted\"\n.md", article: nil,
    diagnostics: [Diagnostic(id: "unreadable-file", headline: "No such file or directory")])

  @Test func outputFitsTheSchema() throws {
    let kinds = SampleArticle.everyKind.checked
    for articles in [[], [kinds], [kinds, Self.unreadable]] {
      let text = JSONReport(rule: FailureRule(strict: true)).render(articles)
      #expect(try schema.problems(in: text) == [])
    }
  }

  @Test(arguments: [
    ("\"shorthand\": false", "\"shorthand\": 0"), ("\"proof\": null,", ""),
    ("\"status\": \"mention\"", "\"status\": \"maybe\""),
    ("\"met\": true", "\"met\": true, \"x\": 1"),
    ("\"line\": 2", "\"line\": 0"), ("\"comparisons\": 24", "\"comparisons\": 24.5"),
    ("\"codes\": [\"ambiguous\"]", "\"codes\": [\"Ambiguous\"]"),
  ])
  func schemaRejects(_ good: String, _ bad: String) throws {
    let text = JSONReport().render([SampleArticle.everyKind.checked])
    let broken = text.replacingOccurrences(of: good, with: bad)
    #expect(broken != text)
    #expect(try schema.problems(in: broken) != [])
  }

  @Test func statementIsTheContract() throws {
    var sample = SampleArticle("---\r\n---\r\nSo 𝐖δ: $a = é$ \"q\"\n")
    sample.add("a = é", .refuted, codes: ["value-mismatch"], message: "no") {
      $0.label = "17"
      $0.reading = "a = \\acute e"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 240, worstAbsolute: 0.310_000_04, worstRelative: 0.72,
        errorBound: 4e-11, seed: .max,
        counterexample: .init(
          node: "δ^{(2)}", index: [1], claimed: 0.12, measured: .infinity))
    }
    let text = JSONReport().render([sample.checked])
    let expected = """
              {
                "line": 3,
                "column": 9,
                "endLine": 3,
                "endColumn": 14,
                "label": "17",
                "source": "a = é",
                "status": "refuted",
                "shorthand": false,
                "codes": ["value-mismatch"],
                "reading": "a = \\\\acute e",
                "repair": null,
                "proof": null,
                "inherits": null,
                "expected": null,
                "message": "no",
                "evidence": {
                  "worlds": 3,
                  "comparisons": 240,
                  "worstAbsolute": 0.31,
                  "worstRelative": 0.72,
                  "errorBound": 1e-10,
                  "seed": 18446744073709551615,
                  "counterexample": {
                    "node": "δ^{(2)}",
                    "index": [1],
                    "claimed": 0.12,
                    "measured": null
                  },
                  "shapes": null,
                  "indistinguishable": []
                }
              }
      """
    #expect(text.contains(expected), "\(text)")
  }

  @Test func anUnreadableFileIsADocumentWithAnError() throws {
    let text = JSONReport().render([Self.unreadable])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let document = try #require((root["documents"] as? [[String: Any]])?.first)
    #expect(document["path"] as? String == "gone \"quoted\"\n.md")
    #expect(document["error"] as? String == "No such file or directory")
  }
}
