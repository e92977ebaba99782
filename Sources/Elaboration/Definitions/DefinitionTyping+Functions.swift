import Diagnostics
import MathSyntax
import TensorExpressions

extension DefinitionTyping {
  /// `σ(x) = …`, with its derivatives.
  mutating func function(_ key: NameKey, _ parameter: NameKey, _ member: Notation)
    throws(TypingFailure)
  {
    guard scope.bindings[key] == nil else { return }
    let outer = scope.bindings[parameter]
    if appliesQuantity(member, of: parameter) {
      // `f(x) = A(B(x))` of quantities A and B: what they depend on is the x of the article.
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a function of what only quantities depend on"),
        range: member.range)
    }
    let id = scope.model.add(Symbol(name: parameter.latex, axes: [], draw: .input))
    scope.bindings[parameter] = .symbol(id)
    defer { scope.bindings[parameter] = outer }
    var typer = Typer(scope: scope)
    typer.isDefinition = true
    guard let body = try typer.type(member).first, body.layout.isScalar else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a function whose value is not a number"),
        range: member.range)
    }
    let instance = SymbolInstance(id)
    var bodies = [body.body]
    while bodies.count < 3, let next = bodies[bodies.count - 1].derivative(by: instance) {
      bodies.append(next)
    }
    scope.bindings[key] = .definedFunction(FunctionDefinition(parameter: instance, bodies: bodies))
  }

  /// Whether something that the article computes from the parameter stands before a bracket.
  private func appliesQuantity(_ member: Notation, of parameter: NameKey) -> Bool {
    if case .product(let factors, let signs) = member.kind {
      for (place, sign) in signs.enumerated() where sign == .juxtaposition {
        if case .bracketed(.round, _) = factors[place + 1].kind, let key = NameKey(factors[place]),
          definitions.isComputed(key, from: parameter)
        {
          return true
        }
      }
    }
    return member.parts.contains { appliesQuantity($0, of: parameter) }
  }
}

extension [WrittenDefinition] {
  /// Whether the definitions, as they are written, lead from one name to another.
  func isComputed(_ key: NameKey, from other: NameKey) -> Bool {
    var open = [key]
    var seen: Set<NameKey> = []
    while let next = open.popLast() {
      for definition in self where definition.key == next {
        guard case .value = definition.target else { continue }
        let names = definition.member.writtenNames
        if names.contains(other) { return true }
        open += names.filter { seen.insert($0).inserted }
      }
    }
    return false
  }
}

extension Notation {
  /// Every name inside, without its scripts.
  var writtenNames: [NameKey] {
    parts.reduce(into: NameKey(self).map { [$0] } ?? []) { $0 += $1.writtenNames }
  }
}
