import MathSyntax
import TensorExpressions

extension Typer {
  /// `\frac{\partial f}{\partial x}(1, 2)`, `\frac{dy}{dx}(0)`: the value at a point, where the
  /// bracket behind a derivative says one; `nil` where it is a factor.
  func derivative(_ node: Notation, at bracket: Notation) throws(TypingFailure) -> Notation? {
    guard case .derivative(let derivative) = node.kind, let key = NameKey(derivative.of),
      let items = bracket.argumentList
    else { return nil }
    var parameters: [Notation]
    if let signature = scope.signatures[key] {
      parameters = signature.map { Notation(.symbol(Letter($0.text))) }
      if items.count == parameters.count,
        zip(items, signature).allSatisfy({ NameKey(written: $0) == $1 })
      {
        return node
      }
    } else {
      if items.count == 1, derivative.by.count == 1, items[0] == derivative.by[0] { return node }
      guard items.count > 1 || items[0].isSignedNumber else { return nil }
      parameters = Array(derivative.by.prefix(1))
    }
    guard items.count == parameters.count, items.count > 1 || items[0].isSignedNumber else {
      if items.count == 1, !items[0].isSignedNumber { return nil }
      throw unsupported("a list of arguments", bracket)
    }
    let range = node.range.union(bracket.range)
    let places = zip(parameters, items).map { Notation(.relation([$0, $1], [.equal]), $1.range) }
    let point = places.count == 1 ? places[0] : Notation(.list(places), bracket.range)
    return Notation(.evaluated(node, at: point), range)
  }
}
