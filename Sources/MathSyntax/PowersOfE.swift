extension Notation {
  /// The exponential function with its argument as it is written, `e^{-z}`, everywhere in the tree.
  var withPowersOfE: Notation {
    mapped { kind in
      guard case .product(let factors, let signs) = kind,
        factors.contains(where: { $0.kind == .symbol(.exponential) })
      else { return kind }
      var kept: [Notation] = []
      var between: [ProductSign] = []
      var place = 0
      while place < factors.count {
        if place > 0, place <= signs.count { between.append(signs[place - 1]) }
        if factors[place].kind == .symbol(.exponential), place < signs.count,
          signs[place] == .juxtaposition,
          case .bracketed(.round, let exponent) = factors[place + 1].kind
        {
          let base = Notation(.symbol(Letter("e")), factors[place].range)
          kept.append(
            Notation(
              .scripted(base, subscript: nil, superscript: exponent, primes: 0),
              factors[place].range.union(factors[place + 1].range)))
          place += 2
        } else {
          kept.append(factors[place])
          place += 1
        }
      }
      return kept.count == 1 ? kept[0].kind : .product(kept, signs: between)
    }
  }
}
