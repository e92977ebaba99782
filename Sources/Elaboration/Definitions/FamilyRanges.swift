import TensorExpressions

/// First and last index of the families a written model has.
///
/// `z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}` with `a^{(0)} = x` makes z, W, b run over 1 … L and a over
/// 0 … L; `z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}` with `a^{(1)} = x` makes z run over 2 … L and W over
/// 1 … L-1. Without a stated start the layers count from 0.
struct FamilyRanges {
  func assign(to model: inout Model, from start: Int) {
    let general = model.definitions.filter {
      $0.at == nil && model[$0.symbol].family?.variable == LengthUnifier.variable
    }
    guard !general.isEmpty else { return }
    let base = constantStart(model) ?? 0
    var first: [SymbolID: Int] = [:]
    for definition in general {
      // A recursion starts one step after the base.
      let back = definition.offsets().values.map { $0.min() ?? 0 }.min() ?? 0
      first[definition.symbol] = base + max(0, -back)
    }
    // a^{(l)} = σ(z^{(l)}) starts where z does.
    for _ in general {
      for definition in general {
        let needed = definition.offsets().compactMap { symbol, offsets in
          general.contains { $0.symbol == symbol } && offsets.min() == 0 ? first[symbol] : nil
        }
        if let greatest = needed.max(), greatest > (first[definition.symbol] ?? 0) {
          first[definition.symbol] = greatest
        }
      }
    }
    spread(general, first, base, &model, from: start)
  }

  private func spread(
    _ general: [Definition], _ first: [SymbolID: Int], _ base: Int, _ model: inout Model,
    from start: Int
  ) {
    var ranges: [SymbolID: (Int, Int)] = [:]
    for definition in general {
      let own = first[definition.symbol] ?? base
      func include(_ symbol: SymbolID, _ low: Int, _ high: Int) {
        let known = ranges[symbol] ?? (low, high)
        ranges[symbol] = (min(known.0, low), max(known.1, high))
      }
      include(definition.symbol, own, 0)
      for (symbol, offsets) in definition.offsets() {
        include(symbol, own + (offsets.min() ?? 0), offsets.max() ?? 0)
      }
    }
    for definition in model.definitions {
      if let at = definition.at, at.variable == nil, let known = ranges[definition.symbol] {
        ranges[definition.symbol] = (min(known.0, at.offset), known.1)
      }
    }
    for (symbol, own) in first.sorted(by: { $0.key < $1.key }) {
      guard let range = ranges[symbol], range.0 < own else { continue }
      giveStart(symbol, at: range.0, &model)
    }
    for place in start..<max(start, model.symbols.count) {
      guard let family = model.symbols[place].family, family.variable == LengthUnifier.variable,
        let range = ranges[SymbolID(place)]
      else { continue }
      model.symbols[place].family = Symbol.Family(
        variable: family.variable, first: .constant(range.0),
        last: IntegerTerm(.depth, offset: range.1))
    }
  }

  /// The layer a recursion starts from, where the article says nothing of it, is an input.
  private func giveStart(_ symbol: SymbolID, at index: Int, _ model: inout Model) {
    let isDefined = model.definitions.contains {
      $0.symbol == symbol && $0.at == .constant(index)
    }
    guard !isDefined else { return }
    let place = IntegerTerm.constant(index)
    let lengths = model[symbol].axes(at: place)
    let input = model.add(
      Symbol(name: "\(model[symbol].name)^{(\(index))}", axes: lengths, draw: .input))
    let axes = lengths.enumerated().map {
      IndexVariable(id: 2_000_000 + $0.offset, length: $0.element)
    }
    model.definitions.append(
      Definition(
        symbol, at: place, axes: axes,
        body: .element(SymbolInstance(input), axes.map { .variable($0) })))
  }

  /// The index of the layer that is given: `a^{(0)} = x`.
  private func constantStart(_ model: Model) -> Int? {
    model.definitions.compactMap { definition in
      guard let at = definition.at, at.variable == nil,
        model[definition.symbol].family?.variable == LengthUnifier.variable
      else { return nil }
      return at.offset
    }.min()
  }
}

extension Definition {
  /// The offsets from the family variable at which other families (and this one) occur.
  fileprivate func offsets() -> [SymbolID: [Int]] {
    var found: [SymbolID: [Int]] = [:]
    for instance in body.instances {
      if let index = instance.index, index.variable == LengthUnifier.variable {
        found[instance.symbol, default: []].append(index.offset)
      }
    }
    return found
  }
}
