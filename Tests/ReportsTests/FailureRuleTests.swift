import DerivationChecking
import Diagnostics
import Reports
import Testing

@Suite struct FailureRuleTests {
  private func failed(
    _ status: Status, codes: [String] = [], met: Bool? = nil, strict: Bool = false
  ) -> Int {
    var sample = SampleArticle("$a$ $b$")
    sample.add("$b$", .verified)
    sample.add("$a$", status, codes: codes) {
      $0.expected = met.map { Expectation(status: .refuted, code: nil, met: $0) }
    }
    return CheckSummary(of: sample.checked, rule: FailureRule(strict: strict)).failed
  }

  @Test(arguments: [
    (Status.verified, 0, 0), (.refuted, 1, 1), (.undecided, 0, 1), (.unread, 0, 1),
    (.definition, 0, 0), (.mention, 0, 0),
  ])
  func status(_ status: Status, lenient: Int, strict: Int) {
    #expect(failed(status) == lenient)
    #expect(failed(status, strict: true) == strict)
  }

  @Test func metExpectationNeverFails() {
    #expect(failed(.refuted, met: true, strict: true) == 0)
    #expect(failed(.undecided, met: true, strict: true) == 0)
  }

  @Test(arguments: Status.allCases)
  func unmetExpectationFailsOnce(_ status: Status) {
    #expect(failed(status, met: false) == 1)
  }

  @Test func unmetExpectationIsChargedToTheFormulaOnce() {
    var sample = SampleArticle("$a, b$")
    let unmet = Expectation(status: .refuted, code: "missing-transpose", met: false)
    sample.add("a", .verified) { $0.expected = unmet }
    sample.add("b", .verified) { $0.expected = unmet }
    #expect(FailureRule().failedStatements(of: sample.checked) == [0])
    sample.checked.statements[1].status = .refuted
    #expect(FailureRule().failedStatements(of: sample.checked) == [1])
  }

  @Test func skippedPassesEvenWhenStrict() {
    #expect(failed(.unread, codes: ["skipped"], strict: true) == 0)
  }

  @Test func anArticleMayAskForStrictItself() {
    var sample = SampleArticle("$a$ $b$")
    sample.add("$b$", .verified)
    sample.add("$a$", .unread)
    #expect(CheckSummary(of: sample.checked, rule: FailureRule()).failed == 0)
    sample.checked.article?.context.strict = true
    #expect(CheckSummary(of: sample.checked, rule: FailureRule()).failed == 1)
  }

  @Test func formulasWithoutDecidedClaimFail() {
    var sample = SampleArticle("$a$")
    #expect(CheckSummary(of: SampleArticle("no maths").checked, rule: FailureRule()).failed == 0)
    sample.add("$a$", .mention)
    #expect(CheckSummary(of: sample.checked, rule: FailureRule()).failed == 1)
    #expect(CheckSummary(of: sample.checked, rule: FailureRule(allowEmpty: true)).failed == 0)
  }

  @Test func unusableArticleFailsOnce() {
    let checked = CheckedArticle(
      path: "x.md", article: nil, diagnostics: [Diagnostic(id: "bad-yaml", headline: "bad")])
    #expect(CheckSummary(of: [checked], rule: FailureRule(allowEmpty: true)).failed == 1)
  }

  @Test func countsAreAddedUp() {
    let one = SampleArticle.everyKind.checked
    let summary = CheckSummary(of: [one, one], rule: FailureRule())
    #expect(summary.verified == 2)
    #expect(summary.refuted == 4)
    #expect(summary.expected == 2)
    #expect(summary.failed == 2)
    #expect(
      summary.sentence
        == "2 verified, 4 refuted, 2 undecided, 2 unread, 2 definitions, 2 mentions, 2 as expected")
  }
}
