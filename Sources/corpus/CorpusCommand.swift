import ArgumentParser
import Foundation

/// Measures the checker on formulas of real authors, which are kept outside the project.
@main
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Compare the checker's verdicts with a reader's on formulas of real articles.")

  @Argument(help: "The directory of `formulas.tsv`.")
  var directory: String

  @Option(help: "The project's root, with its `corpus` directory.")
  var project = "."

  @Option(help: "Count these families only (repeatable).")
  var family: [String] = []

  @Option(help: "Show every row of the sources whose name begins so.")
  var source: String?

  @Option(help: "Show one row.")
  var id: String?

  func run() throws {
    let corpus = URL(filePath: directory, directoryHint: .isDirectory)
    guard FileManager.default.fileExists(atPath: corpus.appending(path: "formulas.tsv").path())
    else {
      print("no formulas.tsv in \(directory): nothing to measure")
      return
    }
    let root = URL(filePath: project, directoryHint: .isDirectory)
    let data = try CorpusData(directory: corpus, project: root)
    let contexts = try ContextFile.all(project: root)
    for problem in contexts.flatMap(\.problems) { print("warning: \(problem)") }
    let measure = CorpusMeasure(data: data, contexts: contexts)
    let sources = measure.sources(matching: id ?? source, families: family)
    let printer = CorpusPrinter(data: data, sources: sources)
    if source == nil, id == nil { printer.printAll() } else { printer.printDetail(only: id) }
  }
}
