import DerivationChecking
import Diagnosis

/// Articles about the standard network, diagnosed.
enum Diagnosed {
  static func frontMatter(_ loss: String) -> String {
    "---\nnetwork: {layers: [4, 5, 3, 2], activation: sigmoid, loss: \(loss)}\n---\n"
  }

  static func article(_ body: String, loss: String = "half-squared-error") -> CheckedArticle {
    Diagnostician().check(path: "test.md", text: frontMatter(loss) + body + "\n")
  }

  static func check(_ text: String) -> CheckedArticle {
    Diagnostician().check(path: "test.md", text: text)
  }

  /// What is said of the formulas of a body, mentions left out.
  static func statements(
    _ body: String, loss: String = "half-squared-error"
  ) -> [CheckedStatement] {
    article(body, loss: loss).statements.filter { $0.status != .mention }
  }
}
