import DerivationChecking
import Diagnostics
import Figures

/// The training at the end of an HTML report: the curve, what drove the steps, the numbers.
struct HTMLTraining {
  let facts: TrainingFacts

  init?(_ checked: CheckedArticle) {
    guard let facts = TrainingFacts(checked) else { return nil }
    self.facts = facts
  }

  var html: String {
    let runs = facts.training.runs.map(run).joined()
    return """
      <section class="training" aria-labelledby="training">
      <h2 id="training">Training</h2>
      \(problems)\(lead)\(figure)\(runs)</section>

      """
  }

  private var problems: String {
    let items = facts.training.diagnostics.map { problem in
      let help = problem.help.map { " " + HTMLText.sentence($0) } ?? ""
      return """
        <li><strong>\(problem.severity.rawValue)</strong> \
        \(HTMLText.sentence(problem.headline))\(help)</li>

        """
    }
    return items.isEmpty ? "" : "<ul class=\"problems\">\n\(items.joined())</ul>\n"
  }

  private var lead: String {
    facts.lead.isEmpty ? "" : "<p>\(HTMLText.sentence(facts.lead))</p>\n"
  }

  private var figure: String {
    guard let plot = facts.plot else { return "" }
    return "<figure>\n\(plot.svg(id: "loss"))</figure>\n"
  }

  private func run(_ run: ArticleTraining.Run) -> String {
    let isOnly = facts.training.runs.count == 1
    let name = isOnly ? "" : "<h3>\(HTMLText.escape(run.name))</h3>\n"
    let drivers = facts.drivers(run).map { "<li>\(HTMLText.message($0))</li>\n" }.joined()
    let untouched =
      facts.untouched(run).map { "<p>\(HTMLText.sentence($0))</p>\n" } ?? ""
    let optimizer = facts.optimizer(run).map { "<p>\(HTMLText.sentence($0))</p>\n" } ?? ""
    return """
      \(name)<p>\(HTMLText.sentence(facts.result(run)))</p>
      <p>\(HTMLText.sentence(facts.steps(run)))</p>
      \(optimizer)\
      <details\(isOnly ? " open" : "")><summary>\(HTMLText.message(facts.updates(run)))</summary>
      \(drivers.isEmpty ? "" : "<p>Derivatives of the loss</p>\n<ul>\n\(drivers)</ul>\n")\(untouched)\
      \(table(run))</details>

      """
  }

  private func table(_ run: ArticleTraining.Run) -> String {
    let head = facts.columns(run).map { "<th scope=\"col\" class=\"right\">\($0)</th>" }.joined()
    let rows = facts.rows(run).map { row in
      let cells = row.dropFirst().map { "<td class=\"right\">\(HTMLText.escape($0))</td>" }
      return "<tr><th scope=\"row\" class=\"right\">\(row[0])</th>\(cells.joined())</tr>\n"
    }
    return """
      <table><caption>Loss after some of the epochs</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody></table>

      """
  }
}
