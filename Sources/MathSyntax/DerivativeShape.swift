/// Recognises the derivative in a fraction that is written as one.
enum DerivativeShape {
  /// `∂J` over `∂x ∂y`; `nil` for anything odd, which stays the fraction it is.
  static func derivative(
    _ numerator: Notation, _ denominator: Notation, _ style: FractionStyle
  ) -> Derivative? {
    if let explicit = explicit(numerator, denominator), style == .bar { return explicit }
    guard let (differential, order, of) = top(numerator), let of,
      let by = variables(denominator, differential, order: order)
    else { return nil }
    return Derivative(differential, style == .bar ? .fraction : .slash, of: of, by: by)
  }

  /// `∂⁺h` over `∂W`: the mark stands on the upper sign, or on both.
  private static func explicit(_ numerator: Notation, _ denominator: Notation) -> Derivative? {
    guard let of = behindMark(numerator) else { return nil }
    let by = behindMark(denominator).map { [$0] } ?? variables(denominator, .partial, order: 1)
    guard let by else { return nil }
    var derivative = Derivative(.partial, .fraction, of: of, by: by)
    derivative.isExplicit = true
    return derivative
  }

  private static func behindMark(_ notation: Notation) -> Notation? {
    guard case .product(let factors, let signs) = notation.kind,
      case .scripted(let base, nil, let mark?, 0) = factors[0].kind, mark.kind == .mark("+"),
      case (.partial, 1)? = differential(base), signs[0] == .juxtaposition
    else { return nil }
    return rest(factors, signs)
  }

  /// The variables of `\frac{\partial}{\partial x}`, an operator without its operand.
  static func operatorForm(_ notation: Notation) -> (Derivative.Differential, [Notation])? {
    guard case .fraction(let numerator, let denominator, _) = notation.kind,
      let (differential, order, of) = top(numerator), of == nil, differential != .delta,
      let by = variables(denominator, differential, order: order)
    else { return nil }
    return (differential, by)
  }

  /// The differential a factor is: `∂`, `d`, `∂²`.
  static func differential(_ notation: Notation) -> (Derivative.Differential, order: Int)? {
    switch notation.kind {
    case .symbol(let letter) where letter.style == .plain || letter.style == .roman:
      return Derivative.Differential(rawValue: letter.name).map { ($0, 1) }
    case .scripted(let base, nil, let power?, 0):
      guard let (sign, _) = differential(base), case .number(let digits) = power.kind,
        let order = Int(digits), (2...8).contains(order)
      else { return nil }
      return (sign, order)
    default: return nil
    }
  }

  private static func top(
    _ notation: Notation
  ) -> (Derivative.Differential, order: Int, of: Notation?)? {
    if let (sign, order) = differential(notation) { return (sign, order, nil) }
    guard case .product(let factors, let signs) = notation.kind,
      let (sign, order) = differential(factors[0]), signs[0] == .juxtaposition
    else { return nil }
    if sign == .delta, case .bracketed = factors[1].kind { return nil }
    return (sign, order, rest(factors, signs))
  }

  private static func rest(_ factors: [Notation], _ signs: [ProductSign]) -> Notation {
    if factors.count == 2 { return factors[1] }
    let range = factors[1].range.union(factors[factors.count - 1].range)
    return Notation(.product(Array(factors.dropFirst()), signs: Array(signs.dropFirst())), range)
  }

  /// `∂x ∂y`, `∂x²`: one variable per order.
  private static func variables(
    _ notation: Notation, _ wanted: Derivative.Differential, order: Int
  ) -> [Notation]? {
    guard case .product(let factors, let signs) = notation.kind, factors.count >= 2 else {
      return nil
    }
    var groups: [Factors] = []
    for (index, factor) in factors.enumerated() {
      if let (sign, power) = differential(factor), sign == wanted, power == 1,
        groups.last?.factors.isEmpty != true, index == 0 || order > 1
      {
        guard index == 0 || signs[index - 1] == .juxtaposition else { return nil }
        groups.append(Factors())
      } else {
        guard let last = groups.indices.last else { return nil }
        let joint = groups[last].factors.isEmpty
        if joint, signs[index - 1] != .juxtaposition { return nil }
        groups[last].factors.append(factor)
        if !joint { groups[last].signs.append(signs[index - 1]) }
      }
    }
    guard groups.allSatisfy({ !$0.factors.isEmpty }) else { return nil }
    let variables = groups.map { $0.notation() }
    if order == 1 { return variables.count == 1 ? variables : nil }
    if variables.count == order { return variables }
    let powers = variables.compactMap(power)
    guard powers.count == variables.count, powers.reduce(0, { $0 + $1.count }) == order else {
      return nil
    }
    return powers.flatMap { power in Array(repeating: power.base, count: power.count) }
  }

  /// `x²` of a repeated derivative.
  private static func power(_ notation: Notation) -> (base: Notation, count: Int)? {
    guard case .scripted(let base, let lower, let power?, 0) = notation.kind,
      case .number(let digits) = power.kind, let count = Int(digits), (1...8).contains(count)
    else { return (notation, 1) }
    guard let lower else { return (base, count) }
    let range = base.range.union(lower.range)
    return (Notation(.scripted(base, subscript: lower, superscript: nil, primes: 0), range), count)
  }
}
