/// Whether an expression is higher than a line, so that its brackets must grow.
enum Tallness {
  static func isTall(_ notation: Notation) -> Bool {
    switch notation.kind {
    case .fraction(_, _, .bar), .bigOperator, .matrix, .cases: true
    case .derivative(let derivative):
      derivative.style == .fraction || derivative.style == .operator_
    case .sum(let terms): terms.contains { isTall($0.value) }
    case .product(let factors, _): factors.contains(where: isTall)
    case .list(let items): items.contains(where: isTall)
    case .relation(let members, _): members.contains(where: isTall)
    case .scripted(let base, _, _, _): isTall(base)
    case .accented(_, let base), .bracketed(_, let base), .root(let base, _): isTall(base)
    case .gradient(_, let of): isTall(of)
    case .evaluated(let value, _): isTall(value)
    default: false
    }
  }
}
