import DerivationChecking

/// What the margin says of one statement: number, status, and the least that goes with it.
struct HTMLNote {
  var annotations: Annotations
  var index: Int

  private var statement: CheckedStatement { annotations.statement(index) }
  private var number: Int { annotations.number(index) ?? 0 }

  var html: String {
    let status = statement.status
    return """
      <li class="note \(status.rawValue)" id="note-\(number)">
      <p class="status"><span class="number">\(number)</span> <span class="sign" \
      aria-hidden="true">\(status.sign)</span> <strong>\(words)</strong>\(place)</p>
      \(reading)\(facts)</li>

      """
  }

  private var words: String {
    var words = statement.status.rawValue
    if statement.shorthand { words += " as shorthand" }
    if statement.inherits != nil { words += ", inherited" }
    if statement.isSkipped { words = "skipped" }
    if statement.expected?.met == true { words += ", as expected" }
    return HTMLText.escape(words)
  }

  private var place: String {
    let label = statement.label.map { " " + HTMLText.escape(LabelText.shown($0)) } ?? ""
    return "<span class=\"line\">\(label) line \(annotations.line(index))</span>"
  }

  private var reading: String {
    guard statement.readingDiffers, let reading = statement.reading else { return "" }
    return "<p class=\"reading\">read as \(HTMLMath.latex(reading))</p>\n"
  }

  private var facts: String {
    switch statement.status {
    case .verified: verified
    case .refuted, .undecided, .unread:
      "<p class=\"why\"><a href=\"#finding-\(number)\">\(HTMLText.escape(codes))</a></p>\n"
    case .definition, .mention: ""
    }
  }

  private var codes: String {
    statement.codes.isEmpty ? "details" : statement.codes.joined(separator: ", ")
  }

  private var verified: String {
    let codes = statement.codes.isEmpty ? "" : "<p>\(HTMLText.escape(self.codes))</p>\n"
    let message =
      statement.message.isEmpty || statement.codes.isEmpty
      ? "" : "<p>\(HTMLText.sentence(statement.message))</p>\n"
    guard let evidence = statement.evidence else { return codes + message }
    let sentence = evidence.sentence
    let facts = sentence.isEmpty ? "" : "<p class=\"evidence\">\(HTMLText.escape(sentence))</p>\n"
    guard !evidence.samples.isEmpty else { return codes + message + facts }
    return codes + message + facts + """
      <details><summary>numbers</summary>
      \(HTMLTable.compared(evidence.table, caption: "Claimed and measured, statement \(number)"))\
      </details>

      """
  }
}
