import ArgumentParser
import DerivationChecking
import Foundation
import Reports

/// `gradproof check`: statuses on standard output.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every formula of the articles and print what holds and what does not.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, concise, json }
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @OptionGroup var checking: CheckingArguments

  @Option(help: "How results are printed.")
  var format = Format.text

  @Flag(help: "One line for every verified statement and definition as well.")
  var verbose = false

  @Option(help: "Colours; `auto` is a terminal without NO_COLOR.")
  var color = Color.auto

  func run() throws {
    let results = try CheckRun(checking, isComplete: format == .json).results()
    // A reader who stopped reading changes nothing of the verdict.
    do {
      try Terminal.print(render(results))
    } catch RunResult.nothingFailed {}
    throw results.outcome(rule: checking.rule)
  }

  private func render(_ results: CheckResults) -> String {
    switch format {
    case .json: JSONReport(rule: checking.rule).render(results.articles)
    case .concise: ConciseReport(rule: checking.rule).render(results.readable)
    case .text: text(results)
    }
  }

  private func text(_ results: CheckResults) -> String {
    TextReport(rule: checking.rule, useColor: useColor, verbose: verbose)
      .render(results.articles, unreadable: FileFailure.isReported)
  }

  private var useColor: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return Terminal.outputIsTerminal && !refused && environment["TERM"] != "dumb"
    }
  }
}
