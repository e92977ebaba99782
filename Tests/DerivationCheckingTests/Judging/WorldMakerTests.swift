import Evaluation
import Networks
import TensorExpressions
import Tensors
import Testing

@testable import DerivationChecking

@Suite struct WorldMakerTests {
  static func maker(_ network: Network, seed: UInt64 = 1) throws -> WorldMaker {
    WorldMaker(model: try network.system().model, seed: seed)
  }

  @Test(arguments: [nil, 7], [Network.Samples.columns, .rows])
  func lengthsOfRandomWorldsAreDifferentAndNotOne(batch: Int?, samples: Network.Samples) throws {
    let network = Network(widths: [4, 4, 4], batch: batch, samples: samples)
    let worlds = try Self.maker(network).worlds(count: 6)
    #expect(worlds.count == 6)
    for world in worlds {
      let lengths = world.lengths.values.sorted()
      #expect(Set(lengths).count == lengths.count)
      #expect(lengths.allSatisfy { $0 > 1 })
      #expect((world.lengths[.batch] == nil) == (batch == nil))
    }
    #expect(Set(worlds.map { $0.assignment[.depth] }) == [3, 4, 5])
  }

  /// `W_{23}` is an entry of no layer of two.
  @Test(arguments: [3, 4, 9, 40])
  func worldsReachWrittenEntries(entry: Int) throws {
    var model = Model()
    let x = model.add(Symbol(name: "x", axes: [.named("n")], draw: .input))
    let y = model.add(Symbol(name: "y", axes: [.named("n")], draw: .input))
    let i = IndexVariable(id: 1, length: .named("n"))
    let square = TensorExpression.power(
      .element(SymbolInstance(x), [.variable(i)]), .number(2))
    model.definitions = [Definition(y, axes: [i], body: square)]
    func named(_ symbol: SymbolID) -> TensorExpression {
      .element(SymbolInstance(symbol), [.constant(entry)])
    }
    let judge = Judge(model: model, seed: 1)
    let slope = TensorExpression.derivative(
      of: named(y), by: SymbolInstance(x), at: [.constant(entry)])
    for (factor, outcome) in [(2.0, Judgement.Outcome.holds), (3, .fails)] {
      let claim = TensorEquation(
        axes: [], left: slope, right: .product([.number(factor), named(x)]))
      #expect(judge.judge(claim).outcome == outcome)
      #expect(judge.separation(claim, worlds: 0..<1) == (factor == 2 ? .alike : .apart))
    }
    let lengths = judge.maker.reaching(entry).worlds().flatMap(\.lengths.values)
    #expect(lengths.allSatisfy { $0 >= entry })
  }

  @Test func aFixedDepthStays() throws {
    let network = Network(widths: [4, 5, 3], activations: [.relu, .softmax], loss: .crossEntropy)
    let depths = try Self.maker(network).worlds(count: 3).map { $0.assignment[.depth] }
    #expect(depths == [2, 2, 2])
  }

  @Test func layersCountedFromOneStillMeanThreeLayersOfWeights() throws {
    let network = Network(widths: [4, 5, 3], weightsLead: .fromLayer, firstLayer: 1)
    #expect(try Self.maker(network).world(0)?.assignment[.depth] == 4)
  }

  @Test func theOwnWorldHasTheOwnSizesAndNumbers() throws {
    let system = try Network(widths: [2, 1, 2], batch: 1).system()
    let weight = SymbolInstance(
      try #require(system.roles[.weight]), index: IntegerTerm(.depth, offset: -1))
    let numbers = try #require(Tensor([1, 2], [0.11, 0.12]))
    let maker = WorldMaker(model: system.model, seed: 1, ownValues: [weight: numbers])
    let world = try #require(maker.ownWorld())
    #expect(world.assignment[.depth] == 2)
    #expect(world.lengths[.batch] == 1)
    let place = SymbolInstance(weight.symbol, index: .constant(1))
    #expect(world.values[place] == numbers)
    #expect(maker.world(0)?.values[place] != numbers)
    let other = SymbolInstance(weight.symbol, index: .constant(2))
    #expect(world.values[other] != maker.ownWorld(attempt: 1)?.values[other])
  }

  @Test func onlyFreeInstancesAreDrawn() throws {
    let system = try Network(widths: [4, 5, 3], loss: nil).system()
    let world = try #require(WorldMaker(model: system.model, seed: 1).ownWorld())
    for role in [NetworkSystem.Role.preActivation, .activation, .prediction, .loss] {
      let symbol = try #require(system.roles[role])
      #expect(!world.values.keys.contains { $0.symbol == symbol })
    }
    let bias = try #require(system.roles[.bias])
    #expect(world.values[SymbolInstance(bias, index: .constant(2))]?.shape == [3])
  }

  @Test func theSameSeedGivesTheSameWorldAndAnotherSeedAnother() throws {
    let network = Network(widths: [4, 5, 3])
    let first = try #require(Self.maker(network).world(1))
    #expect(try Self.maker(network).world(1)?.values == first.values)
    #expect(try Self.maker(network, seed: 2).world(1)?.values != first.values)
    #expect(try Self.maker(network).world(1, attempt: 1)?.values != first.values)
    #expect(try Self.maker(network).world(4)?.values != first.values)
  }

  /// Pins generator, fingerprint and draws: reports are committed, so they must never drift.
  @Test func theSeedIsTheSameInEveryProcess() throws {
    let network = Network(widths: [4, 5, 3, 2])
    #expect(try Self.maker(network).seed == Self.maker(network).seed)
    #expect(try Self.maker(network).seed < 1 << 48)
    var source = RandomSource(seed: 0)
    #expect(source.next() == 11_091_344_671_253_066_420)
  }

  @Test func theFingerprintSeesDefinitionsAndNoNumberingOfIndices() {
    func model(id: Int, factor: Double) -> Model {
      var model = Model()
      let x = model.add(Symbol(name: "x", axes: [.named("n")], draw: .input))
      let y = model.add(Symbol(name: "y", axes: [.named("n")], draw: .input))
      let i = IndexVariable(id: id, length: .named("n"))
      let body = TensorExpression.product([
        .number(factor), .element(SymbolInstance(x), [.variable(i)]),
      ])
      model.definitions = [Definition(y, axes: [i], body: body)]
      return model
    }
    let hash = ModelFingerprint(model(id: 1, factor: 2)).hash
    #expect(ModelFingerprint(model(id: 9, factor: 2)).hash == hash)
    #expect(ModelFingerprint(model(id: 1, factor: 3)).hash != hash)
  }

  @Test(arguments: [0, 1])
  func simplexAndOneHotLieAlongTheirAxis(axis: Int) {
    var source = RandomSource(seed: 5)
    for draw in [Draw.simplexAlong(axis: axis), .oneHot(axis: axis)] {
      let tensor = draw.tensor(shape: [3, 4], source: &source)
      var sums = [Double](repeating: 0, count: axis == 0 ? 4 : 3)
      for (place, value) in tensor.elements.enumerated() {
        sums[axis == 0 ? place % 4 : place / 4] += value
      }
      #expect(sums.allSatisfy { abs($0 - 1) < 1e-12 })
    }
  }

  @Test func whereEveryNumberIsWrittenThereIsOneWorld() {
    var model = Model()
    model.add(Symbol(name: "w", axes: [], draw: .constant(0.5)))
    let maker = WorldMaker(model: model, seed: 1)
    #expect(maker.isFullyWritten)
    #expect(maker.ownWorld() != nil)
  }
}
