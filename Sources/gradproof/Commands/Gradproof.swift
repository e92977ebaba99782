import ArgumentParser
import Reports

/// The command itself: what it can do.
struct Gradproof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ToolVersion.name,
    abstract: "Proofreads hand-derived gradients in Markdown articles.",
    discussion: """
      Every claim is checked against finite differences of the article's own model.

      Exit codes: 0 nothing failed, 1 something failed, 2 could not run.
      """,
    version: "\(ToolVersion.name) \(ToolVersion.current)",
    subcommands: [Check.self, Report.self, Explain.self, Dump.self]
  )
}
