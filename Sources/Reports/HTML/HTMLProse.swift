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
    let marks = noted.map(mark).joined()
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

  private func mark(_ index: Int) -> String {
    let status = annotations.statement(index).status
    let number = annotations.number(index) ?? 0
    return """
      <a class="mark \(status.rawValue)" href="#note-\(number)" \
      aria-label="\(status.rawValue), note \(number)">\(status.sign)\u{2009}\(number)</a>
      """
  }

  /// The status that a formula is marked by: its most troubling one.
  private func worst(_ noted: [Int]) -> String {
    let found = noted.map { annotations.statement($0).status }
    let order: [Status] = [.refuted, .undecided, .unread, .verified, .definition]
    return order.first(where: found.contains)?.rawValue ?? "mention"
  }
}
