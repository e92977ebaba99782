import DerivationChecking
import Diagnostics

/// Check results for people at a terminal: what fails or stays open in full, what holds in a tally.
public struct TextReport: Sendable {
  public var rule: FailureRule
  public var useColor: Bool
  /// One line for every verified statement and definition as well.
  public var verbose: Bool

  public init(rule: FailureRule = FailureRule(), useColor: Bool = false, verbose: Bool = false) {
    self.rule = rule
    self.useColor = useColor
    self.verbose = verbose
  }

  private var style: TerminalStyle { TerminalStyle(useColor: useColor) }

  /// All articles, then the summary. Articles in `unreadable` are counted, not shown.
  public func render(
    _ articles: [CheckedArticle], unreadable: (CheckedArticle) -> Bool = { _ in false }
  ) -> String {
    let shown = articles.filter { !unreadable($0) }
    return shown.map { render($0, withTally: articles.count > 1) }.joined() + unread(in: articles)
      + summary(of: articles)
  }

  /// One article: its problems, its statements in order of place, a line of counts if wanted.
  public func render(_ checked: CheckedArticle, withTally: Bool = false) -> String {
    let failed = Set(rule.failedStatements(of: checked))
    var paragraphs = checked.diagnostics.map { problem($0, in: checked) }
    var short: [String] = []
    for (index, statement) in checked.statements.enumerated() {
      let words = StatementWords(statement: statement, fails: failed.contains(index))
      if isLong(words) {
        if !short.isEmpty { paragraphs.append(short.joined()) }
        short = []
        paragraphs.append(long(words, in: checked))
      } else if isShown(statement) {
        short.append(line(statement, in: checked))
      }
    }
    if !short.isEmpty { paragraphs.append(short.joined()) }
    if rule.lacksVerdict(checked) { paragraphs.append(noVerdict(checked)) }
    if withTally, !checked.isUnusable { paragraphs.append(tally(checked)) }
    return paragraphs.map { $0 + "\n" }.joined()
  }

  /// The last line: how many articles, what was found, and whether that is a failure.
  public func summary(of articles: [CheckedArticle]) -> String {
    let summary = CheckSummary(of: articles, rule: rule)
    let count = articles.count == 1 ? "1 article" : "\(articles.count) articles"
    let verdict =
      summary.failed == 0
      ? style.paint("nothing failed", .good) : style.paint("\(summary.failed) failed", .error)
    return "\(style.paint("gradproof:", .strong)) \(count), \(summary.sentence): \(verdict)\n"
  }

  /// One line with the reasons of what was not read; nothing where all was read.
  private func unread(in articles: [CheckedArticle]) -> String {
    let sentence = UnreadTally(of: articles).sentence(
      code: { $0 },
      place: { reason in
        articles.count == 1
          ? "line \(reason.line)" : "\(TerminalText.safe(reason.path)):\(reason.line)"
      })
    return sentence.map { "\(style.paint("unread:", .strong)) \($0)\n" } ?? ""
  }

  private func isLong(_ words: StatementWords) -> Bool {
    if words.fails { return true }
    switch words.statement.status {
    case .refuted, .undecided: return true
    case .unread: return verbose || !words.statement.isSkipped
    case .verified, .definition, .mention: return false
    }
  }

  private func isShown(_ statement: CheckedStatement) -> Bool {
    switch statement.status {
    case .verified: verbose || statement.readingDiffers || !statement.shownCodes.isEmpty
    case .definition: verbose || statement.readingDiffers
    case .mention, .unread, .refuted, .undecided: verbose && statement.status == .unread
    }
  }
}

extension TextReport {
  private func snippet(
    _ caret: TextRange, in source: SourceText, _ ink: TerminalStyle.Ink
  ) -> SourceSnippet {
    SourceSnippet(source: source, caret: caret, style: style, ink: ink)
  }

  private func long(_ words: StatementWords, in checked: CheckedArticle) -> String {
    let ink = Self.ink(words.level)
    let title = style.paint("\(words.level.rawValue)[\(words.codes)]", ink)
    var lines = ["\(title): \(style.paint(TerminalText.safe(words.headline), .strong))"]
    guard let source = checked.article?.source else { return lines[0] + "\n" }
    let snippet = snippet(words.statement.caret, in: source, ink)
    lines += snippet.lines + [snippet.gutter()]
    if words.statement.readingDiffers, let reading = words.statement.reading {
      lines += snippet.attached("note", "read as `\(ReadingText.unicode(reading))`")
    }
    for note in words.notes { lines += snippet.attached("note", note) }
    for help in words.helps { lines += snippet.attached("help", help) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `verified file:line:column read as …`
  private func line(_ statement: CheckedStatement, in checked: CheckedArticle) -> String {
    let place = checked.article?.source.position(at: statement.range.start)
    let path = TerminalText.safe(checked.path)
    let at = place.map { "\(path):\($0.line):\($0.column)" } ?? path
    let shown = statement.shownCodes
    let codes = shown.isEmpty ? "" : " [\(shown.joined(separator: ", "))]"
    let shorthand = statement.shorthand ? " as shorthand" : ""
    var text = style.paint(statement.status.rawValue, .good) + "\(codes)\(shorthand) \(at)"
    if let reading = statement.reading {
      let lead = statement.readingDiffers ? "read as " : ""
      text += " \(lead)`\(TerminalText.safe(ReadingText.unicode(reading)))`"
    }
    return text + "\n"
  }

  private func problem(_ diagnostic: Diagnostic, in checked: CheckedArticle) -> String {
    let level = StatementWords.Level(rawValue: diagnostic.severity.rawValue) ?? .error
    let ink = Self.ink(level)
    let title = style.paint("\(level.rawValue)[\(diagnostic.id)]", ink)
    var lines = [
      "\(title): \(style.paint(TerminalText.safe(StatementWords.plain(diagnostic.headline)), .strong))"
    ]
    let source = checked.article?.source ?? SourceText(path: checked.path, text: "")
    let snippet = snippet(diagnostic.range ?? TextRange(0, 0), in: source, ink)
    if diagnostic.range != nil, checked.article != nil {
      lines += snippet.lines + [snippet.gutter()]
    } else {
      lines.append(" \(style.paint("-->", .frame)) \(TerminalText.safe(checked.path))")
    }
    for note in diagnostic.notes { lines += snippet.attached("note", note) }
    if let help = diagnostic.help { lines += snippet.attached("help", help) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func noVerdict(_ checked: CheckedArticle) -> String {
    let title = style.paint("error[no-verdict]", .error)
    let headline = style.paint("none of the formulas could be decided", .strong)
    return """
      \(title): \(headline)
       \(style.paint("-->", .frame)) \(TerminalText.safe(checked.path))
        \(style.paint("=", .frame)) \(style.paint("help", .strong)): \
      state the model in formulas or with `network:` in the front matter, or allow articles \
      without claims with `--allow-empty`

      """
  }

  private func tally(_ checked: CheckedArticle) -> String {
    let summary = CheckSummary(of: checked, rule: rule)
    let mark =
      summary.failed == 0 ? style.paint("ok", .good) : style.paint("failed", .error)
    return "\(TerminalText.safe(checked.path)): \(mark), \(summary.sentence)\n"
  }

  private static func ink(_ level: StatementWords.Level) -> TerminalStyle.Ink {
    switch level {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
