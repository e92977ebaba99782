import ArgumentParser
import DerivationChecking
import Foundation
import Reports

/// `gradproof report`: annotated Markdown and HTML, one of each for every article.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render the articles again as annotated Markdown and self-contained HTML.")

  @OptionGroup var checking: CheckingArguments

  @Option(
    name: [.short, .customLong("output")], help: "Directory to write to; made when it is missing.",
    completion: .directory)
  var output: String

  func run() throws {
    let results = try CheckRun(checking, isComplete: true, training: TrainingFiles.host).results()
    for checked in results.articles { tellProblems(checked) }
    var targets = ReportTargets(directory: output)
    var failed = false
    for (checked, path) in zip(results.articles, results.reportPaths) where !path.isEmpty {
      do {
        let target = try targets.place(of: path, for: checked.path)
        try write(checked, to: target)
      } catch let failure as FileFailure {
        Terminal.report(failure.message)
        failed = true
      }
    }
    if failed { throw RunResult.couldNotRun }
    throw results.outcome(rule: checking.rule)
  }

  private func tellProblems(_ checked: CheckedArticle) {
    for problem in checked.training?.diagnostics ?? [] {
      let help = problem.help.map { " (\($0))" } ?? ""
      Terminal.report(
        "\(checked.path): \(problem.severity.rawValue)[\(problem.id)]: \(problem.headline)\(help)")
    }
  }

  private func write(_ checked: CheckedArticle, to target: String) throws {
    let rule = checking.rule
    try TextFile.write(MarkdownReport(rule: rule).render(checked), to: target + ".md")
    try TextFile.write(HTMLReport(rule: rule).render(checked), to: target + ".html")
    do {
      try Terminal.print("\(target).md\n\(target).html\n")
    } catch RunResult.nothingFailed {}
  }
}
