import CommonMark
import DerivationChecking
import MathSyntax

/// A block of the article as HTML, each formula marked with the numbers of its notes.
struct HTMLProse {
  var annotations: Annotations

  func html(_ block: Block) -> String { HTMLWriter(maths: formula).write([block]) }

  private func formula(maths index: Int) -> String {
    let spans = annotations.article.markdown.maths
    guard spans.indices.contains(index) else { return "" }
    guard let formula = annotations.formula(at: spans[index].range) else {
      return "<code class=\"tex\">\(HTMLText.escape(spans[index].content.text))</code>"
    }
    let value = annotations.article.formulas[formula]
    let noted = annotations.noted(formula: formula)
    let maths = HTMLMath.formula(value)
    let marks = runs(noted).map(mark).joined()
    guard value.display else {
      return noted.isEmpty
        ? maths : "<span class=\"claim \(worst(noted))\">\(maths)\(marks)</span>"
    }
    let label = hasOwnLabel(value.notation) ? nil : value.label
    let shown = label.map { "<span class=\"label\">\(HTMLText.escape(LabelText.shown($0)))</span>" }
    return """
      <span class="display \(worst(noted))"><span class="formula">\(maths)</span>\
      <span class="tags">\(marks)\(shown ?? "")</span></span>
      """
  }

  /// A label written inside the formula is part of its MathML.
  private func hasOwnLabel(_ notation: FormulaNotation) -> Bool {
    notation.label != nil || notation.rows.contains { $0.label != nil }
  }

  /// Plain definitions that follow each other share a mark.
  private func runs(_ noted: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in noted {
      let isPlain = annotations.statement(index).isPlainDefinition
      if isPlain, let last = runs.last?.last, annotations.statement(last).isPlainDefinition {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// `✓ 2`, `≔ 3–7`.
  private func mark(_ run: [Int]) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    let status = annotations.statement(first).status
    let number = annotations.number(first) ?? 0
    let end = annotations.number(last).map { $0 == number ? "" : "–\($0)" } ?? ""
    let notes = end.isEmpty ? "note" : "notes"
    return """
      <a class="mark \(status.rawValue)" href="#note-\(number)" \
      aria-label="\(status.rawValue), \(notes) \(number)\(end)">\(status.sign)\u{2009}\(number)\(end)</a>
      """
  }

  /// The status that a formula is marked by: its most troubling one.
  private func worst(_ noted: [Int]) -> String {
    let found = noted.map { annotations.statement($0).status }
    let order: [Status] = [.refuted, .undecided, .unread, .verified, .definition]
    return order.first(where: found.contains)?.rawValue ?? "mention"
  }
}
