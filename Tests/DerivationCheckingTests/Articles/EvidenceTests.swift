import DerivationChecking
import Testing

/// What every verdict carries with it.
@Suite struct EvidenceTests {
  static let formulas = RewritingTests.base.map { ($0.0, Style.latex) }
  static let article = TableArticle(context: Context.network, formulas: formulas)

  /// A refutation has a counterexample or two shapes; a verification was measured.
  @Test func numbersBehindVerdicts() throws {
    for statement in Self.article.checked.statements {
      let evidence = try #require(statement.evidence)
      switch statement.status {
      case .refuted:
        #expect((evidence.counterexample == nil) != (evidence.shapes == nil))
        #expect(!statement.codes.isEmpty)
      case .verified:
        #expect(evidence.worlds >= 3 && evidence.comparisons > 0)
        #expect(evidence.counterexample == nil && evidence.shapes == nil)
        #expect(evidence.worstRelative < 1e-5)
      default: Issue.record("\(statement.summary)")
      }
    }
  }

  @Test func counterexamplesAreRealDifferences() throws {
    for statement in Self.article.checked.statements {
      guard let example = statement.evidence?.counterexample else { continue }
      let size = max(abs(example.claimed), abs(example.measured))
      #expect(abs(example.claimed - example.measured) > 1e-4 * size, "\(statement.summary)")
      #expect(!example.node.isEmpty && example.index.allSatisfy { $0 >= 1 })
    }
  }

  @Test func theSameTextGivesTheSameVerdicts() {
    let again = TableArticle(context: Context.network, formulas: Self.formulas).checked
    #expect(again.statements.map(\.summary) == Self.article.checked.statements.map(\.summary))
    #expect(again.statements.map(\.evidence) == Self.article.checked.statements.map(\.evidence))
  }

  /// Another seed is another set of worlds, and no other truth.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func otherSeeds(seed: UInt64) {
    let checked = ArticleChecker(options: CheckOptions(seed: seed)).check(
      path: "table.md", text: Self.article.text)
    #expect(checked.statements.map(\.status) == RewritingTests.base.map(\.1))
  }

  /// The slice that is reported is the statement's own text.
  @Test func places() throws {
    let text = Array(Self.article.text.utf8)
    for (statement, formula) in zip(Self.article.checked.statements, Self.formulas) {
      #expect(
        String(decoding: text[statement.range.start..<statement.range.end], as: UTF8.self)
          == formula.0)
      #expect(
        statement.caret.start >= statement.range.start && statement.caret.end <= statement.range.end
      )
    }
  }

  @Test func labelsAndInheritance() {
    let chain = #"""
      \begin{align}
      \frac{\partial J}{\partial b^{(l)}} &= -\delta^{(l)} \tag{5} \\
      &= -\frac{\partial J}{\partial z^{(l)}} \tag{6} \\
      &= \delta^{(l)} \tag{7}
      \end{align}
      """#
    let article = TableArticle(
      context: Context.network, formulas: [("J = J", .latex), (chain, .latex)])
    let statements = article.statements(1)
    #expect(statements.map(\.label) == ["5", "6", "7"])
    #expect(statements.map(\.status) == [.refuted, .refuted, .verified])
    // An index into the statements of the article: the one labelled 5.
    #expect(statements.dropFirst().first?.inherits == article.statements(0).count)
    #expect(statements.last?.inherits == nil)
  }
}
