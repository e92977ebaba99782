import Diagnostics
import MathSyntax

@testable import CommonMark
@testable import DerivationChecking
@testable import DerivationDocuments

/// A checked article made by hand: the report is tested against what it is given, not against the
/// checker.
struct SampleArticle {
  var checked: CheckedArticle
  let source: SourceText

  init(_ text: String, path: String = "sample.md") {
    source = SourceText(path: path, text: text)
    let front = FrontMatter.read(source)
    let markdown = MarkdownReader().read(source, from: front.end)
    let builder = ArticleBuilder(
      source: source, readFormula: { FormulaNotation.read($0, as: $1) })
    let article = builder.build(markdown, front, outside: nil)
    checked = CheckedArticle(path: path, article: article)
  }

  /// Adds a statement at the first occurrence of `text`.
  mutating func add(
    _ text: String, _ status: Status, codes: [String] = [], message: String = "",
    change: (inout CheckedStatement) -> Void = { _ in }
  ) {
    let range = range(of: text)
    let formula = checked.article?.formulas.lastIndex { $0.range.start <= range.start }
    var statement = CheckedStatement(
      formula: formula ?? 0, range: range, status: status, codes: codes, message: message)
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
