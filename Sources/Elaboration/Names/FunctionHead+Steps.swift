import MathSyntax
import TensorExpressions

extension Scope {
  /// The scope of a step along the derivative of a function, `x ← x − η f'(x)`: it is the function
  /// that it should lower. `nil` where the argument enters the article's loss, or no function is
  /// derived.
  func stepping(_ head: Notation, _ relation: Relation, _ member: Notation) -> Scope? {
    guard objective == nil, let step = stepHead(head, relation, member) else { return nil }
    var scope = self
    let argument: SymbolInstance
    switch binding(step.argument) {
    case .symbol(let id)? where model[id].axes.isEmpty && model[id].family == nil:
      argument = SymbolInstance(id)
      if let loss, PointEvaluation(model: model).depends(SymbolInstance(loss), on: argument) {
        return nil
      }
    case nil:
      guard let id = arguments[step.argument] else { return nil }
      argument = SymbolInstance(id)
      scope.bindings[step.argument] = .symbol(id)
    default: return nil
    }
    let value = TensorExpression.element(argument, [])
    switch binding(step.function) {
    case .definedFunction(let definition):
      scope.objective = definition.bodies[0].replacing(definition.parameter, by: value)
    case .function(let name): scope.objective = .apply(ScalarFunction(name), value)
    default: return nil
    }
    return scope
  }

  /// The one function of what is stepped that stands in a step.
  private func stepHead(_ head: Notation, _ relation: Relation, _ member: Notation) -> FunctionHead? {
    guard relation == .assign, case .symbol(let letter) = head.kind else { return nil }
    let found = member.functionHeads.filter { $0.argument.text == letter.name }
      .filter { Scope.functions[$0.function.text] == nil }
    if found.isEmpty { return onlyFunction(of: NameKey(letter.name)) }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// `f(x) = (x + 2)^2` where `x ← x − 2η(x + 2)` writes its derivative out.
  private func onlyFunction(of argument: NameKey) -> FunctionHead? {
    guard binding(argument) == nil else { return nil }
    let functions = bindings.filter { key, binding in
      guard case .definedFunction(let definition) = binding else { return false }
      return ["f", "g", "h"].contains(key.text)
        && model[definition.parameter.symbol].name == argument.latex
    }
    guard functions.count == 1, let key = functions.keys.first else { return nil }
    return FunctionHead(function: key, argument: argument)
  }
}

extension Notation {
  /// The functions that are applied to a letter or derived by one, anywhere in it.
  var functionHeads: [FunctionHead] {
    if case .product(let factors, let signs) = kind {
      var found: [FunctionHead] = []
      for index in factors.indices {
        found += factors[index].functionHeads
        guard index + 1 < factors.count, signs[index] == .juxtaposition else { continue }
        let pair = Notation(
          .product([factors[index], factors[index + 1]], signs: [.juxtaposition]))
        if let head = FunctionHead(pair) { found.append(head) }
      }
      return found
    }
    return FunctionHead(self).map { [$0] } ?? parts.flatMap(\.functionHeads)
  }

  /// The notation without the point it is taken at, `(x)` of `(x)|_{x = 0}`.
  var withoutPoint: Notation {
    if case .evaluated(let value, at: _) = kind { return value }
    guard case .scripted(let base, let sub?, nil, 0) = kind, sub.isPoint else { return self }
    return base
  }

  /// `x = 0`, `x = 1, y = 2` as a subscript.
  var isPoint: Bool {
    switch kind {
    case .relation(let members, [.equal]): members.count == 2
    case .list(let items): items.allSatisfy(\.isPoint)
    default: false
    }
  }
}
