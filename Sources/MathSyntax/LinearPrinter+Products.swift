/// Products, slashes and everything whose extent depends on what follows.
extension LinearPrinter {
  func product(_ factors: [Notation], _ signs: [ProductSign]) -> String {
    var result = ""
    for (index, factor) in factors.enumerated() {
      let sign: ProductSign? = index > 0 && index <= signs.count ? signs[index - 1] : nil
      let text = self.factor(
        factor, after: sign, isLast: index == factors.count - 1)
      guard let sign else {
        result = text
        continue
      }
      if sign == .juxtaposition {
        result = dialect.juxtaposed(
          result, text, apart: Self.keepsDistance(factors[index - 1], factor))
      } else {
        result += " \(dialect.sign(sign)) " + text
      }
    }
    return result
  }

  private func factor(_ factor: Notation, after sign: ProductSign?, isLast: Bool) -> String {
    switch factor.kind {
    case .product, .sum, .list, .relation: return dialect.group(print(factor, .list))
    case .bigOperator: return isLast ? print(factor, .list) : dialect.group(print(factor, .list))
    case .derivative(let derivative) where derivative.style == .operator_:
      return isLast ? print(factor, .list) : dialect.group(print(factor, .list))
    case .derivative, .gradient: return print(factor, .list)
    case .fraction(_, _, .slash):
      let text = print(factor, .list)
      return sign == .juxtaposition ? dialect.group(text) : text
    default: return print(factor, .factor)
    }
  }

  /// Whether a bracket written straight behind a factor would become a part of it.
  private static func keepsDistance(_ left: Notation, _ right: Notation) -> Bool {
    switch right.kind {
    case .bracketed: break
    case .scripted(let base, _, _, _):
      guard case .bracketed = base.kind else { return true }
    default: return true
    }
    switch left.kind {
    case .symbol, .number, .scripted, .accented, .bracketed, .root, .fraction(_, _, .bar):
      return false
    case .derivative(let derivative): return derivative.style != .fraction
    default: return true
    }
  }

  func slash(_ numerator: Notation, _ denominator: Notation) -> String {
    above(numerator) + "/" + below(denominator)
  }

  private func above(_ notation: Notation) -> String {
    switch notation.kind {
    case .product(let factors, let signs):
      let isRun =
        signs.allSatisfy { $0 == .juxtaposition } && factors.allSatisfy(Self.isClosed)
      let text = print(notation, .list)
      return isRun ? text : dialect.group(text)
    default:
      return Self.isClosed(notation) ? print(notation, .factor) : dialect.group(bareText(notation))
    }
  }

  private func below(_ notation: Notation) -> String {
    if case .product(let factors, let signs) = notation.kind, factors.count == 2,
      signs == [.juxtaposition], case .bracketed(.round, _) = factors[1].kind,
      ArgumentTaking.holds(for: factors[0])
    {
      return print(notation, .list)
    }
    return print(notation, .factor)
  }

  /// Ends where it is written to end, and starts nothing that reaches further.
  private static func isClosed(_ notation: Notation) -> Bool {
    level(of: notation) == .factor
  }

  private func bareText(_ notation: Notation) -> String { print(notation, .list) }

  func big(
    _ sign: BigOperator, _ lower: Notation?, _ upper: Notation?, _ body: Notation
  ) -> String {
    let head = dialect.scripts(
      dialect.bigOperator(sign), lower: lower.map { ($0, print($0, .list)) },
      upper: upper.map { ($0, print($0, .list)) }, primes: 0)
    if case .sum(let terms) = body.kind, terms.count == 1, terms[0].sign == .minus {
      return head + " " + print(body, .list)
    }
    return head + " " + print(body, .product)
  }
}
