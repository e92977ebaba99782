import MathSyntax

extension Notation.Kind {
  /// The same node over changed parts.
  func mapParts(_ change: (Notation) -> Notation) -> Notation.Kind {
    switch self {
    case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: return self
    case .accented(let accent, let base): return .accented(accent, change(base))
    case .scripted(let base, let lower, let upper, let primes):
      return .scripted(
        change(base), subscript: lower.map(change), superscript: upper.map(change), primes: primes)
    case .bracketed(let bracket, let content): return .bracketed(bracket, change(content))
    case .list(let items): return .list(items.map(change))
    case .sum(let terms): return .sum(terms.map { Notation.Term($0.sign, change($0.value)) })
    case .product(let factors, let signs): return .product(factors.map(change), signs: signs)
    case .fraction(let a, let b, let style): return .fraction(change(a), change(b), style)
    case .derivative(var derivative):
      derivative.of = change(derivative.of)
      derivative.by = derivative.by.map(change)
      return .derivative(derivative)
    case .gradient(let by, let of): return .gradient(by: by.map(change), of: change(of))
    case .bigOperator(let sign, let lower, let upper, let body):
      return .bigOperator(
        sign, lower: lower.map(change), upper: upper.map(change), body: change(body))
    case .root(let radicand, let degree):
      return .root(change(radicand), degree: degree.map(change))
    case .relation(let members, let signs): return .relation(members.map(change), signs)
    case .matrix(let rows, let bracket): return .matrix(rows.map { $0.map(change) }, bracket)
    case .cases(let rows): return .cases(rows.map { $0.map(change) })
    case .slice(let from, let to): return .slice(from: from.map(change), to: to.map(change))
    case .evaluated(let value, let point): return .evaluated(change(value), at: change(point))
    }
  }
}
