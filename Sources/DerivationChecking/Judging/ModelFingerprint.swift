import TensorExpressions

/// A hash of a model's definitions that is the same in every process and on every machine: FNV-1a
/// over a canonical dump. The prose of an article has no part in it, nor have the numbers by which
/// index variables happen to be told apart.
struct ModelFingerprint {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Index variables numbered by first occurrence within a definition.
  private var places: [Int: Int] = [:]

  init(_ model: Model) {
    for symbol in model.symbols { add(symbol) }
    for definition in model.definitions { add(definition) }
    add(model.depth)
    add(model.ownDepth)
    if let horizon = model.ownHorizon { add(horizon) }
    for (length, value) in model.ownLengths {
      add(length)
      add(value)
    }
    for activation in model.activations { activation.map { add($0) } ?? add("none") }
  }

  // MARK: Bytes

  private mutating func add(byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private mutating func add(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }

  private mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
  private mutating func add(_ number: Double) { add(number.bitPattern) }

  private mutating func add(_ number: Int?) {
    add(byte: number == nil ? 0 : 1)
    if let number { add(number) }
  }

  /// With its length, so that no two sequences of texts are dumped alike.
  private mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte: byte) }
  }

  // MARK: The model

  private mutating func add(_ symbol: Symbol) {
    add("symbol")
    add(symbol.name)
    if let family = symbol.family {
      add(family.variable)
      add(family.first)
      add(family.last)
    }
    add(symbol.axes.count)
    for axis in symbol.axes { add(axis) }
    add(symbol.draw)
  }

  private mutating func add(_ draw: Draw) {
    switch draw {
    case .weight(let axis): add("weight", axis)
    case .bias: add("bias")
    case .input: add("input")
    case .target: add("target")
    case .simplex: add("simplex")
    case .simplexAlong(let axis): add("simplex along", axis)
    case .oneHot(let axis): add("one-hot", axis)
    case .binary: add("binary")
    case .sign: add("sign")
    case .symmetric: add("symmetric")
    case .matrix(let kind): add(kind.rawValue)
    case .unitVector: add("unit vector")
    case .positive: add("positive")
    case .hyperparameter: add("hyperparameter")
    case .constant(let value):
      add("constant")
      add(value)
    }
  }

  private mutating func add(_ text: String, _ number: Int) {
    add(text)
    add(number)
  }

  private mutating func add(_ definition: Definition) {
    places = [:]
    add("definition", definition.symbol.rawValue)
    add(byte: definition.at == nil ? 0 : 1)
    if let place = definition.at { add(place) }
    add(definition.axes.count)
    for axis in definition.axes { add(axis) }
    add(definition.body)
  }

  private mutating func add(_ variable: IntegerVariable) {
    switch variable {
    case .depth: add("depth")
    case .horizon: add("horizon")
    case .free(let name): add(name)
    }
  }

  private mutating func add(_ term: IntegerTerm) {
    add(byte: term.variable == nil ? 0 : 1)
    if let variable = term.variable { add(variable) }
    add(term.offset)
  }

  private mutating func add(_ length: AxisLength) {
    switch length {
    case .indexed(let name, let term):
      add(name)
      add(term)
    case .named(let name): add(name)
    case .fixed(let value): add("fixed", value)
    case .unknown(let number): add("unknown", number)
    case .joined(let parts):
      add("joined", parts.count)
      for part in parts { add(part) }
    case .combined(let length):
      add("combined", length.offset)
      add("divisor", length.divisor)
      add("skipped", length.skipped)
      for term in length.terms {
        add("term", term.count)
        add(term.length)
      }
    }
  }

  private mutating func add(_ index: IndexVariable) {
    let place = places[index.id] ?? places.count
    places[index.id] = place
    add(place)
    add(index.length)
  }

  private mutating func add(_ index: ElementIndex) {
    switch index {
    case .variable(let variable): add(variable)
    case .constant(let value): add("constant", value)
    }
  }

  // MARK: Expressions

  private mutating func add(_ expression: TensorExpression) {
    switch expression {
    case .number(let value):
      add("number")
      add(value)
    case .element(let instance, let indices): add("element", instance, indices)
    case .sum(let parts): add("sum", parts)
    case .product(let parts): add("product", parts)
    case .quotient(let a, let b): add("quotient", [a, b])
    case .power(let a, let b): add("power", [a, b])
    case .apply(let function, let argument):
      add("apply", function.order)
      add(function.name)
      add(argument)
    case .total(let index, let body):
      add("total")
      add(index)
      add(body)
    case .softmax(let bound, let body, let place):
      add("softmax")
      add(bound)
      add(body)
      add(place)
    case .derivative(let function, let instance, let indices):
      add("derivative", instance, indices)
      add(function)
    case .kronecker(let a, let b):
      add("kronecker")
      add(a)
      add(b)
    case .placed(let whole, let before, let part):
      add("placed", before.count)
      for length in before { add(length) }
      add(whole)
      add(part)
    case .aligned(let place, let made):
      add("aligned", made.offset)
      add(place)
      for term in made.terms {
        add("term", term.count)
        add(term.index)
      }
      for term in made.lengths {
        add("length", term.count)
        add(term.length)
      }
    case .length(let length):
      add("length")
      add(length)
    case .integer(let term):
      add("integer")
      add(term)
    case .repeated(let repetition, let body):
      add(repetition)
      add(body)
    }
  }

  private mutating func add(_ repetition: Repetition) {
    add("repeated")
    add(repetition.variable)
    add(repetition.first)
    add(repetition.last)
    switch repetition.kind {
    case .sum: add("sum")
    case .product: add("product")
    case .chain(let chain):
      add("chain", chain.descends ? 1 : 0)
      for index in [chain.row, chain.column] { add(index) }
      for index in [chain.atRow, chain.atColumn] { add(index) }
    }
  }

  private mutating func add(_ text: String, _ parts: [TensorExpression]) {
    add(text, parts.count)
    for part in parts { add(part) }
  }

  private mutating func add(
    _ text: String, _ instance: SymbolInstance, _ indices: [ElementIndex]
  ) {
    add(text, instance.symbol.rawValue)
    add(byte: instance.index == nil ? 0 : 1)
    if let index = instance.index { add(index) }
    add(indices.count)
    for index in indices { add(index) }
  }

  private mutating func add(_ function: ScalarFunction.Name) {
    switch function {
    case .activation(let layer):
      add("activation")
      add(layer)
    case .abstract(let symbol): add("abstract", symbol.rawValue)
    case .exp, .log, .sqrt, .abs, .sign, .sin, .cos, .tanh, .sigmoid, .relu, .identity, .square,
      .leakyRelu, .softplus, .gelu, .silu, .elu:
      add("\(function)")
    }
  }
}
