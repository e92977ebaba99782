import DerivationChecking

/// What is said of one statement under its formula, as lines of a quote.
struct MarkdownStatus {
  var annotations: Annotations
  var index: Int

  var statement: CheckedStatement { annotations.statement(index) }
  var number: Int { annotations.number(index) ?? 0 }

  /// Empty lines part paragraphs.
  var lines: [String] {
    switch statement.status {
    case .verified, .definition, .mention: [headline] + verifiedFacts + unmet
    case .refuted, .undecided, .unread: statement.isSkipped ? [headline] : finding
    }
  }

  private var headline: String {
    var text = "\(statement.status.sign) \(number) **\(words)**"
    if let label = statement.label { text += " " + MarkdownText.escape(LabelText.shown(label)) }
    let codes = statement.shownCodes
    if !codes.isEmpty { text += " " + codes.map(MarkdownText.code).joined(separator: " ") }
    let message = statement.shownMessage
    if !message.isEmpty { text += ": \(MarkdownText.sentence(message))" }
    if statement.status == .verified, let sentence = statement.evidence?.sentence,
      !sentence.isEmpty
    {
      text += ": \(sentence)."
    }
    if statement.readingDiffers, let reading = statement.reading {
      text += " Read as \(math(reading))."
    }
    return text
  }

  private var words: String {
    if statement.isSkipped { return "skipped" }
    var words = statement.status.rawValue
    if statement.shorthand { words += " as shorthand" }
    if statement.inherits != nil { words += ", inherited" }
    if statement.expected?.met == true { words += ", as expected" }
    return words
  }

  private var verifiedFacts: [String] { facts.isEmpty ? [] : [""] + facts }

  private var finding: [String] {
    var lines = [headline]
    func paragraph(_ text: [String]) {
      if !text.isEmpty { lines += [""] + text }
    }
    paragraph(table)
    paragraph(facts)
    if let repair = statement.repair {
      let change = MarkdownText.message(repair.change)
      let mark = RepairMark(repair: repair.statement, claim: statement.reading)
      let mended = math(mark?.boxed ?? repair.statement)
      paragraph(["**Mended, and checked** (\(change)): \(mended)"])
    }
    if let help = statement.helpBesideRepair {
      paragraph(["**Help:** \(MarkdownText.sentence(help))"])
    }
    return lines + unmet
  }

  private var facts: [String] { statement.facts.map { "- \(MarkdownText.sentence($0))" } }

  private var table: [String] {
    guard let evidence = statement.evidence, !evidence.table.isEmpty else { return [] }
    let rows = evidence.table.map { entry in
      let place = entry.entry.isEmpty ? "" : ", \(entry.entry)"
      let claimed = ReportNumber(entry.claimed).typeset
      let measured = ReportNumber(entry.measured).typeset
      return "| \(math(entry.node))\(place) | \(claimed) | \(measured) |"
    }
    let sentence = evidence.sentence
    let head = ["| quantity | claimed | measured |", "| --- | ---: | ---: |"]
    return head + rows + (sentence.isEmpty ? [] : ["", "\(sentence)."])
  }

  private var unmet: [String] {
    guard let expected = statement.expected, !expected.met else { return [] }
    let code = expected.code.map { " \($0)" } ?? ""
    let wanted = MarkdownText.code("\(expected.status.rawValue)\(code)")
    return ["", "The article expects \(wanted) here, and this did not come true."]
  }

  private func math(_ latex: String) -> String { MarkdownMath.checked(latex) }
}
