import MathSyntax

/// Indices that are made of others, `x_{i+j-1}`: one off, or running the wrong way.
extension EditWalker {
  mutating func combinationEdits(_ node: Notation, _ rebuild: Rebuild) {
    guard case .scripted(let base, let lower?, let upper, let primes) = node.kind else { return }
    func edited(_ index: Notation) -> Notation {
      Notation(.scripted(base, subscript: index, superscript: upper, primes: primes), node.range)
    }
    for (step, kind) in [(1, ClaimEdit.Kind.raiseIndex), (-1, .lowerIndex)] {
      for index in lower.eachItem({ $0.isLayerIndex(vocabulary) ? nil : $0.movedIndex(by: step) }) {
        addIndex(kind, node, edited(index), rebuild)
      }
    }
    var turned = lower.eachItem(\.turnedIndex)
    turned += lower.eachItem(\.exchangedIndex)
    if turned.count > 1, let all = lower.everyItem(\.turnedIndex) { turned.insert(all, at: 0) }
    for index in turned { addIndex(.turnIndex, node, edited(index), rebuild) }
  }

  private mutating func addIndex(
    _ kind: ClaimEdit.Kind, _ node: Notation, _ edited: Notation, _ rebuild: Rebuild
  ) {
    let change = "`\(Wording.print(node))` stands where `\(Wording.print(edited))` belongs"
    add(kind, rebuild(edited), node.range, change)
  }
}

extension Notation {
  /// The subscript with one of its items changed, for each that can be.
  fileprivate func eachItem(_ change: (Notation) -> Notation?) -> [Notation] {
    guard case .list(let items) = kind else { return [change(self)].compactMap { $0 } }
    return items.indices.compactMap { place in
      change(items[place]).map { Notation(.list(items.replacing(place, with: $0)), range) }
    }
  }

  /// The subscript with all items changed that can be.
  fileprivate func everyItem(_ change: (Notation) -> Notation?) -> Notation? {
    guard case .list(let items) = kind else { return nil }
    return Notation(.list(items.map { change($0) ?? $0 }), range)
  }

  /// `i + j` for `i + j - 1`.
  fileprivate func movedIndex(by step: Int) -> Notation? {
    guard case .sum(var terms) = kind, terms.contains(where: \.value.holdsLetter) else {
      return nil
    }
    var offset = step
    if let place = terms.lastIndex(where: { $0.value.number != nil }),
      let number = terms[place].value.number, number < 1_000_000
    {
      offset += terms[place].sign == .minus ? -number : number
      terms.remove(at: place)
    }
    if offset != 0 {
      let number = Notation(.number(String(abs(offset))), range)
      terms.append(Term(offset < 0 ? .minus : .plus, number))
    }
    guard terms.count > 1 || terms.first?.sign == .minus else { return terms.first?.value }
    return Notation(.sum(terms), range)
  }

  /// `i - j + 1` for `i + j - 1`: the first letter stays.
  fileprivate var turnedIndex: Notation? {
    guard case .sum(let terms) = kind, terms.filter(\.value.holdsLetter).count > 1,
      terms.first?.sign == .plus, terms[0].value.holdsLetter
    else { return nil }
    let rest = terms.dropFirst().map { Term($0.sign == .minus ? .plus : .minus, $0.value) }
    return Notation(.sum([terms[0]] + rest), range)
  }

  /// `n - k` for `k - n`.
  fileprivate var exchangedIndex: Notation? {
    guard case .sum(var terms) = kind else { return nil }
    let places = terms.indices.filter { terms[$0].value.holdsLetter }
    guard places.count == 2, terms[places[0]].sign != terms[places[1]].sign else { return nil }
    let first = terms[places[0]].value
    terms[places[0]].value = terms[places[1]].value
    terms[places[1]].value = first
    return Notation(.sum(terms), range)
  }

  private var holdsLetter: Bool {
    if case .symbol = kind { return true }
    return parts.contains(where: \.holdsLetter)
  }
}
