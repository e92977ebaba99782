import DerivationChecking
import Testing

/// Inequalities and ranges, attacked.
@Suite struct BoundClaimTests {
  static let rows: [Row] = [
    Row(
      #"0 \le \sigma'(z^{(l)}) \le \frac14"#, "", "verified / verified"),
    Row(#"|\sigma'(z)| < 1"#, "", "verified"),
    Row(#"|\sigma'(z_j^{(l)})| < 1"#, "", "verified"),
    Row(#"\sigma'(z) \le 0.2499"#, "", "refuted bound-exceeded"),
    Row(#"\sigma'(z) > 0.01"#, "", "refuted bound-exceeded"),
    // Right for z ≠ 0 only: nothing that a sample tells.
    Row(#"\sigma'(z) < \frac14"#, "", "undecided bound-reached"),
    Row(#"0 < \sigma(z) < 1"#, "", "verified / verified"),
    Row(#"J \ge 0"#, "", "verified"),
    Row(#"J \le 0"#, "", "refuted"),
    Row(#"\frac12 \|\hat y - y\|^2 \ge 0"#, "", "verified"),
    Row(#"J > 0 = 1"#, "", "verified|undecided / refuted"),
    Row(#"\eta < 1"#, "", "undecided range-not-stated"),
    Row(#"y_i \le 1"#, "", "undecided range-not-stated"),
    Row(#"z^{(l)} \le 3"#, "", "refuted"),
    Row(#"\delta^{(L)} \le z^{(1)}"#, "", "refuted shape-mismatch"),
    Row(#"0 \le J \ge \foo"#, "", "unread"),
    Row(#"\tanh'(z) \le 1"#, "", "verified"),
    Row(
      #"a^{(l)} \ge 0 \text{ for } l = 1, \dots, L"#, "", "verified", in: Context.network("relu")),
    Row(
      #"0 \le \hat y_i \le 1"#, "", "verified / verified", in: Context.softmax),
    Row(#"J \ge 0"#, "", "verified", in: Context.softmax),
  ]

  @Test(arguments: rows)
  func verdicts(row: Row) { expect(row) }

  static func statement(_ formula: String) -> CheckedStatement? {
    TableArticle(context: Context.network, formulas: [(formula, .latex)]).statements(0).first
  }

  @Test func aLooseBoundIsVerifiedWithTheTightOne() {
    #expect(
      Self.statement(#"\sigma'(z) \le 1"#)?.notes == ["the closest value found is 0.25"])
    #expect(Self.statement(#"\sigma'(z) \le \frac14"#)?.notes == [])
  }

  @Test func theExtremePointIsTheEvidence() throws {
    let evidence = try #require(Self.statement(#"\sigma'(z) \le 0.2"#)?.evidence)
    let point = try #require(evidence.counterexample)
    #expect(point.claimed == 0.2)
    #expect(point.measured > 0.2 && point.measured <= 0.25)
    #expect(point.node.contains("sigma"))
  }

  /// `a^{(0)} = x` is no output of a sigmoid.
  @Test func whereABoundHoldsIsSaid() throws {
    let statement = try #require(Self.statement(#"a^{(l)} < 1"#))
    #expect(statement.status == .refuted)
    #expect(statement.notes.contains("holds for l = 1; l = 2; l = 3, not for l = 0"))
  }
}
