import TensorExpressions

extension TensorExpression {
  /// The expression at one entry: the free indices of `places` replaced by numbers from 1.
  func entry(_ places: [IndexVariable: Int]) -> TensorExpression {
    func fix(_ index: ElementIndex) -> ElementIndex {
      guard case .variable(let variable) = index, let place = places[variable] else {
        return index
      }
      return .constant(place)
    }
    /// Under a sum over the same index the index is another one.
    func inside(_ bound: IndexVariable, _ body: TensorExpression) -> TensorExpression {
      guard places[bound] != nil else { return body.entry(places) }
      return body.entry(places.filter { $0.key != bound })
    }
    switch self {
    case .number, .length, .integer: return self
    case .element(let instance, let indices): return .element(instance, indices.map(fix))
    case .sum(let parts): return .sum(parts.map { $0.entry(places) })
    case .product(let parts): return .product(parts.map { $0.entry(places) })
    case .quotient(let a, let b): return .quotient(a.entry(places), b.entry(places))
    case .power(let a, let b): return .power(a.entry(places), b.entry(places))
    case .apply(let function, let argument): return .apply(function, argument.entry(places))
    case .total(let bound, let body): return .total(bound, inside(bound, body))
    case .softmax(let bound, let body, let place):
      return .softmax(over: bound, inside(bound, body), at: fix(place))
    case .derivative(let function, let instance, let indices):
      return .derivative(of: function.entry(places), by: instance, at: indices.map(fix))
    case .kronecker(let a, let b): return .kronecker(fix(a), fix(b))
    }
  }
}
