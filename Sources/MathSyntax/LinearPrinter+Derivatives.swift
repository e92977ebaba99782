/// Derivatives and gradients.
extension LinearPrinter {
  func derivative(_ derivative: Derivative) -> String {
    let sign = dialect.differential(derivative.differential)
    let order = derivative.by.count
    let power: String
    if derivative.isExplicit {
      let mark = Notation(.mark("+"))
      power = dialect.scripts(sign, lower: nil, upper: (mark, print(mark, .list)), primes: 0)
    } else if order == 1 {
      power = sign
    } else {
      let number = Notation(.number(String(order)))
      power = dialect.scripts(sign, lower: nil, upper: (number, String(order)), primes: 0)
    }
    switch derivative.style {
    case .fraction:
      return dialect.fraction(
        dialect.differentiated(power, top(derivative.of)),
        variables(derivative.by, sign, spread: true))
    case .slash:
      let above = dialect.differentiated(power, run(derivative.of))
      return above + "/" + variables(derivative.by, sign, spread: false)
    case .operator_:
      let head = operatorHead(power, variables(derivative.by, sign, spread: true))
      return dialect.juxtaposed(head, operand(derivative.of), apart: true)
    case .subscript_:
      let by = derivative.by.first.map { ($0, print($0, .list)) }
      return dialect.juxtaposed(
        dialect.scripts(sign, lower: by, upper: nil, primes: 0), argument(derivative.of),
        apart: true)
    }
  }

  func gradient(_ by: Notation?, _ of: Notation) -> String {
    let head = dialect.scripts(
      dialect.nabla, lower: by.map { ($0, print($0, .list)) }, upper: nil, primes: 0)
    return dialect.juxtaposed(head, argument(of), apart: true)
  }

  private func operatorHead(_ above: String, _ below: String) -> String {
    dialect.fraction(above, below)
  }

  /// What a bar fraction differentiates: everything behind the sign.
  private func top(_ notation: Notation) -> String {
    if case .product = notation.kind { return print(notation, .list) }
    return factorOrGroup(notation)
  }

  /// What a slash differentiates: a run of factors.
  private func run(_ notation: Notation) -> String {
    guard case .product(let factors, let signs) = notation.kind,
      signs.allSatisfy({ $0 == .juxtaposition }),
      factors.allSatisfy({ Self.level(of: $0) == .factor })
    else { return factorOrGroup(notation) }
    return print(notation, .list)
  }

  private func factorOrGroup(_ notation: Notation) -> String {
    if case .bigOperator = notation.kind { return print(notation, .list) }
    return print(notation, .factor)
  }

  /// Everything the operator reaches: up to the end of its term.
  private func operand(_ notation: Notation) -> String {
    guard case .product(let factors, let signs) = notation.kind else {
      return print(notation, .product)
    }
    let text = print(notation, .list)
    if case .bracketed = factors[0].kind, signs.contains(where: { $0 != .juxtaposition }) {
      return dialect.group(text)
    }
    return text
  }

  /// One factor, with the bracket of its arguments.
  private func argument(_ notation: Notation) -> String {
    if case .product(let factors, let signs) = notation.kind, factors.count == 2,
      signs == [.juxtaposition], case .bracketed(.round, _) = factors[1].kind,
      Self.level(of: factors[0]) == .factor
    {
      if case .bracketed = factors[0].kind { return dialect.group(print(notation, .list)) }
      return print(factors[0], .factor) + print(factors[1], .factor)
    }
    switch notation.kind {
    case .gradient: return print(notation, .list)
    case .derivative(let inner) where inner.style == .subscript_: return print(notation, .list)
    default: return print(notation, .factor)
    }
  }

  private func variables(_ variables: [Notation], _ sign: String, spread: Bool) -> String {
    if variables.count > 1, let first = variables.first, variables.allSatisfy({ $0 == first }),
      let power = repeated(first, variables.count)
    {
      return dialect.differentiated(sign, power)
    }
    return variables.map { variable in
      dialect.differentiated(sign, self.variable(variable, spread: spread))
    }.joined(separator: " ")
  }

  /// `x²` for a variable that has no superscript of its own.
  private func repeated(_ variable: Notation, _ count: Int) -> String? {
    let number = (Notation(.number(String(count))), String(count))
    switch variable.kind {
    case .symbol(let letter):
      return dialect.scripts(dialect.letter(letter), lower: nil, upper: number, primes: 0)
    case .scripted(let base, let lower?, nil, 0):
      return dialect.scripts(
        print(base, .factor), lower: (lower, print(lower, .list)), upper: number, primes: 0)
    default: return nil
    }
  }

  private func variable(_ notation: Notation, spread: Bool) -> String {
    guard case .product(let factors, let signs) = notation.kind else {
      return print(notation, .factor)
    }
    if spread { return print(notation, .list) }
    let isIndexed =
      signs.allSatisfy { $0 == .juxtaposition } && factors.dropFirst().allSatisfy(Self.isIndex)
      && Self.level(of: factors[0]) == .factor
    guard isIndexed else { return dialect.group(print(notation, .list)) }
    return factors.map { print($0, .factor) }.joined()
  }

  private static func isIndex(_ notation: Notation) -> Bool {
    switch notation.kind {
    case .bracketed(.round, let content), .bracketed(.square, let content):
      IndexContent.holds(for: content)
    default: false
    }
  }
}

extension LinearDialect {
  func differential(_ differential: Derivative.Differential) -> String {
    switch differential {
    case .partial: partial
    case .total: "d"
    case .delta: letter(Letter("δ"))
    }
  }
}
