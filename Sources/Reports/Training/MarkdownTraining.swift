import DerivationChecking

/// The training at the end of a Markdown report: what drove the steps, and the numbers in tables.
struct MarkdownTraining {
  let facts: TrainingFacts

  init?(_ checked: CheckedArticle) {
    guard let facts = TrainingFacts(checked) else { return nil }
    self.facts = facts
  }

  var text: String {
    let problems = facts.training.diagnostics.map { problem in
      let help = problem.help.map { " " + MarkdownText.sentence($0) } ?? ""
      return "- **\(problem.severity.rawValue)**: \(MarkdownText.sentence(problem.headline))\(help)"
    }.joined(separator: "\n")
    let lead = facts.lead.isEmpty ? "" : MarkdownText.sentence(facts.lead)
    let blocks = ["---", "## Training", problems, lead] + facts.training.runs.flatMap(run)
    return "\n" + blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func run(_ run: ArticleTraining.Run) -> [String] {
    let isOnly = facts.training.runs.count == 1
    let drivers = facts.drivers(run).map { "- " + MarkdownText.message($0) }
    return [
      isOnly ? "" : "### \(MarkdownText.escape(run.name))",
      MarkdownText.sentence(facts.result(run)) + " " + MarkdownText.sentence(facts.steps(run)),
      facts.optimizer(run).map(MarkdownText.sentence) ?? "",
      MarkdownText.sentence(facts.updates(run))
        + (drivers.isEmpty ? "" : " Derivatives of the loss:"),
      drivers.joined(separator: "\n"),
      facts.untouched(run).map(MarkdownText.sentence) ?? "",
      table(run),
    ]
  }

  private func table(_ run: ArticleTraining.Run) -> String {
    let columns = facts.columns(run)
    let head = "| " + columns.joined(separator: " | ") + " |"
    let rule = "| " + columns.map { _ in "---:" }.joined(separator: " | ") + " |"
    let rows = facts.rows(run).map { "| " + $0.joined(separator: " | ") + " |" }
    return ([head, rule] + rows).joined(separator: "\n")
  }
}
