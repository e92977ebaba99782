import MathSyntax
import TensorExpressions

/// New values of parameters, `w_5^+ = w_5 - η ∂E/∂w_5`, and what is computed with them.
///
/// An update is a claim about its step and says at the same time what the new value is. Whatever is
/// computed from the parameters has a new value of its own, under the same mark, by the article's own
/// definitions: `h_1^+` is `h_1` with the new weights, whether or not it is written out again.
struct NewValues {
  let statements: [StatementSource]

  func add(to scope: inout Scope) {
    var marks: [ValueMark] = []
    var changed: [ValueMark: [SymbolID: SymbolID]] = [:]
    for statement in statements where statement.position == 1 {
      guard let (mark, old, new) = update(statement, &scope) else { continue }
      if !marks.contains(mark) { marks.append(mark) }
      changed[mark, default: [:]][old] = new
    }
    for mark in marks {
      carry(mark, changed[mark] ?? [:], &scope)
    }
    if !marks.isEmpty { findRate(Set(changed.values.flatMap(\.values)), &scope) }
  }

  /// The new value that a statement defines.
  private func update(_ statement: StatementSource, _ scope: inout Scope) -> (
    mark: ValueMark, old: SymbolID, new: SymbolID
  )? {
    guard [.equal, .define, .identical, .assign].contains(statement.relation),
      let (reference, _) = try? ReferenceReader(scope: scope).read(statement.head, call: nil),
      let mark = ValueMark(reference), !mark.isOld, reference.layer == nil,
      reference.elements.isEmpty, reference.power == nil, !reference.transposed,
      case .symbol(let old)? = scope.binding(reference.key), scope.model[old].family == nil,
      !scope.model.definitions.contains(where: { $0.symbol == old })
    else { return nil }
    var typer = Typer(scope: scope)
    guard let candidates = try? typer.type(statement.member),
      let body = candidates.min(by: { $0.rank < $1.rank }),
      body.layout.axes.map(\.length) == scope.model[old].axes,
      body.body.instances.contains(SymbolInstance(old))
    else { return nil }
    let new = scope.model.add(
      Symbol(
        name: mark.latex(scope.model[old].name), axes: scope.model[old].axes, draw: .input))
    scope.model.definitions.append(Definition(new, axes: body.layout.axes, body: body.body))
    scope.bindings[mark.key(reference.key)] = .symbol(new)
    scope.newValues[new] = old
    return (mark, old, new)
  }

  /// Everything that is computed from a changed parameter, computed anew.
  private func carry(
    _ mark: ValueMark, _ changed: [SymbolID: SymbolID], _ scope: inout Scope
  ) {
    var replaced = changed
    let computed = dependents(of: Set(changed.keys), in: scope)
    // A prime on what is computed may as well be a derivative.
    let written = Set(statements.compactMap { markedKey($0.head, scope) })
    for id in computed {
      let names = scope.bindings.compactMap { key, binding -> NameKey? in
        if case .symbol(id) = binding { return mark.key(key) }
        return nil
      }.filter { scope.bindings[$0] == nil && (mark.text != "'" || written.contains($0)) }
      let symbol = scope.model[id]
      let copy = scope.model.add(
        Symbol(name: mark.latex(symbol.name), axes: symbol.axes, draw: symbol.draw))
      replaced[id] = copy
      for name in names { scope.bindings[name] = .symbol(copy) }
    }
    for id in computed {
      guard let copy = replaced[id] else { continue }
      for definition in scope.model.definitions where definition.symbol == id {
        scope.model.definitions.append(
          Definition(copy, axes: definition.axes, body: definition.body.replacing(replaced)))
      }
    }
  }

  private func markedKey(_ head: Notation, _ scope: Scope) -> NameKey? {
    guard let (reference, _) = try? ReferenceReader(scope: scope).read(head, call: nil),
      let mark = ValueMark(reference)
    else { return nil }
    return mark.key(reference.key)
  }

  /// Computed symbols without a family that depend on one of the parameters; new values aside.
  private func dependents(of parameters: Set<SymbolID>, in scope: Scope) -> [SymbolID] {
    var reached = parameters
    var found: [SymbolID] = []
    var grows = true
    while grows {
      grows = false
      for definition in scope.model.definitions
      where !reached.contains(definition.symbol) && scope.newValues[definition.symbol] == nil
        && scope.model[definition.symbol].family == nil
        && definition.body.instances.contains(where: { reached.contains($0.symbol) })
      {
        reached.insert(definition.symbol)
        found.append(definition.symbol)
        grows = true
      }
    }
    return found
  }

  /// The one free number of the updates that the loss does not depend on, `a` of `w - a(h · Δ)`.
  private func findRate(_ updates: Set<SymbolID>, _ scope: inout Scope) {
    guard let loss = scope.loss else { return }
    let upstream = ancestors(of: loss, in: scope)
    var free: [SymbolID] = []
    for definition in scope.model.definitions where updates.contains(definition.symbol) {
      for instance in definition.body.instances {
        let id = instance.symbol
        let isFree = !scope.model.definitions.contains { $0.symbol == id }
        if isFree, !upstream.contains(id), scope.model[id].axes.isEmpty, !free.contains(id) {
          free.append(id)
        }
      }
    }
    if free.count == 1 { scope.rate = free[0] }
  }

  private func ancestors(of id: SymbolID, in scope: Scope) -> Set<SymbolID> {
    var reached: Set<SymbolID> = [id]
    var grows = true
    while grows {
      grows = false
      for definition in scope.model.definitions where reached.contains(definition.symbol) {
        for instance in definition.body.instances where reached.insert(instance.symbol).inserted {
          grows = true
        }
      }
    }
    return reached
  }
}

extension TensorExpression {
  /// The expression with symbols exchanged, those by which something is derived too.
  fileprivate func replacing(_ symbols: [SymbolID: SymbolID]) -> TensorExpression {
    func new(_ instance: SymbolInstance) -> SymbolInstance {
      SymbolInstance(symbols[instance.symbol] ?? instance.symbol, index: instance.index)
    }
    let inner = mapChildren { $0.replacing(symbols) }
    return switch inner {
    case .element(let instance, let indices): .element(new(instance), indices)
    case .derivative(let body, let by, let at): .derivative(of: body, by: new(by), at: at)
    default: inner
    }
  }
}
