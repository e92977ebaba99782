import MathSyntax
import TensorExpressions

/// `∇f(x)` of a vector x, where nothing says what f is: a smooth function of the whole vector whose value
/// is a number, `x ← x - η ∇f(x)`.
struct AbstractFields {
  private(set) var arguments: [(function: NameKey, argument: Notation)] = []

  /// - Parameter declarations: the shapes that are stated; x must be a vector among them.
  init(_ statements: [StatementSource], declarations: [NameKey: [AxisLength]]) {
    for statement in statements {
      collect(statement.head, declarations)
      collect(statement.member, declarations)
    }
  }

  func contains(_ function: NameKey) -> Bool { arguments.contains { $0.function == function } }

  private mutating func collect(_ node: Notation, _ declarations: [NameKey: [AxisLength]]) {
    if case .gradient(_, let of) = node.kind,
      case .product(let factors, signs: [.juxtaposition]) = of.kind, factors.count == 2,
      let function = NameKey(factors[0]), let items = factors[1].argumentList, items.count == 1,
      let argument = NameKey(items[0]), declarations[argument]?.count == 1, !contains(function)
    {
      arguments.append((function, items[0]))
    }
    for part in node.parts { collect(part, declarations) }
  }

  /// Makes each of them a quantity that depends on its vector.
  func add(to scope: inout Scope) {
    for (function, argument) in arguments {
      guard scope.bindings[function] == nil, !scope.unreadNames.contains(function),
        let key = NameKey(argument), case .symbol? = scope.bindings[key],
        let body = try? LossOfArguments(function: function, arguments: [argument])
          .body(in: &scope)
      else { continue }
      let id = scope.model.add(Symbol(name: function.latex, axes: [], draw: .input))
      scope.model.definitions.append(Definition(id, axes: [], body: body))
      scope.bindings[function] = .symbol(id)
      scope.signatures[function] = [key]
      scope.abstractFields[id] = function
    }
  }
}
