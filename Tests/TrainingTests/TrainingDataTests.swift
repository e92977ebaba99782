import Networks
import TensorExpressions
import Testing

@testable import Training

@Suite struct TrainingDataTests {
  private func data(_ samples: Int) -> TrainingData {
    TrainingData(
      columns: [
        .init(symbol: SymbolID(0), width: 2, values: (0..<2 * samples).map(Double.init)),
        .init(symbol: SymbolID(1), width: 1, values: (0..<samples).map(Double.init)),
      ], samples: samples, target: SymbolID(1))
  }

  @Test func everySampleIsTakenOnceAnEpoch() {
    for epoch in 1...3 {
      #expect(SampleOrder.shuffled(100, seed: 7, epoch: epoch).sorted() == Array(0..<100))
    }
    #expect(
      SampleOrder.shuffled(100, seed: 7, epoch: 1) != SampleOrder.shuffled(100, seed: 7, epoch: 2))
    #expect(
      SampleOrder.shuffled(5, seed: 7, epoch: 1) == SampleOrder.shuffled(5, seed: 7, epoch: 1))
    #expect(SampleOrder.shuffled(0, seed: 1, epoch: 1).isEmpty)
  }

  @Test func samplesKeepTheirParts() {
    let chosen = data(9).selecting([4, 0][...])
    #expect(chosen.samples == 2)
    #expect(chosen.columns.map(\.values) == [[8, 9, 0, 1], [4, 0]])
  }

  @Test func heldOutSamplesAreNotLearnedFrom() throws {
    let (train, test) = data(10).split(testShare: 0.3, seed: 1)
    let held = try #require(test)
    #expect(train.samples == 7)
    #expect(held.samples == 3)
    #expect(
      (train.columns[1].values + held.columns[1].values).sorted() == (0..<10).map(Double.init))
    #expect(data(10).split(testShare: 0.01, seed: 1).test == nil)
    #expect(data(1).split(testShare: 0.9, seed: 1).test == nil)
  }

  @Test func aTeacherGivesTheSameAnswersAgain() throws {
    let network = Network(widths: [3, 4, 2], activations: [.tanh, .softmax], loss: nil)
    let teacher = TeacherData(network: network, samples: 50, seed: 3)
    let first = try teacher.make()
    let second = try teacher.make()
    #expect(first.inputs == second.inputs)
    #expect(first.targets == second.targets)
    #expect(first.inputs.count == 150)
    for place in stride(from: 0, to: 100, by: 2) {
      #expect(abs(first.targets[place] + first.targets[place + 1] - 1) < 1e-12)
    }
    var decided = teacher
    decided.oneHot = true
    let classes = try decided.make().targets
    #expect(classes.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(classes.reduce(0, +) == 50)
    var other = teacher
    other.seed = 4
    #expect(try other.make().inputs != first.inputs)
  }
}
