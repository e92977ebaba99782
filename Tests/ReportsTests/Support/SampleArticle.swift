import Diagnostics

@testable import CommonMark
@testable import DerivationChecking
@testable import DerivationDocuments

/// A checked article made by hand: the report is tested against what it is given, not against the
/// checker.
struct SampleArticle {
  var checked: CheckedArticle
  let source: SourceText

  init(_ text: String, path: String = "sample.md", context: ArticleContext = ArticleContext()) {
    source = SourceText(path: path, text: text)
    let article = Article(
      source: source, context: context,
      markdown: MarkdownDocument(blocks: [], maths: [], diagnostics: []), sections: [],
      formulas: [], diagnostics: [])
    checked = CheckedArticle(path: path, article: article)
  }

  /// Adds a statement at the first occurrence of `text`, one formula each unless `formula` is given.
  mutating func add(
    _ text: String, _ status: Status, codes: [String] = [], message: String = "",
    formula: Int? = nil, change: (inout CheckedStatement) -> Void = { _ in }
  ) {
    var statement = CheckedStatement(
      formula: formula ?? checked.statements.count, range: range(of: text), status: status,
      codes: codes, message: message)
    change(&statement)
    checked.statements.append(statement)
  }

  func range(of text: String) -> TextRange {
    let needle = Array(text.utf8)
    let last = source.utf8.count - needle.count
    for start in 0...max(0, last) where source.utf8[start...].starts(with: needle) {
      return TextRange(start, start + needle.count)
    }
    return TextRange(0, 0)
  }
}

extension SampleArticle {
  /// One statement of every kind.
  static let everyKind: SampleArticle = {
    var sample = SampleArticle(
      """
      # One of each
      The loss is $J = \\frac12 e^2$ and $e$ the error.

      Then $\\delta = e$ and $\\delta = 2e$ and $\\partial J = W$,
      but also $\\foo{x} = 1$ and $\\delta = -e$.

      """)
    sample.add("J = \\frac12 e^2", .definition) { $0.reading = "J = \\frac12 e^2" }
    sample.add("$e$", .mention)
    sample.add("\\delta = e", .verified) {
      $0.reading = "\\delta = e"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 24, worstAbsolute: 3.2e-11, worstRelative: 1e-10,
        errorBound: 4.4e-11, seed: 7)
    }
    sample.add("\\delta = 2e", .refuted, codes: ["value-mismatch"], message: "does not hold") {
      $0.reading = "\\delta = 2e"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 24, worstAbsolute: 0.123_456_789, worstRelative: 1,
        errorBound: 1e-11,
        seed: 7, counterexample: .init(node: "\\delta", index: [2], claimed: .nan, measured: 0.25))
      $0.repair = Repair(statement: "\\delta = e", change: "the factor 2 is too much")
    }
    sample.add("\\partial J = W", .undecided, codes: ["ambiguous"], message: "two readings differ")
    sample.add(
      "\\foo{x} = 1", .unread, codes: ["unknown-command"], message: "unknown command `\\foo`")
    sample.add("\\delta = -e", .refuted, codes: ["value-mismatch"], message: "does not hold") {
      $0.expected = Expectation(status: .refuted, code: nil, met: true)
    }
    sample.checked.conventions = [
      Convention(id: "delta", choice: "∂J/∂z", basis: .default),
      Convention(id: "layout", choice: "gradient", basis: .inferred, line: 4, votesFor: 2),
    ]
    sample.checked.modelDescription = ["one sample, error e"]
    return sample
  }()
}
