import Diagnostics
import Testing

@testable import DerivationDocuments

@Suite struct DirectiveTests {
  static let cases: [(String, [Directive?], [String])] = [
    ("<!-- gradproof: skip -->\n\n$a = b$ $c$", [.skip, nil], []),
    ("$a$\n\n<!-- gradproof: skip -->\n$$c$$", [nil, .skip], []),
    ("$a$ <!-- gradproof: skip --> $c$", [nil, .skip], []),
    (
      "<!-- gradproof: expect refuted missing-transpose -->\n\n$a = b$",
      [.expect(status: "refuted", code: "missing-transpose")], []
    ),
    ("<!--gradproof:expect unread-->\n\n$a$", [.expect(status: "unread", code: nil)], []),
    ("> - <!-- gradproof: skip -->\n>\n>   $a$", [.skip], []),
    ("<!-- a remark on gradproof -->\n\n$a$", [nil], []),
    ("```\n<!-- gradproof: foo -->\n```\n\n$a$", [nil], []),
    ("`<!-- gradproof: foo -->` $a$", [nil], []),
    ("⟦<!-- gradproof: skp -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("⟦<!-- gradproof: -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("⟦<!-- gradproof skip -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("⟦<!-- Gradproof: skip -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("⟦<!-- gradproof: expect wrong -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("⟦<!-- gradproof: expect refuted A -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("⟦<!-- gradproof: expect refuted a b -->⟧\n\n$a$", [nil], ["unknown-directive"]),
    ("$a$\n\n⟦<!-- gradproof: skip -->⟧", [nil], ["warning unbound-directive"]),
    (
      "<!-- gradproof: skip -->\n⟦<!-- gradproof: skip -->⟧\n\n$a$", [.skip],
      ["warning unbound-directive"]
    ),
  ]

  @Test(arguments: cases) func directives(marked: String, bound: [Directive?], ids: [String]) {
    let mark = MarkedText(marked)
    let article = ArticleReader.read(path: "a.md", text: mark.text)
    #expect(article.formulas.map(\.directive) == bound)
    #expect(article.diagnostics.map(\.summary) == ids)
    #expect(article.diagnostics.map { $0.range.map(article.source.slice) } == mark.slices)
  }

  @Test func whatWasMeant() {
    let general = "write `gradproof: skip` or `gradproof: expect <status> [<code>]`"
    let cases = [
      ("gradproof: skp", "did you mean `gradproof: skip`?"),
      ("gradproof skip", "did you mean `gradproof: skip`?"),
      ("gradproof: expct refuted", "did you mean `gradproof: expect refuted`?"),
      ("gradproof: expect refutd sign", "did you mean `gradproof: expect refuted sign`?"),
      ("gradproof: expect wrong", general), ("gradproof: expect", general),
      ("gradproof: forget it", general),
    ]
    for (comment, help) in cases {
      let article = ArticleReader.read(path: "a.md", text: "<!-- \(comment) -->\n\n$a$\n")
      #expect(article.diagnostics.map(\.help) == [help])
    }
  }
}
