import DerivationChecking
import DerivationDocuments
import Diagnosis

/// The rows of one source (or of the part of it that one context holds for) as an article.
struct CorpusArticle {
  var name: String
  var rows: [CorpusRow]
  private var context: ArticleContext?
  /// The rows' text, and the offset in it where each row begins.
  private var text = ""
  private var starts: [Int] = []

  init(name: String, rows: [CorpusRow], context: ArticleContext?) {
    (self.name, self.rows, self.context) = (name, rows, context)
    // `db = dz` among formulas in LaTeX was LaTeX too; an article without commands was plain.
    let isPlain = rows.count { $0.hasNoLaTeX } * 2 >= rows.count
    for row in rows {
      starts.append(text.utf8.count)
      let isASCII = row.text.utf8.allSatisfy { $0 < 128 }
      text +=
        row.hasNoLaTeX && (isPlain || !isASCII) ? "\(row.text)\n\n" : "$$\n\(row.text)\n$$\n\n"
    }
  }

  /// What the checker says of each row.
  func results() -> (rows: [RowResult], checked: CheckedArticle) {
    let options = CheckOptions(outside: context)
    // What holds under another convention only the diagnosis says.
    let checked =
      rows.contains { $0.label == .convention }
      ? Diagnostician().check(path: name, text: text, options: options)
      : ArticleChecker(options: options).check(path: name, text: text)
    var statements = Array(repeating: [RowResult.Statement](), count: rows.count)
    for statement in checked.statements {
      let start = statement.range.start
      guard let row = starts.lastIndex(where: { $0 <= start }) else { continue }
      let source = Array(text.utf8)[statement.range.start..<statement.range.end]
      statements[row].append(
        RowResult.Statement(checked: statement, source: String(decoding: source, as: UTF8.self)))
    }
    return (zip(rows, statements).map(RowResult.init), checked)
  }
}
