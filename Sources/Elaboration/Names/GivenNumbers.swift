import MathSyntax
import OrderedCollections
import TensorExpressions

/// Numbers that an article gives to a vector or a matrix, `x = (2, 3)^T`: they bind its own world.
///
/// **Shapes** row by row, the last axis fastest.
public struct GivenNumbers: Hashable, Sendable {
  public var shape: [Int]
  public var elements: [Double]

  public init(shape: [Int], elements: [Double]) {
    self.shape = shape
    self.elements = elements
  }

  /// A matrix of numbers as it was typed, `Σ [i = r][j = c] 0.11`; `nil` for anything else.
  init?(_ body: TensorExpression, over axes: [IndexVariable]) {
    guard case .sum(let terms) = body, !axes.isEmpty else { return nil }
    var shape: [Int] = []
    for axis in axes {
      guard case .fixed(let length) = axis.length else { return nil }
      shape.append(length)
    }
    guard terms.count == shape.reduce(1, *) else { return nil }
    var elements = Array(repeating: 0.0, count: terms.count)
    for term in terms {
      guard case .product(let factors) = term, let entry = factors.last,
        let value = entry.writtenNumber
      else { return nil }
      var index = Array(repeating: 0, count: axes.count)
      for factor in factors.dropLast() {
        guard case .kronecker(.variable(let variable), .constant(let number)) = factor,
          let axis = axes.firstIndex(of: variable)
        else { return nil }
        index[axis] = number - 1
      }
      elements[zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 }] = value
    }
    self.init(shape: shape, elements: elements)
  }
}

extension Scope {
  /// Takes numbers for a symbol; its own lengths follow from them where nothing else says them.
  ///
  /// - Returns: `false` where the shape is another one; nothing is taken then.
  public mutating func give(_ numbers: GivenNumbers, to instance: SymbolInstance) -> Bool {
    let axes = model[instance.symbol].axes(at: instance.index)
    guard axes.count == numbers.shape.count else { return false }
    var lengths = model.ownLengths
    var depth: IntegerAssignment = [:]
    if let own = model.ownDepth ?? model.depth { depth[.depth] = own }
    for (axis, length) in zip(axes, numbers.shape) {
      let axis = axis.concrete(depth)
      if case .fixed(let known) = axis {
        guard known == length else { return false }
      } else if let known = lengths[axis] {
        guard known == length else { return false }
      } else {
        lengths[axis] = length
      }
    }
    model.ownLengths = lengths
    if numbers.shape.isEmpty, instance.index == nil {
      ownNumbers[instance.symbol] = numbers.elements.first
    } else {
      ownTensors[instance] = numbers
    }
    return true
  }

  /// The symbol that a name writes, `W^{(1)}` with its layer; `nil` for anything else.
  public func instance(of notation: Notation) -> SymbolInstance? {
    guard let (reference, _) = try? ReferenceReader(scope: self).read(notation, call: nil),
      reference.elements.isEmpty, reference.power == nil, !reference.transposed,
      reference.mark == nil, reference.primes == 0
    else { return nil }
    switch binding(reference.key) {
    case .symbol(let id):
      let isFamily = model[id].family != nil
      guard let layer = reference.layer else { return isFamily ? nil : SymbolInstance(id) }
      return isFamily && layer.variable == nil ? SymbolInstance(id, index: layer) : nil
    case .alias(let instance): return instance
    default: return nil
    }
  }

  /// Whether every number of a symbol is given.
  public func isGiven(_ id: SymbolID) -> Bool {
    if ownNumbers[id] != nil { return true }
    guard let family = model[id].family else { return ownTensors[SymbolInstance(id)] != nil }
    var depth: IntegerAssignment = [:]
    if let own = model.ownDepth ?? model.depth { depth[.depth] = own }
    guard let first = family.first.value(depth), let last = family.last.value(depth),
      first <= last, last - first < 1000
    else { return false }
    return (first...last).allSatisfy { ownTensors[SymbolInstance(id, index: .constant($0))] != nil }
  }
}
