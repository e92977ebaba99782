import DerivationChecking
import Testing

/// Articles that once made a right formula look wrong, or a wrong one right.
enum Soundness {
  static let all: [Row] =
    losses + shapes + letters + silent + marks + units + steps + names + updates + signs + oneOutput
}

@Suite struct SoundnessTests {
  @Test(arguments: Soundness.all)
  func verdicts(row: Row) { expect(row) }

  /// Markdown takes the second line for an item of a list.
  @Test func aLineThatIsCutOff() {
    let text = "L = 1/2 (y - t)^2\n\ny = w x + b\n\n∂L/∂b = y - t\n+ t\n"
    let checked = ArticleChecker().check(path: "cut.md", text: text)
    #expect(checked.statements.map(\.status) == [.definition, .definition, .unread])
  }

  @Test func lettersSideBySideInPlainText() {
    let text =
      "y = mx + b\n\nL = 1/2·(y − t)²\n\ndL/dm = (y − t)·x\n\ndL/dm = (y − t)·m\n\ndL/db = y − t\n"
    let checked = ArticleChecker().check(path: "plain.md", text: text)
    #expect(
      checked.statements.map(\.status) == [
        .definition, .definition, .verified, .refuted, .verified,
      ])
  }

  @Test func aListBehindAFormula() {
    let text = "L = 1/2 (y - t)^2\n\ny = w x + b\n\n∂L/∂b = y - t\n- ∂L/∂w = (y - t) x\n"
    let checked = ArticleChecker().check(path: "list.md", text: text)
    #expect(
      checked.statements.map(\.status) == [.definition, .definition, .verified, .verified])
  }
}
