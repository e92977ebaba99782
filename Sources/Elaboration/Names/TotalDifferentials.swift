import Diagnostics
import MathSyntax
import TensorExpressions

extension Scope {
  /// `df = \frac{∂f}{∂x} dx + …`: a total differential, in which `dx` is no gradient. The gradients of
  /// `dZ = dA ⊙ g'(Z)` go the other way: A is computed from Z.
  func statesTotalDifferential(_ left: Notation, _ right: Notation) -> Bool {
    guard readsDifferentials, !readsTotalDifferentials else { return false }
    if left.hasBracketedDifferential { return true }
    let tops = instances(DifferentiatedNames(left, squares: squares).differentials)
    let bottoms = instances(DifferentiatedNames(right, squares: squares).differentials)
    let evaluation = PointEvaluation(model: model)
    return tops.contains { top in
      bottoms.contains { $0 != top && evaluation.depends(top, on: $0) }
    }
  }

  private func instances(_ names: [[NameKey]]) -> [SymbolInstance] {
    names.compactMap { choices in
      for name in choices {
        if case .symbol(let id)? = binding(name) { return SymbolInstance(id) }
      }
      return nil
    }
  }
}

/// Total differentials: `df` is the change of f to first order when what it depends on changes by
/// `dx`, `dy`, which are arbitrary.
///
/// **Shapes** `dx` has the shape of x, and `df = Σ ∂f/∂x · dx` that of f.
extension Scope {
  /// Arbitrary changes for the free symbols that the article varies: those behind a `d`, those by which
  /// it derives and those in the lists behind functions.
  mutating func addDirections(_ statements: [StatementSource], squares: Set<NameKey>) {
    let isNeeded = statements.contains { statement in
      [.equal, .identical].contains(statement.relation)
        && statesTotalDifferential(statement.head, statement.member)
    }
    guard isNeeded else { return }
    let found = DifferentiatedNames(statements, squares: squares)
    let varied =
      found.differentials.flatMap { $0 } + found.pairs.flatMap(\.variable)
      + signatures.values.flatMap { $0 }
    for name in Set(varied).sorted() {
      guard case .symbol(let id)? = binding(name), isFree(id), directions[id] == nil else {
        continue
      }
      let symbol = model[id]
      directions[id] = model.add(
        Symbol(name: "\\mathrm{d}\(symbol.name)", axes: symbol.axes, draw: .input))
    }
  }

  /// The same, with `dx` for the changes.
  var totalling: Scope {
    var scope = self
    scope.readsTotalDifferentials = true
    return scope
  }

  /// Nothing computes it, and its value is no number of the article.
  private func isFree(_ id: SymbolID) -> Bool {
    model[id].family == nil && ownNumbers[id] == nil
      && !model.definitions.contains { $0.symbol == id }
  }

  /// A free symbol of which nothing says whether it is a constant.
  fileprivate func isOpen(_ id: SymbolID) -> Bool {
    // Called a constant, and varied.
    if statedConstants.contains(id) { return directions[id] != nil }
    guard isFree(id), directions[id] == nil else { return false }
    switch model[id].draw {
    case .hyperparameter, .constant, .oneHot, .binary: return false
    default: return true
    }
  }
}

extension Typer {
  /// `d(xy)`, `df`: the change of a value to first order.
  mutating func totalDifferential(_ candidate: Candidate, _ node: Notation, _ range: TextRange)
    throws(TypingFailure) -> Candidate
  {
    let symbols = scope.upstream(of: candidate.body)
    if let open = symbols.first(where: scope.isOpen) {
      throw .unread(
        code: "unknown-constants",
        message: ElaborationWording.constantsUnknown(scope.model[open].name), range: range)
    }
    var terms: [TensorExpression] = []
    for variable in symbols {
      guard let direction = scope.directions[variable] else { continue }
      let axes = scope.model[variable].axes.map { fresh($0) }
      let places = axes.map { ElementIndex.variable($0) }
      let change = TensorExpression.product([
        .derivative(of: candidate.body, by: SymbolInstance(variable), at: places),
        .element(SymbolInstance(direction), places),
      ])
      terms.append(axes.reversed().reduce(change) { .total($1, $0) })
    }
    var result = candidate
    if case .element(let instance, let places) = candidate.body,
      let direction = scope.directions[instance.symbol]
    {
      result.body = .element(SymbolInstance(direction), places)
    } else {
      result.body = terms.isEmpty ? .number(0) : terms.count == 1 ? terms[0] : .sum(terms)
    }
    result.notation = Notation(
      .product([node, candidate.notation.groupedForProduct], signs: [.juxtaposition]), range)
    result.symbol = nil
    result.derivative = nil
    return result
  }
}

extension Scope {
  /// The free symbols a value is made of, in the order of the model.
  fileprivate func upstream(of body: TensorExpression) -> [SymbolID] {
    let evaluation = PointEvaluation(model: model)
    var found: Set<SymbolID> = []
    for instance in body.instances {
      if isFree(instance.symbol) { found.insert(instance.symbol) }
      found.formUnion(evaluation.freeSymbols(of: .element(instance, [])).map(\.symbol))
    }
    return found.sorted()
  }
}

extension Notation {
  /// `d(f/g)` anywhere: a d with a bracket right behind it that holds more than a name.
  var hasBracketedDifferential: Bool {
    if case .product(let factors, let signs) = kind {
      for place in signs.indices where signs[place] == .juxtaposition {
        guard case .symbol(let letter) = factors[place].kind, letter.name == "d",
          case .bracketed(.round, let inner) = factors[place + 1].kind
        else { continue }
        if NameKey(inner) == nil { return true }
      }
    }
    return parts.contains(where: \.hasBracketedDifferential)
  }
}

extension ElaborationWording {
  static func constantsUnknown(_ name: String) -> String {
    "whether `\(name)` is a constant is not stated: nothing is derived by it and no `d` stands before it"
  }
}

extension Scope {
  /// `dL = 2d\,da` where d is a value of the article as well.
  func mayStateDifferential(_ left: Notation) -> Bool {
    guard case .product(let factors, signs: [.juxtaposition]) = left.kind, factors.count == 2,
      factors[0].kind == .symbol(Letter("d")), case .symbol? = binding(NameKey("d")),
      let name = NameKey(written: factors[1]), case .symbol? = binding(name)
    else { return false }
    return true
  }
}
