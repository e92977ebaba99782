import TensorExpressions

/// No loss is stated in an article that runs over time: L is an abstract smooth function of what the
/// steps put out.
///
/// A sum of ridge functions `g_r(Σ_t u_{r,t} · h_t)` of the whole sequence, so that nothing is known of
/// ∂L/∂h_t but that it is there.
struct AbstractStepLoss {
  let usage: NameUsage
  private static let ridges = 3

  func add(to scope: inout Scope) {
    let outputs = self.outputs(scope.model)
    guard scope.loss == nil, !outputs.isEmpty, !scope.lossIsUnread else { return }
    let name = UsualThing.loss.letters.map(NameKey.init).first {
      usage.values.contains($0) && scope.bindings[$0] == nil
    }
    // `dc_t`, `δh_t` speak of a loss that has no letter.
    guard name != nil || ["d", "δ"].contains(where: { usage.values.contains(NameKey($0)) }) else {
      return
    }
    let ridges = (1...Self.ridges).map { ridge($0, of: outputs, &scope.model) }
    let loss = scope.model.add(Symbol(name: name?.latex ?? "L", axes: [], draw: .input))
    scope.model.definitions.append(Definition(loss, axes: [], body: .sum(ridges)))
    if let name { scope.bindings[name] = .symbol(loss) }
    scope.loss = loss
    scope.lossIsAbstract = true
  }

  private func ridge(_ number: Int, of outputs: [SymbolID], _ model: inout Model)
    -> TensorExpression
  {
    let function = model.add(Symbol(name: "g_\(number)", axes: [], draw: .constant(0)))
    let parts = outputs.enumerated().map { place, output in
      part(number, place, of: output, &model)
    }
    return .apply(ScalarFunction(.abstract(function)), .sum(parts))
  }

  /// `Σ_t u_t · h_t`.
  private func part(_ number: Int, _ place: Int, of output: SymbolID, _ model: inout Model)
    -> TensorExpression
  {
    let lengths = model[output].axes
    let first = firstStep(of: output, model)
    let family = Symbol.Family(variable: .step, first: first, last: IntegerTerm(.horizon))
    let direction = model.add(
      Symbol(name: "u_{\(number)\(place)}", family: family, axes: lengths, draw: .input))
    let axes = lengths.enumerated().map {
      IndexVariable(id: 1_000_000 + 10 * place + $0.offset, length: $0.element)
    }
    let places = axes.map { ElementIndex.variable($0) }
    let step = IntegerTerm(.free("t"))
    let product = TensorExpression.product([
      .element(SymbolInstance(direction, index: step), places),
      .element(SymbolInstance(output, index: step), places),
    ])
    return .repeated(
      Repetition(.free("t"), from: first, through: IntegerTerm(.horizon), .sum),
      axes.reversed().reduce(product) { .total($1, $0) })
  }

  /// The first step that is computed and not given.
  private func firstStep(of symbol: SymbolID, _ model: Model) -> IntegerTerm {
    let given = model.definitions.compactMap { definition -> Int? in
      guard definition.symbol == symbol, let at = definition.at, at.variable == nil else {
        return nil
      }
      return at.offset + 1
    }
    return given.max().map(IntegerTerm.constant) ?? model[symbol].family?.first ?? .constant(1)
  }

  /// Families over time of which nothing else is computed at the same step: the h of an LSTM cell, the
  /// ŷ behind it.
  private func outputs(_ model: Model) -> [SymbolID] {
    let general = model.definitions.filter {
      $0.at == nil && model[$0.symbol].family?.variable == .step
    }
    let last = general.map(\.symbol).filter { symbol in
      !general.contains { other in
        other.symbol != symbol
          && other.body.instances.contains {
            $0.symbol == symbol && $0.index == IntegerTerm(.step)
          }
      }
    }
    // `z_t = [a_t, i_t, f_t, o_t]` only puts side by side what is there.
    let single = last.filter { symbol in
      !model[symbol].axes.contains { if case .joined = $0 { true } else { false } }
    }
    return single.isEmpty ? last : single
  }
}
