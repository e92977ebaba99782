import Evaluation
import TensorExpressions
import Tensors

/// A feed-forward network made by hand: `z = Wa + b`, `a = σ(z)`, a loss on top.
struct NetworkModel {
  enum Loss { case halfSquaredError, crossEntropy }

  var model = Model()
  let weights, biases, sums, activations, input, target, loss: SymbolID
  let batch: AxisLength?
  let sizes: [Int]
  private var nextIndex = 0

  static let layer = IntegerVariable.free("l")
  var depth: Int { sizes.count - 1 }

  init(
    sizes: [Int], batch: Int? = nil, activation: ScalarFunction.Name = .sigmoid,
    loss kind: Loss = .halfSquaredError
  ) {
    self.sizes = sizes
    self.batch = batch == nil ? nil : .batch
    let l = IntegerTerm(Self.layer)
    let family = Symbol.Family(variable: Self.layer, first: .constant(1), last: IntegerTerm(.depth))
    let fromZero = Symbol.Family(
      variable: Self.layer, first: .constant(0), last: IntegerTerm(.depth))
    let wide = AxisLength.indexed("n", l)
    let tail = batch == nil ? [] : [AxisLength.batch]
    weights = model.add(
      Symbol(
        name: "W", family: family, axes: [wide, .indexed("n", l + -1)],
        draw: .weight(fanInAxis: 1)))
    biases = model.add(Symbol(name: "b", family: family, axes: [wide], draw: .bias))
    sums = model.add(Symbol(name: "z", family: family, axes: [wide] + tail, draw: .input))
    activations = model.add(Symbol(name: "a", family: fromZero, axes: [wide] + tail, draw: .input))
    input = model.add(
      Symbol(name: "x", axes: [.indexed("n", .constant(0))] + tail, draw: .input))
    let last = AxisLength.indexed("n", IntegerTerm(.depth))
    target = model.add(Symbol(name: "y", axes: [last] + tail, draw: .target))
    loss = model.add(Symbol(name: "J", axes: [], draw: .input))
    model.activations = [activation]
    define(kind)
  }

  mutating func index(_ length: AxisLength, _ name: String? = nil) -> IndexVariable {
    nextIndex += 1
    return IndexVariable(id: nextIndex, length: length, name: name)
  }

  func element(_ symbol: SymbolID, _ at: IntegerTerm?, _ indices: IndexVariable...)
    -> TensorExpression
  {
    .element(SymbolInstance(symbol, index: at), indices.map { .variable($0) })
  }

  /// An element with the batch index where there is a batch.
  func sample(_ symbol: SymbolID, _ at: IntegerTerm?, _ i: IndexVariable, _ s: IndexVariable)
    -> TensorExpression
  {
    batch == nil ? element(symbol, at, i) : element(symbol, at, i, s)
  }

  private mutating func define(_ kind: Loss) {
    let l = IntegerTerm(Self.layer)
    let i = index(.indexed("n", l))
    let k = index(.indexed("n", l + -1))
    let s = index(.batch)
    let axes = batch == nil ? [i] : [i, s]
    let dot = TensorExpression.total(
      k, .product([element(weights, l, i, k), sample(activations, l + -1, k, s)]))
    model.definitions.append(
      Definition(sums, axes: axes, body: .sum([dot, element(biases, l, i)])))
    model.definitions.append(
      Definition(
        activations, axes: axes,
        body: .apply(ScalarFunction(.activation(l)), sample(sums, l, i, s))))
    let first = index(.indexed("n", .constant(0)))
    model.definitions.append(
      Definition(
        activations, at: .constant(0), axes: batch == nil ? [first] : [first, s],
        body: sample(input, nil, first, s)))
    defineLoss(kind)
  }

  private mutating func defineLoss(_ kind: Loss) {
    let last = IntegerTerm(.depth)
    let i = index(.indexed("n", last))
    let k = index(.indexed("n", last))
    let s = index(.batch)
    let body: TensorExpression
    switch kind {
    case .halfSquaredError:
      let error = TensorExpression.sum([
        sample(activations, last, i, s), .product([.number(-1), sample(target, nil, i, s)]),
      ])
      body = .product([.number(0.5), .total(i, .power(error, .number(2)))])
    case .crossEntropy:
      model.definitions.append(
        Definition(
          activations, at: last, axes: batch == nil ? [i] : [i, s],
          body: .softmax(over: k, sample(sums, last, k, s), at: .variable(i))))
      let j = index(.indexed("n", last))
      body = .product([
        .number(-1),
        .total(
          j,
          .product([
            sample(target, nil, j, s),
            .apply(ScalarFunction(.log), sample(activations, last, j, s)),
          ])),
      ])
    }
    let mean = TensorExpression.product([
      .quotient(.number(1), .length(.batch)), .total(s, body),
    ])
    model.definitions.append(Definition(loss, axes: [], body: batch == nil ? body : mean))
  }

  /// `∂J/∂symbol` at indices.
  func gradient(_ symbol: SymbolID, _ at: IntegerTerm?, _ indices: IndexVariable...)
    -> TensorExpression
  {
    .derivative(
      of: element(loss, nil), by: SymbolInstance(symbol, index: at),
      at: indices.map { .variable($0) })
  }

  func world(seed: UInt64, batch count: Int = 1) -> World {
    var world = World(assignment: [.depth: depth], seed: seed)
    for (layer, size) in sizes.enumerated() {
      world.lengths[.indexed("n", .constant(layer))] = size
    }
    if batch != nil { world.lengths[.batch] = count }
    let tail = batch == nil ? [] : [count]
    var random = SeededGenerator(seed: seed)
    func draw(_ shape: [Int], _ next: (inout SeededGenerator) -> Double) -> Tensor {
      var tensor = Tensor(shape: shape, repeating: 0)
      for index in tensor.elements.indices { tensor.elements[index] = next(&random) }
      return tensor
    }
    for layer in 1...depth {
      let fanIn = Double(sizes[layer - 1])
      let at = IntegerTerm.constant(layer)
      world.values[SymbolInstance(weights, index: at)] = draw([sizes[layer], sizes[layer - 1]]) {
        1.2 / fanIn.squareRoot() * $0.normal()
      }
      world.values[SymbolInstance(biases, index: at)] = draw([sizes[layer]]) { 0.3 * $0.normal() }
    }
    world.values[SymbolInstance(input)] = draw([sizes[0]] + tail) {
      $0.normal()
    }
    world.values[SymbolInstance(target)] = draw([sizes[depth]] + tail) { $0.uniform(0.1, 0.9) }
    return world
  }
}
