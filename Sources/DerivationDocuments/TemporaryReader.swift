import CommonMark
import Diagnostics
import MathSyntax
public enum ArticleReader {
  public static func read(path: String, text: String, outside: ArticleContext?) -> Article {
    let source = SourceText(path: path, text: text)
    let front = FrontMatter.read(source)
    let markdown = MarkdownReader(isPlainMath: { t in ["=","←"].contains { t.contains($0) } }).read(source, from: front.end)
    return ArticleBuilder(source: source, readFormula: { FormulaNotation.read($0, as: $1) }).build(markdown, front, outside: outside)
  }
}
