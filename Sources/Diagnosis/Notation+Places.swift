import Diagnostics
import MathSyntax

extension Notation {
  /// The deepest node whose place covers a range, or this node; a stretch of factors or terms is cut
  /// out of its product.
  func smallestPart(covering range: TextRange) -> Notation {
    if let child = children.first(where: { $0.range.contains(range) }) {
      return child.smallestPart(covering: range)
    }
    guard case .product(let factors, let signs) = kind,
      let first = factors.firstIndex(where: { $0.range.start == range.start }),
      let last = factors.lastIndex(where: { $0.range.end == range.end }), first <= last,
      first > 0 || last < factors.count - 1, last <= signs.count
    else { return self }
    if first == last { return factors[first] }
    return Notation(
      .product(Array(factors[first...last]), signs: Array(signs[first..<last])), range)
  }

  /// The nodes just below this one, scripts of names left out.
  var children: [Notation] {
    switch kind {
    case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: []
    case .accented(_, let base): [base]
    case .scripted(let base, _, _, _): [base]
    case .bracketed(_, let content): [content]
    case .list(let items): items
    case .sum(let terms): terms.map(\.value)
    case .product(let factors, _): factors
    case .fraction(let a, let b, _): [a, b]
    case .derivative(let derivative): [derivative.of] + derivative.by
    case .gradient(let by, let of): [by, of].compactMap { $0 }
    case .bigOperator(_, _, _, let body): [body]
    case .root(let radicand, _): [radicand]
    case .relation(let members, _): members
    case .matrix(let rows, _), .cases(let rows): rows.flatMap { $0 }
    case .slice(let from, let to): [from, to].compactMap { $0 }
    case .evaluated(let value, let point): [value, point]
    }
  }
}
