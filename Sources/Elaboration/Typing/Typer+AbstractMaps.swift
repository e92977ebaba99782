import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `f(x_t, h_{t-1}, w)` of a function of which nothing is known but its arguments.
  mutating func abstractMap(
    _ map: AbstractMap, _ reference: NameReference, _ argument: Notation, _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    guard case .list(let items) = argument.kind, items.count == map.ridges[0].directions.count,
      reference.primes == 0
    else { throw unsupported("a function of several arguments that are not all written", argument) }
    var values: [Candidate] = []
    for item in items { values.append(try type(item)[0]) }
    let axes = map.axes.map { fresh($0) }
    var terms: [TensorExpression] = []
    for ridge in map.ridges {
      var parts: [TensorExpression] = []
      for (value, direction) in zip(values, ridge.directions) {
        let lengths = scope.model[direction].axes.dropFirst(axes.count)
        guard value.layout.axes.count == lengths.count,
          zip(value.layout.axes, lengths).allSatisfy({ same($0.length, $1) })
        else {
          throw .shape(
            ShapeMismatch(
              left: ShapeText.axes(Array(lengths)), right: ShapeText.layout(value.layout),
              context: "function", range: value.notation.range))
        }
        let places = (axes + value.layout.axes).map { ElementIndex.variable($0) }
        let product = TensorExpression.product([
          .element(SymbolInstance(direction), places), value.body,
        ])
        parts.append(value.layout.axes.reversed().reduce(product) { .total($1, $0) })
      }
      terms.append(.apply(ScalarFunction(.abstract(ridge.function)), .sum(parts)))
    }
    let list = Notation(.bracketed(.round, Notation(.list(values.map(\.notation)))), range)
    var result = Candidate(
      layout: .standard(axes), body: .sum(terms),
      notation: Notation(.product([reference.base, list], signs: [.juxtaposition]), range),
      rank: values.map(\.rank).max() ?? .asWritten)
    result.arguments = values.compactMap {
      if case .element(let instance, _) = $0.body { instance } else { nil }
    }
    return [result]
  }

  /// `∂f(x_t, h_{t-1}, w)/∂w`, the derivative of a function by one of its arguments: the others are what
  /// they are. By anything else it is the derivative of its value.
  func heldBesides(_ variable: SymbolInstance, _ numerator: Candidate) -> TensorExpression {
    guard numerator.arguments.filter({ $0 == variable }).count == 1 else { return numerator.body }
    return numerator.body.holding(Set(numerator.arguments).subtracting([variable]))
  }
}

extension TensorExpression {
  /// The expression with the values of some symbols held where they are.
  func holding(_ instances: Set<SymbolInstance>) -> TensorExpression {
    guard case .element(var instance, let indices) = self, instances.contains(instance) else {
      return mapChildren { $0.holding(instances) }
    }
    instance.isHeld = true
    return .element(instance, indices)
  }

  /// The expression with nothing held.
  public var released: TensorExpression {
    guard case .element(var instance, let indices) = self else {
      return mapChildren(\.released)
    }
    instance.isHeld = false
    return .element(instance, indices)
  }
}
