import DerivationChecking
import Reports
import Testing

@testable import Reports

/// The rules by which GitHub shows formulas undamaged.
@Suite struct MarkdownReportTests {
  private func body(_ text: String) -> String {
    let report = MarkdownReport().render(SampleArticle(text).checked)
    return report.components(separatedBy: "\n---\n\n").dropFirst().joined(separator: "\n---\n\n")
  }

  static let rewritten: [(String, String)] = [
    ("a $x_1$ b\n", "a $`x_1`$ b\n"),
    ("a ($x$) b\n", "a ( $`x`$) b\n"),
    ("the $l$-th\n", "the $`l`$-th\n"),
    ("a $x$$y$\n", "a $`x`$ $`y`$\n"),
    ("$$x = 1$$\n", "```math\nx = 1\n```\n"),
    ("$$\nx\n= 1\n$$\ntext\n", "```math\nx\n= 1\n```\n\ntext\n"),
    ("> $$\n> x\n> $$\n", "> ```math\n> x\n> ```\n"),
    ("- $$x$$\n", "- ```math\n  x\n  ```\n"),
    ("- $$x$$\n- $y$\n", "- $`x`$\n- $`y`$\n"),
    ("[a $x$](u)\n", "[a `x`](u)\n"),
    ("**so $x$**\n", "**so `x`**\n"),
    ("**$x$ so**\n", "**$`x`$ so**\n"),
    ("$a<b$\n", "$`a < b`$\n"),
    ("$\\operatorname{diag}(x)$\n", "$`\\mathrm{diag}(x)`$\n"),
    ("$$x \\tag{3}$$\n", "```math\nx\n```\n"),
    (
      "\\begin{align*}\na &= b \\\\\n\\end{align*}\n",
      "```math\n\\begin{aligned}\na &= b \\\\\n\\end{aligned}\n```\n"
    ),
    ("```math\nx\n```\n", "```math\nx\n```\n"),
    ("`code $x$` and \\$5\n", "`code $x$` and \\$5\n"),
    ("---\ntitle: t\n---\n\n$x$\n", "$`x`$\n"),
  ]

  @Test(arguments: rewritten) func formulas(_ source: String, _ expected: String) {
    #expect(body(source) == expected)
  }

  @Test func aSingleNumberIsShownAsItWasComputed() {
    var sample = SampleArticle("$a = 0.3775$")
    sample.add("$a = 0.3775$", .verified) {
      $0.evidence = Evidence(
        worlds: 1, comparisons: 1, worstAbsolute: 1e-9,
        samples: [.init(node: "a", index: [], claimed: 0.3775, measured: 0.37750000123)])
    }
    #expect(MarkdownReport().render(sample.checked).contains("computed 0.37750000123."))
  }

  @Test func proseStaysByteForByte() {
    let prose = "# Título\r\n\r\n* a  \r\n* b <!-- note -->\r\n\r\n| a | b |\r\n"
    #expect(body(prose) == prose)
  }

  @Test func statusesFollowTheBlockTheyBelongTo() {
    var sample = SampleArticle("- so $a = b$\n- and\n\nEnd.\n")
    sample.add("a = b", .refuted, codes: ["value-mismatch"], message: "no | <b> *x*")
    let report = MarkdownReport().render(sample.checked)
    #expect(
      report.hasSuffix(
        """
        - so $`a = b`$<sup>✗\u{A0}1</sup>
        - and

        > ✗ 1 **refuted** `value-mismatch`: No \\| &lt;b&gt; \\*x\\*.

        End.

        """))
  }

  @Test func barsAreSafeInTables() {
    #expect(MarkdownMath.checked("\\|x\\| |y|") == "$`\\Vert x\\Vert  \\vert y\\vert `$")
    #expect(MarkdownText.code("a|b") == "`a\\|b`")
    #expect(MarkdownText.code("a`b") == "`` a`b ``")
  }
}
