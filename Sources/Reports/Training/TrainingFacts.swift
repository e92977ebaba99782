import DerivationChecking
import DerivationDocuments
import Figures

/// What both forms of a report say of a training, without markup.
struct TrainingFacts {
  let training: ArticleTraining
  let checked: CheckedArticle

  init?(_ checked: CheckedArticle) {
    guard let training = checked.training else { return nil }
    self.training = training
    self.checked = checked
  }

  // MARK: Sentences

  /// Data, steps and parameters of the first run; the others differ at most in their batches.
  var lead: String {
    guard let run = training.runs.first else { return "" }
    let outcome = run.outcome
    var text = "trained with \(training.data)"
    if outcome.testSamples > 0 {
      text += "; \(outcome.testSamples) samples are held out, \(outcome.samples) are learned from"
    }
    return text
  }

  func steps(_ run: ArticleTraining.Run) -> String {
    let outcome = run.outcome
    let count = outcome.parameters
    var text = count == 1 ? "one parameter" : "\(count) parameters"
    if let rate = run.learningRate { text += ", learning rate \(ReportNumber(rate).typeset)" }
    let steps = outcome.stepsPerEpoch
    guard outcome.samples > 1 else { return text + ", one step an epoch" }
    guard steps > 1 else {
      return text + ", one step an epoch with all \(outcome.samples) samples"
    }
    guard outcome.batch > 1 else { return text + ", \(steps) steps an epoch with one sample each" }
    text += ", \(steps) steps an epoch with \(outcome.batch) samples each"
    if outcome.lastBatch != outcome.batch {
      text += " (the last one with the remaining \(outcome.lastBatch))"
    }
    return text
  }

  /// Derivatives and where they came from, formulas in back-quotes as messages are written.
  func drivers(_ run: ArticleTraining.Run) -> [String] {
    var sources: [(source: Int?, variables: [String])] = []
    for driver in run.drivers {
      if let place = sources.firstIndex(where: { $0.source == driver.statement }) {
        sources[place].variables.append(driver.derivative)
      } else {
        sources.append((driver.statement, [driver.derivative]))
      }
    }
    return sources.map { source, variables in
      let names = variables.map { "`\($0)`" }.joined(separator: ", ")
      guard let source else {
        return "\(names) by automatic differentiation: no verified formula of the article gives it"
      }
      return "\(names) by \(place(source))"
    }
  }

  /// `formula (11), line 66`.
  func place(_ statement: Int) -> String {
    guard checked.statements.indices.contains(statement), let article = checked.article else {
      return "a formula"
    }
    let entry = checked.statements[statement]
    let line = article.source.position(at: entry.range.start).line
    let name = entry.label.map { "formula (\($0)), line \(line)" } ?? "the formula in line \(line)"
    return entry.status == .refuted ? name + ", which is refuted" : name
  }

  func updates(_ run: ArticleTraining.Run) -> String {
    var places: [String] = []
    for place in run.updates.map(place) where !places.contains(place) { places.append(place) }
    guard places.count > 3, let article = checked.article else {
      return "steps by " + places.joined(separator: " and ")
    }
    let lines = run.updates.filter(checked.statements.indices.contains).map { place in
      "\(article.source.position(at: checked.statements[place].range.start).line)"
    }
    return "steps by the formulas in lines " + lines.joined(separator: ", ")
  }

  /// The numbers of the article's recurrences, and where its memories start.
  func optimizer(_ run: ArticleTraining.Run) -> String? {
    guard let facts = run.outcome.optimizer else { return nil }
    let values = facts.values.map { "`\($0.name)` = \(ReportNumber($0.value).typeset)" }
    let given = facts.memories.compactMap { memory -> String? in
      guard case .given(let value) = memory.start else { return nil }
      return "`\(memory.name)` is \(ReportNumber(value).typeset)"
    }
    let assumed = facts.memories.filter { $0.start == .assumedZero }.map { "`\($0.name)`" }
    var parts: [String] = []
    if !values.isEmpty { parts.append("with \(values.joined(separator: ", "))") }
    if !given.isEmpty {
      parts.append("by the article \(given.joined(separator: ", ")) before the first step")
    }
    if !assumed.isEmpty {
      parts.append(
        "the article does not say where \(assumed.joined(separator: ", ")) "
          + (assumed.count == 1 ? "starts: 0 is assumed" : "start: 0 is assumed"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  func untouched(_ run: ArticleTraining.Run) -> String? {
    guard !run.untouched.isEmpty else { return nil }
    let names = run.untouched.map { "`\($0)`" }.joined(separator: ", ")
    return "no update of the article changes \(names), which stay as they were drawn"
  }

  func result(_ run: ArticleTraining.Run) -> String {
    let epochs = run.outcome.epochs
    guard let first = epochs.first, let last = epochs.last else { return "" }
    let count = epochs.count - 1
    var text =
      "the loss goes from \(number(first.loss)) to \(number(last.loss)) in \(count) "
      + (count == 1 ? "epoch" : "epochs")
    if let test = last.testLoss { text += "; on held-out samples it is \(number(test))" }
    if let share = last.testAccuracy {
      text += ", and \(percent(share)) of them are classified rightly"
    } else if let share = last.accuracy {
      text += "; \(percent(share)) of the samples are classified rightly"
    }
    if let bound = run.outcome.reached {
      let steps = run.outcome.stepsPerEpoch * count
      text +=
        "; after \(steps) \(steps == 1 ? "step" : "steps") it is at most \(number(bound)), where the training ends"
    } else if let bound = run.until {
      text += "; it does not come down to \(number(bound))"
    }
    if let epoch = run.outcome.divergedIn {
      text += "; in epoch \(epoch) it is no finite number any more"
    }
    return text
  }

  // MARK: Table

  var hasTest: Bool { training.runs.contains { $0.outcome.testSamples > 0 } }

  /// One line for a few epochs of a run: the first ones, and about ten more up to the last.
  func rows(_ run: ArticleTraining.Run) -> [[String]] {
    let epochs = run.outcome.epochs
    return Self.shown(epochs.count).map { place in
      let epoch = epochs[place]
      return [
        "\(place)", number(epoch.loss), epoch.accuracy.map(percent),
        epoch.testLoss.map(number), epoch.testAccuracy.map(percent),
      ].compactMap { $0 }
    }
  }

  func columns(_ run: ArticleTraining.Run) -> [String] {
    guard let epoch = run.outcome.epochs.first else { return [] }
    var names = ["epoch", "loss"]
    if epoch.accuracy != nil { names.append("right") }
    if epoch.testLoss != nil { names.append("held-out loss") }
    if epoch.testAccuracy != nil { names.append("held-out right") }
    return names
  }

  static func shown(_ count: Int) -> [Int] {
    guard count > 14 else { return Array(0..<count) }
    let first = Array(0...3)
    let rest = (1...10).map { step in 3 + step * (count - 4) / 10 }
    return first + rest
  }

  private func number(_ value: Double) -> String { ReportNumber(value, significant: 4).typeset }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  // MARK: Figure

  var plot: LinePlot? {
    var series: [LinePlot.Series] = []
    let single = training.runs.count == 1
    for run in training.runs {
      let epochs = run.outcome.epochs
      series.append(.init(name: single ? "training loss" : run.name, values: epochs.map(\.loss)))
      let test = epochs.compactMap(\.testLoss)
      if single, test.count == epochs.count {
        series.append(.init(name: "held-out loss", values: test))
      }
    }
    guard !series.isEmpty else { return nil }
    let summary = training.runs.map { run in
      (single ? "" : run.name + ": ") + result(run) + "."
    }.joined(separator: " ")
    return LinePlot(
      title: single ? "Loss per epoch" : "Loss per epoch of \(series.count) runs",
      summary: summary, xLabel: "epoch", yLabel: "loss",
      series: Array(series.prefix(LinePlot.mostSeries)))
  }
}
