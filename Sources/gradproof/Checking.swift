import DerivationChecking
import DerivationDocuments
import Diagnosis
import Diagnostics

/// The checker as the commands see it.
enum Checking {
  typealias Check = (_ path: String, _ text: String) -> CheckedArticle

  /// - Parameter isComplete: for readers of evidence: whether all that no point tells from a claim is
  ///   listed.
  static func checker(
    _ arguments: CheckingArguments, isComplete: Bool, training: TrainingHost? = nil
  ) throws(RunResult) -> Check {
    var outside: ArticleContext?
    if let path = arguments.context { outside = try context(path) }
    let options = CheckOptions(
      seed: arguments.seed, outside: outside, listsIndistinguishable: isComplete,
      training: training)
    return { path, text in Diagnostician().check(path: path, text: text, options: options) }
  }

  /// The file of `--context`; what is wrong in it ends the run, for it concerns every article.
  static func context(_ path: String) throws(RunResult) -> ArticleContext {
    let text: String
    do {
      text = try TextFile.read(path)
    } catch {
      Terminal.report(error.message)
      throw .couldNotRun
    }
    let source = SourceText(path: path, text: text)
    let front = FrontMatter.readContextFile(source)
    for diagnostic in front.diagnostics { Terminal.report(line(diagnostic, source)) }
    if front.diagnostics.contains(where: { $0.severity == .error }) { throw .couldNotRun }
    return front.context
  }

  private static func line(_ diagnostic: Diagnostic, _ source: SourceText) -> String {
    let place = source.position(at: diagnostic.range?.start ?? 0)
    let lead = "\(source.path):\(place.line):\(place.column): \(diagnostic.severity.rawValue)"
    let help = diagnostic.help.map { " (\($0))" } ?? ""
    return "\(lead)[\(diagnostic.id)]: \(diagnostic.headline)\(help)"
  }
}
