import MathSyntax
import TensorExpressions

/// `h_t = f(x_t, h_{t-1}, w)`, `l(y_t, o_t)`: functions of several arguments of which an article says
/// what they depend on, and nothing else.
///
/// Each is a sum of ridge functions `Σ_r g_r(Σ_k u_{rk} · a_k)` of all its arguments together, drawn anew
/// in every world, with the shape of what is defined by it.
struct AbstractMaps {
  /// The arguments a function is first written with, by name.
  private(set) var calls: [(function: NameKey, arguments: [Notation])] = []
  private var dropped: Set<NameKey> = []

  init(_ statements: [StatementSource]) {
    for statement in statements {
      for side in [statement.head, statement.member] { collect(side) }
    }
    // `f(x, y) = x + y` says what f is, and `L = l(o, y)` is a loss as a whole.
    for statement in statements {
      if let call = CallHead(statement.head) { dropped.insert(call.function) }
      if let key = NameKey(statement.head), UsualThing.loss.letters.contains(key.text),
        let loss = LossOfArguments(statement.member, in: Scope())
      {
        dropped.insert(loss.function)
      }
    }
    calls.removeAll { dropped.contains($0.function) }
  }

  func contains(_ function: NameKey) -> Bool { calls.contains { $0.function == function } }

  private static let letters: Set<String> = [
    "f", "g", "h", "l", "F", "G", "φ", "ϕ", "ψ", "Φ", "Ψ",
  ]

  /// Takes in every name of a function, and drops those that are also written without arguments.
  private mutating func collect(_ node: Notation) {
    if case .product(let factors, let signs) = node.kind {
      var place = 0
      while place < factors.count {
        if place < signs.count, signs[place] == .juxtaposition, let key = NameKey(factors[place]),
          let items = factors[place + 1].argumentList, items.count > 1
        {
          note(key, items)
          place += 2
          for item in items { collect(item) }
          continue
        }
        collect(factors[place])
        place += 1
      }
      return
    }
    let base = ReferenceReader.flatten(node).base
    if let key = NameKey(base), Self.letters.contains(key.text) { dropped.insert(key) }
    for part in node.parts where part != base { collect(part) }
  }

  private mutating func note(_ key: NameKey, _ items: [Notation]) {
    guard Self.letters.contains(key.text), !contains(key) else { return }
    calls.append((key, items))
  }
}

/// `f(a_1, …, a_n) = Σ_r g_r(Σ_k u_{rk} · a_k)`.
public struct AbstractMap: Sendable {
  struct Ridge: Sendable {
    var function: SymbolID
    /// One for each argument: the axes of the value first, then those of the argument.
    var directions: [SymbolID]
  }
  var ridges: [Ridge]
  /// The axes of the value.
  var axes: [AxisLength]
}

extension DefinitionTyping {
  private static let ridges = 3

  /// Gives each function whose arguments are names with a shape its meaning.
  mutating func declareMaps() {
    for (function, arguments) in maps.calls where scope.bindings[function] == nil {
      let shapes = arguments.compactMap(axes)
      guard shapes.count == arguments.count else { continue }
      let value = definitions.first { definition in
        guard case .product(let factors, signs: [.juxtaposition]) = definition.member.kind else {
          return false
        }
        return NameKey(factors[0]) == function
      }
      var axes: [AxisLength] = []
      if let value, case .symbol(let id)? = scope.binding(value.key) {
        axes = scope.model[id].axes
      }
      let ridges = (1...Self.ridges).map { ridge in
        AbstractMap.Ridge(
          function: scope.model.add(
            Symbol(name: "\(function.text)_\(ridge)", axes: [], draw: .constant(0))),
          directions: shapes.map { shape in
            scope.model.add(Symbol(name: "u_\(ridge)", axes: axes + shape, draw: .input))
          })
      }
      scope.bindings[function] = .map(AbstractMap(ridges: ridges, axes: axes))
    }
  }

  /// The axes of an argument, a whole symbol.
  private func axes(_ argument: Notation) -> [AxisLength]? {
    guard let (reference, usedCall) = try? ReferenceReader(scope: scope).read(argument, call: nil),
      !usedCall, reference.elements.isEmpty, !reference.transposed, reference.primes == 0,
      case .symbol(let id)? = scope.binding(reference.key)
    else { return nil }
    return scope.model[id].axes
  }
}
