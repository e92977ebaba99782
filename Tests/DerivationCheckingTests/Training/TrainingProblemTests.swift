import DerivationChecking
import Testing

/// What cannot be trained is said, and stops nothing else.
@Suite struct TrainingProblemTests {
  private typealias Suite = ArticleTrainingTests

  private func problems(
    _ training: String, body: String = Suite.updates, files: [String: String] = [:],
    network: String = "network: {layers: [2, 3, 2], activation: sigmoid, loss: cross-entropy}"
  ) throws -> [String] {
    let text = Suite.article(body, network: network, training: training)
    let result = try #require(Suite.train(text, files: files))
    #expect(result.isFailed == !result.diagnostics.isEmpty)
    return result.diagnostics.map { "\($0.id): \($0.headline)" }
  }

  @Test(arguments: [
    ("a,b,k\n1,2,3\n4,5\n", "bad-data: `d.csv`, line 3: 2 fields stand under 3 columns"),
    ("a,b,k\n1,nan,3\n", "bad-data: `d.csv`, line 2: `nan` is no finite number"),
    ("a,b,k\n1,two,3\n1,2,4\n", "bad-data: `d.csv`, line 2: `two` in the column `b` is no number"),
    ("", "bad-data: `d.csv`: there is no row below the header"),
    ("k\n1\n2\n", "bad-data: `d.csv` has no column beside the target"),
    (
      "a,k\n1,2\n3,4\n",
      "training-failed: the data have 1 numbers a sample for `x`, which takes 2"
    ),
    (
      "a,b,k\n1,2,0\n3,4,1\n3,4,2\n",
      "training-failed: the data have 3 numbers a sample for `y`, which takes 2"
    ),
  ])
  func badFiles(file: String, problem: String) throws {
    let found = try problems(
      "epochs: 2, learning-rate: 0.1, data: d.csv", files: ["d.csv": file])
    #expect(found == [problem])
  }

  @Test(arguments: [
    ("data: gone.csv", "bad-data: `gone.csv`: No such file or directory"),
    (
      "data: {file: d.csv, target: kk}",
      "bad-data: `d.csv`: there is no column `kk`; there are `a`, `b`, `k`"
    ),
    (
      "data: d.csv, test: t.csv",
      "bad-data: `t.csv`, line 2: the class `7` does not occur among the training samples"
    ),
    (
      "data: d.csv, test: 0.1",
      "bad-data: a share of 0.1 of 2 samples leaves nothing to test or to train with"
    ),
    ("data: {values: {q: [1]}}", "bad-data: `q` (line 3) is no symbol of the model"),
    (
      "data: {values: {x: [[1, 2]], y: [[1, 0], [0, 1]]}}",
      "bad-data: `y` (line 3) has 2 samples, and the symbols before it have 1"
    ),
    (
      "data: {values: {x: 3}}",
      "bad-data: `x` (line 3) is one number, not a list with one entry a sample"
    ),
    ("data: {values: {x: [[1, 2]]}}", "training-failed: nothing gives `y` a value"),
    ("test: 0.5", "bad-data: a share of 0.5 of 1 samples leaves nothing to test or to train with"),
  ])
  func badSources(training: String, problem: String) throws {
    let files = ["d.csv": "a,b,k\n1,2,0\n3,4,1\n", "t.csv": "a,b,k\n1,2,7\n"]
    let found = try problems("epochs: 2, learning-rate: 0.1, " + training, files: files)
    #expect(found == [problem] || (training == "test: 0.5" && found.count == 1), "\(found)")
  }

  @Test func aStepNeedsItsRate() throws {
    let found = try problems(
      "epochs: 2, data: {values: {x: [[1, 2]], y: [[1, 0]]}}")
    #expect(found == ["training-failed: nothing gives `\\eta` a value"])
  }

  @Test func aLossThatIsNotStatedIsNone() throws {
    let found = try problems(
      "epochs: 2, learning-rate: 1, data: {values: {x: [[1, 2]], y: [[1, 0]]}}",
      network: "network: {layers: [2, 3, 2], activation: sigmoid}")
    #expect(found.count == 1)
  }

  @Test func tooMuchWorkIsRefused() throws {
    let found = try problems(
      "epochs: 100000, batch: 1, learning-rate: 0.1, "
        + "data: {teacher: {layers: [2, 3, 2], activation: tanh, samples: 100000}}")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("training-failed: it would take about"))
  }

  @Test(arguments: [
    ("rule: \"9\", ", "no formula has the label `9` (line 3)"),
    ("rule: [\"1\", x], ", "no formula has the label `x` (line 3)"),
  ])
  func aRuleThatIsNoLabelStopsTheCheckToo(rule: String, problem: String) throws {
    let text = Suite.article(Suite.updates, training: rule + "epochs: 1")
    let checked = ArticleChecker().check(path: "a.md", text: text)
    #expect(checked.diagnostics.map(\.headline) == [problem])
    #expect(checked.isUnusable)
  }

  @Test func anArticleWithoutAnUpdateHasNothingToRun() throws {
    let text = Suite.article(Suite.gradients, training: "epochs: 1")
    let checked = ArticleChecker().check(path: "a.md", text: text)
    #expect(checked.diagnostics.map(\.id) == ["unknown-rule"])
    let wrong = Suite.article(
      #"$W \leftarrow W + \eta \frac{\partial J}{\partial W}$"#, training: "epochs: 1")
    #expect(
      ArticleChecker().check(path: "a.md", text: wrong).diagnostics.map(\.id) == ["unknown-rule"])
  }

  @Test func aNumberCountsTheUpdates() throws {
    let text = Suite.article(
      Suite.updates.replacing(#" \tag{1}"#, with: "").replacing(#" \tag{2}"#, with: ""),
      training: "rule: \"2\", epochs: 1, learning-rate: 0.1, " + Suite.teacher)
    let run = try #require(Suite.train(text)?.runs.first)
    #expect(run.untouched == ["W^{(1)}", "W^{(2)}", "W^{(3)}"])
  }

  @Test func oneRunThatFailsLeavesTheOthers() throws {
    let text = Suite.article(
      Suite.updates,
      training: "epochs: 1, runs: [{name: a}, {name: b, learning-rate: 0.1}], " + Suite.teacher)
    let training = try #require(Suite.train(text))
    #expect(training.runs.map(\.name) == ["b"])
    #expect(training.diagnostics.map(\.id) == ["training-failed"])
  }
}
