import DerivationChecking

/// Everything known of a statement that does not hold or stays open, under its paragraph.
struct HTMLFinding {
  var annotations: Annotations
  var index: Int

  private var statement: CheckedStatement { annotations.statement(index) }
  private var number: Int { annotations.number(index) ?? 0 }

  /// Empty for what holds, defines or only mentions, and for what the author skipped.
  var html: String {
    switch statement.status {
    case .verified, .definition, .mention: return unmet
    case .unread where statement.isSkipped: return ""
    case .refuted, .undecided, .unread:
      return section(title + reading + table + list + repair + help)
    }
  }

  private func section(_ content: String) -> String {
    """
    <section class="finding \(statement.status.rawValue)" id="finding-\(number)" \
    aria-labelledby="finding-\(number)-title">
    \(content)</section>

    """
  }

  private var title: String {
    let words = StatementWords(statement: statement, fails: annotations.failed.contains(index))
    let status = statement.status
    let codes = statement.shownCodes.map { "<code>\(HTMLText.escape($0))</code>" }.joined(
      separator: " ")
    return """
      <p class="title" id="finding-\(number)-title"><span class="sign" aria-hidden="true">\
      \(status.sign)</span> <strong>\(number) \(status.rawValue)\
      \(words.fails || status != .refuted ? "" : " as expected"):</strong> \
      \(HTMLText.sentence(statement.message)) <span class="codes">\(codes)</span></p>

      """
  }

  private var reading: String {
    guard let reading = statement.reading, statement.readingDiffers || hasNeighbours else {
      return ""
    }
    let lead = statement.readingDiffers ? "Read as" : "The claim"
    return "<p class=\"lead\">\(lead)</p>\n\(display(reading))"
  }

  /// The formula above holds other statements too, so that this one has to be shown by itself.
  private var hasNeighbours: Bool { annotations.noted(formula: statement.formula).count > 1 }

  private func display(_ latex: String) -> String {
    "<div class=\"display\">\(HTMLMath.latex(latex, display: true))</div>\n"
  }

  private var table: String {
    guard let evidence = statement.evidence, !evidence.table.isEmpty else { return "" }
    let caption =
      evidence.counterexample == nil
      ? "Claimed and measured, statement \(number)" : "Counterexample to statement \(number)"
    let sentence = evidence.sentence
    let facts = sentence.isEmpty ? "" : "<p class=\"evidence\">\(HTMLText.escape(sentence))</p>\n"
    return HTMLTable.compared(evidence.table, caption: caption) + facts
  }

  private var list: String {
    let items = statement.facts.map { "<li>\(HTMLText.sentence($0))</li>\n" }.joined()
    return (items.isEmpty ? "" : "<ul class=\"facts\">\n\(items)</ul>\n") + unmetText
  }

  private var repair: String {
    guard let repair = statement.repair else { return "" }
    return """
      <p class="lead">Mended, and checked: \(HTMLText.message(repair.change))</p>
      <div class="display">\(mended(repair))</div>

      """
  }

  private func mended(_ repair: Repair) -> String {
    let element = HTMLMath.latex(repair.statement, display: true)
    let mark = RepairMark(repair: repair.statement, claim: statement.reading)
    return mark?.marked(element) ?? element
  }

  private var help: String {
    guard let help = statement.helpBesideRepair else { return "" }
    return "<p class=\"help\"><strong>Help:</strong> \(HTMLText.sentence(help))</p>\n"
  }

  private var unmet: String { unmetText.isEmpty ? "" : section(title + unmetText) }

  private var unmetText: String {
    guard let expected = statement.expected, !expected.met else { return "" }
    let code = expected.code.map { " \($0)" } ?? ""
    let wanted = HTMLText.escape("\(expected.status.rawValue)\(code)")
    return "<p>The article expects <code>\(wanted)</code> here, and this did not come true.</p>\n"
  }
}
