import CommonMark
import DerivationChecking
import Diagnostics

/// The article's own text, block by block, with the margin beside it.
struct HTMLArticleBody {
  var annotations: Annotations

  var html: String { annotations.article.markdown.blocks.map(row).joined() }

  private func row(_ block: Block) -> String {
    let noted = annotations.noted(in: block.range)
    let prose = HTMLProse(annotations: annotations).html(block)
    guard !noted.isEmpty else {
      return "<div class=\"row\"><div class=\"prose\">\n\(prose)</div></div>\n"
    }
    let notes = notes(noted)
    let findings = noted.map { HTMLFinding(annotations: annotations, index: $0).html }.joined()
    return """
      <div class="row"><div class="prose">
      \(prose)</div>
      <ul class="notes" aria-label="\(label(block.range))">
      \(notes)</ul>
      \(findings.isEmpty ? "" : "<div class=\"findings\">\n\(findings)</div>\n")</div>

      """
  }

  /// One entry for all plain definitions that follow each other, one for every other statement.
  private func notes(_ noted: [Int]) -> String {
    var html = ""
    var definitions: [Int] = []
    for index in noted {
      if annotations.statement(index).isPlainDefinition {
        definitions.append(index)
        continue
      }
      html += HTMLNote.definitions(definitions, annotations)
      definitions = []
      html += HTMLNote(annotations: annotations, index: index).html
    }
    return html + HTMLNote.definitions(definitions, annotations)
  }

  private func label(_ range: TextRange) -> String {
    "Checks from line \(annotations.article.source.position(at: range.start).line)"
  }
}
