import DerivationChecking
import Diagnosis
import Reports
import Testing

/// The articles of the pages do what the pages say.
@Suite struct CodePageTests {
  @Test(arguments: CodePages.all) func articles(_ page: CodePage) {
    guard case .article(let shown, let mended) = page.example else { return }
    #expect(codes(check(shown)).contains(page.code), "\(page.code): \(codes(check(shown)))")
    guard let mended else { return }
    let checked = check(mended)
    #expect(!codes(checked).contains(page.code), "\(page.code)")
    #expect(!checked.isUnusable, "\(page.code): \(checked.diagnostics)")
    let summary = CheckSummary(of: [checked], rule: FailureRule(strict: true, allowEmpty: false))
    #expect(summary.failed == 0, "\(page.code): \(checked.statements.map(\.message))")
  }

  /// A page without an example gives its reason; this is the whole list of them.
  @Test func pagesWithoutAnExample() {
    let without = CodePages.all.filter {
      if case .none = $0.example { true } else { false }
    }
    #expect(
      without.map(\.code).sorted() == [
        "activation-not-elementwise", "bad-data", "bad-network", "derivative-order",
        "in-place-update", "missing-value", "no-world", "not-understood", "oracles-disagree",
        "subgradient",
        "too-large", "training-failed",
        "unreadable-file",
      ])
    for case .none(let reason) in without.map(\.example) { #expect(!reason.isEmpty) }
  }

  /// What nothing has to be mended in, or nothing can be.
  @Test func pagesWithoutAMendedForm() {
    let without = CodePages.all.filter {
      if case .article(_, nil) = $0.example { true } else { false }
    }
    #expect(
      without.map(\.code).sorted() == [
        "cyclic-definition", "range-not-stated", "skipped", "vacuous",
      ])
  }

  @Test func wording() {
    for page in CodePages.all {
      #expect(page.headline.first?.isUppercase == false, "\(page.code)")
      #expect(!page.headline.hasSuffix("."), "\(page.code)")
      #expect(page.text.hasSuffix("."), "\(page.code)")
      for line in page.text.split(separator: "\n") { #expect(line.count <= 86, "\(line)") }
    }
  }

  @Test func everyCodeHasOnePage() {
    #expect(Set(CodePages.all.map(\.code)).count == CodePages.all.count)
  }

  @Test(arguments: [
    ("missing-transpse", "missing-transpose"), ("transpose", "extra-transpose"),
    ("value_mismatch", "value-mismatch"), ("Shape-Mismatch", "shape-mismatch"),
    ("undefined symbol", "undefined-symbol"), ("amibguous", "ambiguous"),
  ])
  func nearest(word: String, code: String) {
    #expect(CodePages.nearest(to: word) == code)
  }

  private func check(_ article: String) -> CheckedArticle {
    Diagnostician().check(path: "article.md", text: article)
  }

  private func codes(_ checked: CheckedArticle) -> [String] {
    let diagnostics = checked.diagnostics.map(\.id)
    let codes = checked.statements.flatMap(\.codes)
    // An article that could not be decided at all is reported under a code of its own.
    return diagnostics + codes + (FailureRule().lacksVerdict(checked) ? ["no-verdict"] : [])
  }
}

extension CodePage: CustomTestStringConvertible {
  public var testDescription: String { code }
}
