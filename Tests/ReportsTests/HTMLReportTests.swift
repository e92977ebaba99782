import DerivationChecking
import DerivationDocuments
import Diagnostics
import Foundation
import Reports
import Testing

@Suite struct HTMLReportTests {
  private func html(_ text: String, path: String = "sample.md") -> String {
    HTMLReport().render(SampleArticle(text, path: path).checked)
  }

  /// Whatever an article holds, nothing of it may run, load or break out of its place.
  static let hostile = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>",
    "[x](javascript:alert(1))", "![x](javascript:alert(1))", "<iframe src=\"//e.com\"></iframe>",
    "$\\text{</annotation><script>alert(1)</script>}$", "$<script>alert(1)</script>$",
    "# <style>*{display:none}</style>",
    "| a | <script>alert(1)</script> |\n| --- | --- |\n| b | c |",
    "```\"><script>alert(1)</script>\n```", "<svg onload=alert(1)>", "<math href=\"javascript:1\">",
  ]

  @Test(arguments: hostile) func nothingRuns(_ text: String) {
    let page = html(text, path: "<script>alert(1)</script>.md").lowercased()
    let body = page.components(separatedBy: "</style>").dropFirst().joined(separator: "</style>")
    for bad in ["<script", "javascript:", "<iframe", "<svg", "<style", "<b "] {
      #expect(!body.contains(bad), "\(bad)")
    }
    let tags = body.matches(of: /<[a-z][^>]*>/).map { String($0.output) }
    #expect(!tags.contains { $0.contains(" on") && $0.contains("=alert") })
  }

  @Test func messagesAreEscaped() {
    var sample = SampleArticle("$a$")
    let bad = "<script>alert(1)</script> `</code><script>`"
    sample.add("$a$", .refuted, codes: ["<script>"], message: bad) {
      $0.notes = [bad]
      $0.help = bad
      $0.label = bad
      $0.reading = bad
      $0.repair = Repair(statement: bad, change: bad)
      $0.evidence = Evidence(
        counterexample: .init(node: bad, index: [1], claimed: 1, measured: 2),
        shapes: .init(left: bad, right: bad), indistinguishable: [bad])
    }
    sample.checked.conventions = [Convention(id: bad, choice: bad, basis: .default)]
    sample.checked.modelDescription = [bad]
    sample.checked.diagnostics = [Diagnostic(id: "x", severity: .warning, headline: bad)]
    let page = HTMLReport().render(sample.checked)
    #expect(!page.contains("<script"))
  }

  @Test func onePageWithOneHeadingOfTheFirstLevel() {
    #expect(html("# Title\n\ntext").components(separatedBy: "<h1>").count == 2)
    let untitled = html("---\ntitle: A & B\n---\n\ntext")
    #expect(untitled.contains("<h1>A &amp; B</h1>"))
    #expect(untitled.contains("<title>A &amp; B · gradproof</title>"))
  }

  @Test func everyLinkLeadsSomewhereAndNoIdTwice() {
    let page = HTMLReport().render(SampleArticle.backpropagation.checked)
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]+)"/) {
      #expect(ids.contains(String(link.output.1)), "\(link.output.0)")
    }
  }

  @Test func statusIsAlwaysAWordToo() {
    let page = HTMLReport().render(SampleArticle.everyKind.checked)
    for status in ["verified", "refuted", "undecided", "unread", "definition"] {
      #expect(page.contains("<strong>\(status)"), "\(status)")
    }
    #expect(page.contains("aria-label=\"refuted, note 3\""))
  }

  @Test func anUnusableArticleSaysWhy() {
    var sample = SampleArticle("---\nnetwork: 1\n---\ntext")
    sample.checked.diagnostics = [
      Diagnostic(id: "bad", headline: "`network` is not a mapping", range: TextRange(4, 14))
    ]
    let page = HTMLReport().render(sample.checked)
    #expect(page.contains("This article could not be checked."))
    #expect(page.contains("line 2: <code>network</code> is not a mapping."))
  }

  @Test func tablesOfGitHubAreTables() {
    let page = html("| a | $x$ |\n| :-- | --: |\n| **b** | c |\n| d |\n")
    #expect(page.contains("<th scope=\"col\" class=\"left\">"))
    #expect(page.contains("<td class=\"left\"><strong>b</strong></td>"))
    #expect(page.components(separatedBy: "<tr>").count == 4)
    #expect(!html("a | b\nc | d\n").contains("<td"))
  }
}
