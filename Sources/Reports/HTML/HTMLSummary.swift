import DerivationChecking

/// The head of a report: the verdict in a sentence, the counts, what does not hold, and under which
/// conventions and model.
struct HTMLSummary {
  var checked: CheckedArticle
  var rule: FailureRule

  private var summary: CheckSummary { CheckSummary(of: checked, rule: rule) }

  var html: String {
    let verdict = Verdict(summary, isUnusable: checked.isUnusable)
    return """
      <header class="summary \(verdict.status.rawValue)">
      <p class="kicker">\(ToolVersion.name) · \(HTMLText.escape(checked.path))</p>
      <p class="verdict"><span class="sign" aria-hidden="true">\(verdict.status.sign)</span> \
      \(HTMLText.escape(verdict.sentence))</p>
      \(counts)\(unread)\(problems)\(findings)\(background)</header>

      """
  }

  private var counts: String {
    let counts: [(Status, Int)] = [
      (.verified, summary.verified), (.refuted, summary.refuted), (.undecided, summary.undecided),
      (.unread, summary.unread), (.definition, summary.definition),
    ]
    let items = counts.map { status, count in
      """
      <div class="\(status.rawValue)\(count == 0 ? " none" : "")"><dt><span class="sign" \
      aria-hidden="true">\(status.sign)</span> \(status.rawValue)</dt><dd>\(count)</dd></div>

      """
    }
    return "<dl class=\"counts\">\n\(items.joined())</dl>\n"
  }

  private var unread: String {
    let sentence = UnreadTally(of: checked).sentence(code: { "<code>\(HTMLText.escape($0))</code>" }
    )
    return sentence.map { "<p class=\"caption\">Not read: \($0).</p>\n" } ?? ""
  }

  private var problems: String {
    let items = checked.diagnostics.map { diagnostic in
      let line = diagnostic.range.flatMap { range in
        checked.article.map { "line \($0.source.position(at: range.start).line): " }
      }
      let notes = (diagnostic.notes + [diagnostic.help].compactMap { $0 })
        .map { " " + HTMLText.sentence($0) }.joined()
      return """
        <li><strong>\(diagnostic.severity.rawValue)</strong> \(line ?? "")\
        \(HTMLText.sentence(diagnostic.headline))\(notes)</li>

        """
    }
    return items.isEmpty ? "" : "<ul class=\"problems\">\n\(items.joined())</ul>\n"
  }

  /// Links to what a reader has to look at.
  private var findings: String {
    guard let annotations = Annotations(checked, rule: rule) else { return "" }
    let items = checked.statements.indices.compactMap { index -> String? in
      let statement = checked.statements[index]
      guard let number = annotations.number(index), statement.needsAttention else { return nil }
      return """
        <li class="\(statement.status.rawValue)"><a href="#finding-\(number)"><span class="sign" \
        aria-hidden="true">\(statement.status.sign)</span> \(number) \(statement.status.rawValue), \
        line \(annotations.line(index))</a>: \(HTMLText.sentence(statement.message))</li>

        """
    }
    return items.isEmpty ? "" : "<ul class=\"findings-list\">\n\(items.joined())</ul>\n"
  }

  /// `numbers: η, w_1`, a line for each shape.
  private var symbols: String {
    checked.symbols.map { group in
      let names = group.names.map { HTMLMath.latex($0) }.joined(separator: ", ")
      return "<li>\(HTMLText.message(group.shape)): \(names)</li>\n"
    }.joined()
  }

  private var background: String {
    let model =
      checked.modelDescription.map { "<li>\(HTMLText.message($0))</li>\n" }.joined()
      + symbols
    let conventions =
      checked.conventions.isEmpty ? "" : HTMLTable.conventions(checked.conventions)
    guard !model.isEmpty || !conventions.isEmpty else { return "" }
    return """
      <div class="background">
      \(model.isEmpty ? "" : "<div class=\"model\"><p class=\"caption\">Model</p>\n<ul>\n\(model)</ul></div>\n")\
      \(conventions)</div>

      """
  }
}
