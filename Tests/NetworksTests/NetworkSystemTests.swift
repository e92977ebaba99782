import Networks
import TensorExpressions
import Testing

@Suite struct NetworkSystemTests {
  static func width(_ layer: IntegerTerm) -> AxisLength { .indexed("n", layer) }
  static let layer = IntegerTerm(.free("l"))

  @Test func aUniformNetworkMayVaryItsDepth() throws {
    let system = try Network(widths: [4, 5, 3, 2]).system()
    #expect(system.model.depth == nil)
    #expect(system.model.ownDepth == 3)
    #expect(system.model.activations == [.sigmoid])
    #expect(system.model.ownLengths[Self.width(.constant(3))] == 2)
    #expect(system.model.ownLengths[.batch] == nil)
  }

  @Test func activationsByLayerFixTheDepth() throws {
    let network = Network(
      widths: [4, 5, 3], activations: [.relu, .softmax], loss: .crossEntropy)
    let system = try network.system()
    #expect(system.model.depth == 2)
    #expect(system.model.activations == [.relu, nil])
    let activation = try #require(system.roles[.activation])
    let places = system.model.definitions.filter { $0.symbol == activation }.map(\.at)
    #expect(places == [.constant(0), nil, .constant(2)])
  }

  @Test(arguments: [
    (Network.Samples.columns, Int?.none, [width(layer), width(layer + -1)], [width(layer)]),
    (.columns, 7, [width(layer), width(layer + -1)], [width(layer), .batch]),
    (.rows, 7, [width(layer + -1), width(layer)], [.batch, width(layer)]),
    (.rows, nil, [width(layer), width(layer + -1)], [width(layer)]),
  ])
  func shapes(
    samples: Network.Samples, batch: Int?, weight: [AxisLength], activation: [AxisLength]
  ) throws {
    let system = try Network(widths: [4, 5, 3], batch: batch, samples: samples).system()
    let model = system.model
    #expect(try model[#require(system.roles[.weight])].axes == weight)
    #expect(try model[#require(system.roles[.preActivation])].axes == activation)
    #expect(try model[#require(system.roles[.bias])].axes == [Self.width(Self.layer)])
    for definition in model.definitions {
      #expect(definition.axes.count == model[definition.symbol].axes.count)
    }
  }

  /// `Z = WA + b` in columns, `Z = AW + b` in rows.
  @Test(arguments: [
    (Network.Samples.columns, "(Σ_k (W^(l)[i, k]·a^(l-1)[k, s]) + b^(l)[i])"),
    (.rows, "(Σ_k (W^(l)[k, i]·a^(l-1)[s, k]) + b^(l)[i])"),
  ])
  func products(samples: Network.Samples, body: String) throws {
    let system = try Network(widths: [4, 5, 3], batch: 7, samples: samples).system()
    let sum = try #require(system.roles[.preActivation])
    let definition = try #require(system.model.definitions.first { $0.symbol == sum })
    #expect(definition.axes.map(\.name) == (samples == .rows ? ["s", "i"] : ["i", "s"]))
    #expect(ExpressionDump(system.model).text(definition.body) == body)
    // The fan-in is the length of the inputs' axis.
    let fanIn = samples == .rows ? 0 : 1
    #expect(
      try system.model[#require(system.roles[.weight])].draw == .weight(fanInAxis: fanIn))
    #expect(
      try system.model[#require(system.roles[.target])].axes.firstIndex(of: .batch) == fanIn)
  }

  @Test func weightsMayBeNumberedByTheLayerTheyLeadFrom() throws {
    let network = Network(widths: [4, 5, 3], weightsLead: .fromLayer, firstLayer: 1)
    let system = try network.system()
    let weight = try system.model[#require(system.roles[.weight])]
    #expect(weight.axes == [Self.width(Self.layer + 1), Self.width(Self.layer)])
    #expect(weight.family?.first == .constant(1))
    #expect(weight.family?.last == IntegerTerm(.depth, offset: -1))
    #expect(system.model.ownDepth == 3)
  }

  @Test(arguments: Network.Activation.allCases)
  func everyActivation(activation: Network.Activation) throws {
    let system = try Network(widths: [4, 5, 3], activations: [activation]).system()
    #expect(system.model.activations == [activation.elementwise])
    #expect((activation.elementwise == nil) == (activation == .softmax))
    #expect(try Network.Activation.named(activation.rawValue, key: "activation") == activation)
  }

  @Test func withoutBiasesThereIsNoBias() throws {
    let system = try Network(widths: [4, 5, 3], bias: false).system()
    #expect(system.roles[.bias] == nil)
  }

  @Test(arguments: [
    (Network.Loss?.some(.crossEntropy), Network.Targets?.none, Draw.simplexAlong(axis: 0)),
    (.binaryCrossEntropy, nil, .target), (.halfSquaredError, nil, .target), (nil, nil, .target),
    (.crossEntropy, .oneHot, .oneHot(axis: 0)), (.squaredError, .real, .input),
  ])
  func targets(loss: Network.Loss?, targets: Network.Targets?, draw: Draw) throws {
    let system = try Network(widths: [4, 5, 3], loss: loss, targets: targets).system()
    #expect(try system.model[#require(system.roles[.target])].draw == draw)
  }

  @Test(arguments: [
    (Network(widths: [4]), NetworkFailure.tooFewLayers(count: 1)),
    (Network(widths: [4, 0, 2]), .width(layer: 1, value: 0)),
    (Network(widths: [4, 2], batch: -1), .batch(value: -1)),
    (Network(widths: [4, 3, 2], activations: []), .activationCount(given: 0, layers: 2)),
    (
      Network(widths: [4, 3, 2, 2], activations: [.tanh, .relu]),
      .activationCount(given: 2, layers: 3)
    ),
    (Network(widths: [4, 3], firstLayer: 2), .firstLayer(value: 2)),
  ])
  func failures(network: Network, failure: NetworkFailure) {
    #expect(throws: failure) { try network.system() }
  }

  @Test func aDeclarationInOneLine() {
    let network = Network(
      widths: [4, 3, 2], activations: [.relu, .softmax], loss: .crossEntropy, batch: 7)
    #expect(
      network.summary == "[4, 3, 2]; relu, softmax; cross-entropy; batch of 7 in columns; mean")
    #expect(Network(widths: [4, 2], loss: nil).summary == "[4, 2]; sigmoid; any smooth loss")
  }

  @Test func namesAreReadAndUnknownOnesListed() throws {
    #expect(try Network.Loss.named("half-squared-error", key: "loss") == .halfSquaredError)
    #expect {
      try Network.Activation.named("sigmiod", key: "activation")
    } throws: { "\($0)".contains("`sigmoid`, `tanh`") }
  }
}
