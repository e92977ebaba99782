import MathSyntax

/// `1/2m`, `x^2/2\sigma^2`: written without a space, the letter may stand under the line or beside it.
extension Typer {
  /// A product with one more letter under the line.
  struct SharedDenominator {
    var factors: [Notation]
    var signs: [ProductSign]
    /// The letter that stands right behind the number.
    var shared: Notation
    /// The `1/2m` stands alone in brackets, or before a sum or a norm: the factor of a mean.
    var isOfSum: Bool
  }

  /// The product with the letter behind `/2` under the line; `nil` where no letter stands so.
  static func sharedDenominator(_ factors: [Notation], _ signs: [ProductSign])
    -> SharedDenominator?
  {
    for place in signs.indices where signs[place] == .juxtaposition {
      guard case .fraction(let top, let bottom, .slash) = factors[place].kind,
        case .number = bottom.kind, factors[place].range.end == factors[place + 1].range.start
      else { continue }
      let shared = factors[place + 1]
      switch shared.kind {
      case .symbol, .scripted: break
      default: continue
      }
      let joined = Notation(
        .product([bottom, shared], signs: [.juxtaposition]), bottom.range.union(shared.range))
      let fraction = Notation(
        .fraction(top, Notation(.bracketed(.round, joined), joined.range), .slash),
        factors[place].range.union(shared.range))
      var rest = factors
      rest.replaceSubrange(place...(place + 1), with: [fraction])
      var between = signs
      between.remove(at: place)
      let isOfSum = rest.count == 1 || place + 1 < rest.count && rest[place + 1].isSumOrNorm
      return SharedDenominator(factors: rest, signs: between, shared: shared, isOfSum: isOfSum)
    }
    return nil
  }

  /// The m of `1/2m`: nobody multiplies by a number of samples there.
  func isLength(_ node: Notation) -> Bool {
    guard let key = NameKey(node), case .length? = scope.binding(key) else { return false }
    return true
  }
}

extension Notation {
  /// `\sum_i …`, `‖v‖²`, also in brackets.
  fileprivate var isSumOrNorm: Bool {
    switch kind {
    case .bigOperator(.sum, _, _, _), .bracketed(.doubleBar, _): true
    case .bracketed(_, let inner): inner.isSumOrNorm
    case .scripted(let base, _, _, 0): base.isSumOrNorm
    default: false
    }
  }
}
