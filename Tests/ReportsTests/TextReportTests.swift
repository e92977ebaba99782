import DerivationChecking
import DerivationDocuments
import Diagnostics
import Reports
import Testing

@Suite struct TextReportTests {
  private func render(_ sample: SampleArticle, verbose: Bool = false) -> String {
    TextReport(verbose: verbose).render(sample.checked)
  }

  @Test func everyKind() {
    let text = TextReport().render([SampleArticle.everyKind.checked])
    #expect(
      text == """
        error[value-mismatch]: does not hold
         --> sample.md:4:24
          |
        4 | Then $\\delta = e$ and $\\delta = 2e$ and $\\partial J = W$,
          |                        ^^^^^^^^^^^
          |
          = note: δ, entry 2: claimed nan, measured 0.25
          = help: the factor 2 is too much: `δ = e`

        warning[ambiguous]: undecided: two readings differ
         --> sample.md:4:42
          |
        4 | Then $\\delta = e$ and $\\delta = 2e$ and $\\partial J = W$,
          |                                          ^^^^^^^^^^^^^^
          |

        warning[unknown-command]: unread: unknown command `\\foo`
         --> sample.md:5:11
          |
        5 | but also $\\foo{x} = 1$ and $\\delta = -e$.
          |           ^^^^^^^^^^^
          |

        note[value-mismatch]: refuted as expected: does not hold
         --> sample.md:5:29
          |
        5 | but also $\\foo{x} = 1$ and $\\delta = -e$.
          |                             ^^^^^^^^^^^
          |

        unread: 1 unknown-command in line 5
        gradproof: 1 article, 1 verified, 2 refuted, 1 undecided, 1 unread, 1 definition, \
        1 mention, 1 as expected: 1 failed

        """)
  }

  @Test func caretsStandUnderWideAndCombiningLetters() {
    var sample = SampleArticle("行列 x\u{302} 𝐖: $a$\n")
    sample.add("$a$", .refuted, codes: ["c"], message: "m")
    let lines = render(sample).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3] == "1 | 行列 x\u{302} 𝐖: $a$")
    #expect(lines[4] == "  | " + String(repeating: " ", count: 10) + "^^^")
  }

  @Test func aSpanOverSeveralLines() {
    var sample = SampleArticle((1...8).map { "line \($0)\n" }.joined())
    sample.add("2\nline 3\nline 4\nline 5\nline 6\nline 7\nline", .refuted)
    let text = render(sample)
    #expect(text.contains("2 | line 2\n  |      ^\n3 | line 3\n  | ^^^^^^\n"))
    #expect(text.contains("6 | line 6\n  | ^^^^^^\n  | … 2 more lines\n"))
  }

  @Test func aLongLineIsCutAroundTheSpan() {
    let filler = String(repeating: "word ", count: 60)
    var sample = SampleArticle("\(filler)$a = b$ \(filler)\n")
    sample.add("$a = b$", .refuted)
    let lines = render(sample).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3].count <= 104)
    #expect(lines[3].hasPrefix("1 | …"))
    #expect(lines[3].hasSuffix("…"))
    let caret = lines[4].firstIndex(of: "^").map {
      lines[4].distance(from: lines[4].startIndex, to: $0)
    }
    let span = lines[3].range(of: "$a = b$").map {
      lines[3].distance(from: lines[3].startIndex, to: $0.lowerBound)
    }
    #expect(caret == span)
  }

  @Test func anArticleCannotMoveTheCursor() {
    var sample = SampleArticle("\u{1B}[2J $a$ \u{202E}\n", path: "\u{1B}x.md")
    sample.add("$a$", .refuted, message: "no\u{1B}[31m")
    let text = render(sample)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func coloursOnlyWhenAsked() {
    let checked = SampleArticle.everyKind.checked
    #expect(!TextReport(useColor: false).render([checked]).contains("\u{1B}"))
    let colored = TextReport(useColor: true).render([checked])
    #expect(colored.contains("\u{1B}[1;31merror[value-mismatch]\u{1B}[0m"))
  }

  @Test func verboseNamesWhatHolds() {
    let text = render(.everyKind, verbose: true)
    #expect(text.contains("definition sample.md:2:14 `J = 1/2 e²`\n"))
    #expect(text.contains("verified sample.md:4:7 `δ = e`\n"))
  }

  @Test func aReadingThatDiffersIsAlwaysShown() {
    var sample = SampleArticle("$a = b$\n")
    sample.add("a = b", .verified) {
      $0.reading = "a_l = b_l"
      $0.readingDiffers = true
    }
    #expect(render(sample).contains("verified sample.md:1:2 read as `aₗ = bₗ`"))
  }

  @Test func nothingDecidedSaysSo() {
    var sample = SampleArticle("$a$\n")
    sample.add("$a$", .mention)
    #expect(render(sample).contains("error[no-verdict]: none of the formulas could be decided"))
    #expect(
      !TextReport(rule: FailureRule(allowEmpty: true)).render(sample.checked).contains("error"))
  }

  @Test func problemsOfTheArticle() {
    var sample = SampleArticle("---\nnetwork: 1\n---\n")
    sample.checked.diagnostics = [
      Diagnostic(
        id: "bad-network", headline: "`network` is not a mapping",
        range: sample.range(of: "network: 1"), notes: ["fact"], help: "change")
    ]
    #expect(
      render(sample) == """
        error[bad-network]: `network` is not a mapping
         --> sample.md:2:1
          |
        2 | network: 1
          | ^^^^^^^^^^
          |
          = note: fact
          = help: change


        """)
  }

  @Test func concise() {
    #expect(
      ConciseReport().render([SampleArticle.everyKind.checked]) == """
        sample.md:4:24: refuted value-mismatch does not hold
        sample.md:4:42: undecided ambiguous two readings differ
        sample.md:5:11: unread unknown-command unknown command `\\foo`
        sample.md:5:29: refuted value-mismatch does not hold

        """)
  }
}
