import DerivationChecking
import Foundation
import Testing

/// The project's own articles are trained by the formulas in them.
@Suite struct DerivationTrainingTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("derivations")

  private func train(_ name: String, epochs: Int) throws -> ArticleTraining {
    let file = Self.folder.appendingPathComponent("\(name).md")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacing(#/epochs: \d+/#, with: "epochs: \(epochs)")
    let session = ArticleSession(path: file.path, text: text)
    let host = TrainingHost(read: { _, name in
      guard let data = try? Data(contentsOf: Self.folder.appendingPathComponent(name)) else {
        return .failure(.init("cannot be read"))
      }
      return .success(String(decoding: data, as: UTF8.self))
    })
    let result = try #require(session.train(session.check(), host))
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    return result
  }

  @Test func digitsAreReadAfterEightEpochs() throws {
    let run = try #require(train("digits", epochs: 8).runs.first)
    #expect(run.outcome.samples + run.outcome.testSamples == 1797)
    #expect(run.drivers.allSatisfy { $0.statement != nil })
    #expect((run.outcome.epochs.last?.testAccuracy ?? 0) > 0.95)
  }

  @Test func hiddenSlopesCannotBeDropped() throws {
    let runs = try train("three-layers", epochs: 20).runs
    #expect(runs.count == 3)
    let losses = runs.compactMap(\.outcome.epochs.last?.loss)
    #expect(losses.count == 3 && losses[2] > 3 * losses[0] && losses[2] > 3 * losses[1])
    #expect(runs.flatMap(\.drivers).allSatisfy { $0.statement != nil })
  }

  @Test(arguments: ["training-loop", "training-loop-classes"]) func loops(_ name: String) throws {
    let run = try #require(train(name, epochs: 1).runs.first)
    let steps = name == "training-loop" ? 313 : 282
    #expect(run.outcome.stepsPerEpoch == steps)
    #expect(run.outcome.epochs[1].loss < run.outcome.epochs[0].loss / 2)
    #expect(run.drivers.allSatisfy { $0.statement != nil })
  }

  @Test func unitsOneByOne() throws {
    let runs = try train("two-inputs", epochs: 5).runs
    #expect(runs.map(\.outcome.stepsPerEpoch) == [1, 10, 300])
    for run in runs { #expect(run.outcome.epochs[5].loss < run.outcome.epochs[0].loss) }
    #expect(runs.flatMap(\.drivers).allSatisfy { $0.statement != nil })
  }

  @Test func theParabola() throws {
    let run = try #require(train("parabola", epochs: 40).runs.first)
    let start = 5.7 * 5.7
    #expect(abs(run.outcome.epochs[0].loss - start) < 1e-12)
    #expect(abs(run.outcome.epochs[1].loss - start * 0.64) < 1e-12)
  }

  @Test func untilTheErrorIsSmall() throws {
    let run = try #require(train("step-by-step", epochs: 200).runs.first)
    #expect(run.outcome.reached == 0.000001)
    #expect(run.outcome.epochs.count == 21)
    let losses = run.outcome.epochs.suffix(2).map(\.loss)
    #expect(losses[0] > 0.000001 && losses[1] <= 0.000001)
  }
}
