import MathSyntax
import TensorExpressions

/// `L = l(o, y)`: a loss of which the article says what it depends on, and nothing else.
///
/// A sum of ridge functions `g_r(u_r · o + v_r · y)`, as for a loss that is not stated at all.
struct LossOfArguments {
  var function: NameKey
  var arguments: [Notation]
  private static let ridges = 3

  /// - Returns: `nil` for anything but a letter without a meaning applied to two names or more.
  init?(_ member: Notation, in scope: Scope) {
    guard case .product(let factors, signs: [.juxtaposition]) = member.kind,
      let key = NameKey(factors[0]), scope.binding(key) == nil, key.text != "e", key.text != "∂",
      case .bracketed(.round, let inner) = factors[1].kind, case .list(let items) = inner.kind,
      items.count > 1
    else { return nil }
    function = key
    arguments = items
  }

  init(function: NameKey, arguments: [Notation]) {
    self.function = function
    self.arguments = arguments
  }

  /// The loss as an expression; its functions and directions become symbols of the scope.
  func body(in scope: inout Scope) throws(TypingFailure) -> TensorExpression {
    var nextID = 3_000_000
    var terms: [TensorExpression] = []
    for ridge in 1...Self.ridges {
      let name = "\(function.text)_\(ridge)"
      let id = scope.model.add(Symbol(name: name, axes: [], draw: .constant(0)))
      var parts: [TensorExpression] = []
      for argument in arguments {
        var typer = Typer(scope: scope, firstID: nextID)
        nextID += 1_000
        let value = try typer.type(argument)[0]
        let axes = value.layout.axes
        let direction = scope.model.add(
          Symbol(name: "u_\(ridge)", axes: axes.map(\.length), draw: .input))
        let product = TensorExpression.product([
          .element(SymbolInstance(direction), axes.map { .variable($0) }), value.body,
        ])
        parts.append(axes.reversed().reduce(product) { .total($1, $0) })
      }
      terms.append(.apply(ScalarFunction(.abstract(id)), .sum(parts)))
    }
    return .sum(terms)
  }
}
