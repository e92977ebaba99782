import DerivationChecking
import Testing

/// Statements as authors write them, right and wrong, each in an article of its own.
@Suite struct ClaimTableTests {
  /// A right statement that is refuted fails it as does a wrong one that is verified: every status that
  /// is not named is one too many.
  @Test(arguments: ClaimTable.all)
  func verdicts(claim: Claim) { expect(claim.row) }

  @Test func theTableIsOneOfTests() {
    let wrong = ClaimTable.all.filter { $0.expected.contains("refuted") }
    #expect(ClaimTable.all.count >= 500)
    #expect(wrong.count * 10 >= ClaimTable.all.count * 4)
  }
}
