/// Sums, products, scripts, derivatives and operators with limits.
extension MathMLWriter {
  func scripts(
    _ base: String, _ lower: Notation?, _ upper: Notation?, _ primes: Int
  ) -> String {
    var raised: [String] = []
    if primes > 0 { raised.append(Markup.sign(String(repeating: "′", count: primes))) }
    if let upper { raised.append(write(upper)) }
    switch (lower, raised.isEmpty) {
    case (nil, true): return base
    case (nil, false): return Markup.element("msup", base + Markup.row(raised))
    case (let lower?, true): return Markup.element("msub", base + write(lower))
    case (let lower?, false):
      return Markup.element("msubsup", base + write(lower) + Markup.row(raised))
    }
  }

  func separated(_ items: [String], _ sign: String) -> String {
    Markup.row(Array(items.map { [$0] }.joined(separator: [Markup.sign(sign)])))
  }

  func interleaved(_ members: [String], _ relations: [Relation], continues: Bool) -> [String] {
    let signs = relations.map { Markup.sign($0.rawValue) }
    var parts: [String] = []
    for index in 0..<max(members.count, signs.count) {
      if continues, index < signs.count { parts.append(signs[index]) }
      if index < members.count { parts.append(members[index]) }
      if !continues, index < signs.count { parts.append(signs[index]) }
    }
    return parts
  }

  func sum(_ terms: [Notation.Term]) -> String {
    var parts: [String] = []
    for (index, term) in terms.enumerated() {
      let sign = term.sign == .minus ? "−" : term.sign.rawValue
      if index > 0 {
        parts.append(Markup.sign(sign))
      } else if term.sign != .plus || terms.count == 1 {
        parts.append(Markup.sign(sign, attributes: "form=\"prefix\""))
      }
      parts.append(write(term.value))
    }
    return Markup.element("mrow", parts.joined())
  }

  func product(_ factors: [Notation], _ signs: [ProductSign]) -> String {
    var parts: [String] = []
    for (index, factor) in factors.enumerated() {
      if index > 0, index <= signs.count {
        parts.append(between(factors[index - 1], signs[index - 1], factor))
      }
      parts.append(write(factor))
    }
    return Markup.element("mrow", parts.joined())
  }

  /// Invisible times between factors; nothing in front of a bracket, which may be an argument.
  private func between(_ left: Notation, _ sign: ProductSign, _ right: Notation) -> String {
    guard sign == .juxtaposition else {
      return Markup.sign(sign == .star ? "∗" : sign == .dot ? "⋅" : sign.plain)
    }
    switch (left.kind, right.kind) {
    case (_, .bracketed): return ""
    case (.symbol(let letter), _) where letter.style == .function:
      return Markup.sign("\u{2061}") + Self.space
    case (.text, _), (_, .text): return ""
    default: return Markup.sign("\u{2062}")
    }
  }

  private static let space = "<mspace width=\"0.1667em\"></mspace>"

  func derivative(_ derivative: Derivative) -> String {
    let sign = Markup.element("mi", derivative.differential.rawValue)
    let order = derivative.by.count
    let mark = derivative.isExplicit ? Markup.sign("+") : Markup.element("mn", "\(order)")
    let isPlain = order == 1 && !derivative.isExplicit
    let power = isPlain ? sign : Markup.element("msup", sign + mark)
    let of = write(derivative.of)
    let below = Markup.row(derivative.by.flatMap { [sign, write($0)] })
    switch derivative.style {
    case .fraction: return Markup.element("mfrac", Markup.row([power, of]) + below)
    case .slash: return Markup.row([power, of, Markup.sign("/"), below])
    case .operator_: return Markup.row([Markup.element("mfrac", power + below), of])
    case .subscript_: return Markup.row([scripts(sign, derivative.by.first, nil, 0), of])
    }
  }

  func big(
    _ sign: BigOperator, _ lower: Notation?, _ upper: Notation?, _ body: Notation
  ) -> String {
    let head = limits(operatorSign(sign), lower.map(write), upper.map(write))
    return Markup.row([head, Self.space, write(body)])
  }

  private func limits(_ sign: String, _ lower: String?, _ upper: String?) -> String {
    switch (lower, upper) {
    case (nil, nil): sign
    case (let lower?, nil): Markup.element("munder", sign + lower)
    case (nil, let upper?): Markup.element("mover", sign + upper)
    case (let lower?, let upper?): Markup.element("munderover", sign + lower + upper)
    }
  }

  private func operatorSign(_ sign: BigOperator) -> String {
    switch sign {
    case .sum: Markup.sign("∑", attributes: "largeop=\"true\" movablelimits=\"true\"")
    case .product: Markup.sign("∏", attributes: "largeop=\"true\" movablelimits=\"true\"")
    case .maximum: Markup.sign("max", attributes: "movablelimits=\"true\"")
    case .minimum: Markup.sign("min", attributes: "movablelimits=\"true\"")
    case .argmax: Markup.sign("arg max", attributes: "movablelimits=\"true\"")
    case .argmin: Markup.sign("arg min", attributes: "movablelimits=\"true\"")
    case .limit: Markup.sign("lim", attributes: "movablelimits=\"true\"")
    case .expectation: Markup.element("mi", "𝔼")
    }
  }
}
