import TensorExpressions

extension Network {
  /// The network as a system of definitions.
  ///
  /// **Shapes** `W^{(l)}: [n_l, n_{l-1}]`, `b^{(l)}: [n_l]`, `z^{(l)}, a^{(l)}: [n_l]`; with a batch
  /// in columns `[n_l, m]`, in rows `[m, n_l]` and `W^{(l)}: [n_{l-1}, n_l]`. `J` is a scalar.
  ///
  /// **Families** with `f` the input layer: `a` exists for `f … L`, `z` for `f + 1 … L`, `W` and `b`
  /// for `f + 1 … L`, or for `f … L - 1` where they are numbered by the layer they lead from.
  ///
  /// The depth may vary from world to world where all layers have one activation, else it is fixed.
  public func system() throws(NetworkFailure) -> NetworkSystem {
    try validate()
    var builder = NetworkBuilder(self)
    builder.build()
    return NetworkSystem(model: builder.model, roles: builder.roles)
  }
}

/// Writes the definitions of a network that has been validated.
struct NetworkBuilder {
  let network: Network
  var model = Model()
  var roles: [NetworkSystem.Role: SymbolID] = [:]
  private var nextIndex = 0

  static let layer = IntegerVariable.free("l")

  init(_ network: Network) {
    self.network = network
    model.depth = network.isUniform ? nil : network.depth
    model.ownDepth = network.depth
    if network.widths.last == 1 { model.singleOutput = Self.width(IntegerTerm(.depth)) }
    model.activations = Self.activations(network)
    for (offset, width) in network.widths.enumerated() {
      model.ownLengths[Self.width(.constant(network.firstLayer + offset))] = width
    }
    if let batch = network.batch { model.ownLengths[.batch] = batch }
  }

  mutating func build() {
    addInputs()
    addWeights()
    addLayers()
    addPrediction()
    addLoss()
    roles[.rate] = model.add(
      Symbol(name: NetworkSystem.Role.rate.name, axes: [], draw: .hyperparameter))
  }

  /// One entry for all layers, or one for each layer from 1.
  private static func activations(_ network: Network) -> [ScalarFunction.Name?] {
    let names = network.activations.map(\.elementwise)
    guard !network.isUniform else { return Array(names.prefix(1)) }
    return Array(repeating: nil, count: network.firstLayer) + names
  }

  static func width(_ layer: IntegerTerm) -> AxisLength { .indexed("n", layer) }

  // MARK: Symbols

  private mutating func addInputs() {
    let first = IntegerTerm.constant(network.firstLayer)
    add(.input, axes: neurons(first), draw: .input)
    add(.target, axes: neurons(IntegerTerm(.depth)), draw: network.targetDraw)
  }

  private mutating func addWeights() {
    let ends = weightEnds(of: IntegerTerm(Self.layer))
    let axes = [Self.width(ends.to), Self.width(ends.from)]
    let inRows = network.samplesInRows
    let family: Symbol.Family
    switch network.weightsLead {
    case .toLayer: family = layers(from: network.firstLayer + 1, to: IntegerTerm(.depth))
    case .fromLayer: family = layers(from: network.firstLayer, to: IntegerTerm(.depth, offset: -1))
    }
    add(
      .weight, family: family, axes: inRows ? axes.reversed() : axes,
      draw: .weight(fanInAxis: inRows ? 0 : 1))
    if network.bias { add(.bias, family: family, axes: [Self.width(ends.to)], draw: .bias) }
  }

  /// The layers that the weights numbered `number` lead to and from.
  private func weightEnds(of number: IntegerTerm) -> (to: IntegerTerm, from: IntegerTerm) {
    network.weightsLead == .toLayer ? (number, number + -1) : (number + 1, number)
  }

  private func layers(from first: Int, to last: IntegerTerm) -> Symbol.Family {
    Symbol.Family(variable: Self.layer, first: .constant(first), last: last)
  }

  /// The axes of a tensor with one entry for each neuron of `layer`, and each sample.
  private func neurons(_ layer: IntegerTerm) -> [AxisLength] {
    guard network.batch != nil else { return [Self.width(layer)] }
    return network.samplesInRows ? [.batch, Self.width(layer)] : [Self.width(layer), .batch]
  }

  private mutating func add(
    _ role: NetworkSystem.Role, family: Symbol.Family? = nil, axes: [AxisLength], draw: Draw
  ) {
    roles[role] = model.add(Symbol(name: role.name, family: family, axes: axes, draw: draw))
  }

  // MARK: Indices

  mutating func index(_ length: AxisLength, _ name: String) -> IndexVariable {
    defer { nextIndex += 1 }
    return IndexVariable(id: nextIndex, length: length, name: name)
  }

  /// The index of a sample; `nil` where there is one sample only.
  mutating func sampleIndex() -> IndexVariable? {
    network.batch == nil ? nil : index(.batch, "s")
  }

  /// Neuron and sample in the order of the tensor's axes.
  func place(_ neuron: IndexVariable, _ sample: IndexVariable?) -> [IndexVariable] {
    guard let sample else { return [neuron] }
    return network.samplesInRows ? [sample, neuron] : [neuron, sample]
  }

  /// An element of the symbol of `role`; zero where the network has no such symbol.
  func element(
    _ role: NetworkSystem.Role, _ index: IntegerTerm? = nil, _ axes: [IndexVariable]
  ) -> TensorExpression {
    guard let symbol = roles[role] else { return .number(0) }
    return .element(SymbolInstance(symbol, index: index), axes.map(ElementIndex.variable))
  }

  mutating func define(
    _ role: NetworkSystem.Role, at index: IntegerTerm? = nil, axes: [IndexVariable],
    as body: TensorExpression
  ) {
    guard let symbol = roles[role] else { return }
    model.definitions.append(Definition(symbol, at: index, axes: axes, body: body))
  }

  // MARK: Definitions

  private mutating func addLayers() {
    let layer = IntegerTerm(Self.layer)
    let last = IntegerTerm(.depth)
    let draw = Draw.input
    add(
      .preActivation, family: layers(from: network.firstLayer + 1, to: last), axes: neurons(layer),
      draw: draw)
    add(
      .activation, family: layers(from: network.firstLayer, to: last), axes: neurons(layer),
      draw: draw)
    definePreActivation(layer)
    defineFirstActivation()
    defineActivations(layer)
  }

  private mutating func definePreActivation(_ layer: IntegerTerm) {
    let from = layer + -1
    let number = network.weightsLead == .toLayer ? layer : from
    let neuron = index(Self.width(layer), "i")
    let sample = sampleIndex()
    let input = index(Self.width(from), "k")
    let ends = network.samplesInRows ? [input, neuron] : [neuron, input]
    let weighted = TensorExpression.total(
      input,
      .product([element(.weight, number, ends), element(.activation, from, place(input, sample))]))
    let body =
      network.bias ? .sum([weighted, element(.bias, number, [neuron])]) : weighted
    define(.preActivation, axes: place(neuron, sample), as: body)
  }

  private mutating func defineFirstActivation() {
    let first = IntegerTerm.constant(network.firstLayer)
    let axes = place(index(Self.width(first), "i"), sampleIndex())
    define(.activation, at: first, axes: axes, as: element(.input, nil, axes))
  }

  /// One general definition; layers with softmax have their own where the others have none.
  private mutating func defineActivations(_ layer: IntegerTerm) {
    let isSoftmax = network.activations.map { $0 == .softmax }
    guard isSoftmax.contains(false) else {
      defineSoftmax(at: nil, layer: layer)
      return
    }
    let axes = place(index(Self.width(layer), "i"), sampleIndex())
    let function = ScalarFunction(.activation(layer))
    define(.activation, axes: axes, as: .apply(function, element(.preActivation, layer, axes)))
    for (offset, softmax) in isSoftmax.enumerated() where softmax {
      let number = IntegerTerm.constant(network.firstLayer + 1 + offset)
      defineSoftmax(at: number, layer: number)
    }
  }

  private mutating func defineSoftmax(at number: IntegerTerm?, layer: IntegerTerm) {
    let neuron = index(Self.width(layer), "i")
    let sample = sampleIndex()
    let bound = index(Self.width(layer), "k")
    let body = TensorExpression.softmax(
      over: bound, element(.preActivation, layer, place(bound, sample)), at: .variable(neuron))
    define(.activation, at: number, axes: place(neuron, sample), as: body)
  }

  private mutating func addPrediction() {
    let last = IntegerTerm(.depth)
    add(.prediction, axes: neurons(last), draw: .input)
    let axes = place(index(Self.width(last), "i"), sampleIndex())
    define(.prediction, axes: axes, as: element(.activation, last, axes))
  }
}

extension Network {
  var samplesInRows: Bool { batch != nil && samples == .rows }

  /// How targets are drawn: by what was declared, else by what suits the loss.
  fileprivate var targetDraw: Draw {
    let neuronAxis = samplesInRows ? 1 : 0
    switch targets {
    case .real: return .input
    case .binary: return .binary
    case .oneHot: return .oneHot(axis: neuronAxis)
    case .simplex: return .simplexAlong(axis: neuronAxis)
    case nil:
      return loss == .crossEntropy ? .simplexAlong(axis: neuronAxis) : .target
    }
  }
}

extension Network.Activation {
  /// The function of one number; `nil` where the neurons of a layer depend on each other.
  public var elementwise: ScalarFunction.Name? {
    switch self {
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .identity: .identity
    case .leakyRelu: .leakyRelu
    case .softplus: .softplus
    case .gelu: .gelu
    case .silu: .silu
    case .elu: .elu
    case .softmax: nil
    }
  }
}
