import DerivationChecking
import Reports

/// The articles of one run, checked.
struct CheckResults {
  /// In the order of the arguments; files that could not be read stand in their places.
  var articles: [CheckedArticle] = []
  /// Where the report of each article goes.
  var reportPaths: [String] = []
  /// An argument stood for nothing that could be checked.
  var hadFailure = false

  /// Without the files that could not be read, which standard error names.
  var readable: [CheckedArticle] { articles.filter { !FileFailure.isReported($0) } }

  func outcome(rule: FailureRule) -> RunResult {
    if hadFailure || articles.contains(where: \.isUnusable) { return .couldNotRun }
    if articles.contains(where: { $0.training?.isFailed == true }) { return .couldNotRun }
    return CheckSummary(of: articles, rule: rule).failed > 0 ? .somethingFailed : .nothingFailed
  }
}

/// Finds, reads and checks articles; everything that can be checked is, whatever else fails.
struct CheckRun {
  private let arguments: CheckingArguments
  private let check: (_ path: String, _ text: String) -> CheckedArticle

  init(_ arguments: CheckingArguments, isComplete: Bool, training: TrainingHost? = nil)
    throws(RunResult)
  {
    self.arguments = arguments
    check = try Checking.checker(arguments, isComplete: isComplete, training: training)
  }

  func results() -> CheckResults {
    let entries = ArticleInputs(arguments: arguments.files).entries
    var results = CheckResults()
    var used: Set<String> = []
    for (index, entry) in entries.enumerated() {
      do {
        let input = try entry.get()
        Terminal.progress("checking \(index + 1)/\(entries.count) \(input.label)")
        let checked = check(input.label, try TextFile.read(input))
        if input.fromDirectory != nil, !checked.hasFormulas, !checked.isUnusable { continue }
        results.articles.append(checked)
        results.reportPaths.append(input.reportPath)
        if let directory = input.fromDirectory { used.insert(directory) }
      } catch {
        add(error, to: &results)
        if let directory = try? entry.get().fromDirectory { used.insert(directory) }
      }
    }
    Terminal.clearProgress()
    for directory in directories(entries) where !used.contains(directory) {
      let reason = "no file in this directory holds a formula"
      add(FileFailure(path: directory, reason: reason), to: &results)
    }
    return results
  }

  private func add(_ failure: FileFailure, to results: inout CheckResults) {
    Terminal.report(failure.message)
    results.hadFailure = true
    results.articles.append(failure.checkedArticle)
    results.reportPaths.append("")
  }

  /// The directories named, each once, in order.
  private func directories(_ entries: [Result<ArticleInput, FileFailure>]) -> [String] {
    var seen: Set<String> = []
    return entries.compactMap { try? $0.get().fromDirectory }
      .filter { seen.insert($0).inserted }
  }
}
