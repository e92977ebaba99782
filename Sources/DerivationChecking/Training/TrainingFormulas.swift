import DerivationDocuments
import Elaboration
import TensorExpressions
import Training

/// The article's formulas that a training can run: verified gradients, and updates.
struct TrainingFormulas {
  var gradients: [GradientFormula] = []
  /// With the labels under which they can be asked for.
  var updates: [UpdateFormula] = []
  /// For every statement of the article that is one of these: whether it is an update.
  private var kinds: [Int: Bool] = [:]
  /// Labels of all statements, whether they can be run or not.
  private var labels: [(label: String, statement: Int)] = []
  private var statuses: [Status] = []

  /// - Parameter reading: the typed reading of a statement by its place, the one that was judged; `nil`
  ///   for statements of another model.
  init(
    _ article: Article, _ statements: [CheckedStatement], scope: Scope,
    reading: (_ formula: Int, _ statement: Int) -> Reading?
  ) {
    for (place, statement) in statements.enumerated() {
      statuses.append(statement.status)
      if let label = statement.label { labels.append((label, place)) }
      let all = article.formulas[statement.formula].statements
      guard let index = all.firstIndex(where: { $0.range == statement.range }),
        statement.status == .verified || statement.status == .refuted,
        let reading = reading(statement.formula, index)
      else { continue }
      let written = all[index]
      if reading.relation == .assign || UpdateClaim.repeatsTarget(written.head, written.member) {
        kinds[place] = true
        updates.append(UpdateFormula(reading.equation, source: place))
      } else if reading.equation.kind == .equality {
        kinds[place] = false
        gradients.append(GradientFormula(reading.equation, source: place))
      }
    }
  }

  /// Why a rule cannot be run.
  enum RuleProblem: Error {
    /// Nothing has this label.
    case unknown(String, labels: [String])
    /// What has it was not read, or is neither an update nor a formula for a derivative.
    case notRunnable(String)
    case noUpdate
    /// Several optimisers may be meant, by their labels or headings.
    case several([String])
    /// Nothing changes the parameters that the front matter names, step by step.
    case noOptimizer([String])
  }

  var hasVerifiedUpdate: Bool { updates.contains { statuses[$0.source] == .verified } }

  /// Whether a label of the article is so.
  func knows(_ label: String) -> Bool { labels.contains { $0.label == label } }

  /// The formulas of one run: those the rules name, whatever their verdict, before all others; without
  /// a named update every verified one.
  func chosen(_ rules: [PlacedText]) throws(RuleProblem) -> (
    gradients: [GradientFormula], updates: [UpdateFormula]
  ) {
    var named: [Int] = []
    for rule in rules { named += try statements(rule.text) }
    let gradients = try gradients(rules)
    var chosen = updates.filter { named.contains($0.source) }
    if chosen.isEmpty { chosen = updates.filter { statuses[$0.source] == .verified } }
    guard !chosen.isEmpty else { throw .noUpdate }
    return (gradients, chosen)
  }

  /// The verified formulas for derivatives, those that rules name before them.
  func gradients(_ rules: [PlacedText]) throws(RuleProblem) -> [GradientFormula] {
    var named: [Int] = []
    for rule in rules { named += try statements(rule.text) }
    let first = gradients.filter { named.contains($0.source) }
    return first
      + gradients.filter { !named.contains($0.source) && statuses[$0.source] == .verified }
  }

  /// The statements under a label; else a number counts the article's updates.
  private func statements(_ rule: String) throws(RuleProblem) -> [Int] {
    let labelled = labels.filter { $0.label == rule }.map(\.statement)
    if labelled.isEmpty {
      guard let number = Int(rule), updates.indices.contains(number - 1) else {
        throw .unknown(rule, labels: runnableLabels)
      }
      return [updates[number - 1].source]
    }
    let runnable = labelled.filter { kinds[$0] != nil }
    guard !runnable.isEmpty else { throw .notRunnable(rule) }
    return runnable
  }

  private var runnableLabels: [String] {
    var seen: [String] = []
    for entry in labels where kinds[entry.statement] == true && !seen.contains(entry.label) {
      seen.append(entry.label)
    }
    return seen
  }
}
