import DerivationChecking
import Foundation
import Testing

/// Numbers that an article gives in tables and lists.
@Suite struct TableValueTests {
  private func check(_ text: String) -> [CheckedStatement] {
    ArticleSession(path: "a.md", text: text).check().statements.filter { $0.status != .mention }
  }

  private func last(_ text: String) -> [String] {
    guard let last = check(text).last else { return [] }
    return [last.status.rawValue] + last.codes.prefix(1)
  }

  private static let sum = #"$z = w_1 x_1 + w_2 x_2 + b"#

  /// Tables that give w_1 = 0.11, w_2 = 0.5, b = 0.3, x_1 = 2, x_2 = 1, so that z = 1.02.
  static let tables = [
    """
    | $w_1$ | $w_2$ | $b$ | $x_1$ | $x_2$ |
    |---|---|---|---|---|
    | 0.11 | 0.5 | 0.3 | 2 | 1 |
    """,
    """
    The network starts with these values:

    |  | w1 | w2 | b | x1 | x2 |
    |--|:--|--:|--|--|--|
    | value | 0.11 | $0.5$ | `0.3` | 2 | **1** |
    """,
    """
    | quantity | value | meaning |
    |---|---|---|
    | `w1` | 0.11 | first weight |
    | weight $w_2$ | 5 \\cdot 10^{-1} | |
    | $b$ (bias) | 0.3 | |

    > | $x_1$ | $x_2$ |
    > | --- | --- |
    > | 2 | 1 |
    """.replacingOccurrences(of: "5 \\cdot 10^{-1}", with: "$5 \\cdot 10^{-1}$"),
    """
    - w1 = 0.11
    - `w2 = 0.5`
    - b = 0.3
    - x1 = 2, x2 = 1
    """,
    """
    $w_1 = 0.11$, $w_2 = 0.5$, $b = 0.3$

    * x1 = 2
    * x2 = 1
    """,
  ]

  @Test(arguments: tables) func valuesAreRead(_ table: String) {
    #expect(last("\(table)\n\n\(Self.sum) = 1.02$\n") == ["verified"])
    #expect(last("\(table)\n\n\(Self.sum) = 1.03$\n") == ["refuted", "value-mismatch"])
    #expect(last("\(table)\n\n\(Self.sum) = 1.0$\n") == ["verified"])
    #expect(last("\(table)\n\n\(Self.sum) = 1.1$\n") == ["refuted", "value-mismatch"])
    // Below the formula, too.
    #expect(check("\(Self.sum) = 1.03$\n\n\(table)\n").contains { $0.status == .refuted })
  }

  @Test func aValueHasItsPlace() throws {
    let text = "\(Self.tables[0])\n\n\(Self.sum) = 1.02$\n"
    let value = try #require(check(text).first)
    #expect(value.status == .definition)
    #expect(value.reading == "w_1 = 0.11")
    #expect(value.message == "a table or list gives a symbol its value")
    let utf8 = Array(text.utf8)
    #expect(String(decoding: utf8[value.range.start..<value.range.end], as: UTF8.self) == "0.11")
    // In order of place.
    let starts = check("\(Self.sum) = 1.02$\n\n\(Self.tables[0])\n").map(\.range.start)
    #expect(starts == starts.sorted())
  }

  @Test func conflictsAreTold() {
    let found = check("\(Self.tables[0])\n\n$w_1 = 0.12$ and \(Self.sum) = 1.02$\n")
    #expect(found.contains { $0.status == .undecided && $0.codes == ["redefinition"] })
    #expect(!found.contains { $0.status == .verified || $0.status == .refuted })
  }

  /// What is no table of values: the numbers stay unknown, whatever the claim.
  @Test(arguments: [
    // What came out, by the sentence or the heading.
    "After the update:\n\n| $w$ | $b$ |\n|---|---|\n| 0.5 | 2 |",
    "## Results\n\n| $w$ | $b$ |\n|---|---|\n| 0.5 | 2 |",
    "We get\n\n| quantity | value |\n|---|---|\n| $w$ | 0.5 |\n| $b$ | 2 |",
    // Two tables that differ.
    "| $w$ | $b$ |\n|---|---|\n| 0.5 | 2 |\n\n| $w$ | $b$ |\n|---|---|\n| 0.4 | 2 |",
    // Several rows, other columns of numbers, columns of something else.
    "| $w$ | $b$ |\n|---|---|\n| 0.5 | 2 |\n| 0.6 | 3 |",
    "| epoch | $w$ | $b$ |\n|---|---|---|\n| 1 | 0.5 | 2 |",
    "| method | $w$ | $b$ |\n|---|---|---|\n| Adam | 0.5 | 2 |",
    "| name | value | new |\n|---|---|---|\n| $w$ | 0.5 | 0.6 |\n| $b$ | 2 | 3 |",
    "| name | error |\n|---|---|\n| $w$ | 0.5 |\n| $b$ | 2 |",
    "| $w$ | $b$ |\n|---|---|\n| 0.5 | ? |",
    "| $w$ | $b$ |\n|---|---|\n| 0.5 m | 2 |",
    "| $w$ | $w$ |\n|---|---|\n| 0.5 | 2 |",
    "| w | loss |\n|---|---|\n| 0.5 | 2 |",
    // Numbers of names that are not marked as maths.
    "The weight is w = 0.5 and the bias `b = 2`.",
    "- the weight is w = 0.5\n- b = about 2",
    "Updated:\n\n- w = 0.5\n- b = 2",
  ])
  func otherTablesDoNoHarm(_ table: String) {
    for claim in ["2.5", "17", "1"] {
      for given in ["$x = 1$ and ", ""] {
        let found = check("\(table)\n\n\(given)$z = w x + b = \(claim)$\n")
        #expect(
          !found.contains { $0.status == .verified || $0.status == .refuted },
          "\(table) \(given) \(claim)")
      }
    }
  }

  /// Computed by the article: the table is about something else than values that go in.
  @Test func computedQuantitiesAreNotGiven() {
    let body = "$w = 3$, $z = 2 w$ and $z = 6$"
    let table = "| $w$ | $z$ |\n|---|---|\n| 4 | 8 |"
    #expect(check("\(table)\n\n\(body)\n").map(\.status) == check("\(body)\n").map(\.status))
  }

  /// An entry of a vector is more than a number with a name.
  @Test func entriesStayEntries() {
    let body =
      #"$x \in \mathbb{R}^n$, $J = \sum_i x_i^2$ and $\frac{\partial J}{\partial x_1} = 2 x_1$"#
    let table = "| $x_1$ | $x_2$ |\n|---|---|\n| 4 | 8 |"
    #expect(check("\(table)\n\n\(body)\n").map(\.status) == check("\(body)\n").map(\.status))
  }

  /// Sizes are no values.
  @Test(arguments: [
    "| $W$ | $b$ |\n|---|---|\n| 3 × 2 | 3 |", "| $W$ | $b$ |\n|---|---|\n| 6 | 3 |",
    "The shapes are\n\n| $x$ | $b$ |\n|---|---|\n| 2 | 3 |",
    "| name | value |\n|---|---|\n| $b$ | 3 × 1 |\n| $x$ | $2 \\times 1$ |",
  ])
  func sizesAreNoValues(_ table: String) {
    let body =
      #"$z = W x + b$, $J = \frac12 \lVert z \rVert^2$ and $\frac{\partial J}{\partial W} = z x^T$"#
    #expect(check("\(table)\n\n\(body)\n").map(\.status) == check("\(body)\n").map(\.status))
  }

  /// What front matter gives has the last word.
  @Test func frontMatterStands() {
    let text = """
      ---
      values: {w: 3}
      ---
      | $w$ | $b$ |
      |---|---|
      | 4 | 1 |

      $z = 2 w + b$ and $b = 1$, so $z = 7$
      """
    #expect(last(text) == ["verified"])
  }

  @Test func wholeVectors() {
    let table = "| $w$ | $x$ |\n|---|---|\n| $(1, 2)$ | $(3, 4)$ |"
    #expect(last("\(table)\n\n$z = w^T x = 11$\n") == ["verified"])
    #expect(last("\(table)\n\n$z = w^T x = 12$\n") == ["refuted", "value-mismatch"])
  }

  /// `w1` stays another name where formulas have it.
  @Test func digitsStayWhereTheyAreWritten() {
    #expect(last("`w1 = 2`, `w_1 = 3`, `z = w1·w_1 = 6`\n").first != "refuted")
    #expect(last("- w1 = 2\n- w2 = 3\n\n`z = w1·w2 = 7`\n") == ["refuted", "value-mismatch"])
  }
}
