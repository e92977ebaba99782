import DerivationChecking

/// The head of a Markdown report: the verdict, the counts, what does not hold, model, conventions.
struct MarkdownSummary {
  var checked: CheckedArticle
  var rule: FailureRule

  var text: String {
    let summary = CheckSummary(of: checked, rule: rule)
    let verdict = Verdict(summary, isUnusable: checked.isUnusable)
    let blocks = [
      "<!-- Made by \(ToolVersion.name); edit the article, not this report. -->",
      "**\(verdict.status.sign) \(MarkdownText.escape(verdict.sentence))** \(ToolVersion.name) "
        + "checked \(MarkdownText.code(checked.path)).",
      counts(summary), unread, problems, findings, model, conventions, "---",
    ]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n\n"
  }

  private func counts(_ summary: CheckSummary) -> String {
    let counts: [(Status, Int)] = [
      (.verified, summary.verified), (.refuted, summary.refuted), (.undecided, summary.undecided),
      (.unread, summary.unread), (.definition, summary.definition),
    ]
    let head = counts.map { "\($0.0.sign) \($0.0.rawValue)" }.joined(separator: " | ")
    let rule = counts.map { _ in "---:" }.joined(separator: " | ")
    let row = counts.map { String($0.1) }.joined(separator: " | ")
    return "| \(head) |\n| \(rule) |\n| \(row) |"
  }

  private var unread: String {
    UnreadTally(of: checked).sentence(code: MarkdownText.code).map { "Not read: \($0)." } ?? ""
  }

  private var problems: String {
    checked.diagnostics.map { diagnostic in
      let line = diagnostic.range.flatMap { range in
        checked.article.map { ", line \($0.source.position(at: range.start).line)" }
      }
      let rest = (diagnostic.notes + [diagnostic.help].compactMap { $0 })
        .map { " " + MarkdownText.sentence($0) }.joined()
      let headline = MarkdownText.sentence(diagnostic.headline)
      return "- **\(diagnostic.severity.rawValue)**\(line ?? ""): \(headline)\(rest)"
    }.joined(separator: "\n")
  }

  private var findings: String {
    guard let annotations = Annotations(checked, rule: rule) else { return "" }
    return checked.statements.indices.compactMap { index -> String? in
      let statement = checked.statements[index]
      guard let number = annotations.number(index), statement.needsAttention else { return nil }
      let place = "line \(annotations.line(index))"
      let message = MarkdownText.sentence(statement.message)
      return
        "- \(statement.status.sign) \(number) \(statement.status.rawValue), \(place): \(message)"
    }.joined(separator: "\n")
  }

  private var model: String {
    let symbols = checked.symbols.map { group in
      let names = group.names.map(MarkdownMath.checked).joined(separator: ", ")
      return "- \(MarkdownText.message(group.shape)): \(names)"
    }
    let items = checked.modelDescription.map { "- \(MarkdownText.message($0))" } + symbols
    guard !items.isEmpty else { return "" }
    return "Model:\n\n" + items.joined(separator: "\n")
  }

  private var conventions: String {
    guard !checked.conventions.isEmpty else { return "" }
    let rows = checked.conventions.map { convention in
      let cells = [convention.id, convention.choice, convention.basisWords]
      return "| " + cells.map(MarkdownText.escape).joined(separator: " | ") + " |"
    }
    return (["| convention | choice | because |", "| --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }
}
