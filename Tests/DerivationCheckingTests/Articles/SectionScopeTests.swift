import DerivationChecking
import Diagnosis
import Testing

/// Symbols that are defined anew under another heading.
@Suite struct SectionScopeTests {
  /// Statements as `line status code`, mentions left out.
  private static func statements(_ text: String) -> [String] {
    let checked = Diagnostician().check(path: "a.md", text: text)
    return checked.statements.filter { $0.status != .mention }.map { statement in
      let line = checked.article?.source.position(at: statement.range.start).line ?? 0
      let code = statement.status == .undecided ? " " + (statement.codes.first ?? "") : ""
      return "\(line) \(statement.status.rawValue)\(code)"
    }
  }

  private static func expect(_ text: String, _ expected: [String], _ why: Comment) {
    #expect(statements(text) == expected, why)
  }

  @Test func theNewDefinitionHoldsInItsSection() {
    let text = """
      # Squares
      $z = w x$
      $J = z^2$
      $\\frac{dJ}{dw} = 2zx$
      $\\frac{dJ}{dw} = 3z^2x$
      # Cubes
      $J = z^3$
      $\\frac{dJ}{dw} = 3z^2x$
      $\\frac{dJ}{dz} = 3z^2$
      $\\frac{dJ}{dz} = 4z^2$
      """
    // What the definition of another section would make true is not refuted.
    Self.expect(
      text,
      [
        "2 definition", "3 definition", "4 verified", "5 undecided redefinition", "7 definition",
        "8 verified", "9 verified", "10 refuted",
      ], "z is that of the first section, J its own")
  }

  @Test func sectionsBelow() {
    let text = """
      # A
      $J = z^2$
      ## A1
      $J = z^3$
      ### A1a
      $\\frac{dJ}{dz} = 3z^2$
      ## A2
      $\\frac{dJ}{dz} = 2z$
      $\\frac{dJ}{dz} = 3z^2$
      $\\frac{dJ}{dz} = 5z$
      # B
      $\\frac{dJ}{dz} = 2z$
      """
    Self.expect(
      text,
      [
        "2 definition", "4 definition", "6 verified", "8 undecided redefinition",
        "9 undecided redefinition", "10 refuted", "12 undecided redefinition",
      ], "behind the section of the new definition either may be meant")
  }

  @Test func oneSection() {
    let text = """
      $J = z^2$
      $\\frac{dJ}{dz} = 2z$
      $\\frac{dJ}{dz} = 3z^2$
      $J = z^3$
      $\\frac{dJ}{dz} = 2z$
      $\\frac{dJ}{dz} = 3z^2$
      $\\frac{dJ}{dz} = 4z$
      $\\frac{dq}{dx} = 1$
      """
    Self.expect(
      text,
      [
        "1 definition", "2 verified", "3 undecided redefinition", "4 undecided redefinition",
        "5 undecided redefinition", "6 undecided redefinition", "7 refuted", "8 unread",
      ], "which is meant behind the second one is not known")
  }

  @Test func beforeTheNewDefinition() {
    let text = """
      # A
      $J = z^2$
      # B
      $\\frac{dJ}{dz} = 3z^2$
      $\\frac{dJ}{dz} = z$
      $J = z^3$
      """
    Self.expect(
      text,
      ["2 definition", "4 undecided redefinition", "5 refuted", "6 definition"],
      "the definition may follow its use")
  }

  @Test func theSameAgainIsNoNewMeaning() {
    let text = """
      # A
      $z = w x$
      $J = z^2$
      # B
      $J = z^2$
      $J = z \\cdot z$
      $\\frac{dJ}{dz} = 2z$
      $\\frac{dJ}{dz} = 3z$
      # C
      $J = z^3$
      # D
      $J = z^2$
      $\\frac{dJ}{dz} = 2z$
      """
    Self.expect(
      text,
      [
        "2 definition", "3 definition", "5 definition", "6 verified", "7 verified", "8 refuted",
        "10 definition", "12 definition", "13 verified",
      ], "back to the first meaning")
  }

  @Test func whatIsBuiltOnIt() {
    let text = """
      # Squared error
      $z = W x + b$, $\\hat y = \\sigma(z)$, $\\sigma(x) = \\frac{1}{1 + e^{-x}}$
      $J = \\frac12 \\lVert \\hat y - y \\rVert^2$
      $\\frac{\\partial J}{\\partial b} = (\\hat y - y) \\odot \\sigma'(z)$
      # Cross-entropy
      $J = -\\sum_i (y_i \\log \\hat y_i + (1 - y_i) \\log(1 - \\hat y_i))$
      $\\frac{\\partial J}{\\partial b} = \\hat y - y$
      $\\frac{\\partial J}{\\partial W} = (\\hat y - y) x^T$
      $\\frac{\\partial J}{\\partial W} = x (\\hat y - y)^T$
      $\\frac{\\partial J}{\\partial W} = (y - \\hat y) x^T$
      """
    Self.expect(
      text,
      [
        "2 definition", "2 definition", "2 definition", "3 definition", "4 verified",
        "6 definition",
        "7 verified", "8 verified", "9 refuted", "10 refuted",
      ], "two losses on one network")
  }

  /// What the front matter says holds everywhere.
  @Test func frontMatterStands() {
    let text = """
      ---
      definitions: ["J = z^2"]
      ---
      # A
      $J = z^3$
      $\\frac{dJ}{dz} = 2z$
      $\\frac{dJ}{dz} = 3z^2$
      """
    Self.expect(
      text, ["5 refuted", "6 verified", "7 refuted"], "it cannot be taken back")
  }

  /// A repair is looked for in the model of the section.
  @Test func repairs() {
    let text = """
      # A
      $J = z^2$
      # B
      $J = 5z^3$
      $\\frac{dJ}{dz} = -15z^2$
      """
    let checked = Diagnostician().check(path: "a.md", text: text)
    #expect(checked.statements.last?.repair != nil)
    #expect(checked.statements.last?.codes.first == "value-mismatch")
    #expect(
      checked.statements.dropFirst().first?.notes == [
        "in this section it takes the place of the definition in line 2"
      ])
  }
}
