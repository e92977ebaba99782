import MathSyntax

extension Notation {
  /// The notation without the lists that only name what a value depends on: `h_{W,b}(x)` is h,
  /// `L(a, y)` is L, and `L(a^{(i)}, y^{(i)})` is `L^{(i)}`.
  var withoutParameterLists: Notation {
    guard case .product(let factors, let signs) = kind, !signs.isEmpty else {
      return Notation(kind.mappedChildren(\.withoutParameterLists), range)
    }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    var position = 0
    while position < factors.count {
      if position > 0 { between.append(signs[position - 1]) }
      if position + 1 < factors.count, signs[position] == .juxtaposition,
        let bare = factors[position].naming(factors[position + 1])
      {
        kept.append(bare)
        position += 2
      } else {
        kept.append(factors[position].withoutParameterLists)
        position += 1
      }
    }
    return kept.count == 1
      ? Notation(kept[0].kind, range) : Notation(.product(kept, signs: between), range)
  }

  /// This name, where `bracket` lists what it depends on; `nil` for anything else.
  private func naming(_ bracket: Notation) -> Notation? {
    guard case .bracketed(.round, let inner) = bracket.kind else { return nil }
    let items = inner.listItems
    guard items.allSatisfy(\.isPlainName) else { return nil }
    let (base, scripts) = ReferenceReader.flatten(self)
    guard let key = NameKey.base(of: base) else { return nil }
    let parameters = scripts.compactMap(\.lowerScript).filter(\.isParameterList)
    if ParameterLetters.functions.contains(key.text), parameters.count == 1 {
      return rescripted(base, scripts, items, dropping: parameters[0])
    }
    // `l^{(i)}(w, b)`: the l above which a sample stands is a loss.
    let isLoss =
      UsualThing.loss.letters.contains(key.text)
      || (key.text == "l" && scripts.count == 1 && scripts[0].isIndexed)
    guard items.count > 1, isLoss else { return nil }
    return rescripted(base, scripts, items, dropping: nil)
  }

  /// The name with what is left of its scripts, and the index that all its arguments have.
  private func rescripted(
    _ base: Notation, _ scripts: [ReferenceReader.Scripts], _ items: [Notation],
    dropping list: Notation?
  ) -> Notation {
    var result = base
    for script in scripts {
      let sub = script.lowerScript == list ? nil : script.lowerScript
      guard sub != nil || script.superscript != nil || script.primes > 0 else { continue }
      result = Notation(
        .scripted(
          result, subscript: sub, superscript: script.superscript, primes: script.primes), range)
    }
    // In `J(W, b; x_i, y_i)` the parameters have none.
    let data = items.filter { !$0.isParameter }
    guard case .scripted(_, let sub, let sup, 0)? = data.first?.kind,
      data.allSatisfy({ $0.hasScripts(sub, sup) }), result.kind == base.kind
    else { return Notation(result.kind, range) }
    return Notation(.scripted(base, subscript: sub, superscript: sup, primes: 0), range)
  }

  private func hasScripts(_ sub: Notation?, _ sup: Notation?) -> Bool {
    guard case .scripted(_, let own, let above, 0) = kind else { return false }
    return own == sub && above == sup
  }

  private var listItems: [Notation] {
    if case .list(let items) = kind { return items }
    return [self]
  }

  /// A name with indices, and nothing that is computed.
  private var isPlainName: Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    return NameKey.base(of: base) != nil && scripts.allSatisfy { $0.primes == 0 }
  }

  private var isParameter: Bool {
    NameKey(self).map { ParameterLetters.all.contains($0.text) } ?? false
  }

  /// `W, b`, `θ` as a subscript.
  private var isParameterList: Bool {
    let letters = listItems.map { NameKey($0)?.text ?? "" }
    return letters.allSatisfy(ParameterLetters.all.contains)
      && (letters.count > 1 || ParameterLetters.alone.contains(letters[0]))
  }
}

private enum ParameterLetters {
  /// What stands for a prediction or a loss with its parameters as a subscript.
  static let functions: Set<String> = [
    "h", "ℎ", "H", "f", "F", "g", "y^hat", "J", "C", "E", "L", "ℓ", "ξ",
  ]
  static let all: Set<String> = ["W", "w", "b", "B", "θ", "Θ", "U", "V"]
  static let alone: Set<String> = ["W", "w", "θ", "Θ"]
}
