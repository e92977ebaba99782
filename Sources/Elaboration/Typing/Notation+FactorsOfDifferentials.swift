import MathSyntax

extension Notation {
  /// `\frac{\partial l}{T \cdot \partial o}`: a derivative with numbers in front of its differentials,
  /// `\frac{1}{T} \frac{\partial l}{\partial o}`; `nil` where one side has no differential, or more
  /// than one.
  static func derivative(
    _ numerator: Notation, over denominator: Notation, _ style: FractionStyle, _ node: Notation
  ) -> Notation? {
    guard let (above, of) = numerator.aroundDifferential,
      let (below, by) = denominator.aroundDifferential, !above.isEmpty || !below.isEmpty,
      by.factors.count == 1
    else { return nil }
    let derivative = Notation(
      .derivative(
        Derivative(
          .partial, style == .bar ? .fraction : .slash, of: of.notation, by: [by.factors[0]])),
      node.range)
    let top = above.isEmpty ? Notation(.number("1"), numerator.range) : above.notation
    let number =
      below.isEmpty ? top : Notation(.fraction(top, below.notation, style), node.range)
    return Notation(.product([number, derivative], signs: [.juxtaposition]), node.range)
  }

  private struct Run {
    var factors: [Notation]
    var signs: [ProductSign]
    var isEmpty: Bool { factors.isEmpty }
    var notation: Notation {
      guard factors.count > 1 else { return factors[0] }
      let range = factors[0].range.union(factors[factors.count - 1].range)
      return Notation(.product(factors, signs: signs), range)
    }
  }

  /// What stands before the only `∂` and what it belongs to.
  private var aroundDifferential: (before: Run, behind: Run)? {
    guard case .product(let factors, let signs) = kind else { return nil }
    let places = factors.indices.filter { factors[$0].mentionsDifferential }
    guard places.count == 1, let place = places.first, place + 1 < factors.count,
      case .symbol = factors[place].kind, signs[place] == .juxtaposition
    else { return nil }
    return (
      Run(factors: Array(factors[..<place]), signs: Array(signs[..<max(place - 1, 0)])),
      Run(factors: Array(factors[(place + 1)...]), signs: Array(signs[(place + 1)...]))
    )
  }
}
