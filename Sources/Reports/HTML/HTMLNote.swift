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

  /// Plain definitions in one entry: `1, 2 ≔ definitions`.
  static func definitions(_ indices: [Int], _ annotations: Annotations) -> String {
    guard let first = indices.first else { return "" }
    let numbers = indices.map { index in
      let number = annotations.number(index) ?? 0
      return "<span class=\"number\" id=\"note-\(number)\">\(number)</span>"
    }
    let word = indices.count == 1 ? "definition" : "definitions"
    return """
      <li class="note definition">
      <p class="status">\(numbers.joined(separator: ", ")) <span class="sign" \
      aria-hidden="true">\(Status.definition.sign)</span> <strong>\(word)</strong>\
      <span class="line"> line \(annotations.line(first))</span></p>
      </li>

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
    statement.shownCodes.isEmpty ? "details" : statement.shownCodes.joined(separator: ", ")
  }

  private var verified: String {
    var html = ""
    func line(_ kind: String, _ content: String) {
      if !content.isEmpty { html += "<p class=\"\(kind)\">\(content)</p>\n" }
    }
    line("codes", HTMLText.escape(statement.shownCodes.joined(separator: ", ")))
    line("message", HTMLText.sentence(statement.shownMessage))
    for fact in statement.facts { line("fact", HTMLText.sentence(fact)) }
    guard let evidence = statement.evidence else { return html }
    line("evidence", HTMLText.escape(evidence.sentence))
    guard !evidence.table.isEmpty, evidence.singleNumber == nil else { return html }
    let table = HTMLTable.compared(
      evidence.table, caption: "Claimed and measured, statement \(number)")
    return html + "<details><summary>numbers</summary>\n\(table)</details>\n"
  }
}
