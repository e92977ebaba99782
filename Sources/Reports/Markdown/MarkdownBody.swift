import DerivationChecking
import DerivationDocuments
import Diagnostics

/// The article's own text with its formulas rewritten for GitHub and their statuses under them.
///
/// Works on the source: what is not a formula stays as the author wrote it, byte for byte.
struct MarkdownBody {
  private let annotations: Annotations
  private let article: Article
  private let start: Int
  /// Replacements of source ranges, and insertions as empty ranges.
  private var edits: [(range: TextRange, text: String)] = []

  /// - Parameter start: offset of the first byte behind the front matter.
  init(_ annotations: Annotations, from start: Int) {
    self.annotations = annotations
    article = annotations.article
    self.start = start
    var pending: [Int: [Int]] = [:]
    for placement in FormulaPlacement.all(in: article) {
      rewrite(placement, &pending)
    }
    for block in pending.keys.sorted() { appendStatuses(pending[block] ?? [], after: block) }
  }

  var text: String {
    var result = ""
    var offset = start
    let sorted = edits.enumerated().sorted { ($0.1.range, $0.0) < ($1.1.range, $1.0) }
    for (_, edit) in sorted where edit.range.start >= offset {
      result += article.source.slice(TextRange(offset, edit.range.start)) + edit.text
      offset = edit.range.end
    }
    result += article.source.slice(TextRange(offset, article.source.utf8.count))
    let body = result.drop(while: \.isNewline)
    return body.isEmpty || body.last?.isNewline == true ? String(body) : body + "\n"
  }

  private mutating func rewrite(_ placement: FormulaPlacement, _ pending: inout [Int: [Int]]) {
    let formula = article.formulas[placement.formula]
    let noted = annotations.noted(formula: placement.formula)
    let latex = GitHubLaTeX.latex(formula)
    switch placement.form {
    case .display(let prefix, let end):
      let math = MarkdownMath.display(latex, prefix: prefix)
      let statuses = Self.quote(statuses(noted), prefix: prefix)
      edits.append((TextRange(formula.range.start, end), math + statuses + gap(after: end, prefix)))
    case .inline:
      let before = formula.range.start > start ? article.source.utf8[formula.range.start - 1] : 0
      let space = MarkdownMath.needsSpace(after: before) ? " " : ""
      let math =
        placement.isInTable ? MarkdownMath.inTable(latex) : MarkdownMath.inline(latex)
      edits.append((formula.range, space + math + marks(noted)))
      pending[placement.block ?? -1, default: []] += noted
    case .code:
      edits.append((formula.range, MarkdownText.code(ReadingText.unicode(latex)) + marks(noted)))
      pending[placement.block ?? -1, default: []] += noted
    case .kept:
      edits.append((TextRange(formula.range.end, formula.range.end), marks(noted)))
      pending[placement.block ?? -1, default: []] += noted
    }
  }

  /// `<sup>✓ 3</sup>`, the number under which the status stands below.
  private func marks(_ noted: [Int]) -> String {
    let marks = noted.map { index in
      "\(annotations.statement(index).status.sign)\u{00A0}\(annotations.number(index) ?? 0)"
    }
    return marks.isEmpty ? "" : "<sup>\(marks.joined(separator: " "))</sup>"
  }

  /// The plain definitions of a formula or block in one line, then a paragraph for every other
  /// statement.
  private func statuses(_ noted: [Int]) -> [[String]] {
    let all = noted.map { MarkdownStatus(annotations: annotations, index: $0) }
    let plain = all.filter(\.statement.isPlainDefinition)
    guard plain.count > 1 else { return all.map(\.lines) }
    let numbers = plain.map { String($0.number) }.joined(separator: ", ")
    let line = "\(Status.definition.sign) \(numbers) **definitions**"
    return [[line]] + all.filter { !$0.statement.isPlainDefinition }.map(\.lines)
  }

  /// Statuses of formulas inside text, under the block that holds them.
  private mutating func appendStatuses(_ noted: [Int], after block: Int) {
    let blocks = article.markdown.blocks
    guard !noted.isEmpty else { return }
    let last = blocks.indices.contains(block) ? blocks[block].range.end : article.source.utf8.count
    let line = article.source.position(at: max(0, last - 1)).line
    let end = article.source.lineStarts[line - 1] + article.source.line(line).utf8.count
    let text = Self.quote(statuses(noted), prefix: "")
    edits.append((TextRange(end, end), text + gap(after: end, "")))
  }

  /// A line break when text follows at once; it would else run into the quote.
  private func gap(after end: Int, _ prefix: String) -> String {
    let next = article.source.position(at: end).line + 1
    let text = article.source.line(next).filter { !$0.isWhitespace && $0 != ">" }
    return text.isEmpty ? "" : "\n" + Self.trimmed(prefix)
  }

  /// Each status a paragraph of one quote, a blank line before it.
  private static func quote(_ statuses: [[String]], prefix: String) -> String {
    guard !statuses.isEmpty else { return "" }
    let lines = statuses.flatMap { [""] + $0 }.dropFirst()
    let quoted = lines.map { $0.isEmpty ? "\(prefix)>" : "\(prefix)> \($0)" }
    return "\n" + trimmed(prefix) + "\n" + quoted.joined(separator: "\n")
  }

  private static func trimmed(_ prefix: String) -> String {
    var prefix = prefix
    while prefix.last?.isWhitespace == true { prefix.removeLast() }
    return prefix
  }
}
