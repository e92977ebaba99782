import ArgumentParser
import DerivationChecking
import DerivationDocuments
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

  @Option(help: "YAML file with what the article leaves open.")
  var context: String?

  func run() throws {
    let outside = try context.map { path throws(RunResult) in try Checking.context(path) }
    let input = ArticleInput(path: file, reportPath: "")
    do {
      let text = try TextFile.read(input)
      let options = CheckOptions(outside: outside)
      let session = ArticleSession(path: input.label, text: text, options: options)
      try Terminal.print(dump(session))
    } catch let failure as FileFailure {
      Terminal.report(failure.message)
      throw RunResult.couldNotRun
    }
  }

  private func dump(_ session: ArticleSession) -> String {
    switch stage {
    case .markdown: ArticleDump.markdown(session.article)
    case .notation: ArticleDump.notation(session.article)
    case .statements: ArticleDump.statements(session.article)
    case .readings: ReadingsDump.text(session)
    case .model: ModelDump.text(session)
    case .worlds: WorldsDump.text(session, seed: seed(session))
    }
  }

  private func seed(_ session: ArticleSession) -> UInt64 {
    session.article.context.seed.map { UInt64(bitPattern: Int64($0)) } ?? 0
  }
}
