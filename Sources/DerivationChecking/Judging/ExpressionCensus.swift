import TensorExpressions

/// What an expression mentions, in order of appearance and with repetitions.
struct ExpressionCensus {
  var instances: [SymbolInstance] = []
  var lengths: [AxisLength] = []
  /// The layers whose elementwise activation is asked for.
  var activationLayers: [IntegerTerm] = []
  /// Indices that are used as numbers.
  var numbers: [IntegerTerm] = []
  /// The largest number that is written as an element index, 0 without any.
  private(set) var largestEntry = 0
  var hasDerivative = false
  /// Sums and products over steps, outer ones first, each with its body.
  private(set) var repetitions: [(Repetition, TensorExpression)] = []
  /// Integers that a repetition around the visited part binds.
  private var bound: [IntegerVariable] = []

  init(_ expressions: TensorExpression...) {
    for expression in expressions { visit(expression) }
  }

  /// Every integer term, wherever it stands.
  var terms: [IntegerTerm] {
    let indices = instances.compactMap(\.index)
    let widths = lengths.compactMap { length in
      if case .indexed(_, let term) = length { term } else { nil }
    }
    return indices + activationLayers + numbers + widths
  }

  private mutating func visit(_ expression: TensorExpression) {
    switch expression {
    case .number: break
    case .element(let instance, let indices):
      add(instance)
      for index in indices { visit(index) }
    case .sum(let parts), .product(let parts): for part in parts { visit(part) }
    case .quotient(let a, let b), .power(let a, let b):
      visit(a)
      visit(b)
    case .apply(let function, let argument):
      if case .activation(let layer) = function.name { activationLayers.append(layer) }
      visit(argument)
    case .total(let index, let body):
      lengths.append(index.length)
      visit(body)
    case .softmax(let bound, let body, let place):
      lengths.append(bound.length)
      visit(body)
      visit(place)
    case .derivative(let function, let instance, let indices):
      hasDerivative = true
      visit(function)
      add(instance)
      for index in indices { visit(index) }
    case .kronecker(let a, let b):
      visit(a)
      visit(b)
    case .placed(let whole, let before, let part):
      lengths += before
      visit(whole)
      visit(part)
    case .aligned(let place, let made):
      visit(place)
      for index in made.indices { visit(index) }
      lengths += made.lengths.map(\.length)
    case .length(let length): lengths.append(length)
    case .integer(let term): add(term)
    case .repeated(let repetition, let body): visit(repetition, body)
    }
  }

  /// Whether an integer is used as a number, and as no index of anything.
  func countsOnly(_ variable: IntegerVariable) -> Bool {
    let widths = lengths.compactMap { length in
      if case .indexed(_, let term) = length { term } else { nil }
    }
    let indices = instances.compactMap(\.index) + activationLayers + widths
    return !indices.contains { $0.variable == variable }
  }

  /// What stands at a bound step is not of one instance; the finder looks at each step of it.
  private mutating func add(_ instance: SymbolInstance) {
    if let variable = instance.index?.variable, bound.contains(variable) { return }
    instances.append(instance)
  }

  private mutating func add(_ term: IntegerTerm) {
    if let variable = term.variable, bound.contains(variable) { return }
    numbers.append(term)
  }

  private mutating func visit(_ repetition: Repetition, _ body: TensorExpression) {
    if bound.isEmpty { repetitions.append((repetition, body)) }
    add(repetition.first)
    add(repetition.last)
    if case .chain(let chain) = repetition.kind {
      visit(chain.atRow)
      visit(chain.atColumn)
    }
    bound.append(repetition.variable)
    visit(body)
    bound.removeLast()
  }

  private mutating func visit(_ index: ElementIndex) {
    switch index {
    case .variable(let variable): lengths.append(variable.length)
    case .constant(let entry): largestEntry = max(largestEntry, entry)
    }
  }
}
