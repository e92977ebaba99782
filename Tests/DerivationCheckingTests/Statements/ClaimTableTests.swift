import DerivationChecking
import Testing

/// Statements as authors write them, right and wrong, each in an article of its own.
@Suite struct ClaimTableTests {
  @Test(arguments: ClaimTable.all)
  func verdicts(claim: Claim) { expect(claim.row) }

  /// What matters most, whatever else is not understood yet.
  @Test(arguments: ClaimTable.all)
  func neverTheOpposite(claim: Claim) {
    let row = claim.row
    let statements = TableArticle(row).statements(row.lines.count - 1)
    for (expected, got) in zip(Expected.list(claim.expected), statements) {
      let wrong = expected.statuses.contains("verified") ? "refuted" : "verified"
      let isOpposite = got.status.rawValue == wrong && !expected.statuses.contains(wrong)
      #expect(!isOpposite, "\(claim.formula) (\(claim.why)): \(got.summary)")
    }
  }

  @Test func theTableIsOneOfTests() {
    let wrong = ClaimTable.all.filter { $0.expected.contains("refuted") }
    #expect(ClaimTable.all.count >= 500)
    #expect(wrong.count * 10 >= ClaimTable.all.count * 4)
  }
}
