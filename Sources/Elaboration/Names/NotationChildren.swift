import MathSyntax

extension Notation {
  /// The direct parts of a node, in order of place.
  public var parts: [Notation] {
    switch kind {
    case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: []
    case .accented(_, let inner), .bracketed(_, let inner): [inner]
    case .scripted(let base, let sub, let sup, _): [base] + [sub, sup].compactMap { $0 }
    case .list(let items): items
    case .sum(let terms): terms.map(\.value)
    case .product(let factors, _): factors
    case .fraction(let a, let b, _): [a, b]
    case .derivative(let derivative): [derivative.of] + derivative.by
    case .gradient(let by, let of): [by, of].compactMap { $0 }
    case .bigOperator(_, let lower, let upper, let body):
      [lower, upper, body].compactMap { $0 }
    case .root(let inner, let degree): [inner, degree].compactMap { $0 }
    case .relation(let members, _): members
    case .matrix(let rows, _), .cases(let rows): rows.flatMap { $0 }
    case .slice(let from, let to): [from, to].compactMap { $0 }
    case .evaluated(let value, let point): [value, point]
    }
  }
}
