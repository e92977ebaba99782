import DerivationChecking
import Testing

/// What a verified claim could not be told from.
@Suite struct PowerCertificateTests {
  static func statement(_ formula: String, _ context: String = Context.network) -> CheckedStatement?
  {
    let text = TableArticle(context: context, formulas: [(formula, .latex)]).text
    return ArticleChecker(options: CheckOptions(listsIndistinguishable: true))
      .check(path: "a.md", text: text).statements.first
  }

  static func survivors(_ formula: String, _ context: String = Context.network) -> [String] {
    statement(formula, context)?.evidence?.indistinguishable ?? ["no evidence"]
  }

  @Test(arguments: [
    #"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#,
    #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
    #"\frac{\partial J}{\partial W} = \delta a^T"#,
    #"\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}"#,
    #"W \leftarrow W - \eta \frac{\partial J}{\partial W}"#,
    #"z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}"#,
    #"\sigma'(z) = a(1 - a)"#,
  ])
  func noMutantOfTheUsualFormulasHolds(formula: String) {
    #expect(Self.statement(formula)?.status == .verified)
    #expect(Self.survivors(formula) == [])
  }

  /// `a > 0` where `z > 0`: for rectifiers the wrong argument is as good as the right one.
  @Test func aSurvivorIsListed() {
    let formula = #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#
    let survivors = Self.survivors(formula, Context.network("relu"))
    #expect(survivors.contains { $0.contains(#"\sigma'(a^{(l)})"#) })
  }

  /// Equal by the order of factors and terms, or by an even power: not worth a line.
  @Test(arguments: [
    #"J = \frac12 \|\hat y - y\|^2"#, #"J = \frac12 \sum_i (\hat y_i - y_i)^2"#,
    #"\frac{\partial J}{\partial w^{(l)}_{jk}} = \delta^{(l)}_j a^{(l-1)}_k"#,
  ])
  func trivialMutantsAreDropped(formula: String) {
    #expect(Self.statement(formula)?.status == .verified)
    #expect(Self.survivors(formula) == [])
  }

  @Test func aZeroHasPowerToo() {
    let softmax = #"\sum_i \delta_i^{(L)} = 0"#
    let statement = Self.statement(softmax, Context.softmax)
    #expect(statement?.status == .verified)
  }

  /// Where nothing that could be changed changes anything, a verdict would be empty.
  @Test func withoutPowerNothingIsVerified() {
    let article = TableArticle(
      context: "", formulas: [("c = 0", .latex), ("f = 0 c", .latex), ("f = -c", .latex)])
    let claim = article.statements(2).first
    #expect(claim?.status == .undecided)
  }

  @Test func theStatusDoesNotDependOnTheList() {
    let text = TableArticle(
      context: Context.network("relu"),
      formulas: [
        (#"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, .latex)
      ]
    ).text
    let quick = ArticleChecker().check(path: "a.md", text: text)
    #expect(quick.statements.map(\.status) == [.verified])
    #expect(quick.statements.first?.evidence?.indistinguishable == [])
  }
}
