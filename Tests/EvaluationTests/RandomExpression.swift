import TensorExpressions
import Tensors

/// Random expressions over three axes of lengths 2, 3, 4, and their values by plain recursion.
struct RandomExpression {
  var random: SeededGenerator
  var model: SmallModel
  let symbols: [(id: SymbolID, shape: [Int], values: [Double])]
  private var nextIndex = 500

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    model = SmallModel()
    var symbols: [(SymbolID, [Int], [Double])] = []
    for shape in [[], [2], [3], [4], [2, 3], [3, 4], [3, 3], [2, 3, 4]] {
      let count = shape.reduce(1, *)
      var values: [Double] = []
      for _ in 0..<count { values.append(random.uniform(0.3, 1.5)) }
      symbols.append((model.free("s", shape, values), shape, values))
    }
    self.symbols = symbols.map { (id: $0.0, shape: $0.1, values: $0.2) }
  }

  mutating func index(_ length: Int) -> IndexVariable {
    nextIndex += 1
    return IndexVariable(id: nextIndex, length: .fixed(length))
  }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  /// An index of this length: one that runs, or a written number.
  private mutating func index(_ length: Int, among free: [IndexVariable]) -> ElementIndex {
    let fitting = free.filter { $0.length == .fixed(length) }
    if fitting.isEmpty || pick(6) == 0 { return .constant(1 + pick(length)) }
    return .variable(fitting[pick(fitting.count)])
  }

  mutating func element(_ free: [IndexVariable]) -> TensorExpression {
    let symbol = symbols[pick(symbols.count)]
    var indices: [ElementIndex] = []
    for length in symbol.shape { indices.append(index(length, among: free)) }
    return .element(SymbolInstance(symbol.id), indices)
  }

  /// An expression with values of size 1, whose running indices are among `free`.
  mutating func expression(_ free: [IndexVariable], depth: Int) -> TensorExpression {
    if depth == 0 { return pick(8) == 0 ? .number(0.7) : element(free) }
    let length = 2 + pick(3)
    let bound = index(length)
    switch pick(10) {
    case 0, 1: return .sum(expressions(2 + pick(2), free, depth))
    case 2, 3: return .product(expressions(2 + pick(3), free, depth))
    case 4: return .quotient(expression(free, depth: depth - 1), apply(.exp, element(free)))
    case 5: return apply(.sigmoid, expression(free, depth: depth - 1))
    case 6: return .power(apply(.sigmoid, expression(free, depth: depth - 1)), element(free))
    case 7:
      let at = index(length, among: free)
      return .softmax(over: bound, expression(free + [bound], depth: depth - 1), at: at)
    case 8:
      let eye = TensorExpression.kronecker(index(3, among: free), index(3, among: free))
      return .sum([eye, expression(free, depth: depth - 1)])
    default:
      let body = expressions(1 + pick(3), free + [bound], depth)
      return .product([.number(0.5), .total(bound, .product(body))])
    }
  }

  private mutating func expressions(_ count: Int, _ free: [IndexVariable], _ depth: Int)
    -> [TensorExpression]
  {
    var list: [TensorExpression] = []
    for _ in 0..<count { list.append(expression(free, depth: depth - 1)) }
    return list
  }

  // MARK: - Values by recursion

  func value(_ expression: TensorExpression, _ at: [Int: Int]) -> Double {
    switch expression {
    case .number(let value): return value
    case .element(let instance, let indices):
      guard let symbol = symbols.first(where: { $0.id == instance.symbol }) else { return .nan }
      var place = 0
      for (index, length) in zip(indices, symbol.shape) {
        place = place * length + position(index, at)
      }
      return symbol.values[place]
    case .sum(let terms): return terms.reduce(0) { $0 + value($1, at) }
    case .product(let factors): return factors.reduce(1) { $0 * value($1, at) }
    case .quotient(let a, let b): return value(a, at) / value(b, at)
    case .power(let a, let b): return Tensors.power(value(a, at), value(b, at))
    case .apply(.init(.exp), let body): return ElementaryFunction.exp(value(body, at))
    case .apply(_, let body): return ElementaryFunction.sigmoid(value(body, at))
    case .total(let index, let body): return all(index, body, at).reduce(0, +)
    case .softmax(let index, let body, let place):
      let terms = all(index, body, at).map { ElementaryFunction.exp($0) }
      return terms[position(place, at)] / terms.reduce(0, +)
    case .kronecker(let a, let b): return position(a, at) == position(b, at) ? 1 : 0
    default: return .nan
    }
  }

  private func position(_ index: ElementIndex, _ at: [Int: Int]) -> Int {
    switch index {
    case .constant(let value): value - 1
    case .variable(let variable): at[variable.id] ?? 0
    }
  }

  private func all(_ index: IndexVariable, _ body: TensorExpression, _ at: [Int: Int]) -> [Double] {
    guard case .fixed(let length) = index.length else { return [] }
    return (0..<length).map { value(body, at.merging([index.id: $0]) { $1 }) }
  }
}
