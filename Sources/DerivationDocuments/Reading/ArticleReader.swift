import CommonMark
import Diagnostics
import MathSyntax

/// Reads an article: front matter, Markdown, formulas, statements. Never fails; what is wrong is in
/// the article's diagnostics and in the failures of its formulas.
public enum ArticleReader {
  /// - Parameters:
  ///   - path: how the file is called in reports.
  ///   - outside: context from another file, for what the article itself does not say.
  public static func read(path: String, text: String, outside: ArticleContext? = nil) -> Article {
    let source = SourceText(path: path, text: text)
    let front = FrontMatter.read(source)
    let reader = MarkdownReader(
      isPlainMath: { PlainMath.isFormula($0) },
      isPlainMathBesideMath: { PlainMath.isFormula($0, besideFormulas: true) })
    let markdown = reader.read(source, from: front.end)
      .joiningDisplays(where: FormulaNotation.continues)
    let builder = ArticleBuilder(source: source, readFormula: FormulaNotation.read)
    return builder.build(markdown, front, outside: outside)
  }
}
