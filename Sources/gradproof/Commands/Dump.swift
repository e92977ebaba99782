import ArgumentParser
import Reports

/// `gradproof dump`: one stage of the work on an article as an indented tree.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what one stage makes of an article.")

  enum Stage: String, ExpressibleByArgument, CaseIterable {
    case markdown, notation, statements, readings, model, worlds
  }

  @Argument(help: "The article; `-` is standard input.", completion: .file(extensions: ["md"]))
  var file: String

  @Option(help: "Which stage.")
  var stage: Stage

  func run() throws {
    throw RunResult.couldNotRun
  }
}
